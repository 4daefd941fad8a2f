package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

/** A firm of value added 10 whose place spends a tenth of it on research. */
class ResearchTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    /** Two regions of three do not change: a change of c is 2c/3 above the mean, over a spread of .5. */
    @ParameterizedTest(name = "a change of {0} is a score of {1}")
    @CsvSource({"0.6, 0.8", "-0.6, -0.8", "3, 2", "-3, -2"})
    void accessRaisesResearchWithinBounds(double change, double score) {
        world.base.marketAccess[SHENZHEN][B] = 0.7;
        world.cities.marketAccess[SHENZHEN][B] = 0.7 + change;
        world.base.marketAccessSpread[B] = 0.5;
        assertEquals(1 + 0.1 * score, research(10), 1e-12);
    }

    @Test
    void withoutASpreadInTheBaseYearAccessSaysNothing() {
        world.cities.marketAccess[GUANGZHOU][B] = 3;
        assertEquals(1, research(10), 1e-12);
    }

    @Test
    void aFirmThatAddsNoValueSpendsNothing() {
        assertEquals(0, research(-4));
    }

    private double research(double valueAdded) {
        int f = tiny.firm(SHENZHEN, B);
        world.firms.valueAdded[f] = valueAdded;
        world.base.researchShare[SHENZHEN][B] = 0.1;
        new Research(Baseline.byHand(
                                "knowledge.researchGrowth=0",
                                "knowledge.modeFactor.PLAIN=1",
                                "knowledge.marketSizeBound=2")
                        .knowledge())
                .step(world);
        return world.firms.research[f];
    }
}
