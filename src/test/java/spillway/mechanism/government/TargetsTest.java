package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.World;

class TargetsTest {
    private static final int DRAWS = 4000;
    private static final String[] BY_FIT = {"government.imitation=0", "government.centralPlan=0"};
    private static final String[] BY_PEERS = {"government.imitation=1", "government.centralPlan=0"};

    private final World world = new TinyWorld().world;
    private final int[] target = world.governments.target;

    @Test
    void whoDoesNotReviewKeepsItsTargetUnlessItHasNone() {
        int[] count = draw(GUANGZHOU, new int[] {K, G, -1}, BY_PEERS, "government.targetReview=0.25");
        Statistics.assertFrequency(0.25, count[G], DRAWS);
        assertEquals(DRAWS, count[G] + count[K]);
        count = draw(GUANGZHOU, new int[] {-1, G, -1}, BY_PEERS, "government.targetReview=0.001");
        assertEquals(DRAWS, count[G]);
    }

    @Test
    void anyPeerOfTheSameRankMayBeImitated() {
        world.structure.special[HONG_KONG] = false;
        world.structure.tier[HONG_KONG] = 1;
        int[] count = draw(GUANGZHOU, new int[] {K, B, P}, BY_PEERS);
        Statistics.assertFrequency(0.5, count[B], DRAWS);
        assertEquals(DRAWS, count[B] + count[P]);
        count = draw(SHENZHEN, new int[] {K, B, P}, BY_PEERS);
        Statistics.assertFrequency(0.5, count[K], DRAWS);
        assertEquals(DRAWS, count[K] + count[P]);
    }

    /** Then fit decides, which is the same for all four sectors. */
    @Test
    void withoutAPeerOrItsTargetFitDecides() {
        Statistics.assertFrequency(0.25, draw(GUANGZHOU, new int[] {K, -1, -1}, BY_PEERS)[G], DRAWS);
        world.structure.tier[SHENZHEN] = 2;
        Statistics.assertFrequency(0.25, draw(GUANGZHOU, new int[] {K, G, -1}, BY_PEERS)[G], DRAWS);
    }

    /** Under half of the coordination a penalty of 2 is 1: odds of e^-2 at a sharpness of 2. */
    @Test
    void coordinationCountsWhatThoseBeforeHaveChosen() {
        String[] half = {"government.targetCoordination=0.5", "government.duplicationPenalty=2"};
        double one = StrictMath.exp(-2);
        int[] count = draw(GUANGZHOU, new int[] {K, B, -1}, BY_FIT, half);
        Statistics.assertFrequency(one / (3 + one), count[B], DRAWS);
        Targets targets = targets(join(BY_FIT, half));
        int same = 0;
        for (int k = 1; k <= DRAWS; k++) {
            world.tick = 4 * k;
            targets.step(world);
            same += target[GUANGZHOU] == target[SHENZHEN] ? 1 : 0;
        }
        Statistics.assertFrequency(one / (3 + one), same, DRAWS);
        assertEquals(-1, target[HONG_KONG]);
    }

    @Test
    void theMoreHaveChosenASectorTheMoreItIsAvoided() {
        world.structure.special[HONG_KONG] = false;
        int[] count = draw(
                GUANGZHOU,
                new int[] {K, B, P},
                BY_FIT,
                "government.targetCoordination=1",
                "government.duplicationPenalty=1");
        double half = StrictMath.exp(-1);
        Statistics.assertFrequency(half / (2 + 2 * half), count[B], DRAWS);
        Statistics.assertFrequency(half / (2 + 2 * half), count[P], DRAWS);
        Statistics.assertFrequency(1 / (2 + 2 * half), count[K], DRAWS);
    }

