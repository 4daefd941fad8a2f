package spillway.mechanism.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

class ProductionTest {
    private static final double NU = 1.6;
    private static final ScaleEconomies.Params SCALE_OFF = Baseline.byHand().scale();
    private static final Automation.Params BY_HAND = Baseline.byHand().automation();

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Production.Params params =
            Baseline.byHand("production.markupFollowsShare=false").production();
    private final Production technology = new Production(params);
    private final Planning planning = new Planning(params, 5, 0, SCALE_OFF, BY_HAND, true);
    private final KeyedRandom random = new RandomStreams(5).stream("production").at(0, 0);

    @Test
    void aLabourBundleIsACesMeanOfTalentAndWorkers() {
        assertEquals(3, technology.bundle(0.3, 3, 3), 1e-12, "equal inputs");
        double e = (NU - 1) / NU;
        double expected = StrictMath.pow(0.3 * StrictMath.pow(2, e) + 0.7 * StrictMath.pow(8, e), 1 / e);
        assertEquals(expected, technology.bundle(0.3, 2, 8), 1e-12);
        assertEquals(10 * expected, technology.bundle(0.3, 20, 80), 1e-11, "constant returns");
        assertTrue(technology.bundle(0.3, 2, 8) < 0.3 * 2 + 0.7 * 8, "imperfect substitutes");
    }

    @Test
    void valueAddedIsCobbDouglasAndTheBundleItsInverse() {
        assertEquals(
                2 * StrictMath.pow(9, 0.4) * StrictMath.pow(4, 0.6),
                Production.capacity(StrictMath.log(2), 0.4, 9, 4),
                1e-12);
        for (int k = 0; k < 1000; k++) {
            double tfp = random.nextGaussian();
            double alpha = 0.2 + 0.4 * random.nextDouble();
            double capital = 0.1 + 100 * random.nextDouble();
            double bundle = 0.01 + 50 * random.nextDouble();
            double value = Production.capacity(tfp, alpha, capital, bundle);
            assertEquals(bundle, Production.bundleFor(value, tfp, alpha, capital), 1e-11 * bundle);
        }
    }

