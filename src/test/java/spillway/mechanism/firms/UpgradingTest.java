package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.mechanism.trade.GoodsMarket;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.World;

/** A contract manufacturer of electronics in Shenzhen that adds value of 40 a year and owns capital worth 50. */
class UpgradingTest {
    private static final double CONTRACT_MARKUP = 0.5;
    /** So much speaks for a step that it is certain. */
    private static final double CERTAIN = 1000;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private int firm;

    @BeforeEach
    void oneContractManufacturer() {
        world.tick = 3;
        firm = tiny.firm(SHENZHEN, B);
        firms.mode[firm] = Mode.OEM.code;
        firms.giveUsualAccess(firm, world.base.contractHomeAccess);
        firms.funds[firm] = 10;
        world.flows.sales[SHENZHEN][B] = 100;
    }

    /** The step with weights for home sales and for dependence alone; no other firm's mode matters to it. */
    private void step(double home, double dependence, double lending) {
        step(home, dependence, lending, false);
    }

    private void step(double home, double dependence, double lending, boolean accessIsBuilt) {
        new Upgrading(
                        new Upgrading.Params(
                                true, 1, 0.2, lending, 0, 0, home, 0, dependence, 2, true, false, 0, 0, 0, 0, 0),
                        CONTRACT_MARKUP,
                        5,
                        0.02,
                        accessIsBuilt,
                        new RandomStreams(1))
                .step(world);
    }

    @Test
    void nothingChangesWhileTheBaseYearIsHeld() {
        world.tick = -1;
        step(CERTAIN, 0, 0);
        assertEquals(Mode.OEM.code, firms.mode[firm]);
    }

    @Test
    void aStepUpIsPaidAsDevelopmentOfTheNextQuarter() {
        firms.development[firm] = 1;
        step(CERTAIN, 0, 0);
        assertEquals(Mode.ODM.code, firms.mode[firm]);
        // A fifth of a year's value added of 40, on top.
        assertEquals(9, firms.development[firm], 1e-12);
        step(CERTAIN, 0, 0);
        assertEquals(Mode.OBM.code, firms.mode[firm]);
        step(CERTAIN, 0, 0);
        assertEquals(Mode.OBM.code, firms.mode[firm], "there is no step beyond a brand");
    }

    @Test
    void whoCannotPayStaysWhatHeIs() {
        firms.funds[firm] = 7.9;
        step(CERTAIN, 0, 0);
        assertEquals(Mode.OEM.code, firms.mode[firm]);
        firms.funds[firm] = -10;
        step(CERTAIN, 0, 0.35);
        assertEquals(Mode.OEM.code, firms.mode[firm], "a third of capital worth 50 less debts of 10 is 7.5");
        step(CERTAIN, 0, 0.37);
        assertEquals(Mode.ODM.code, firms.mode[firm]);
    }

    @Test
    void plainMakersAndServicesHaveNoLadder() {
        firms.mode[firm] = Mode.PLAIN.code;
        int service = tiny.firm(SHENZHEN, K);
        world.flows.sales[SHENZHEN][K] = 100;
        step(CERTAIN, 0, 1);
        assertEquals(Mode.PLAIN.code, firms.mode[firm]);
        assertEquals(Mode.PLAIN.code, firms.mode[service]);
        assertEquals(0, firms.development[firm] + firms.development[service]);
    }

    @Test
    void ownDesignsEarnTheMarkupOfOthersAndSalesDoNotJump() {
        GoodsMarket market = new GoodsMarket(Baseline.byHand().trade());
        TinyWorld.fill(world.outside.suppliers, 1e9);
        TinyWorld.fill(world.cities.spending, 1e11);
        TinyWorld.fill(world.outside.demand, 1e11);
        market.step(world);
        market.quote(world);
        double before = firms.demand[firm] * firms.price[firm];
        step(CERTAIN, 0, 1);
        assertEquals(0.5, firms.markup[firm], 1e-12, "contract manufacturers had half of it");
        assertEquals(1.5 / 1.25, firms.price[firm], 1e-12);
        market.quote(world);
        assertEquals(before, firms.demand[firm] * firms.price[firm], 1e-6 * before);
        assertEquals(20 / 1.2, firms.expectedDemand[firm], 1e-12, "as much money for fewer units");
    }

