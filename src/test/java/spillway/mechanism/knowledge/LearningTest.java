package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Channel;
import spillway.world.Firms;
import spillway.world.World;

/** What one firm learns, by hand. Who does not say otherwise spends nothing on research and absorbs a fifth of what is in the air. */
class LearningTest {
    /** Share of a gap that spillovers close in a quarter, at a rate of .01. */
    private static final double PACE = 0.002;

    /** Research of a firm with five people at which it equals the base year's mean. */
    private static final double MEAN_RESEARCH = 0.02 * 5;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    LearningTest() {
        TinyWorld.fill(world.distances.ideaReach, 0);
    }

    /** Knowledge services weigh 30 in Shenzhen and electronics 10: as teachers of the four groups 36, 28, 19 and 4. */
    @Test
    void whoCouldLearnFromWhomIsBooked() {
        int services = tiny.firm(SHENZHEN, K);
        tiny.firm(SHENZHEN, B);
        firms.valueAdded[services] = 30;
        world.distances.ideaReach[GUANGZHOU][SHENZHEN] = 0.4;
        world.cities.valueAdded[GUANGZHOU] = new double[] {100, 200, -50, 10};
        learn();
        double[][] flow = world.flows.knowledgeFlow;
        assertEquals(0.4 * (100 * 36 + 200 * 28 + 10 * 4), flow[GUANGZHOU][SHENZHEN], 1e-9);
        assertEquals(0, flow[SHENZHEN][SHENZHEN], "no reach");
        assertArrayEquals(new double[3], flow[HONG_KONG]);
    }

    @ParameterizedTest(name = "in quarter {0} the residual has {1} of its pace")
    @CsvSource({"0, 1", "40, 1", "75, 0.367879441171442", "110, 0.135335283236613"})
    void theResidualHoldsAndThenFades(int tick, double pace) {
        int f = tiny.firm(HONG_KONG, K);
        world.tick = tick;
        learn(
                "knowledge.regionTrend.Hong Kong=0.02",
                "knowledge.regionTrendHold=40",
                "knowledge.regionTrendFade=35",
                "knowledge.spillover=false");
        assertEquals(0.02 * pace, firms.logTfp[f], 1e-14);
        assertEquals(10 * 0.02 * pace, world.flows.learning[Channel.TREND.row][HONG_KONG], 1e-12);
        assertEquals(10, world.flows.learningWeight[HONG_KONG], 1e-12);
    }

    /** The frontier lies .1 above the base year's mean of .2: a firm at .5 is .2 beyond it. */
    @Test
    void theFrontierIsSeenFromTheBaseYear() {
        int f = tiny.firm(HONG_KONG, K);
        firms.logTfp[f] = 0.5;
        world.base.productivity[K] = 0.2;
        world.outside.frontier[K] = 0.1;
        learn("knowledge.regionTrend.Hong Kong=0.02", "knowledge.spillover=false");
        assertEquals(0.5 + 0.02 * StrictMath.exp(-5 * 0.2), firms.logTfp[f], 1e-14);
    }

    /** A teacher of another group is 1 ahead of its own sector: .6 of it count, in a pool of 10 and .6 times 10. */
    @Test
    void sectorsAreComparedRelativeToTheirOwnBaseYear() {
        int f = tiny.firm(HONG_KONG, B);
        int teacher = tiny.firm(HONG_KONG, K);
        world.base.productivity[B] = 0.1;
        world.base.productivity[K] = 0.2;
        firms.logTfp[f] = 0.1;
        firms.logTfp[teacher] = 1.2;
        learn();
        assertEquals(0.1 + PACE * 6 / 16, firms.logTfp[f], 1e-14);
        assertEquals(1.2, firms.logTfp[teacher]);
    }

    /** One far below the weight of its teacher finds the teacher's knowledge undiluted in the air across the border. */
    @Test
    void theAirIsAMeanOverThoseWithinReach() {
        int teacher = tiny.firm(GUANGZHOU, K);
        int f = tiny.firm(SHENZHEN, K);
        firms.cell[teacher] = tiny.borderCell(GUANGZHOU);
        firms.cell[f] = tiny.borderCell(SHENZHEN);
        firms.logTfp[teacher] = 1;
        firms.valueAdded[f] = 1e-9;
        learn();
        assertEquals(PACE, firms.logTfp[f], 1e-7);
        assertEquals(1e-9 * PACE, world.flows.learning[Channel.LOCAL.row][SHENZHEN], 1e-15);
    }

    @Test
    void activityInTheAirIsThatOfTheQuarterAlone() {
        int f = tiny.firm(SHENZHEN, K);
        firms.cell[f] = tiny.borderCell(SHENZHEN);
        var land = world.cells.land;
        int x = land.cellX[firms.cell[f]];
        int y = land.cellY[firms.cell[f]];
        learn();
        double once = world.cells.activity[K].field[x][y];
        assertTrue(once > 0);
        learn();
        assertEquals(once, world.cells.activity[K].field[x][y], 1e-15);
    }