    @Test
    void theCheapestBundlePaysEachKindItsMarginalProduct() {
        for (int k = 0; k < 200; k++) {
            double high = 0.5 + 3 * random.nextDouble();
            double low = 0.2 + 2 * random.nextDouble();
            double theta = 0.05 + 0.8 * random.nextDouble();
            world.cities.talentWage[SHENZHEN] = high;
            world.cities.workerWage[SHENZHEN] = low;
            world.base.talentWeight[SHENZHEN][B] = theta;
            LabourCost cost = new LabourCost(world, new SkillMix(world, BY_HAND, NU), NU);
            double talent = cost.talentPerBundle[0][SHENZHEN][B];
            double workers = cost.workersPerBundle[0][SHENZHEN][B];
            assertEquals(1, technology.bundle(theta, talent, workers), 1e-11);
            double marginalRatio = theta / (1 - theta) * StrictMath.pow(talent / workers, -1 / NU);
            assertEquals(high / low, marginalRatio, 1e-10 * high / low);
            double least = high * talent + low * workers;
            for (double tilt : new double[] {0.7, 0.9, 1.1, 1.5}) {
                double scale = 1 / technology.bundle(theta, talent * tilt, workers);
                assertTrue(scale * (high * talent * tilt + low * workers) > least);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1.25", "0.5, 1.5", "0.75, 2", "-1, 1.25"})
    void aLargerMarketShareCarriesALargerMarkup(double share, double priceOverCost) {
        assertEquals(priceOverCost, planning.markup(share), 1e-12);
        assertTrue(planning.markup(share + 0.1) >= planning.markup(share));
    }

    @Test
    void plansAskForTheLabourThatMakesThem() {
        for (int s : new int[] {K, B}) {
            int f = tiny.firm(SHENZHEN, s);
            world.firms.logTfp[f] = 0.3;
            world.firms.inventory[f] = s == B ? params.stockTarget() * 20 : 0;
            planning.plan(world);
            double reserve = s == B ? 1 : 1 + params.serviceReserve();
            assertEquals(20 * reserve, world.firms.plannedOutput[f], 1e-12);
            double bundle = technology.bundle(0.3, world.firms.talent[f], world.firms.workers[f]);
            double made = Production.capacity(0.3, 0.4, 50, bundle) / 0.5;
            assertEquals(world.firms.plannedOutput[f], made, 1e-11 * made);
        }
    }

    @Test
    void stocksAreRefilledStepByStep() {
        int f = tiny.firm(SHENZHEN, B);
        planning.plan(world);
        assertEquals(20 + params.stockAdjustment() * params.stockTarget() * 20, world.firms.plannedOutput[f], 1e-12);
        world.firms.inventory[f] = 1e6;
        planning.plan(world);
        assertEquals(4, world.firms.plannedOutput[f], 1e-12, "never below a fifth of sales");
    }

    @Test
    void pricesApproachTheMarkupOverUnitCost() {
        int f = tiny.firm(SHENZHEN, K);
        Firms firms = world.firms;
        world.cities.materialsPrice[SHENZHEN][K] = 1.2;
        planning.plan(world);
        double wages = firms.talent[f] + firms.workers[f];
        double target = 1.25 * (wages / 20 + 0.5 * 1.2);
        assertEquals(StrictMath.pow(target, params.priceAdjustment()), firms.price[f], 1e-12);
        for (int k = 0; k < 60; k++) {
            planning.plan(world);
        }
        assertEquals(target, firms.price[f], 1e-12);
    }

    @Test
    void plansEndWhereCapitalCannotYieldMoreAndScarcityRaisesPrices() {
        int f = tiny.firm(SHENZHEN, K);
        Firms firms = world.firms;
        firms.expectedDemand[f] = 200;
        planning.plan(world);
        double most = params.largestUse() * 50 / 5 / 0.5;
        assertEquals(most, firms.plannedOutput[f], 1e-12);
        double sales = most / (1 + params.serviceReserve());
        double cost = (firms.talent[f] + firms.workers[f]) / sales + 0.5;
        double scarce = StrictMath.pow(4, params.scarcityPricing() / 5);
        assertEquals(Math.sqrt(1.25 * cost * scarce), firms.price[f], 1e-12);
    }

    @Test
    void aFirmThatGainsMarketShareRaisesItsMarkupAndAContractManufacturerCannot() {
        Planning shares = new Planning(
                Baseline.byHand("production.priceAdjustment=1").production(), 5, 0, SCALE_OFF, BY_HAND, true);
        int brand = tiny.firm(SHENZHEN, B);
        int contract = tiny.firm(SHENZHEN, B);
        Firms firms = world.firms;
        firms.mode[contract] = Mode.OEM.code;
        firms.represented[brand] = firms.represented[contract] = 1;
        world.cities.spending[B][0] = 50;
        world.cities.spending[B][1] = 50;
        firms.baseShare[brand] = firms.baseShare[contract] = 0.2;
        shares.plan(world);
        assertEquals(firms.price[contract], firms.price[brand], 1e-12, "20 of 100 sold is the base share");
        firms.price[brand] = firms.price[contract] = 1;
        firms.sold[brand] = firms.sold[contract] = 50;
        shares.plan(world);
        assertEquals(1.5 / shares.markup(0.2), firms.price[brand] / firms.price[contract], 1e-12);
    }

    @Test
    void halfASurpriseEntersExpectationsAndTheTrendSlowly() {
        int f = tiny.firm(SHENZHEN, K);
        world.firms.demand[f] = 20 * 1.04;
        planning.step(world);
        assertEquals(20 * Math.sqrt(1.04), world.firms.expectedDemand[f], 1e-12);
        assertEquals(params.trendPace() * StrictMath.log(1.04), world.firms.expectedGrowth[f], 1e-15);
    }

    @Test
    void onASteadyPathPlansComeTrue() {
        int f = tiny.firm(SHENZHEN, K);
        double growth = 0.02;
        world.firms.targetCapitalOutput[f] = 1e-9;
        double demand = 20;
        for (int k = 0; k < 600; k++) {
            demand *= StrictMath.exp(growth);
            world.firms.demand[f] = demand;
            planning.step(world);
        }
        double sales = world.firms.plannedOutput[f] / (1 + params.serviceReserve());
        assertEquals(demand * StrictMath.exp(growth), sales, 1e-6 * demand);
    }

    @Test
    void whereLabourIsShortOutputIsWhatItCanMake() {
        int f = tiny.firm(SHENZHEN, K);
        Firms firms = world.firms;
        planning.plan(world);
        firms.talent[f] *= 0.8;
        firms.workers[f] *= 0.8;
        world.cities.rationed[SHENZHEN] = 0.8;
        world.governments.patientStock[SHENZHEN] = 2;
        double planned = firms.plannedOutput[f];
        new Making(params, 0.05, SCALE_OFF, BY_HAND).step(world);
        assertEquals(planned * StrictMath.pow(0.8, 0.6) * StrictMath.exp(0.1), firms.output[f], 1e-11);
        assertEquals(0.5 * firms.output[f] / (1 + params.serviceReserve()), firms.materialsUsed[f], 1e-12);
        assertEquals(world.flows.materials[SHENZHEN][K], firms.materialsCost[f], 1e-12);
    }
}