    @Test
    void whereAccessIsBuiltAStepBringsNoneAndSalesStayWhereTheyWere() {
        world.cities.contractAccess[SHENZHEN][B] = -2;
        step(CERTAIN, 0, 1, true);
        assertEquals(Mode.ODM.code, firms.mode[firm]);
        assertEquals(Math.pow(1.2, 4), firms.attraction[firm], 1e-12, "for the higher price alone");
        assertEquals(0.2, firms.access[firm][0], 1e-15);
    }

    @Test
    void nichesFollowTheTasteWeightOfTheFirm() {
        tiny.firm(SHENZHEN, B);
        world.cities.contractAccess[SHENZHEN][B] = -2;
        step(CERTAIN, 0, 1);
        double converted = Math.exp(-2) * Math.pow(1.2, 4);
        assertEquals(converted, firms.attraction[firm], 1e-12);
        assertEquals(Math.log((1 + converted) / 2), world.cities.logNiches[SHENZHEN][B], 1e-12);
    }

    @Test
    void afterTwoQuartersOfLossesAFirmFallsBackAndIsWhatItWas() {
        world.cities.contractAccess[SHENZHEN][B] = -2;
        step(CERTAIN, 0, 1);
        firms.profit[firm] = -1;
        step(-CERTAIN, 0, 1);
        assertEquals(Mode.ODM.code, firms.mode[firm]);
        step(-CERTAIN, 0, 1);
        assertEquals(Mode.OEM.code, firms.mode[firm]);
        assertEquals(0.25, firms.markup[firm], 1e-12);
        assertEquals(1, firms.price[firm], 1e-12);
        assertEquals(1, firms.attraction[firm], 1e-12);
        assertEquals(0, world.cities.logNiches[SHENZHEN][B], 1e-12);
    }

    @Test
    void oneGoodQuarterEndsTheCountOfLosses() {
        firms.mode[firm] = Mode.OBM.code;
        for (double profit : new double[] {-1, 1, -1}) {
            firms.profit[firm] = profit;
            step(-CERTAIN, 0, 1);
        }
        assertEquals(Mode.OBM.code, firms.mode[firm]);
        step(-CERTAIN, 0, 1);
        assertEquals(Mode.ODM.code, firms.mode[firm]);
    }

    @Test
    void whoSellsToOneBlocAloneClimbsLessOften() {
        for (int k = 1; k < 4000; k++) {
            int other = tiny.firm(SHENZHEN, B);
            firms.mode[other] = Mode.OEM.code;
            firms.funds[other] = 10;
        }
        world.flows.exports[SHENZHEN][B] = 100;
        world.flows.trade[B][SHENZHEN][world.structure.bloc(0)] = 100;
        step(0, 2, 0);
        assertEquals(1 / (1 + Math.exp(2)), climbed(), 0.02);
        for (int f = 0; f < firms.count; f++) {
            firms.mode[f] = Mode.OEM.code;
        }
        world.flows.trade[B][SHENZHEN][world.structure.bloc(0)] = 50;
        world.flows.trade[B][SHENZHEN][world.structure.bloc(1)] = 50;
        world.tick++;
        step(0, 2, 0);
        assertEquals(1 / (1 + Math.exp(1)), climbed(), 0.02);
    }

    /** With the spiral: working funds of a quarter of 40, lenders give half of capital worth 50, and two years of profit after wear. */
    private void spiral(boolean lockIn, double labour, double laboratories, double ownOrders) {
        new Upgrading(
                        new Upgrading.Params(
                                true,
                                1,
                                0.2,
                                0.5,
                                0,
                                0,
                                0,
                                0,
                                0,
                                2,
                                lockIn,
                                true,
                                0.25,
                                2,
                                labour,
                                laboratories,
                                ownOrders),
                        CONTRACT_MARKUP,
                        5,
                        0.02,
                        false,
                        new RandomStreams(1))
                .step(world);
    }

    @Test
    void aThinMarginIsNoMeans() {
        // Wear is 1 a quarter; own funds of 10 are all needed for the business; a step costs 8.
        firms.profit[firm] = 1.9;
        for (int k = 0; k < 200; k++) {
            spiral(true, 0, 0, 0);
            world.tick++;
        }
        assertEquals(Mode.OEM.code, firms.mode[firm], "two years of 3.6 are 7.2");
        firms.profit[firm] = 2.1;
        for (int k = 0; k < 200; k++) {
            spiral(true, 0, 0, 0);
            world.tick++;
        }
        assertEquals(Mode.OBM.code, firms.mode[firm], "two years of 4.4 are 8.8");
    }

