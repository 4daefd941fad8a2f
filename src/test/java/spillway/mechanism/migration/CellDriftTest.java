package spillway.mechanism.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

/** Where in Shenzhen its 900 residents live. */
class CellDriftTest {
    private final World world = new TinyWorld().world;

    @Test
    void newcomersGoWhereTheyWantAndLeaversLeaveAllCellsAlike() {
        int[] cells = world.cells.ofRegion[SHENZHEN];
        int dear = cells[0];
        world.cells.rent[dear] = 2;
        double each = 900.0 / cells.length;
        new CellDrift(world, SHENZHEN, 0.1).settle(450, 0);
        assertEquals(each / 2, world.cells.residents[dear], 1e-9);
        assertEquals(each / 2, world.cells.residents[cells[1]], 1e-9);
        new CellDrift(world, SHENZHEN, 0.1).settle(900, 0);
        double wanted = 1 / (2.0 * cells.length - 1);
        assertEquals(each / 2 + 450 * wanted, world.cells.residents[dear], 1e-9, "half as dear, half as many");
        assertEquals(each / 2 + 450 * 2 * wanted, world.cells.residents[cells[1]], 1e-9);
        new CellDrift(world, SHENZHEN, 0.1).settle(900, 1);
        assertEquals(900 * wanted, world.cells.residents[dear], 1e-9, "all move");
        new CellDrift(world, SHENZHEN, 0.1).settle(900, 0.25);
        assertEquals(900 * wanted, world.cells.residents[dear], 1e-9, "and stay where they want to be");
    }

    @Test
    void activityWithinReachDrawsByItsRoot() {
        int[] cells = world.cells.ofRegion[SHENZHEN];
        for (int g = 0; g < 2; g++) {
            for (int k = 0; k < 3; k++) {
                world.cells.baseActivity[g][cells[k]] = 4;
            }
        }
        activity(0, cells[0], 10);
        activity(1, cells[0], 22);
        activity(0, cells[1], 8);
        new CellDrift(world, SHENZHEN, 0.1).settle(900, 1);
        double unit = world.cells.residents[cells[1]];
        assertEquals(2 * unit, world.cells.residents[cells[0]], 1e-9, "four times as much");
        assertEquals(StrictMath.sqrt(0.1) * unit, world.cells.residents[cells[2]], 1e-9, "a tenth at least");
        assertEquals(unit, world.cells.residents[cells[3]], 1e-9, "no activity in the base year");
    }

    @Test
    void nobodyChangesCellsWhileTheBaseIsHeld() {
        int[] cells = world.cells.ofRegion[SHENZHEN];
        double each = 900.0 / cells.length;
        double wanted = 900 / (2.0 * cells.length - 1);
        world.cells.rent[cells[0]] = 2;
        Migration.Params params = Baseline.byHand("migration.enabled=false", "migration.cellMoveRate=0.2")
                .migration();
        world.tick = -1;
        new WorkerMigration(params, 0.04).step(world);
        assertEquals(each, world.cells.residents[cells[0]], 1e-9);
        world.tick = 0;
        new WorkerMigration(params, 0.04).step(world);
        assertEquals(0.8 * each + 0.2 * wanted, world.cells.residents[cells[0]], 1e-9);
    }

    private void activity(int group, int cell, double value) {
        var land = world.cells.land;
        world.cells.activity[group].field[land.cellX[cell]][land.cellY[cell]] = value;
    }
}
