package spillway.mechanism.knowledge;

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

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Channel;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.World;

class KnowledgeTest {
    /** Research of a firm with five people at which it equals the base year's mean. */
    private static final double MEAN_RESEARCH = 0.02 * 5;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    @Test
    void ideasReachLessTheLongerTheWay() {
        IdeaReach reach = new IdeaReach(Baseline.byHand().knowledge());
        assertEquals(1, reach.reach(0), 1e-15);
        assertEquals(0.05 + 0.95 / Math.E, reach.reach(80), 1e-15);
        assertEquals(0.05, reach.reach(1e9), 1e-15);
        IdeaReach dear = new IdeaReach(Baseline.byHand("knowledge.tauIdeas=2").knowledge());
        IdeaReach shorter =
                new IdeaReach(Baseline.byHand("knowledge.reachMinutes=40").knowledge());
        for (double minutes = 0; minutes < 400; minutes += 10) {
            assertEquals(shorter.reach(minutes), dear.reach(minutes), 1e-15);
            assertTrue(reach.reach(minutes + 10) < reach.reach(minutes));
        }
    }

    @Test
    void hongKongCanBeCutOffFromOthersButNotFromItself() {
        new IdeaReach(Baseline.byHand("knowledge.hongKongSpillover=false").knowledge()).step(world);
        assertEquals(0, world.distances.ideaReach[SHENZHEN][HONG_KONG]);
        assertEquals(1, world.distances.ideaReach[HONG_KONG][HONG_KONG], 1e-15);
        assertTrue(world.distances.ideaReach[HONG_KONG][SHENZHEN] > 0.05);
    }

    @Test
    void consumerGoodsLearnFromKnowledgeServicesOnlyThroughOthersAndTeachNobody() {
        double[][] expected = {{1, 0.6, 0.5, 0}, {0.6, 1, 0.4, 0}, {0.5, 0.4, 1, 0}, {0, 0.4, 0.3, 1}};
        Knowledge.Params groups = Baseline.byHand().knowledge();
        Knowledge.Params identity =
                Baseline.byHand("knowledge.relatedness=IDENTITY").knowledge();
        for (int to = 0; to < 4; to++) {
            for (int from = 0; from < 4; from++) {
                assertEquals(expected[to][from], Knowledge.related(groups)[to][from]);
                assertEquals(to == from ? 1 : 0, Knowledge.related(identity)[to][from]);
            }
        }
    }

    /** Chance 1 - exp(-x1); gain E max(0, lo + (hi - lo) Beta(3, 3)) = .02056640625 for the range -.02 to .06. */
    @Test
    void innovationsComeAsOftenAndBringAsMuchAsTheirLawSays() {
        int number = 40_000;
        for (int k = 0; k < number; k++) {
            int f = tiny.firm(GUANGZHOU, K);
            firms.research[f] = MEAN_RESEARCH;
        }
        learn("knowledge.spillover=false", "knowledge.imitationHazard=0", "knowledge.foreignTeaching=false");
        int innovators = 0;
        double gain = 0;
        for (int f = 0; f < number; f++) {
            assertTrue(firms.logTfp[f] >= 0 && firms.logTfp[f] < 0.06);
            innovators += firms.logTfp[f] > 0 ? 1 : 0;
            gain += firms.logTfp[f];
        }
        double chance = -StrictMath.expm1(-0.03);
        double kept = 1 - (10 * StrictMath.pow(0.25, 3) - 15 * StrictMath.pow(0.25, 4) + 6 * StrictMath.pow(0.25, 5));
        Statistics.assertFrequency(chance * kept, innovators, number);
        Statistics.assertMean(chance * 0.02056640625, 0.00425039, gain / number, number);
        assertEquals(10.0 * innovators, world.flows.innovations[GUANGZHOU][K], 1e-6);
    }

