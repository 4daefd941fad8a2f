package spillway.mechanism.labour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.World;

/** Who is laid off in one sector finds no work in another before people have changed sector. */
class SectorPoolsTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private int services;
    private int exporters;

    @BeforeEach
    void twoSectorsThatEmployAllButTheNormallyUnemployed() {
        world.tick = 4;
        world.cities.talent[GUANGZHOU] = 10;
        world.cities.residents[GUANGZHOU] = 200;
        world.cities.participation[GUANGZHOU] = 0.5;
        services = tiny.firm(GUANGZHOU, K);
        exporters = tiny.firm(GUANGZHOU, B);
        want(48, 48);
    }

    private void want(double services, double exporters) {
        world.firms.workers[this.services] = services;
        world.firms.workers[this.exporters] = exporters;
        world.firms.talent[this.services] = 1;
        world.firms.talent[this.exporters] = 1;
    }

    private static LabourMarket market(double adjustment, String... more) {
        String[] overrides = new String[more.length + 1];
        System.arraycopy(more, 0, overrides, 0, more.length);
        overrides[more.length] = "labour.adjustment=" + adjustment;
        return new LabourMarket(Baseline.byHand(overrides).labour(), new RandomStreams(6));
    }

    @Test
    void poolsGoPartOfTheWayAndStayWholePools() {
        double[] pools = {0.5, 0.5};
        new SectorPools(0.1).move(pools, new double[] {30, 10}, false);
        assertArrayEquals(new double[] {0.525, 0.475}, pools, 1e-15, "a tenth of the way from .5 to .75");
        new SectorPools(0.1).move(pools, new double[] {0, 0}, false);
        assertArrayEquals(new double[] {0.525, 0.475}, pools, 1e-15, "nobody is wanted, nobody moves");
        new SectorPools(0.1).move(pools, new double[] {30, 10}, true);
        assertArrayEquals(new double[] {0.75, 0.25}, pools, 1e-15, "the held base takes them as they are wanted");
        double[] none = {0, 0};
        new SectorPools(0.1).move(none, new double[] {1, 3}, false);
        assertArrayEquals(new double[] {0.25, 0.75}, none, 1e-15, "the first quarter knows no other");
    }

    @Test
    void servicesCannotTakeWhomExportersLayOff() {
        LabourMarket slow = market(0.1);
        slow.step(world);
        assertEquals(96, world.cities.employedWorkers[GUANGZHOU], 1e-12);
        want(68, 24);
        slow.step(world);
        double pool = 0.9 * 0.5 + 0.1 * 68 / 92;
        assertEquals(
                0.995 * 100 * pool, world.firms.workers[services], 1e-12, "the own pool less the least unemployed");
        assertEquals(24, world.firms.workers[exporters], 1e-12, "nobody works where he is not wanted");
        assertEquals(24 + 99.5 * pool, world.cities.employedWorkers[GUANGZHOU], 1e-12, "the others are without work");
        assertEquals(92.0 / 96 - 1, world.cities.workerTightness[GUANGZHOU], 1e-12, "wages see what firms want");
        assertEquals(99.5 * pool / 68, world.cities.rationed[GUANGZHOU], 1e-12);
    }

    @Test
    void whereSectorChangesAtOnceServicesTakeThem() {
        LabourMarket immediate = market(1);
        immediate.step(world);
        want(68, 24);
        immediate.step(world);
        assertEquals(68, world.firms.workers[services], 1e-12);
        assertEquals(92, world.cities.employedWorkers[GUANGZHOU], 1e-12);
    }

    @Test
    void inTimeEverybodyFindsHisWay() {
        LabourMarket slow = market(0.1);
        slow.step(world);
        for (int quarter = 0; quarter < 100; quarter++) {
            want(68, 24);
            slow.step(world);
        }
        assertEquals(92, world.cities.employedWorkers[GUANGZHOU], 1e-9);
    }

    @Test
    void newcomersEnterAllPools() {
        LabourMarket slow = market(0.1);
        slow.step(world);
        world.cities.residents[GUANGZHOU] = 220;
        want(52.8, 52.8);
        slow.step(world);
        assertEquals(105.6, world.cities.employedWorkers[GUANGZHOU], 1e-12, "a tenth more in each sector");
    }

    @Test
    void talentHasPoolsToo() {
        LabourMarket slow = market(0.1);
        world.firms.talent[services] = 4.8;
        world.firms.talent[exporters] = 4.8;
        slow.step(world);
        world.firms.talent[services] = 9;
        world.firms.talent[exporters] = 0.6;
        slow.step(world);
        double pool = 0.9 * 0.5 + 0.1 * 9 / 9.6;
        assertEquals(9.95 * pool, world.firms.talent[services], 1e-12);
        assertEquals(0.6 + 9.95 * pool, world.cities.employedTalent[GUANGZHOU], 1e-12);
    }

    @Test
    void wagesThatClearKnowOneMarketARegion() {
        LabourMarket clear = market(0.1, "labour.wageMode=CLEAR");
        clear.step(world);
        want(68, 24);
        clear.step(world);
        assertEquals(68, world.firms.workers[services], 1e-12);
        assertTrue(world.cities.workerPools[GUANGZHOU][0] == 0, "no pools are kept");
    }
}
