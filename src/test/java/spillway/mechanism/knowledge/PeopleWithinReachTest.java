package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

/**
 * Three regions with 100 employees in each group, which hear half of one another. Of a region's 400 employees knowledge services can
 * learn from 100 + 60 + 50 + 0 = 210, so that 210 + 105 + 105 are within reach.
 */
class PeopleWithinReachTest {
    private static final int AKP = 0;

    private final World world = new TinyWorld().world;

    @BeforeEach
    void baseYear() {
        for (int r = 0; r < 3; r++) {
            Arrays.fill(world.flows.talentEmployed[r], 20);
            Arrays.fill(world.flows.workersEmployed[r], 80);
            Arrays.fill(world.distances.ideaReach[r], 0.5);
            world.distances.ideaReach[r][r] = 1;
        }
        PeopleWithinReach.note(params(0.2), world);
    }

    private static Knowledge.Params params(double power, String... others) {
        String[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = "knowledge.reachElasticity=" + power;
        return Baseline.byHand(all).knowledge();
    }

    private double factor(double power, int r, String... others) {
        return new PeopleWithinReach(params(power, others), world).factor(AKP, r);
    }

    @Test
    void inTheBaseYearItIsNeutral() {
        assertEquals(420, world.base.peopleWithinReach[AKP][GUANGZHOU], 1e-9);
        assertEquals(1, factor(0.3, GUANGZHOU), 1e-15);
    }

    @Test
    void aNeighbourWhoIsNotHeardIsMissed() {
        world.distances.ideaReach[SHENZHEN][HONG_KONG] = 0;
        assertEquals(Math.pow(315.0 / 420, 0.2), factor(0.2, SHENZHEN), 1e-12);
        assertEquals(1, factor(0.2, GUANGZHOU), 1e-15);
    }

    @Test
    void aWiderReachTeachesMore() {
        world.distances.ideaReach[SHENZHEN][GUANGZHOU] = 1;
        assertEquals(Math.pow(525.0 / 420, 0.2), factor(0.2, SHENZHEN), 1e-12);
    }

    @Test
    void whoLearnsFromHisOwnGroupAloneLosesWhatVarietyGave() {
        assertEquals(Math.pow(200.0 / 420, 0.2), factor(0.2, SHENZHEN, "knowledge.relatedness=IDENTITY"), 1e-12);
        world.flows.workersEmployed[SHENZHEN][K] = 180;
        world.flows.workersEmployed[SHENZHEN][B] = 0;
        assertTrue(factor(0.2, SHENZHEN, "knowledge.relatedness=IDENTITY") < 1);
    }

    @Test
    void withoutTheElasticityNothingMatters() {
        world.distances.ideaReach[SHENZHEN][HONG_KONG] = 0;
        assertEquals(1, factor(0, SHENZHEN), 0);
    }
}