    /**
     * Guangzhou makes 400 of the delta's 500 of electronics and half of all else, 300 of 600: quotients (4/5) / (7/11) and (1/2) /
     * (7/11). Electronics and knowledge services being kin, each has a quarter of the other in its fit. Hong Kong's do not count.
     */
    @Test
    void kindredSectorsLendTheirFit() {
        world.cities.valueAdded[GUANGZHOU][B] = 400;
        world.cities.valueAdded[HONG_KONG][B] = 9000;
        world.structure.group[B] = world.structure.group[K];
        double high = StrictMath.log(0.8 * 11 / 7);
        double low = StrictMath.log(0.5 * 11 / 7);
        double[] fit = {0.75 * low + 0.25 * high, 0.75 * high + 0.25 * low, low, low};
        int[] count = draw(GUANGZHOU, new int[] {-1, -1, -1}, BY_FIT, "government.targetKinship=0.5");
        double total = 0;
        for (double value : fit) {
            total += StrictMath.exp(2 * value);
        }
        for (int s = 0; s < 4; s++) {
            Statistics.assertFrequency(StrictMath.exp(2 * fit[s]) / total, count[s], DRAWS);
        }
    }

    /** Quotients are 4/3, 5/6, 5/6 and 0, but beyond .1 logs say no more: odds of exp(2 (.1 + .1)) for electronics. */
    @Test
    void fitHasItsBound() {
        world.cities.valueAdded[GUANGZHOU][B] = 400;
        world.cities.valueAdded[GUANGZHOU][G] = 0;
        int[] count = draw(GUANGZHOU, new int[] {-1, -1, -1}, BY_FIT, "government.targetFitBound=0.1");
        double odds = StrictMath.exp(0.4);
        Statistics.assertFrequency(odds / (3 + odds), count[B], DRAWS);
        Statistics.assertFrequency(1 / (3 + odds), count[G], DRAWS);
    }

    @Test
    void targetsAreChosenInTheFirstQuarterOfAYear() {
        Targets targets = targets(BY_FIT);
        for (int tick : new int[] {-4, 1, 2, 3, 5}) {
            Arrays.fill(target, -1);
            world.tick = tick;
            targets.step(world);
            assertArrayEquals(new int[] {-1, -1, -1}, target, "quarter " + tick);
        }
        for (int tick : new int[] {0, 4}) {
            Arrays.fill(target, -1);
            world.tick = tick;
            targets.step(world);
            assertTrue(target[GUANGZHOU] >= 0 && target[SHENZHEN] >= 0, "quarter " + tick);
        }
    }

    @Test
    void weightsThatLeaveNoRoomAndEmptyPlansAreRefused() {
        refused(
                "imitation and centralPlan together exceed 1",
                "government.imitation=0.6",
                "government.centralPlan=0.5");
        Baseline.byHand("government.imitation=0.5", "government.centralPlan=0.5");
        String[] empty = "KEBCNPGV"
                .chars()
                .mapToObj(sector -> "government.planList." + (char) sector + "=0")
                .toArray(String[]::new);
        refused("planList names no sector", empty);
    }

    /** With peers alone a government takes over a peer's target; one that plans ahead chooses by fit among all. */
    @Test
    void aCityThatPlansAheadLooksAtFit() {
        int[] before = {1, 2, -1};
        int[] copied = draw(0, before, BY_PEERS);
        assertEquals(DRAWS, copied[2], "its only peer's");
        int[] planned = draw(0, before, BY_PEERS, "planning.fitWeight.Guangzhou=1");
        assertArrayEquals(draw(0, before, BY_FIT), planned);
        int[] half = draw(0, before, BY_PEERS, "planning.fitWeight.Guangzhou=0.5");
        assertTrue(half[2] > planned[2] && half[2] < copied[2]);
    }

    private static void refused(String message, String... overrides) {
        AssertionError error = assertThrows(AssertionError.class, () -> Baseline.byHand(overrides));
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    /** How often a government chooses each sector, after these targets of last year. */
    private int[] draw(int r, int[] before, String[] rule, String... overrides) {
        Targets targets = targets(join(rule, overrides));
        int[] count = new int[4];
        for (int k = 1; k <= DRAWS; k++) {
            System.arraycopy(before, 0, target, 0, 3);
            world.tick = 4 * k;
            targets.step(world);
            count[target[r]]++;
        }
        return count;
    }

    private static String[] join(String[] one, String... two) {
        String[] all = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        return all;
    }

    private static Targets targets(String... overrides) {
        return new Targets(
                Baseline.byHand(overrides).government(),
                Baseline.byHand(overrides).planning(),
                new RandomStreams(21));
    }
}
