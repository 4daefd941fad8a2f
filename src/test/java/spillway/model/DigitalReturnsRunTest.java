package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.Shipped;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/** Digital returns in the whole model: nothing in the first quarter, more output later, and no setting that the model cannot bear. */
class DigitalReturnsRunTest {
    private static final long SEED = 5;

    private static final String LEAST =
            "digitalReturns.networkedGain=0 digitalReturns.smartGain=0 digitalReturns.aloneShare=0"
                    + " digitalReturns.overlapQuarters=12 digitalReturns.overlapLoss=0.2 digitalReturns.networkedTradeCost=0"
                    + " digitalReturns.homeMarket=0.5 digitalReturns.keyInputs=10 digitalReturns.dataGain=0 digitalReturns.dataPower=0.2"
                    + " digitalReturns.pooled=0 digitalReturns.networkedData=0 digitalReturns.dataLeastReach=0 digitalReturns.dataMinutes=10"
                    + " digitalReturns.backlinkLoss=1";

    private static final String MOST =
            "digitalReturns.networkedGain=0.3 digitalReturns.smartGain=0.3 digitalReturns.aloneShare=1"
                    + " digitalReturns.overlapQuarters=0 digitalReturns.overlapLoss=0 digitalReturns.networkedTradeCost=0.1"
                    + " digitalReturns.homeMarket=0.5 digitalReturns.keyInputs=0 digitalReturns.dataGain=0.1 digitalReturns.dataPower=0.2"
                    + " digitalReturns.pooled=1 digitalReturns.networkedData=1 digitalReturns.dataLeastReach=1 digitalReturns.dataMinutes=600"
                    + " digitalReturns.backlinkLoss=0";

    /** The last term of these: all at once, in the second quarter, with a blockade of what the second vintage needs. */
    @ParameterizedTest
    @ValueSource(strings = {LEAST, MOST, LEAST + " keyInputs.closed.EUUS=1 keyInputs.closed.JPKRTW=1"})
    void theModelBearsWhatIsDeclared(String settings) {
        World world = Shipped.fresh(SEED, settings.split(" "));
        QuarterPlan plan = Shipped.plan(Shipped.params(settings.split(" ")), SEED);
        plan.step(world);
        for (world.tick = 1; world.tick < 10; world.tick++) {
            Arrays.fill(world.firms.digitalStage, 0, world.firms.count, DigitalStage.SMART.code);
            plan.step(world);
            assertTrue(valueAdded(world) > 0 && Double.isFinite(valueAdded(world)), "quarter " + world.tick);
        }
    }

    @Test
    void theFirstQuarterIsThatWithoutDigitalTechnology() {
        assertEquals(valueAdded(run(1, "digital.enabled=false")), valueAdded(run(1, "digital.enabled=true")), 1e-9);
    }

    @Test
    void moreIsMadeWhereAllHaveAdopted() {
        World without = run(6, "digital.enabled=false");
        World with = Shipped.fresh(SEED, "digital.enabled=false");
        QuarterPlan plan = Shipped.plan(Shipped.params("digital.enabled=false", "digitalReturns.overlapLoss=0"), SEED);
        plan.step(with);
        Arrays.fill(with.firms.digitalStage, 0, with.firms.count, DigitalStage.SMART.code);
        for (with.tick = 1; with.tick < 6; with.tick++) {
            plan.step(with);
        }
        assertTrue(output(with) > 1.02 * output(without), output(with) + " against " + output(without));
        assertTrue(exports(with) > 1.02 * exports(without), exports(with) + " against " + exports(without));
    }

    private static double output(World world) {
        Firms firms = world.firms;
        double sum = 0;
        for (int f = 0; f < firms.count; f++) {
            sum += firms.active[f] ? firms.output[f] : 0;
        }
        return sum;
    }

    private static double exports(World world) {
        return Arrays.stream(world.flows.exports)
                .flatMapToDouble(Arrays::stream)
                .sum();
    }

    private static double valueAdded(World world) {
        return Arrays.stream(world.cities.valueAdded)
                .flatMapToDouble(Arrays::stream)
                .sum();
    }

    private static World run(int quarters, String... overrides) {
        World world = Shipped.fresh(SEED, overrides);
        QuarterPlan plan = Shipped.plan(Shipped.params(overrides), SEED);
        for (; world.tick < quarters; world.tick++) {
            plan.step(world);
        }
        return world;
    }
}