    @Test
    void debtsTakeFromWhatLendersGive() {
        firms.profit[firm] = 5;
        firms.funds[firm] = -17.5;
        for (int k = 0; k < 200; k++) {
            spiral(true, 0, 0, 0);
            world.tick++;
        }
        assertEquals(Mode.OEM.code, firms.mode[firm], "half of 50 less 17.5 is 7.5");
        for (int k = 0; k < 200; k++) {
            spiral(false, 0, 0, 0);
            world.tick++;
        }
        assertEquals(Mode.OBM.code, firms.mode[firm], "without lock-in means do not matter");
    }

    @Test
    void labourOfARegionIsMeasuredByThePricesAroundIt() {
        world.base.employment[SHENZHEN] = world.base.employment[GUANGZHOU] = 400;
        world.cities.workerWage[SHENZHEN] = world.cities.workerWage[GUANGZHOU] = 1.5;
        world.cities.productivity[SHENZHEN] = world.cities.productivity[GUANGZHOU] =
                Flows.sum(world.base.valueAdded[SHENZHEN]) / world.base.employment[SHENZHEN];
        world.outside.homePrice = 1.3;
        world.cities.logOutsidePrice[SHENZHEN] = 0.2;
        assertEquals(Math.log(1.5) - 0.2, DearLabour.of(world, SHENZHEN), 1e-12);
        assertEquals(Math.log(1.5), DearLabour.of(world, GUANGZHOU), 1e-12);
    }

    @Test
    void dearLabourLaboratoriesAndOwnOrdersLiftByTheirWeights() {
        world.base.employment[SHENZHEN] = 400;
        assertEquals(0, DearLabour.of(world, SHENZHEN), 1e-12, "as in the base year");
        world.cities.workerWage[SHENZHEN] = 1.5;
        world.cities.logOutsidePrice[SHENZHEN] = Math.log(1.1);
        world.cities.productivity[SHENZHEN] = 1.2;
        assertEquals(Math.log(1.5 / 1.1 / 1.2), DearLabour.of(world, SHENZHEN), 1e-12);
        world.governments.patientStock[SHENZHEN] = 0.3;
        world.flows.reach[B][SHENZHEN] = new double[] {10, 1.2, 0.3};
        firms.access[firm] = new double[] {0.15, 1, 1};
        world.base.contractAbroad[SHENZHEN][B] = 0.75;
        StepOdds odds = new StepOdds(
                new Upgrading.Params(true, 1, 0.2, 0.5, 0, 0, 0, 0, 0, 2, true, true, 0.25, 2, 3, 2, 4), world);
        double lifted = 3 * Math.log(1.5 / 1.1 / 1.2) + 2 * Math.log(1.3) + 4 * (0.75 - 0.5);
        assertEquals(lifted, odds.of(firm), 1e-12);
        firms.mode[firm] = Mode.ODM.code;
        assertEquals(lifted - 1, odds.of(firm), 1e-12, "own orders are of contract manufacturers");
    }

    /** Half of Guangzhou's people count in Shenzhen: talent is 60 of 200 in the one and 20 of 200 in the other, usual is a fifth. */
    @Test
    void withTheSpiralTalentWithinReachCounts() {
        world.flows.talentEmployed[SHENZHEN][B] = 20;
        world.flows.workersEmployed[SHENZHEN][B] = 180;
        world.flows.talentEmployed[GUANGZHOU][B] = 60;
        world.flows.workersEmployed[GUANGZHOU][B] = 140;
        world.distances.ideaReach[SHENZHEN][GUANGZHOU] = 0.5;
        for (boolean spiral : new boolean[] {false, true}) {
            double odds = new StepOdds(
                            new Upgrading.Params(true, 1, 0.2, 0.5, 0, 1, 0, 0, 0, 2, true, spiral, 0, 0, 0, 0, 0),
                            world)
                    .of(firm);
            assertEquals(spiral ? 50.0 / 300 / 0.2 - 1 : -0.5, odds, 1e-12);
        }
    }

    private double climbed() {
        int number = 0;
        for (int f = 0; f < firms.count; f++) {
            number += firms.mode[f] == Mode.ODM.code ? 1 : 0;
        }
        assertTrue(number > 0);
        return (double) number / firms.count;
    }
}
