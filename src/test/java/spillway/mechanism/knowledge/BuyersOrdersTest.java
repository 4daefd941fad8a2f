package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Channel;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/** A contract manufacturer that sells three quarters of its output abroad: home earns 10 at full access, the blocs 1.2 and .3. */
class BuyersOrdersTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private final BuyersOrders orders = new BuyersOrders(new BuyersOrders.Params(true, 0.8, 0.002), true);
    private int maker;

    @BeforeEach
    void oneMaker() {
        maker = maker();
        world.flows.reach[B][SHENZHEN] = new double[] {10, 1.2, 0.3};
    }

    private int maker() {
        int f = tiny.firm(SHENZHEN, B);
        firms.mode[f] = Mode.OEM.code;
        Arrays.fill(firms.access[f], 1);
        firms.access[f][Structure.HOME] = 0.05;
        return f;
    }

    @Test
    void ordersFromAbroadComeWithSpecifications() {
        assertEquals(0.75, world.flows.abroad(firms, maker), 1e-12);
        assertEquals(0.6, orders.share(world, maker), 1e-12);
        firms.access[maker][Structure.HOME] = 0.15;
        assertEquals(0.4, orders.share(world, maker), 1e-12, "own buyers at home give none");
        firms.mode[maker] = Mode.ODM.code;
        assertEquals(0, orders.share(world, maker));
    }

    @Test
    void whatIsMadeToSpecificationTeachesUpToTheFrontier() {
        assertEquals(0.0012, orders.gain(0.6, 0), 1e-15);
        assertEquals(0, orders.gain(0.6, 0.01));
        BuyersOrders loose = new BuyersOrders(new BuyersOrders.Params(true, 0.8, 0.002), false);
        assertEquals(0, loose.share(world, maker));
        assertEquals(0, loose.gain(0.6, 0));
    }

    /** A maker that does the usual research innovates as one that does 40% of it, and learns .0012 instead. */
    @Test
    void makersLearnToMakeAndNotToDesign() {
        for (int k = 1; k < 6000; k++) {
            maker();
        }
        for (int f = 0; f < firms.count; f++) {
            firms.research[f] = 0.02 * 5;
        }
        double[] innovators = new double[2];
        for (int bound = 0; bound < 2; bound++) {
            world.flows.clear();
            world.flows.reach[B][SHENZHEN] = new double[] {10, 1.2, 0.3};
            Arrays.fill(firms.logTfp, 0);
            new Learning(
                            Baseline.byHand(
                                            "knowledge.innovationHazard=0.2",
                                            "knowledge.innovationResearchPower=1",
                                            "knowledge.imitationHazard=0",
                                            "knowledge.foreignTeaching=false",
                                            "knowledge.spillover=false")
                                    .knowledge(),
                            bound == 1 ? orders : BuyersOrders.none(),
                            new RandomStreams(3))
                    .step(world);
            innovators[bound] = Arrays.stream(firms.logTfp, 0, firms.count)
                    .filter(a -> a > 0.0012 + 1e-9)
                    .count();
            double made = world.flows.learning[Channel.ORDERS.row][SHENZHEN] / world.flows.learningWeight[SHENZHEN];
            assertEquals(bound == 1 ? 0.0012 : 0, made, 1e-15);
        }
        // Chances of an innovation are 1 - exp(-.2) and 1 - exp(-.08): with equal draws the one has 2.36 times as many.
        double expected = (1 - Math.exp(-0.2)) / (1 - Math.exp(-0.08));
        assertTrue(Math.abs(innovators[0] / innovators[1] - expected) < 0.25, innovators[0] + " " + innovators[1]);
    }
}
