package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class RivalPricesTest {
    private static final int WEST = 4;
    private static final double PULL = 0.3;

    private final World world = new TinyWorld().world;

    /** The region sells what its pull gets it from small rivals-to-be: about a thirtieth of the market. */
    @BeforeEach
    void theBaseIsNoted() {
        TinyWorld.fill(world.outside.demand, 100);
        world.tick = -1;
        sell(PULL);
        rule(5, 0.5).step(world);
        world.tick = 0;
    }

    @Test
    void theBaseStandsStill() {
        sell(PULL);
        rule(5, 0.5).step(world);
        assertEquals(0, world.outside.rivalPrice[B][WEST], 1e-15);
        assertEquals(10, world.outside.suppliers[B][WEST], 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.5, 1.4", "5, 0.1, 0.8", "3, 1, 1.2", "10, 1, 1.5", "5, 0.5, 1"})
    void aGainOfShareShrinksByWhatRivalsGiveWay(double elasticity, double priceMaking, double more) {
        RivalPrices rule = rule(elasticity, priceMaking);
        for (int t = 0; t < 400; t++) {
            sell(more * PULL);
            rule.step(world);
        }
        double gain = StrictMath.log(share() / world.outside.baseMarketShare[B][WEST]);
        assertEquals(-priceMaking * gain, world.outside.rivalPrice[B][WEST], 1e-9);
        double alone = StrictMath.log(more);
        assertEquals(alone / (1 + (elasticity - 1) * priceMaking), gain, 0.05 * StrictMath.abs(alone) + 1e-9);
    }

    @Test
    void rivalsAnswerToNoMoreThanTheBound() {
        RivalPrices rule = rule(5, 1);
        for (int t = 0; t < 400; t++) {
            world.flows.trade[B][SHENZHEN][WEST] = 99;
            rule.step(world);
        }
        assertEquals(-1, world.outside.rivalPrice[B][WEST], 1e-9);
    }

    @Test
    void aSmallCountryMovesNoPrice() {
        sell(2 * PULL);
        rule(5, 0).step(world);
        assertEquals(0, world.outside.rivalPrice[B][WEST]);
        assertTrue(world.outside.suppliers[B][WEST] == 10);
    }

    private double share() {
        return world.flows.trade[B][SHENZHEN][WEST] / world.outside.demand[B][WEST];
    }

    private void sell(double pull) {
        world.flows.trade[B][SHENZHEN][WEST] = 100 * pull / (world.outside.suppliers[B][WEST] + pull);
    }

    private static RivalPrices rule(double elasticity, double priceMaking) {
        return new RivalPrices(
                Baseline.with(
                                "blocs.priceMaking=" + priceMaking,
                                "blocs.priceMakingPace=0.1",
                                "blocs.priceMakingBound=1")
                        .blocs(),
                elasticity);
    }
}
