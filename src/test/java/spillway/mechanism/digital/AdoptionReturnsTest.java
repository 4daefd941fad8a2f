package spillway.mechanism.digital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/** Returns to adoption are what happens to productivity, and to value added, when one more small firm adopts. */
class AdoptionReturnsTest {
    private static final double ELASTICITY = 5;
    /** Output of the small firm that adopts: so little that second-order terms do not show. */
    private static final double LITTLE = 1e-5;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private int marginal;

    /** Adopters large and small of both vintages in three places, and one firm that has not adopted, of another price. */
    @BeforeEach
    void people() {
        DigitalStage[] stages = {DigitalStage.NETWORKED, DigitalStage.SMART};
        for (int r : new int[] {GUANGZHOU, SHENZHEN, HONG_KONG}) {
            for (int s : new int[] {K, B, G}) {
                for (DigitalStage stage : stages) {
                    int f = tiny.firm(r, s);
                    world.firms.digitalStage[f] = stage.code;
                    world.firms.size[f] = (r + s) % 2 == 0 ? Size.LARGE.code : Size.SMALL.code;
                    world.firms.output[f] = 10 + 3 * r + s;
                }
                // Large firms that have not adopted, so that shares are below one.
                world.firms.size[tiny.firm(r, s)] = Size.LARGE.code;
            }
        }
        world.distances.tradeWeight[B][SHENZHEN][GUANGZHOU] = 0.3;
        world.distances.tradeWeight[K][HONG_KONG][SHENZHEN] = 0.6;
        marginal = tiny.firm(SHENZHEN, B);
        world.firms.output[marginal] = LITTLE;
        world.firms.price[marginal] = 1.5;
        world.firms.valueAdded[marginal] = LITTLE / 2;
    }

    @Test
    void theyAreTheDifferenceThatOneMoreAdopterMakes() {
        check();
    }

    @Test
    void whereNothingIsSharedOthersGainNothing() {
        DigitalReturns.Params alone =
                params("digitalReturns.pooled=0", "digitalReturns.aloneShare=1", "digitalReturns.backlinkLoss=0");
        new DigitalReturns(alone, ELASTICITY).step(world);
        assertTrue(world.digital.privateReturn > 0);
        assertEquals(world.digital.privateReturn, world.digital.socialReturn);
    }

    @Test
    void eachChannelAloneIsTheDifferenceItMakes() {
        check("digitalReturns.pooled=0", "digitalReturns.backlinkLoss=0");
        check("digitalReturns.pooled=0", "digitalReturns.aloneShare=1");
        check("digitalReturns.backlinkLoss=0", "digitalReturns.aloneShare=1");
    }

    private void check(String... settings) {
        DigitalReturns.Params params = params(settings);
        world.firms.digitalStage[marginal] = DigitalStage.NONE.code;
        new DigitalReturns(params, ELASTICITY).step(world);
        double before = gained();
        double social = world.digital.socialReturn;
        double own = world.digital.privateReturn;
        world.firms.digitalStage[marginal] = DigitalStage.NETWORKED.code;
        new DigitalReturns(params, ELASTICITY).step(world);
        double value = world.firms.valueAdded[marginal];
        assertEquals(world.firms.digitalGain[marginal], own, 1e-5);
        double others = (gained() - value * world.firms.digitalGain[marginal] - before) / value;
        assertTrue(others > 1e-4, "others gain " + others);
        assertEquals(others, social - own, 1e-4 * others);
    }

    /** What digital technology adds to value added in all. */
    private double gained() {
        Firms firms = world.firms;
        double sum = 0;
        for (int f = 0; f < firms.count; f++) {
            sum += firms.valueAdded[f] * firms.digitalGain[f];
        }
        return sum;
    }

    private static DigitalReturns.Params params(String... settings) {
        String[] all = new String[settings.length + 1];
        all[0] = "digitalReturns.overlapLoss=0";
        System.arraycopy(settings, 0, all, 1, settings.length);
        return Baseline.with(all).digitalReturns();
    }
}
