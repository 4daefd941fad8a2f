package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.World;

class GovernmentTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final RandomStreams streams = new RandomStreams(14);

    @ParameterizedTest
    @CsvSource({"8, .018", "14, .060", "18, .402", "20, .670", "40, .9999"})
    void theLongerALeaderLooksThePatienter(double horizon, double share) {
        Budgets budgets = new Budgets(government("government.choiceSharpness=4"));
        assertEquals(share, budgets.patientShare(horizon, 0), 1e-3);
    }

    @ParameterizedTest
    @CsvSource({"1, 18", "0.99, 18", "0.98, 19", "0.95, 23", "0.9, 0"})
    void theHorizonAtWhichPatienceBeginsToPay(double discount, int switching) {
        Budgets budgets = new Budgets(government("government.discount=" + discount));
        int found = 0;
        for (int horizon = 1; horizon <= 200 && found == 0; horizon++) {
            found = budgets.patientShare(horizon, 0) >= 0.5 ? horizon : 0;
        }
        assertEquals(switching, found);
    }

    @Test
    void visibleEffortTurnsMoneyQuick() {
        Budgets budgets = new Budgets(government());
        assertTrue(budgets.patientShare(20, 0.5) < budgets.patientShare(20, 0));
    }

    /** Mean of a geometric tenure with hazard h and a cap of N quarters, of which the present one is sure. */
    @Test
    void aNewLeaderExpectsFourteenQuarters() {
        Budgets budgets = new Budgets(government());
        double mean = (1 - StrictMath.pow(1 - 0.0395, 20)) / 0.0395;
        assertEquals(14, mean, 0.05);
        assertEquals(mean, budgets.remainingTerm(0), 1e-9);
        assertEquals(1, budgets.remainingTerm(19), 1e-9, "the last quarter is served");
        for (int served = 0; served < 19; served++) {
            assertTrue(budgets.remainingTerm(served + 1) < budgets.remainingTerm(served));
        }
    }

    @Test
    void budgetsAreSharesOfValueAddedWithinTheirCeilings() {
        world.base.serviceShare[SHENZHEN] = 0.15;
        world.governments.funds[SHENZHEN] = -0.9 * 4 * 400;
        world.governments.balance[SHENZHEN] = -0.05 * 400;
        Budgets budgets = new Budgets(government());
        budgets.step(world);
        var governments = world.governments;
        assertEquals(0.15 * 400 * (1 - 0.3 * 0.5), governments.service[SHENZHEN], 1e-9, "debt brakes service");
        assertEquals(0.03 * 400 * 0.9, governments.quickMoney[SHENZHEN] + governments.patientMoney[SHENZHEN], 1e-9);
        assertEquals(0.03 * 400, governments.quickMoney[GUANGZHOU] + governments.patientMoney[GUANGZHOU], 1e-9);
        assertEquals(budgets.patientShare(14, 0), governments.patientMoney[GUANGZHOU] / 12, 1e-12);
        assertEquals(budgets.patientShare(20, 0), governments.patientMoney[HONG_KONG] / 12, 1e-12);
        for (world.tick = 1; world.tick < 30; world.tick++) {
            budgets.step(world);
        }
        assertEquals(0, governments.programmeScale[SHENZHEN], 1e-9, "no programmes while the deficit lasts");
        assertEquals(0.15 * 400 * 0.85, governments.service[SHENZHEN], 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"9, 2, 1, .4375", "2, 4, 1, .5", "11, 3, 1, .633333", "9, 2, .3, 0"})
    void alikeCitiesBidUpToTheRestPoint(int number, double pull, double worth, double rate) {
        double[] value = new double[number];
        double[] attraction = new double[number];
        Arrays.fill(value, worth);
        Arrays.fill(attraction, 0.7);
        double[] rates = SubsidyRace.bestReplies(value, attraction, pull);
        for (double r : rates) {
            assertEquals(rate, r, 0.002);
        }
        assertEquals(Math.max(0, worth - number / (pull * (number - 1))), rate, 1e-6);
    }

    @Test
    void noCityGainsByBiddingAnotherRate() {
        double[] worth = {0.9, 0.8, 1, 0.7};
        double[] attraction = {1, 3, 0.5, 2};
        double pull = 3;
        double[] rate = SubsidyRace.bestReplies(worth, attraction, pull);
        for (int i = 0; i < rate.length; i++) {
            double best = payoff(worth, attraction, rate, pull, i, rate[i]);
            for (double other = 0; other < 1; other += 0.01) {
                assertTrue(payoff(worth, attraction, rate, pull, i, other) <= best + 1e-6, i + " at " + other);
            }
        }
    }

    @Test
    void ratesAreBidForTargetsOnlyAndCanBeAgreedDown() {
        world.governments.target[GUANGZHOU] = B;
        world.governments.target[SHENZHEN] = B;
        world.governments.horizon[GUANGZHOU] = world.governments.horizon[SHENZHEN] = 14;
        Government.Params dear = government("government.investorValue=1");
        new SubsidyRace(dear, 4).step(world);
        assertEquals(0.5, world.governments.subsidyRate[SHENZHEN][B], 0.002);
        assertEquals(0, world.governments.subsidyRate[SHENZHEN][K]);
        assertEquals(0, world.governments.subsidyRate[HONG_KONG][B]);
        world.governments.horizon[GUANGZHOU] = world.governments.horizon[SHENZHEN] = 6;
        new SubsidyRace(dear, 4).step(world);
        assertEquals(0.25, world.governments.subsidyRate[SHENZHEN][B], 0.002, "the short-sighted value investors less");
        new SubsidyRace(government("government.investorValue=1", "government.subsidyCoordination=1"), 4).step(world);
        assertEquals(0, world.governments.subsidyRate[SHENZHEN][B]);
        new SubsidyRace(government("government.investorValue=1", "government.subsidyCompetition=false"), 4).step(world);
        assertEquals(0, world.governments.subsidyRate[SHENZHEN][B]);
    }

    @Test
    void nobodyOffersMoreThanQuickMoneyCanPay() {
        world.governments.target[GUANGZHOU] = world.governments.target[SHENZHEN] = B;
        world.governments.horizon[GUANGZHOU] = world.governments.horizon[SHENZHEN] = 14;
        int f = tiny.firm(SHENZHEN, B);
        world.firms.order[f] = 40;
        world.governments.quickMoney[SHENZHEN] = 4;
        new SubsidyRace(government("government.investorValue=1"), 4).step(world);
        assertEquals(0.1, world.governments.subsidyRate[SHENZHEN][B], 1e-12);
        assertEquals(0.5, world.governments.subsidyRate[GUANGZHOU][B], 0.002);
        new Programmes(government()).step(world);
        assertEquals(4, world.governments.subsidyPaid[SHENZHEN], 1e-12);
    }

    @Test
    void subsidiesReachAsFarAsTheMoneyAndNoFurther() {
        int one = tiny.firm(SHENZHEN, B);
        int two = tiny.firm(SHENZHEN, B);
        int other = tiny.firm(SHENZHEN, K);
        world.firms.order[one] = 10;
        world.firms.order[two] = 30;
        world.firms.order[other] = 100;
        world.governments.subsidyRate[SHENZHEN][B] = 0.25;
        world.governments.quickMoney[SHENZHEN] = 4;
        new Programmes(government()).step(world);
        assertEquals(1, world.firms.subsidy[one], 1e-12);
        assertEquals(3, world.firms.subsidy[two], 1e-12);
        assertEquals(0, world.firms.subsidy[other]);
        assertEquals(4, world.governments.subsidyPaid[SHENZHEN], 1e-12);
        world.governments.quickMoney[SHENZHEN] = 100;
        new Programmes(government()).step(world);
        assertEquals(10, world.governments.subsidyPaid[SHENZHEN], 1e-12);
    }

    @Test
    void patientMoneyWorksAfterTheBuildTimeAndWearsOut() {
        Programmes programmes = new Programmes(government());
        world.governments.patientMoney[SHENZHEN] = 8;
        programmes.step(world);
        world.governments.patientMoney[SHENZHEN] = 0;
        for (int k = 1; k < 12; k++) {
            programmes.step(world);
            assertEquals(0, world.governments.patientStock[SHENZHEN]);
        }
        programmes.step(world);
        assertEquals(8.0 / 400, world.governments.patientStock[SHENZHEN], 1e-15);
        programmes.step(world);
        assertEquals(0.98 * 8.0 / 400, world.governments.patientStock[SHENZHEN], 1e-15);
        world.governments.patientMoney[SHENZHEN] = 8;
        for (int k = 0; k < 2000; k++) {
            programmes.step(world);
        }
        assertEquals(8.0 / 400 / 0.02, world.governments.patientStock[SHENZHEN], 1e-9, "where building replaces wear");
    }

    @Test
    void scoresCompareGrowthWithPeersOfTheSameRank() {
        double[][] recent = world.governments.recentOutput;
        recent[GUANGZHOU] = new double[] {100, 0, 0, 0, 100 * StrictMath.exp(0.08)};
        recent[SHENZHEN] = new double[] {50, 0, 0, 0, 50 * StrictMath.exp(0.14)};
        recent[HONG_KONG] = new double[] {10, 0, 0, 0, 100};
        assertArrayEquals(new double[] {-1, 1, 0}, Politics.scores(world), 1e-9);
    }

    @Test
    void tenureAndPromotionFollowTheirLaws() {
        Politics politics = new Politics(government(), streams);
        int left = 0;
        int promoted = 0;
        double served = 0;
        double squares = 0;
        for (world.tick = 0; world.tick < 40_000; world.tick++) {
            world.events.clear();
            politics.step(world);
            for (Event event : world.events) {
                if (event instanceof Event.LeaderEvent leader && !leader.kind().equals("appointed")) {
                    left++;
                    served += leader.served();
                    squares += (double) leader.served() * leader.served();
                    promoted += leader.kind().equals("promoted") ? 1 : 0;
                    assertTrue(leader.served() >= 1 && leader.served() <= 20);
                    assertTrue(leader.region() != HONG_KONG);
                }
            }
        }
        double mean = (1 - StrictMath.pow(1 - 0.0395, 20)) / 0.0395;
        double spread = Math.sqrt(squares / left - served / left * (served / left));
        Statistics.assertMean(mean, spread, served / left, left);
        Statistics.assertFrequency(1 / (1 + Math.E), promoted, left);
    }

    @Test
    void aWinnerOfTheContestIsPromotedMoreOften() {
        Politics politics = new Politics(government("government.longestTenure=4", "government.tournament=2"), streams);
        int[] promoted = new int[2];
        int[] left = new int[2];
        for (world.tick = 0; world.tick < 20_000; world.tick++) {
            world.events.clear();
            world.cities.valueAdded[GUANGZHOU][B] = 100 * StrictMath.exp(0.001 * (world.tick % 40_000));
            world.cities.valueAdded[SHENZHEN][B] = 100;
            politics.step(world);
            for (Event event : world.events) {
                if (world.tick > 8
                        && event instanceof Event.LeaderEvent leader
                        && !leader.kind().equals("appointed")) {
                    left[leader.region()]++;
                    promoted[leader.region()] += leader.kind().equals("promoted") ? 1 : 0;
                    assertEquals(leader.region() == GUANGZHOU ? 1 : -1, leader.score(), 1e-6);
                }
            }
        }
        Statistics.assertFrequency(1 / (1 + StrictMath.exp(1 - 2)), promoted[GUANGZHOU], left[GUANGZHOU]);
        Statistics.assertFrequency(1 / (1 + StrictMath.exp(1 + 2)), promoted[SHENZHEN], left[SHENZHEN]);
    }

    @Test
    void withNothingButImitationATargetIsAPeersTarget() {
        Targets copying = targets("government.imitation=1", "government.centralPlan=0");
        for (int k = 1; k < 50; k++) {
            world.tick = 4 * k;
            world.governments.target[GUANGZHOU] = k % 4;
            world.governments.target[SHENZHEN] = (k + 1) % 4;
            copying.step(world);
            assertEquals((k + 1) % 4, world.governments.target[GUANGZHOU]);
            assertEquals(k % 4, world.governments.target[SHENZHEN], "all at once from last year's");
            assertEquals(-1, world.governments.target[HONG_KONG]);
        }
    }

    @Test
    void targetsAreAMixtureOfFitImitationAndPlan() {
        world.cities.valueAdded[GUANGZHOU][B] = 300;
        world.cities.valueAdded[SHENZHEN][G] = 200;
        double[] weight = new double[4];
        double total = 0;
        double regional = 600;
        double all = 1100;
        double[] sector = {200, 400, 200, 300};
        for (int s = 0; s < 4; s++) {
            double quotient = world.cities.valueAdded[GUANGZHOU][s] / regional / (sector[s] / all);
            weight[s] = StrictMath.exp(2 * Math.max(-1, Math.min(1, StrictMath.log(quotient))));
            total += weight[s];
        }
        double[] plan = {0.5, 0.3, 0.2, 0};
        Targets mixing = targets(
                "government.planList.K=0.5",
                "government.planList.B=0.3",
                "government.planList.P=0.2",
                "government.planList.G=0");
        int draws = 20_000;
        int[] count = new int[4];
        for (int k = 1; k <= draws; k++) {
            world.tick = 4 * k;
            world.governments.target[SHENZHEN] = G;
            mixing.step(world);
            count[world.governments.target[GUANGZHOU]]++;
        }
        world.governments.target[SHENZHEN] = G;
        for (int s = K; s <= G; s++) {
            double expected = 0.6 * weight[s] / total + 0.2 * (s == G ? 1 : 0) + 0.2 * plan[s];
            Statistics.assertFrequency(expected, count[s], draws);
            assertEquals(
                    expected, mixing.options(world, GUANGZHOU).get(s).chance(), 1e-9, "what the rule says of itself");
        }
        assertTrue(mixing.options(world, HONG_KONG).isEmpty());
        assertTrue(count[P] > 0);
    }

    @Test
    void targetsHoldForAYearAndCoordinationKeepsThemApart() {
        Targets choosing = targets();
        world.governments.target[GUANGZHOU] = P;
        for (world.tick = 1; world.tick < 4; world.tick++) {
            choosing.step(world);
            assertEquals(P, world.governments.target[GUANGZHOU]);
        }
        Targets apart = targets(
                "government.imitation=0",
                "government.centralPlan=0",
                "government.targetCoordination=1",
                "government.duplicationPenalty=10",
                "government.targetSharpness=10");
        for (int k = 1; k < 40; k++) {
            world.tick = 4 * k;
            world.governments.target[SHENZHEN] = B;
            apart.step(world);
            assertTrue(world.governments.target[GUANGZHOU] != B);
        }
    }

    private Targets targets(String... overrides) {
        return new Targets(government(overrides), Baseline.byHand(overrides).planning(), streams);
    }

    private static Government.Params government(String... overrides) {
        return Baseline.byHand(overrides).government();
    }

    private static double payoff(double[] worth, double[] attraction, double[] rate, double pull, int i, double own) {
        double total = 0;
        double mine = 0;
        for (int k = 0; k < rate.length; k++) {
            double weight = attraction[k] * StrictMath.exp(pull * (k == i ? own : rate[k]));
            total += weight;
            mine = k == i ? weight : mine;
        }
        return (worth[i] - own) * mine / total;
    }
}
