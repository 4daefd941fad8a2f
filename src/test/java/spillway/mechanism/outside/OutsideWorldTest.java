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
        "outside.tasteFadeQuarters=50"
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
    void flatDemandStaysAsItWas() {
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
                "outside.pricePath=STEADY",
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

    /** Three regions, the rest of China, two blocs: a fall of the currency of the second bloc by .1 and nothing later. */
    private static World withPrices() {
        double[][] demand = {{0, 0.02, 0.03}, {0, -0.01, 0.01}, {0, 0.005, 0}};
        double[][] prices = {{0, 0.02}, {0, 0.02}, {0, 0.03}, {0, 0.02}, {0, 0}, {0, -0.1}};
        return new TinyWorld(new Paths(demand, new double[] {6.8}, prices)).world;
    }

    @Test
    void outsidePricesFollowTheDataAndPartOfTheCurrency() {
        World priced = withPrices();
        OutsideWorld outside = new OutsideWorld(
                Baseline.with(
                                "outside.pricePath=OBSERVED",
                                "outside.exchangePassThrough=0.3",
                                "outside.blocPriceGrowth=0.002",
                                "outside.newSuppliersChina=0",
                                "outside.newSuppliersBlocs=0")
                        .outside(),
                5);
        priced.tick = 1;
        outside.step(priced);
        assertEquals(0.02, priced.cities.outsideInflation[SHENZHEN], 1e-15, "wages follow prices around the place");
        assertEquals(0.03, priced.cities.outsideInflation[2], 1e-15, "Hong Kong has its own");
        assertEquals(StrictMath.exp(0.02), priced.outside.homePrice, 1e-12);
        assertEquals(10 * StrictMath.exp(-4 * 0.02), priced.outside.suppliers[B][SHENZHEN], 1e-12);
        assertEquals(10 * StrictMath.exp(-4 * 0.03), priced.outside.suppliers[B][2], 1e-12);
        assertEquals(10 * StrictMath.exp(-4 * 0.02), priced.outside.suppliers[B][CHINA], 1e-12);
        assertEquals(10 * StrictMath.exp(-4 * 0.002), priced.outside.suppliers[B][WEST], 1e-12);
        assertEquals(
                10 * StrictMath.exp(-4 * (0.002 - 0.3 * 0.1)),
                priced.outside.suppliers[B][REST],
                1e-12,
                "a cheaper currency makes its suppliers cheaper");
    }

    @Test
    void steadyPricesKnowNoCurrency() {
        World priced = withPrices();
        priced.tick = 1;
        new OutsideWorld(
                        Baseline.with("outside.homePriceGrowth=0.006", "outside.pricePath=STEADY")
                                .outside(),
                        5)
                .step(priced);
        assertEquals(0.006, priced.cities.outsideInflation[2]);
        assertEquals(10 * StrictMath.exp(-4 * 0.006), priced.outside.suppliers[B][2], 1e-12);
        assertEquals(priced.outside.suppliers[B][WEST], priced.outside.suppliers[B][REST]);
    }

    @Test
    void theNeutralPathMovesNothingAbroadAgainstTheRegion() {
        String[] neutral = {
            "outside.continuation=NEUTRAL",
            "outside.blocTrendGrowth=0.015",
            "outside.homePriceGrowth=0.007",
            "outside.blocPriceGrowth=0.002",
            "outside.newSuppliersChina=0.01",
            "outside.newSuppliersBlocs=-0.02",
            "outside.tasteDrift.K=0.02",
            "outside.tasteDrift.B=0"
        };
        OutsideWorld outside = new OutsideWorld(Baseline.with(neutral).outside(), 5);
        TinyWorld.fill(world.outside.demand, 100);
        world.tick = 39;
        outside.step(world);
        double before = world.outside.suppliers[B][WEST];
        double tilt = world.outside.demand[K][WEST] / world.outside.demand[B][WEST];
        assertTrue(tilt > 1, "tastes drift to the end of 2019");
        double demand = world.outside.demand[B][WEST];
        double china = world.outside.demand[B][CHINA] + world.outside.demand[K][CHINA];
        world.tick = 40;
        outside.step(world);
        assertEquals(demand * StrictMath.exp(0.015), world.outside.demand[B][WEST], 1e-9, "the declared trend");
        assertEquals(tilt, world.outside.demand[K][WEST] / world.outside.demand[B][WEST], 1e-12);
        assertEquals(
                before * StrictMath.exp(-4 * 0.007), world.outside.suppliers[B][WEST], 1e-12, "prices keep parity");
        assertTrue(world.outside.demand[B][CHINA] + world.outside.demand[K][CHINA] > china, "China has its table");
    }

    private void go(int quarters, String... overrides) {
        OutsideWorld outside = new OutsideWorld(Baseline.with(overrides).outside(), 5);
        for (world.tick = 0; world.tick < quarters; world.tick++) {
            outside.step(world);
        }
    }
}
