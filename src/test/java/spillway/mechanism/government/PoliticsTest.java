package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.model.ModelParams;
import spillway.world.Event;
import spillway.world.Governments;
import spillway.world.World;

class PoliticsTest {
    private static final String NOBODY_LEAVES = "government.leaderTurnoverHazard=0";

    private World world = new TinyWorld().world;

    @Test
    void theOutputOfTheLastFiveQuartersIsKept() {
        Politics politics = politics(1, "government.leaderTurnover=false");
        for (world.tick = 0; world.tick < 7; world.tick++) {
            world.cities.valueAdded[SHENZHEN][B] = 100 + world.tick;
            politics.step(world);
        }
        assertArrayEquals(new double[] {402, 403, 404, 405, 406}, world.governments.recentOutput[SHENZHEN], 1e-12);
        assertArrayEquals(new double[] {400, 400, 400, 400, 400}, world.governments.recentOutput[GUANGZHOU], 1e-12);
        assertArrayEquals(new int[] {0, 0, 0}, world.governments.served, "where leaders do not change, nobody counts");
    }

    @Test
    void nothingHappensWhileTheBaseIsHeld() {
        world.tick = -1;
        politics(1).step(world);
        assertArrayEquals(new double[5], world.governments.recentOutput[SHENZHEN]);
        assertArrayEquals(new int[] {0, 0, 0}, world.governments.served);
        assertTrue(world.events.isEmpty());
    }

    /** Uniform over 0 to 9 quarters, and the first quarter itself. */
    @Test
    void theFirstLeadersHaveServedUpToHalfTheLongestTenure() {
        int number = 1500;
        double served = 0;
        double ambition = 0;
        boolean[] seen = new boolean[10];
        ModelParams params = Baseline.byHand(NOBODY_LEAVES);
        for (int seed = 0; seed < number; seed++) {
            world.tick = 0;
            politics(seed, params).step(world);
            seen[world.governments.served[GUANGZHOU] - 1] = true;
            served += world.governments.served[GUANGZHOU] - 1;
            ambition += world.governments.ambition[SHENZHEN];
            assertEquals(0, world.governments.served[HONG_KONG], "which has no leaders of rank");
            assertEquals(0, world.governments.ambition[HONG_KONG]);
        }
        Statistics.assertMean(4.5, Math.sqrt(8.25), served / number, number);
        Statistics.assertMean(0.5, Math.sqrt(1 / 12.0), ambition / number, number);
        for (boolean one : seen) {
            assertTrue(one);
        }
    }

    @Test
    void theSpecialRegionNeverChangesItsLeaderAndTheOthersAtTheLatestAfterTheLongestTenure() {
        Governments governments = world.governments;
        governments.served[GUANGZHOU] = 3;
        governments.served[SHENZHEN] = 2;
        governments.served[HONG_KONG] = 3;
        governments.leader[GUANGZHOU] = 6;
        governments.recentOutput[GUANGZHOU] = new double[] {0, 200, 0, 0, 0};
        governments.recentOutput[SHENZHEN] = new double[] {0, 800, 0, 0, 0};
        world.tick = 5;
        politics(
                        3,
                        NOBODY_LEAVES,
                        "government.longestTenure=4",
                        "government.tournament=5",
                        "government.promotionHurdle=-5")
                .step(world);
        assertArrayEquals(new int[] {0, 3, 3}, governments.served);
        assertArrayEquals(new int[] {7, 0, 0}, governments.leader);
        assertEquals(1, governments.score[GUANGZHOU], 1e-12);
        assertTrue(governments.ambition[GUANGZHOU] > 0);
        assertEquals(
                List.of(
                        new Event.LeaderEvent("promoted", GUANGZHOU, 6, 4, governments.score[GUANGZHOU]),
                        new Event.LeaderEvent("appointed", GUANGZHOU, 7, 0, 0)),
                world.events);
    }

    /** Doubled, unchanged and halved: mean 0, standard deviation ln 2 times the root of 2/3. */
    @Test
    void scoresAreStandardDeviationsAmongAllPeers() {
        world.structure.tier[HONG_KONG] = 1;
        double[][] recent = world.governments.recentOutput;
        recent[GUANGZHOU] = new double[] {100, 1, 1, 1, 400};
        recent[SHENZHEN] = new double[] {50, 1, 1, 1, 100};
        recent[HONG_KONG] = new double[] {30, 1, 1, 1, 30};
        double high = Math.sqrt(1.5);
        assertArrayEquals(new double[] {high, 0, -high}, Politics.scores(world), 1e-12);
        recent[GUANGZHOU][0] = recent[SHENZHEN][0] = recent[HONG_KONG][0] = 0;
        assertArrayEquals(new double[3], Politics.scores(world), 0, "nothing is known of a year ago");
    }

    private static Politics politics(long seed, String... overrides) {
        return politics(seed, Baseline.byHand(overrides));
    }

    private static Politics politics(long seed, ModelParams params) {
        return new Politics(params.government(), new RandomStreams(seed));
    }
}