    /** Guangzhou plays Hong Kong: cut off, it teaches nobody across the border, and its firms know their own mean alone. */
    @Test
    void whoIsCutOffNeitherTeachesNorLearnsAcrossTheBorder() {
        world.structure.hongKong = GUANGZHOU;
        int teacher = tiny.firm(GUANGZHOU, K);
        int pupil = tiny.firm(GUANGZHOU, K);
        int neighbour = tiny.firm(SHENZHEN, K);
        firms.cell[teacher] = tiny.borderCell(GUANGZHOU);
        firms.cell[pupil] = tiny.farCell(GUANGZHOU);
        firms.cell[neighbour] = tiny.borderCell(SHENZHEN);
        firms.logTfp[teacher] = 1;
        learn("knowledge.hongKongSpillover=false");
        assertEquals(0, firms.logTfp[neighbour], 1e-15);
        assertEquals(PACE / 2, firms.logTfp[pupil], 1e-14, "half of the region is 1 ahead");
        learn();
        assertTrue(firms.logTfp[neighbour] > 1e-4);
    }

    /** All of Hong Kong imitates: reach times value added sends three fifths to Guangzhou's firm and two fifths to Shenzhen's. */
    @Test
    void modelsAreFoundByReachAndOutput() {
        world.distances.ideaReach[HONG_KONG][GUANGZHOU] = 0.5;
        world.distances.ideaReach[HONG_KONG][SHENZHEN] = 1;
        world.cities.valueAdded[GUANGZHOU][K] = 300;
        firm(GUANGZHOU, 20, 0.4);
        firm(SHENZHEN, 20, 0.8);
        int number = 4000;
        for (int k = 0; k < number; k++) {
            int f = firm(HONG_KONG, 0, 0.2);
            firms.research[f] = 1e6 * MEAN_RESEARCH;
        }
        learn("knowledge.spillover=false", "knowledge.imitationHazard=0.008");
        int near = 0;
        for (int f = 2; f < firms.count; f++) {
            boolean guangzhou = firms.logTfp[f] < 0.4;
            assertEquals(guangzhou ? 0.3 : 0.5, firms.logTfp[f], 1e-12);
            near += guangzhou ? 1 : 0;
        }
        Statistics.assertFrequency(0.6, near, number);
        assertEquals(
                10 * (0.1 * near + 0.3 * (number - near)),
                world.flows.learning[Channel.IMITATION.row][HONG_KONG],
                1e-6);
    }

    /** Half of the able people absorb half; research counts in talent it could pay. */
    @ParameterizedTest(name = "ability {0}, wage {1}, patient stock {2}: absorption {3}")
    @CsvSource({"0.5, 1, 0, 0.6", "1, 2, 0, 0.6", "1, 2, 0.5, 0.683177661667193", "3, 0.5, 0, 1"})
    void absorptionTakesAbleTalentAndResearch(double ability, double wage, double stock, double absorption) {
        int f = tiny.firm(HONG_KONG, K);
        int teacher = tiny.firm(HONG_KONG, K);
        firms.logTfp[teacher] = 1;
        firms.research[f] = MEAN_RESEARCH;
        world.cities.talentQuality[HONG_KONG] = ability;
        world.cities.talentWage[HONG_KONG] = wage;
        world.governments.patientStock[HONG_KONG] = stock;
        learn("knowledge.patientEffect=0.3", "knowledge.patientScale=0.5");
        assertEquals(0.01 * absorption / 2, firms.logTfp[f], 1e-12);
    }

    @Test
    void aFirmWithoutPeopleAbsorbsTheLeast() {
        int f = tiny.firm(HONG_KONG, K);
        int teacher = tiny.firm(HONG_KONG, K);
        firms.logTfp[teacher] = 1;
        firms.research[f] = MEAN_RESEARCH;
        firms.talent[f] = firms.workers[f] = 0;
        learn();
        assertEquals(PACE / 2, firms.logTfp[f], 1e-14);
    }

    /** Presence 1 and a backward gain of .002 alone, shrunk beyond the frontier. */
    @Test
    void whatForeignOwnersTeachIsBookedAndShrinksBeyondTheFrontier() {
        for (double[] row : world.structure.supplierShare) {
            Arrays.fill(row, 0);
        }
        world.structure.supplierShare[K][B] = 1;
        int western = tiny.firm(HONG_KONG, B);
        firms.origin[western] = 3;
        int f = tiny.firm(HONG_KONG, K);
        firms.logTfp[f] = 0.3;
        world.outside.frontier[K] = 0.1;
        learn("knowledge.spillover=false", "knowledge.foreignTeaching=true", "knowledge.foreignCompetition=0");
        double taught = 0.002 * StrictMath.exp(-5 * 0.2);
        assertEquals(0.3 + taught, firms.logTfp[f], 1e-14);
        assertEquals(10 * taught, world.flows.learning[Channel.FDI.row][HONG_KONG], 1e-12);
    }

    private int firm(int r, double sold, double logTfp) {
        int f = tiny.firm(r, K);
        firms.sold[f] = sold;
        firms.logTfp[f] = logTfp;
        return f;
    }

    /** Spillovers alone, unless a test wants more. */
    private void learn(String... overrides) {
        String[] plain = {
            "knowledge.innovationHazard=0", "knowledge.imitationHazard=0", "knowledge.foreignTeaching=false"
        };
        String[] all = Arrays.copyOf(plain, plain.length + overrides.length);
        System.arraycopy(overrides, 0, all, plain.length, overrides.length);
        new Learning(Baseline.byHand(all).knowledge(), new RandomStreams(11)).step(world);
    }
}