    @Test
    void moreResearchTalentAndPatienceMeanMoreInnovations() {
        int number = 40_000;
        for (int k = 0; k < number; k++) {
            int f = tiny.firm(GUANGZHOU, K);
            firms.research[f] = 2 * MEAN_RESEARCH;
        }
        world.base.talentIntensity[K] = 0.1;
        world.governments.patientStock[GUANGZHOU] = 0.5;
        learn("knowledge.spillover=false", "knowledge.imitationHazard=0", "knowledge.innovationRange=[0.01, 0.03]");
        int innovators = 0;
        for (int f = 0; f < number; f++) {
            innovators += firms.logTfp[f] > 0 ? 1 : 0;
        }
        double hazard = 0.03 * 2 * (1 + 0.3 * StrictMath.log(2));
        Statistics.assertFrequency(-StrictMath.expm1(-hazard), innovators, number);
    }

    @Test
    void imitatorsCloseHalfTheGapToABetterFirmAndNeverFallBack() {
        int number = 20_000;
        alone(GUANGZHOU);
        for (int k = 0; k < number; k++) {
            int f = tiny.firm(GUANGZHOU, K);
            firms.research[f] = MEAN_RESEARCH;
            firms.sold[f] = 0;
        }
        int model = tiny.firm(GUANGZHOU, K);
        firms.logTfp[model] = 0.4;
        learn("knowledge.spillover=false", "knowledge.innovationHazard=0", "knowledge.foreignTeaching=false");
        int imitators = 0;
        for (int f = 0; f < number; f++) {
            boolean copied = firms.logTfp[f] > 0;
            assertEquals(copied ? 0.2 : 0, firms.logTfp[f], 1e-12);
            imitators += copied ? 1 : 0;
        }
        Statistics.assertFrequency(-StrictMath.expm1(-0.008), imitators, number);
        assertEquals(0.4, firms.logTfp[model], 1e-12);
    }

    @Test
    void spilloverClosesAShareOfTheGapToTheMeanAround() {
        alone(HONG_KONG);
        int ahead = tiny.firm(HONG_KONG, K);
        int behind = tiny.firm(HONG_KONG, K);
        firms.logTfp[ahead] = 1;
        learn(pureSpillover());
        assertEquals(0.01 * 0.2 * 0.5, firms.logTfp[behind], 1e-12, "least absorption");
        assertEquals(1, firms.logTfp[ahead], "nothing to learn above the pool");
        firms.logTfp[behind] = 0;
        firms.research[behind] = MEAN_RESEARCH;
        learn(pureSpillover());
        assertEquals(0.01 * 0.5, firms.logTfp[behind], 1e-12, "full absorption");
        firms.logTfp[behind] = 0;
        firms.research[behind] = 0.5 * MEAN_RESEARCH;
        learn(pureSpillover());
        assertEquals(0.01 * (0.2 + 0.8 * 0.5) * 0.5, firms.logTfp[behind], 1e-12);
    }

