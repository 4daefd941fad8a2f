package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Cells;
import spillway.world.Governments;
import spillway.world.World;

/** A district around the first cell of Shenzhen, directed in 2010 and 2011; all cells are alike. */
class DirectedDistrictTest {
    private static final int FIRMS = 400;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Cells cells = world.cells;
    private final Governments governments = world.governments;
    private final int[] rows = cells.ofRegion[SHENZHEN];
    private final int middle = rows[0];

    private DirectedDistrict rule(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "districts.enabled=true",
                "districts.longitude=" + cells.land.cellLon[middle],
                "districts.latitude=" + cells.land.cellLat[middle],
                "districts.radiusKm=1",
                "districts.fromYear=2010",
                "districts.untilYear=2011",
                "districts.pull=1",
                "districts.leave=0.5",
                "districts.move=0.25",
                "districts.premisesCost=0.1",
                "districts.budget=0.5",
                "relocation.carried=0"));
        all.addAll(List.of(settings));
        var params = Baseline.byHand(all.toArray(String[]::new));
        return new DirectedDistrict(
                params.districts(), params.turnover(), params.relocation().carried(), new RandomStreams(7));
    }

    private void elsewhere(int s) {
        int f = tiny.firm(SHENZHEN, s);
        world.firms.cell[f] = rows[1];
    }

    private int inside(int s) {
        int inside = 0;
        for (int f = 0; f < world.firms.count; f++) {
            inside += world.firms.sector[f] == s && cells.district[world.firms.cell[f]] ? 1 : 0;
        }
        return inside;
    }

    @Test
    void theDistrictIsACircleWithinItsCity() {
        rule().step(world);
        assertTrue(cells.district[middle]);
        assertEquals(1, count());
        rule("districts.radiusKm=40").step(world);
        assertTrue(count() > 1);
        for (int cell : cells.ofRegion[GUANGZHOU]) {
            assertFalse(cells.district[cell], "another city");
        }
    }

    private int count() {
        int count = 0;
        for (boolean inside : cells.district) {
            count += inside ? 1 : 0;
        }
        return count;
    }

    /** Half of the makers leave; those who stay and all of the city's other sectors stay where they are. */
    @Test
    void makersOfGoodsLeaveAndServicesOfHighValueDoNotCome() {
        governments.quickMoney[SHENZHEN] = 1e9;
        for (int k = 0; k < FIRMS; k++) {
            tiny.firm(SHENZHEN, B);
            elsewhere(K);
        }
        world.tick = 1;
        rule().step(world);
        assertEquals(FIRMS / 2.0, inside(B), 40, "four standard deviations");
        assertEquals(0, inside(K));
        assertEquals(0.5 * FIRMS * 0.1 * 50, governments.districtMoney[SHENZHEN], 1e-9);
    }

    /** The district has 1 of n cells, with the directive e of n - 1 + e chances; of those 1 - 1/e are its doing. */
    @Test
    void servicesComeAsFarAsTheDirectiveMakesTheDifference() {
        governments.quickMoney[SHENZHEN] = 1e9;
        for (int k = 0; k < 10 * FIRMS; k++) {
            elsewhere(P);
        }
        world.tick = 1;
        rule().step(world);
        double share = StrictMath.E / (rows.length - 1 + StrictMath.E);
        double expected = 10 * FIRMS * 0.25 * share * (1 - 1 / StrictMath.E);
        assertEquals(expected * 0.1 * 50, governments.districtMoney[SHENZHEN], 1e-9);
        assertEquals(expected, inside(P), 4 * Math.sqrt(expected));
    }

    @Test
    void noMoreMoveThanQuickMoneyPays() {
        governments.quickMoney[SHENZHEN] = 100;
        for (int k = 0; k < FIRMS; k++) {
            tiny.firm(SHENZHEN, B);
        }
        world.tick = 1;
        rule().step(world);
        assertEquals(50, governments.districtMoney[SHENZHEN], 1e-9);
        assertEquals(50, governments.subsidyMoney(SHENZHEN), 1e-9);
        assertEquals(FIRMS - 10, inside(B), 14, "a tenth of 50 for each: ten are paid for");
        governments.quickMoney[SHENZHEN] = 0;
        int stayed = inside(B);
        rule().step(world);
        assertEquals(stayed, inside(B));
    }

    @Test
    void nothingHappensBeforeAfterOrWithoutADirective() {
        governments.quickMoney[SHENZHEN] = 1e9;
        for (int k = 0; k < FIRMS; k++) {
            tiny.firm(SHENZHEN, B);
        }
        for (int tick : new int[] {-1, 0, 8}) {
            world.tick = tick;
            rule().step(world);
            assertEquals(FIRMS, inside(B), "tick " + tick);
            assertEquals(0, governments.districtPull[SHENZHEN]);
        }
        world.tick = 1;
        rule("districts.enabled=false").step(world);
        assertEquals(FIRMS, inside(B));
    }

    /** A tenth of patient money of 100 each quarter, over value added of 1000 in the district. */
    @Test
    void schoolsAreBuiltSlowlyAndDrawServicesOfHighValue() {
        governments.quickMoney[SHENZHEN] = 1e9;
        governments.patientMoney[SHENZHEN] = 100;
        for (int k = 0; k < 100; k++) {
            tiny.firm(SHENZHEN, B);
        }
        for (int k = 0; k < FIRMS; k++) {
            elsewhere(K);
        }
        String[] schools = {
            "districts.schools=0.1",
            "districts.schoolLag=2",
            "districts.schoolWear=0.1",
            "districts.schoolPull=2",
            "districts.fullSchools=0.02",
            "districts.pull=0",
            "districts.leave=0"
        };
        for (world.tick = 1; world.tick <= 2; world.tick++) {
            rule(schools).step(world);
            assertEquals(0, inside(K));
        }
        rule(schools).step(world);
        assertEquals(10, governments.schoolMoney[SHENZHEN], 1e-9);
        assertEquals(90, governments.worksMoney(SHENZHEN), 1e-9);
        assertEquals(0.01, governments.schoolStock[SHENZHEN], 1e-12);
        assertEquals(1, governments.schoolPull[SHENZHEN], 1e-12);
        for (world.tick = 4; world.tick < 40; world.tick++) {
            rule(schools).step(world);
        }
        assertEquals(2, governments.schoolPull[SHENZHEN], 1e-12, "no more than full");
        assertTrue(inside(K) > 0);
    }

    @Test
    void aFirmThatMovesKeepsNothingOfTheOldCellWhereNothingIsCarried() {
        int f = tiny.firm(SHENZHEN, B);
        cells.logGroupEmployees[world.structure.group[B]][rows[1]] = 2;
        cells.logEmployees[rows[1]] = 3;
        CellChoice.settle(world, f, rows[1], 0.25);
        assertEquals(rows[1], world.firms.cell[f]);
        assertEquals(0.75 * 2, world.firms.usualGroup[f], 1e-12);
        assertEquals(0.75 * 3, world.firms.usualTotal[f], 1e-12);
    }
}
