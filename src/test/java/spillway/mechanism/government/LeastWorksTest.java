package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Governments;
import spillway.world.World;

/**
 * Two cities that make 400 each and put 2 into works for the sector they support, of 4 for all: half of the least efficient scale of 4,
 * which is half a percent of 800.
 */
class LeastWorksTest {
    private final World world = new TinyWorld().world;
    private final Governments governments = world.governments;

    @BeforeEach
    void twoCities() {
        for (int r : new int[] {GUANGZHOU, SHENZHEN}) {
            governments.patientMoney[r] = 4;
        }
        governments.target[GUANGZHOU] = B;
        governments.target[SHENZHEN] = K;
        for (double[] row : world.distances.ideaReach) {
            Arrays.fill(row, 0.5);
        }
    }

    private static Programmes programmes(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = "government.targetedWorks=0.5";
        all[settings.length + 1] = "government.leastWorksPower=0.5";
        all[settings.length + 2] = "government.targetReview=1";
        return new Programmes(Baseline.byHand(all).government());
    }

    @Test
    void aYuanOfSmallWorksYieldsLess() {
        double half = Math.sqrt(0.5);
        assertEquals(0.5 + 0.5 * half, programmes("government.leastWorks=0.005").worksEffect(world, SHENZHEN), 1e-12);
        assertEquals(1, programmes("government.leastWorks=0.0025").worksEffect(world, SHENZHEN), 1e-12, "full scale");
        assertEquals(1, programmes("government.leastWorks=0").worksEffect(world, SHENZHEN), 0);
    }

    @Test
    void whoSupportsWhatANeighbourSupportsStaysSmallUnlessTheyPlanTogether() {
        governments.target[GUANGZHOU] = K;
        double alone = 0.5 + 0.5 * Math.sqrt(0.5 / 1.5);
        assertEquals(alone, programmes("government.leastWorks=0.005").worksEffect(world, SHENZHEN), 1e-12);
        double together = programmes("government.leastWorks=0.005", "government.targetCoordination=1")
                .worksEffect(world, SHENZHEN);
        assertEquals(0.5 + 0.5 * Math.sqrt(0.5), together, 1e-12);
        world.distances.ideaReach[SHENZHEN][GUANGZHOU] = 0;
        assertEquals(
                together, programmes("government.leastWorks=0.005").worksEffect(world, SHENZHEN), 1e-12, "too far");
    }

    @Test
    void whatIsGivenFromAboveIsForAllSectors() {
        governments.patientMoney[SHENZHEN] = 20;
        governments.worksGrant[SHENZHEN] = 16;
        double lost = (1 - Math.sqrt(0.5)) * 2 / 20;
        assertEquals(1 - lost, programmes("government.leastWorks=0.005").worksEffect(world, SHENZHEN), 1e-12);
    }

    @Test
    void whoSupportsNothingLosesNothing() {
        governments.target[SHENZHEN] = -1;
        assertEquals(1, programmes("government.leastWorks=0.005").worksEffect(world, SHENZHEN), 0);
    }

    @Test
    void theStockGrowsByWhatTheWorksYield() {
        governments.patientMoney[GUANGZHOU] = 0;
        Programmes programmes = programmes("government.leastWorks=0.005", "government.patientLag=1");
        programmes.step(world);
        programmes.step(world);
        assertEquals(4 * (0.5 + 0.5 * Math.sqrt(0.5)) / 400, governments.patientStock[SHENZHEN], 1e-12);
    }
}