    @Test
    void amongEqualsNothingSpillsOver() {
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                int f = tiny.firm(r, s);
                firms.logTfp[f] = 0.3;
            }
        }
        learn(pureSpillover());
        for (int f = 0; f < firms.count; f++) {
            assertEquals(0.3, firms.logTfp[f], 1e-13);
        }
    }

    @Test
    void whatIsFarCountsByReachRelatednessAndOutput() {
        alone(HONG_KONG);
        world.distances.ideaReach[HONG_KONG][SHENZHEN] = 0.4;
        int f = tiny.firm(HONG_KONG, B);
        int same = tiny.firm(SHENZHEN, B);
        int related = tiny.firm(SHENZHEN, K);
        int unrelated = tiny.firm(SHENZHEN, G);
        firms.logTfp[same] = 0.5;
        firms.logTfp[related] = 1;
        firms.logTfp[unrelated] = 5;
        firms.valueAdded[related] = 30;
        learn(pureSpillover());
        double pool = 0.4 * (10 * 0.5 + 0.6 * 30 * 1) / (10 + 0.4 * (10 + 0.6 * 30));
        assertEquals(0.002 * pool, firms.logTfp[f], 1e-12);
        assertEquals(10 * 0.002 * pool, world.flows.learning[Channel.NEIGHBOURS.row][HONG_KONG], 1e-12);
    }

    @Test
    void knowledgeInTheAirCrossesACityBorder() {
        TinyWorld.fill(world.distances.ideaReach, 0);
        int near = tiny.firm(SHENZHEN, K);
        int far = tiny.firm(SHENZHEN, K);
        int teacher = tiny.firm(GUANGZHOU, K);
        firms.cell[near] = tiny.borderCell(SHENZHEN);
        firms.cell[far] = tiny.farCell(SHENZHEN);
        firms.cell[teacher] = tiny.borderCell(GUANGZHOU);
        firms.logTfp[teacher] = 1;
        learn(pureSpillover());
        assertTrue(firms.logTfp[near] > 1e-4, "beside the teacher: " + firms.logTfp[near]);
        assertTrue(firms.logTfp[far] < firms.logTfp[near] / 10, "far away: " + firms.logTfp[far]);
    }

    @Test
    void foreignOwnersTeachSuppliersAndBuyersAndTakeFromNeighbours() {
        int western = tiny.firm(SHENZHEN, B);
        int supplier = tiny.firm(SHENZHEN, K);
        firms.origin[western] = 3;
        for (double[] row : world.structure.supplierShare) {
            java.util.Arrays.fill(row, 0);
        }
        world.structure.supplierShare[K][B] = 0.7;
        world.structure.supplierShare[B][P] = 0.4;
        ForeignPresence presence = new ForeignPresence(Baseline.byHand().knowledge(), world);
        assertEquals(0.002 * 0.7, presence.gain(SHENZHEN, K), 1e-15, "sells to them");
        assertEquals(0.0012 * 0.4, presence.gain(SHENZHEN, P), 1e-15, "buys from them");
        assertEquals(-0.0006, presence.gain(SHENZHEN, B), 1e-15, "competes with them");
        assertEquals(0, presence.gain(GUANGZHOU, K));
        firms.origin[western] = 1;
        presence = new ForeignPresence(Baseline.byHand().knowledge(), world);
        assertEquals(0.2 * 0.002 * 0.7, presence.gain(SHENZHEN, K), 1e-15, "those from Hong Kong teach less");
        assertEquals(-0.0006, presence.gain(SHENZHEN, B), 1e-15);
        int domestic = tiny.firm(SHENZHEN, B);
        firms.capital[domestic] = 150;
        presence = new ForeignPresence(Baseline.byHand().knowledge(), world);
        assertEquals(-0.0006 / 4, presence.gain(SHENZHEN, B), 1e-15, "a quarter of the capital");
        assertEquals(0, firms.logTfp[supplier]);
    }

    @Test
    void theChannelsSumToTheGain() {
        populate();
        double[] before = firms.logTfp.clone();
        learn(
                "knowledge.innovationHazard=0.2",
                "knowledge.imitationHazard=0.1",
                "knowledge.regionTrend.Hong Kong=-0.004");
        for (int r = 0; r < 3; r++) {
            double gained = 0;
            double booked = 0;
            double weight = 0;
            for (int f = 0; f < firms.count; f++) {
                if (firms.region[f] == r) {
                    gained += firms.valueAdded[f] * (firms.logTfp[f] - before[f]);
                    weight += firms.valueAdded[f];
                }
            }
            for (double[] channel : world.flows.learning) {
                booked += channel[r];
            }
            assertTrue(gained != 0);
            assertEquals(gained, booked, 1e-10);
            assertEquals(weight, world.flows.learningWeight[r], 1e-9);
        }
        for (int channel = 0; channel < Channel.TREND.row; channel++) {
            boolean none = channel == Channel.ORDERS.row;
            assertEquals(none, Flows.sum(world.flows.learning[channel]) == 0, Channel.NAMES.get(channel));
        }
        assertTrue(world.flows.learning[Channel.TREND.row][HONG_KONG] < 0);
    }

    @Test
    void beyondTheFrontierGainsShrink() {
        int f = tiny.firm(HONG_KONG, K);
        firms.logTfp[f] = 0.3;
        world.outside.frontier[K] = 0.1;
        learn(
                "knowledge.research=false",
                "knowledge.spillover=false",
                "knowledge.foreignTeaching=false",
                "knowledge.regionTrend.Hong Kong=0.02");
        assertEquals(0.3 + 0.02 * StrictMath.exp(-5 * 0.2), firms.logTfp[f], 1e-12);
    }

    @Test
    void nothingIsLearntWhileTheBaseIsHeldOrWithEverythingOff() {
        populate();
        double[] before = firms.logTfp.clone();
        world.tick = -1;
        learn();
        assertArrayEquals(before, firms.logTfp);
        world.tick = 0;
        learn("knowledge.research=false", "knowledge.spillover=false", "knowledge.foreignTeaching=false");
        assertArrayEquals(before, firms.logTfp);
    }

    @Test
    void researchFollowsValueAddedModeAndTime() {
        int contract = tiny.firm(SHENZHEN, B);
        int brand = tiny.firm(SHENZHEN, B);
        int troubled = tiny.firm(SHENZHEN, B);
        firms.mode[contract] = Mode.OEM.code;
        firms.mode[brand] = Mode.OBM.code;
        firms.mode[troubled] = Mode.OBM.code;
        firms.distress[troubled] = 1;
        world.base.researchShare[SHENZHEN][B] = 0.1;
        Knowledge.Params params = Baseline.byHand("knowledge.modeFactor.OEM=0.3", "knowledge.modeFactor.OBM=2.5")
                .knowledge();
        world.tick = -1;
        new Research(params).step(world);
        assertEquals(0.1 * 0.3 * 10, firms.research[contract], 1e-12);
        assertEquals(0.1 * 2.5 * 10, firms.research[brand], 1e-12);
        assertEquals(0, firms.research[troubled], "no research without credit");
        double trend = 0;
        for (world.tick = 0; world.tick < 40; world.tick++) {
            new Research(params).step(world);
            trend += 0.0188 * StrictMath.exp(-world.tick / 60.0);
        }
        double grown = StrictMath.exp(trend);
        assertEquals(0.1 * 2.5 * 10 * grown, firms.research[brand], 1e-12);
        world.base.marketAccessSpread[B] = 0.5;
        world.cities.marketAccess[SHENZHEN][B] = 0.6;
        new Research(params).step(world);
        grown *= StrictMath.exp(0.0188 * StrictMath.exp(-40 / 60.0));
        assertEquals(0.1 * 2.5 * 10 * grown * (1 + 0.1 * 0.4 / 0.5), firms.research[brand], 1e-12);
    }

    private static String[] pureSpillover() {
        return new String[] {
            "knowledge.innovationHazard=0", "knowledge.imitationHazard=0", "knowledge.foreignTeaching=false"
        };
    }

    private void alone(int r) {
        for (int other = 0; other < 3; other++) {
            world.distances.ideaReach[r][other] = r == other ? 1 : 0;
        }
    }

    private void populate() {
        KeyedRandom random = new RandomStreams(12).stream("knowledge").at(0, 0);
        new IdeaReach(Baseline.byHand().knowledge()).step(world);
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                for (int k = 0; k < 30; k++) {
                    int f = tiny.firm(r, s);
                    firms.logTfp[f] = 0.3 * random.nextGaussian() + (r == HONG_KONG ? 0.4 : 0);
                    firms.research[f] = 2 * MEAN_RESEARCH * random.nextDouble();
                    firms.origin[f] = (byte) (random.nextDouble() < 0.3 ? 3 : 0);
                    int[] cells = world.cells.ofRegion[r];
                    firms.cell[f] = cells[(int) (random.nextDouble() * cells.length)];
                }
            }
        }
    }

    private void learn(String... overrides) {
        RandomStreams streams = new RandomStreams(11);
        for (double[] channel : world.flows.learning) {
            java.util.Arrays.fill(channel, 0);
        }
        new Learning(Baseline.byHand(overrides).knowledge(), streams).step(world);
    }
}
