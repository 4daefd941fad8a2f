package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Shipped;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.StateHash;
import spillway.world.World;

/** A simulation starts as often as one likes, each time from the solved base year. */
class SimulationTest {
    private static final ParameterTimeline<ModelParams> PLAIN =
            ParameterTimeline.constant(World.START, Shipped.params());

    /** The same people and firms for every seed, to save time, but a state that tells the seed. */
    private static World base(long seed) {
        World world = Shipped.fresh(1);
        world.base.misfit = seed;
        return world;
    }

    private static Simulation simulation(long seed) {
        return new Simulation(SimulationTest::base, PLAIN, seed);
    }

    private static List<Long> quarters(Simulation simulation, int quarters) {
        List<Long> prints = new ArrayList<>();
        for (int i = 0; i < quarters; i++) {
            simulation.step();
            prints.add(StateHash.of(simulation.world()));
        }
        return prints;
    }

    @Test
    void aSecondStartIsTheFirstAgain() {
        Simulation simulation = simulation(1);
        simulation.start();
        World first = simulation.world();
        List<Long> once = quarters(simulation, 4);
        assertEquals(4, first.tick);
        simulation.start();
        assertNotSame(first, simulation.world());
        assertEquals(0, simulation.world().tick);
        assertEquals(once, quarters(simulation, 4));
        assertEquals(4, first.tick, "the world of the first start is left alone");
    }

    @Test
    void anotherSeedIsThatOfAFreshSimulation() {
        Simulation simulation = simulation(1);
        simulation.start();
        List<Long> one = quarters(simulation, 2);
        simulation.setSeed(2);
        simulation.start();
        assertEquals(2, simulation.world().base.misfit);
        List<Long> two = quarters(simulation, 2);
        assertNotEquals(one, two);
        Simulation fresh = simulation(2);
        fresh.start();
        assertEquals(quarters(fresh, 2), two);
        simulation.setSeed(1);
        simulation.start();
        assertEquals(one, quarters(simulation, 2));
    }

    @Test
    void newParametersHoldFromTheNextStartOn() {
        ModelParams other = Shipped.params("migration.enabled=false");
        Simulation simulation = simulation(1);
        simulation.start();
        List<Long> plain = quarters(simulation, 3);
        simulation.start();
        simulation.setTimeline(ParameterTimeline.constant(World.START, other));
        assertEquals(plain, quarters(simulation, 3));
        simulation.start();
        List<Long> altered = quarters(simulation, 3);
        assertNotEquals(plain, altered);
        Simulation fresh = new Simulation(SimulationTest::base, ParameterTimeline.constant(World.START, other), 1);
        fresh.start();
        assertEquals(quarters(fresh, 3), altered);
    }

    @Test
    void seedsHaveAll64Bits() {
        Simulation simulation = simulation(1L << 40 | 7);
        assertEquals(1L << 40 | 7, simulation.seed());
        simulation.setSeed(1L << 50);
        assertEquals(1L << 50, simulation.seed());
    }

    @Test
    void theScheduleCountsQuartersAlsoAfterABeginningInTheMiddle() {
        Simulation simulation = simulation(1);
        simulation.start();
        quarters(simulation, 3);
        assertEquals(2, simulation.schedule.getTime());
        Simulation resumed = simulation(1);
        resumed.start(simulation.world().copy());
        resumed.step();
        assertEquals(3, resumed.schedule.getTime());
        assertEquals(new Quarter(2011, 1), resumed.world().quarter());
    }
}
