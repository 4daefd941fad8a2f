package spillway.mechanism.labour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.World;

class LabourTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final RandomStreams streams = new RandomStreams(6);
    private final LabourMarket.Params params = Baseline.byHand().labour();
    private final LabourMarket market = new LabourMarket(params, streams);

    @Test
    void excessDemandIsMeasuredAgainstNormalUnemployment() {
        assertEquals(0, market.tightness(96, 100), 1e-15);
        assertEquals(-0.5, market.tightness(48, 100), 1e-15);
        assertEquals(1 / 0.96 - 1, market.tightness(100, 100), 1e-15);
    }

    @Test
    void whatIsShortIsSharedOut() {
        assertEquals(1, market.share(99.5, 100));
        assertEquals(0.995 / 2, market.share(200, 100), 1e-15);
        assertEquals(1, market.share(0, 100));
    }

    @Test
    void everyFirmOfARegionGetsTheSameShareAndNobodyWorksTwice() {
        world.cities.talent[GUANGZHOU] = 10;
        world.cities.residents[GUANGZHOU] = 1000;
        int small = tiny.firm(GUANGZHOU, K);
        int large = tiny.firm(GUANGZHOU, B);
        int away = tiny.firm(SHENZHEN, B);
        world.firms.talent[small] = 5;
        world.firms.talent[large] = 15;
        world.firms.workers[small] = 100;
        market.step(world);
        assertEquals(0.995 * 10 / 20 * 5, world.firms.talent[small], 1e-12);
        assertEquals(0.995 * 10 / 20 * 15, world.firms.talent[large], 1e-12);
        assertEquals(100, world.firms.workers[small]);
        assertEquals(1, world.firms.talent[away], "the other region has enough");
        assertEquals(9.95, world.cities.employedTalent[GUANGZHOU], 1e-12);
        assertEquals(0.4975, world.cities.rationed[GUANGZHOU], 1e-12);
        assertEquals(20 / 9.6 - 1, world.cities.talentTightness[GUANGZHOU], 1e-12);
    }

    @Test
    void jobsGoToTheirFieldFirstAndThenAcross() {
        double[] employed = new double[4];
        FieldMatch.match(new double[] {10, 0, 5, 0}, new double[] {6, 3, 5, 0}, employed);
        assertArrayEquals(new double[] {0.9, 0, 1, 0}, employed, 1e-15);
        FieldMatch.match(new double[] {10, 10, 0, 0}, new double[] {10, 0, 0, 0}, employed);
        assertArrayEquals(new double[] {1, 0, 0, 0}, employed, 1e-15);
    }

    @Test
    void asManyWorkAsThereAreJobsOrPeople() {
        KeyedRandom random = streams.stream("match").at(0, 0);
        for (int k = 0; k < 2000; k++) {
            double[] offered = new double[4];
            double[] filled = new double[4];
            double jobs = 0;
            double people = 0;
            for (int g = 0; g < 4; g++) {
                offered[g] = Math.max(0, random.nextGaussian()) * 10;
                filled[g] = Math.max(0, random.nextGaussian()) * 7;
                people += offered[g];
                jobs += filled[g];
            }
            double[] employed = new double[4];
            FieldMatch.match(offered, filled, employed);
            double work = 0;
            for (int g = 0; g < 4; g++) {
                assertTrue(employed[g] >= 0 && employed[g] <= 1 + 1e-12);
                work += employed[g] * offered[g];
                double own = offered[g] > 0 ? Math.min(1, filled[g] / offered[g]) : 0;
                assertTrue(employed[g] >= own - 1e-12, "own field first");
            }
            assertEquals(Math.min(jobs, people), work, 1e-9 * (1 + work));
        }
    }

    @Test
    void talentsFindWorkAsOftenAsTheirFieldDoes() {
        int people = 20_000;
        world.cities.talent[GUANGZHOU] = people;
        for (int k = 0; k < people; k++) {
            tiny.talent(GUANGZHOU, K);
        }
        int f = tiny.firm(GUANGZHOU, K);
        world.firms.talent[f] = 0.9 * people;
        market.step(world);
        int working = 0;
        for (int i = 0; i < people; i++) {
            working += world.talents.employed[i] ? 1 : 0;
        }
        Statistics.assertFrequency(0.9, working, people);
    }

    @Test
    void wagesFollowExcessDemandItsChangeProductivityAndOutsidePrices() {
        Arrays.fill(world.cities.outsideInflation, 0.0059);
        Wages wages = new Wages(params);
        assertEquals(0.2 * 0.05 + 0.4 * 0.02, wages.pressure(0.05, 0.03), 1e-15);
        assertEquals(0.2 * 0.3 + 0.4 * 0.1, wages.pressure(9, 0), 1e-15, "clipped");
        assertEquals(-0.2 * 0.3 - 0.4 * 0.1, wages.pressure(-9, 0), 1e-15);

        world.cities.talentTightness[SHENZHEN] = 0.05;
        world.cities.talentTightnessBefore[SHENZHEN] = 0.03;
        world.cities.productivityGrowth[SHENZHEN] = 0.01;
        world.cities.productivity[SHENZHEN] = 1;
        world.flows.realValueAdded[SHENZHEN][B] = (96 + 432) * StrictMath.exp(0.01);
        world.flows.realValueAdded[GUANGZHOU][B] = 96 + 432;
        world.flows.realValueAdded[2][B] = 96 + 432;
        wages.step(world);
        assertEquals(StrictMath.exp(0.6 * 0.01 + 0.0059 + 0.018), world.cities.talentWage[SHENZHEN], 1e-12);
        assertEquals(StrictMath.exp(0.6 * 0.01 + 0.0059), world.cities.workerWage[SHENZHEN], 1e-12);
        assertEquals(
                StrictMath.exp(0.0059), world.cities.workerWage[GUANGZHOU], 1e-12, "at rest: outside prices alone");
    }

    @Test
    void theOwnInflationDoesNotFeedWages() {
        world.cities.consumerPrice[SHENZHEN] = 3;
        for (int r = 0; r < 3; r++) {
            world.flows.realValueAdded[r][B] = 528;
        }
        new Wages(params).step(world);
        assertEquals(1, world.cities.workerWage[SHENZHEN], 1e-12);
    }

    @Test
    void clearingWagesAreNotMovedAgain() {
        world.cities.talentTightness[SHENZHEN] = 0.2;
        for (int r = 0; r < 3; r++) {
            world.flows.realValueAdded[r][B] = 528;
        }
        Arrays.fill(world.cities.outsideInflation, 0.01);
        new Wages(Baseline.byHand("labour.wageMode=CLEAR").labour()).step(world);
        assertEquals(1, world.cities.talentWage[SHENZHEN]);
    }

    @Test
    void talentWagesAndWorkersWagesFollowTheirOwnMarkets() {
        fullOutput();
        world.cities.workerTightness[SHENZHEN] = 0.05;
        world.cities.workerTightnessBefore[SHENZHEN] = 0.1;
        world.cities.talentTightness[GUANGZHOU] = 0.1;
        world.cities.talentTightnessBefore[GUANGZHOU] = 0.1;
        world.cities.talentWage[GUANGZHOU] = 3;
        new Wages(params).step(world);
        assertEquals(StrictMath.exp(0.2 * 0.05 - 0.4 * 0.05), world.cities.workerWage[SHENZHEN], 1e-12);
        assertEquals(1, world.cities.talentWage[SHENZHEN], 1e-12);
        assertEquals(3 * StrictMath.exp(0.02), world.cities.talentWage[GUANGZHOU], 1e-12);
        assertEquals(1, world.cities.workerWage[GUANGZHOU], 1e-12);
    }

    @Test
    void productivityIsSmoothedAndNotWhileTheBaseIsHeld() {
        fullOutput();
        world.flows.realValueAdded[SHENZHEN][B] = 300;
        world.flows.realValueAdded[SHENZHEN][K] = 756;
        world.cities.productivityGrowth[SHENZHEN] = 0.01;
        world.tick = -1;
        new Wages(Baseline.byHand("labour.trendAtStart=0.01").labour()).step(world);
        assertEquals(2, world.cities.productivity[SHENZHEN], 1e-12, "1056 by 528 people");
        assertEquals(0.01, world.cities.productivityGrowth[SHENZHEN]);
        assertEquals(1, world.cities.workerWage[SHENZHEN], "no wage moves");
        world.tick = 0;
        world.cities.productivityGrowth[GUANGZHOU] = 0;
        world.flows.realValueAdded[SHENZHEN][B] = 300 + 1056;
        new Wages(params).step(world);
        assertEquals(4, world.cities.productivity[SHENZHEN], 1e-12);
        assertEquals(0.01 + 0.03 * (StrictMath.log(2) - 0.01), world.cities.productivityGrowth[SHENZHEN], 1e-12);
        assertEquals(
                StrictMath.exp(0.6 * 0.02), world.cities.workerWage[SHENZHEN], 1e-12, "what is passed on is capped");
        world.cities.productivityGrowth[GUANGZHOU] = -1;
        new Wages(params).step(world);
        assertEquals(StrictMath.exp(-0.6 * 0.005), world.cities.workerWage[GUANGZHOU], 1e-12, "and falls are floored");
    }

    @Test
    void whatTheMarketNotes() {
        world.cities.talent[GUANGZHOU] = 10;
        world.cities.talentTightness[GUANGZHOU] = 0.7;
        world.cities.workerTightness[GUANGZHOU] = -0.2;
        int f = tiny.firm(GUANGZHOU, K);
        world.firms.talent[f] = 4.8;
        world.firms.workers[f] = 900;
        market.step(world);
        assertEquals(10, world.cities.talentOffered[GUANGZHOU]);
        assertEquals(450, world.cities.workersOffered[GUANGZHOU]);
        assertEquals(0.7, world.cities.talentTightnessBefore[GUANGZHOU]);
        assertEquals(-0.2, world.cities.workerTightnessBefore[GUANGZHOU]);
        assertEquals(-0.5, world.cities.talentTightness[GUANGZHOU], 1e-12);
        assertEquals(900 / 432.0 - 1, world.cities.workerTightness[GUANGZHOU], 1e-12);
        assertEquals(0.995 * 450, world.cities.employedWorkers[GUANGZHOU], 1e-9);
        assertEquals(0.995 * 450, world.firms.workers[f], 1e-9);
        assertEquals(4.8, world.cities.employedTalent[GUANGZHOU], 1e-12);
        assertEquals(0.4975, world.cities.rationed[GUANGZHOU], 1e-12, "workers are the shorter");
    }

    /** Knowledge services need all their two talents, nobody needs the one of electronics. */
    @Test
    void theQualityOfTalentIsThatOfThoseAtWork() {
        world.cities.talent[GUANGZHOU] = 3;
        int[] rows = {tiny.talent(GUANGZHOU, K), tiny.talent(GUANGZHOU, K), tiny.talent(GUANGZHOU, B)};
        world.talents.quality[rows[0]] = 1.5;
        world.talents.quality[rows[1]] = 0.7;
        world.talents.quality[rows[2]] = 9;
        int f = tiny.firm(GUANGZHOU, K);
        world.firms.talent[f] = 2;
        market.step(world);
        assertTrue(world.talents.employed[rows[0]] && world.talents.employed[rows[1]]);
        assertTrue(!world.talents.employed[rows[2]]);
        assertEquals(1.1, world.cities.talentQuality[GUANGZHOU], 1e-12);
        assertEquals(1, world.cities.talentQuality[SHENZHEN], "nobody at work");
    }

    /** Numbers are drawn anew each year: over a year who works does not change, over years everybody gets a turn. */
    @Test
    void whoWorksStaysSoForAYear() {
        int people = 2000;
        world.cities.talent[GUANGZHOU] = people;
        for (int k = 0; k < people; k++) {
            tiny.talent(GUANGZHOU, K);
        }
        int f = tiny.firm(GUANGZHOU, K);
        boolean[][] works = new boolean[3][];
        int[] ticks = {4, 7, 8};
        for (int q = 0; q < 3; q++) {
            world.tick = ticks[q];
            world.firms.talent[f] = 0.5 * people;
            market.step(world);
            works[q] = world.talents.employed.clone();
        }
        int changed = 0;
        for (int k = 0; k < people; k++) {
            assertTrue(works[0][k] == works[1][k]);
            changed += works[1][k] == works[2][k] ? 0 : 1;
        }
        Statistics.assertFrequency(0.5, changed, people);
    }

    private void fullOutput() {
        for (int r = 0; r < 3; r++) {
            world.flows.realValueAdded[r][B] = 528;
        }
    }

    @Test
    void theTrendThatWagesTakeStartsAsDeclared() {
        fullOutput();
        world.tick = -1;
        LabourMarket.Params known = Baseline.byHand("labour.trendAtStart=0.01", "labour.wagePassThrough=1")
                .labour();
        new Wages(known).step(world);
        assertEquals(1, world.cities.workerWage[SHENZHEN], "no wage moves while the base is held");
        world.tick = 0;
        new Wages(known).step(world);
        assertEquals(
                StrictMath.exp(0.01 * (1 - 0.03)),
                world.cities.workerWage[SHENZHEN],
                1e-12,
                "a quarter without growth lowers it by the pace of smoothing");
    }

    @Test
    void aLowestWageIsApproachedFromBelowAndLeavesHigherWagesAlone() {
        LabourMarket.Params floor = Baseline.byHand(
                        "labour.minimumWage.Shenzhen=0.75", "labour.minimumWagePace=0.5", "labour.wagePassThrough=0")
                .labour();
        LabourMarket.Params none = Baseline.byHand("labour.wagePassThrough=0").labour();
        world.outside.wage = 2;
        World without = tiny.world.copy();
        new Wages(none).step(without);
        new Wages(floor).step(world);
        double plain = without.cities.workerWage[SHENZHEN];
        assertEquals(StrictMath.sqrt(plain * 1.5), world.cities.workerWage[SHENZHEN], 1e-12);
        assertEquals(without.cities.talentWage[SHENZHEN], world.cities.talentWage[SHENZHEN], 0);
        world.cities.workerWage[SHENZHEN] = without.cities.workerWage[SHENZHEN] = 3;
        new Wages(none).step(without);
        new Wages(floor).step(world);
        assertEquals(without.cities.workerWage[SHENZHEN], world.cities.workerWage[SHENZHEN], 0);
    }
}
