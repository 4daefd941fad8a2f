package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Paths;
import spillway.world.World;

class OutsideWorldTest {
    private static final String[] NO_DRIFT = {
        "outside.tasteDrift.K=0",
        "outside.tasteDrift.B=0",
        "outside.tasteDrift.P=0",
        "outside.tasteDrift.G=0",
        "outside.fadeQuarters=50",
        "outside.tasteFadeQuarters=50",
        "outside.westernDemand=1"
    };
    private static final int CHINA = 3;
    private static final int WEST = 4;
    private static final int REST = 5;

    private final World world = new TinyWorld(new Paths(
                    new double[][] {{0, 0.02, 0.03}, {0, -0.01, 0.01}, {0, 0.005, 0}}, new double[] {6.8, 6.7, 6.6}))
            .world;

    @Test
    void demandFollowsItsPath() {
        TinyWorld.fill(world.outside.demand, 100);
        go(5, NO_DRIFT);
        assertEquals(100 * StrictMath.exp(0.02 + 3 * 0.03), world.outside.demand[B][CHINA], 1e-9);
        assertEquals(100 * StrictMath.exp(-0.01 + 3 * 0.01), world.outside.demand[B][WEST], 1e-9);
        assertEquals(100 * StrictMath.exp(0.005), world.outside.demand[B][REST], 1e-9);
        assertEquals(6.6, world.outside.rmbPerUsd);
    }

    @Test
    void demandStandsStillWhereItHasNoPath() {
        TinyWorld.fill(world.outside.demand, 100);
        String[] flat = java.util.Arrays.copyOf(NO_DRIFT, NO_DRIFT.length + 1);
        flat[NO_DRIFT.length] = "outside.demandPath=FLAT";
        go(5, flat);
        assertEquals(100, world.outside.demand[B][CHINA], 1e-9);
        assertEquals(100, world.outside.demand[B][WEST], 1e-9);
    }

    @Test
    void whileTheBaseIsHeldTheWorldStandsStill() {
        TinyWorld.fill(world.outside.demand, 100);
        world.tick = -3;
        new OutsideWorld(Baseline.with().outside(), 5).step(world);
        assertEquals(100, world.outside.demand[B][CHINA]);
        assertEquals(10, world.outside.suppliers[B][CHINA]);
        assertEquals(1, world.outside.homePrice);
        assertEquals(1, world.outside.wage);
        assertEquals(0.25, world.cities.consumptionMix[SHENZHEN][K]);
        assertEquals(6.8, world.outside.rmbPerUsd);
    }

    @Test
    void suppliersFollowTheirPricesAndAFadingNumberOfVarieties() {
        go(
                8,
                "outside.homePriceGrowth=0.006",
                "outside.blocPriceGrowth=0.002",
                "outside.newSuppliersChina=0.01",
                "outside.newSuppliersBlocs=-0.02",
                "outside.fadeQuarters=50");
        double fade = 0;
        for (int t = 0; t < 8; t++) {
            fade += StrictMath.exp(-t / 50.0);
        }
        assertEquals(10 * StrictMath.exp(-4 * 0.006 * 8), world.outside.suppliers[B][SHENZHEN], 1e-11);
        assertEquals(10 * StrictMath.exp(-4 * 0.006 * 8 + 0.01 * fade), world.outside.suppliers[B][CHINA], 1e-11);
        assertEquals(10 * StrictMath.exp(-4 * 0.002 * 8 - 0.02 * fade), world.outside.suppliers[B][WEST], 1e-11);
    }

    @Test
    void tastesDriftAndSharesStillSumToOne() {
        TinyWorld.fill(world.outside.demand, 100);
        go(
                8,
                "outside.tasteDrift.K=0.02",
                "outside.tasteDrift.B=0",
                "outside.tasteDrift.P=0",
                "outside.tasteDrift.G=-0.01",
                "outside.tasteFadeQuarters=40",
                "outside.tasteDriftAbroad=0.5");
        double fade = 0;
        for (int t = 0; t < 8; t++) {
            fade += StrictMath.exp(-t / 40.0);
        }
        double[] mix = world.cities.consumptionMix[SHENZHEN];
        assertEquals(1, mix[0] + mix[1] + mix[2] + mix[3], 1e-12);
        assertEquals(StrictMath.exp(0.02 * fade), mix[K] / mix[B], 1e-12);
        assertEquals(
                StrictMath.exp(0.02 * fade), world.outside.demand[K][CHINA] / world.outside.demand[B][CHINA], 1e-12);
        assertEquals(StrictMath.exp(0.01 * fade), world.outside.demand[K][WEST] / world.outside.demand[B][WEST], 1e-12);
    }

    @Test
    void wagesOutsideSlowDownToTheirLongRunPace() {
        OutsideWorld outside = new OutsideWorld(
                Baseline.with(
                                "outside.chinaWageGrowth=0.03",
                                "outside.chinaWageGrowthLongRun=0.01",
                                "outside.fadeQuarters=8")
                        .outside(),
                5);
        for (world.tick = 0; world.tick < 400; world.tick++) {
            outside.step(world);
            if (world.tick == 0) {
                assertEquals(StrictMath.exp(0.03), world.outside.wage, 1e-12);
            }
            if (world.tick == 200) {
                world.outside.wage = 1;
            }
        }
        assertEquals(199 * 0.01, StrictMath.log(world.outside.wage), 1e-9);
    }

    @Test
    void aWesternShockHitsTheWestAlone() {
        TinyWorld.fill(world.outside.demand, 100);
        String[] shock = NO_DRIFT.clone();
        shock[6] = "outside.westernDemand=0.7";
        go(1, shock);
        assertEquals(70, world.outside.demand[B][WEST], 1e-12);
        assertEquals(100, world.outside.demand[B][REST], 1e-12);
        assertTrue(world.outside.demand[B][CHINA] == 100);
    }

    @Test
    void aShockIsOverWhenItIsNoLongerSet() {
        TinyWorld.fill(world.outside.demand, 100);
        String[] shock = NO_DRIFT.clone();
        shock[6] = "outside.westernDemand=0.7";
        go(2, shock);
        assertEquals(70 * StrictMath.exp(-0.01), world.outside.demand[B][WEST], 1e-11);
        new OutsideWorld(Baseline.with(NO_DRIFT).outside(), 5).step(world);
        assertEquals(100, world.outside.demand[B][WEST], 1e-11, "growth of .01 later");
    }

    @Test
    void tastesAbroadDriftWithoutAddingDemand() {
        TinyWorld.fill(world.outside.demand, 100);
        go(
                2,
                "outside.tasteDrift.K=0.02",
                "outside.tasteDrift.B=0",
                "outside.tasteDrift.P=0",
                "outside.tasteDrift.G=-0.01");
        double china = 0;
        for (int s = 0; s < 4; s++) {
            china += world.outside.demand[s][CHINA];
        }
        assertEquals(400 * StrictMath.exp(0.02), china, 1e-9);
    }

    private void go(int quarters, String... overrides) {
        OutsideWorld outside = new OutsideWorld(Baseline.with(overrides).outside(), 5);
        for (world.tick = 0; world.tick < quarters; world.tick++) {
            outside.step(world);
        }
    }
}
