package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.world.World;

/** Two cities of one sector: in Shenzhen firms spend e times what is usual on research, in Guangzhou one e-th of it. */
class ResearchChoiceTest {
    private static final double USUAL = 0.1;
    private static final double E = Math.E;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private int shenzhen;
    private int guangzhou;

    @BeforeEach
    void twoCities() {
        world.tick = 3;
        world.base.researchUsual[B] = USUAL;
        for (double[] values : world.cities.valueAdded) {
            Arrays.fill(values, 0);
        }
        shenzhen = firm(SHENZHEN, USUAL * E);
        guangzhou = firm(GUANGZHOU, USUAL / E);
        for (double[] prices : world.cities.deliveredPrice) {
            Arrays.fill(prices, 1);
        }
        world.base.talentIntensity[B] = 0.2;
        for (int r : new int[] {GUANGZHOU, SHENZHEN, HONG_KONG}) {
            world.flows.talentEmployed[r][B] = 20;
            world.flows.workersEmployed[r][B] = 80;
        }
    }

    private int firm(int region, double rate) {
        int f = tiny.firm(region, B);
        world.firms.valueAdded[f] = 10;
        world.firms.researchRate[f] = rate;
        world.base.researchShare[region][B] = rate;
        world.cities.valueAdded[region][B] += 10;
        return f;
    }

    private void step(double market, double talent, double imitation) {
        new ResearchChoice(new ResearchChoice.Params(true, 0.1, market, talent, imitation, 2), 5).step(world);
    }

    /** Logarithm of a firm's rate over the usual one. */
    private double x(int firm) {
        return Math.log(world.firms.researchRate[firm] / USUAL);
    }

    @Test
    void nothingIsChosenWhileTheBaseYearIsHeld() {
        world.tick = -1;
        world.firms.researchRate[shenzhen] = 0;
        step(0.1, 0.3, 0.5);
        assertEquals(USUAL * E, world.firms.researchRate[shenzhen], 1e-15);
    }

    @Test
    void withoutNeighboursEachGoesBackToWhatIsUsual() {
        step(0, 0, 0);
        assertEquals(0.9, x(shenzhen), 1e-12);
        assertEquals(-0.9, x(guangzhou), 1e-12);
    }

    @Test
    void neighboursImitateResearchAsFarAsIdeasReach() {
        world.distances.ideaReach[GUANGZHOU][SHENZHEN] = 0.5;
        world.distances.ideaReach[SHENZHEN][GUANGZHOU] = 0.5;
        step(0, 0, 0.6);
        // Shenzhen sees (1 - .5) / 1.5 = 1/3, Guangzhou -1/3.
        assertEquals(1 + 0.1 * (0.6 / 3 - 1), x(shenzhen), 1e-12);
        assertEquals(-1 - 0.1 * (0.6 / 3 - 1), x(guangzhou), 1e-12);
    }

    @Test
    void talentAtHandRaisesResearch() {
        world.flows.talentEmployed[SHENZHEN][B] = 40;
        world.flows.workersEmployed[SHENZHEN][B] = 60;
        step(0, 0.3, 0);
        assertEquals(0.9 + 0.1 * 0.3 * Math.log(0.4 / 0.2), x(shenzhen), 1e-12);
    }

    @Test
    void aLargerMarketRaisesResearchEverywhereAndADearerOneDoesNot() {
        for (int r : new int[] {GUANGZHOU, SHENZHEN}) {
            world.cities.marketAccess[r][B] = world.base.marketAccess[r][B] + 0.5;
        }
        step(0.2, 0, 0);
        assertEquals(0.9 + 0.1 * 0.2 * 0.5, x(shenzhen), 1e-12);
        assertEquals(-0.9 + 0.1 * 0.2 * 0.5, x(guangzhou), 1e-12);
        // Prices and spending alike doubled: access rises by the elasticity times the logarithm.
        world.firms.researchRate[shenzhen] = USUAL;
        world.cities.deliveredPrice[B][SHENZHEN] = 2;
        world.cities.marketAccess[SHENZHEN][B] = world.base.marketAccess[SHENZHEN][B] + 5 * Math.log(2);
        step(0.2, 0, 0);
        assertEquals(0, x(shenzhen), 1e-12);
    }

    @Test
    void whoIsNewDoesAsTheFirmsAroundHim() {
        int young = tiny.firm(SHENZHEN, B);
        world.firms.valueAdded[young] = 10;
        step(0, 0, 0);
        assertEquals(0.9, x(young), 1e-12);
    }

    @Test
    void noRateLeavesItsBounds() {
        world.firms.researchRate[shenzhen] = USUAL * Math.exp(2);
        world.cities.marketAccess[SHENZHEN][B] = world.base.marketAccess[SHENZHEN][B] + 1000;
        step(0.5, 0, 0);
        assertEquals(2, x(shenzhen), 1e-12);
    }
}
