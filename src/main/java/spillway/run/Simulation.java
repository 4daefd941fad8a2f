package spillway.run;

import java.util.ArrayList;
import java.util.List;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;
import spillway.model.BooksDoNotBalance;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.QuarterPlan;
import spillway.world.World;

/**
 * One run on MASON's schedule: a tick is a quarter, a phase of the quarter an entry with its place in the order. MASON's own
 * generator is never drawn from.
 */
public final class Simulation extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient World world;
    private final transient ParameterTimeline<ModelParams> timeline;
    private final transient RandomStreams random;
    private final transient List<Stoppable> entries = new ArrayList<>();
    private transient ModelParams current;

    /** A run that begins with {@code world}. */
    public Simulation(World world, ParameterTimeline<ModelParams> timeline, long seed) {
        super(seed);
        this.world = world;
        this.timeline = timeline;
        this.random = new RandomStreams(seed);
    }

    /** The region. */
    public World world() {
        return world;
    }

    @Override
    public void start() {
        super.start();
        plan(Schedule.EPOCH);
    }

    /** Runs the next quarter. */
    public void step() {
        schedule.step(this);
    }

    /** Schedules the phases from {@code time} on under the parameters of the coming quarter. */
    private void plan(double time) {
        current = timeline.at(world.quarter());
        entries.forEach(Stoppable::stop);
        entries.clear();
        int order = 0;
        for (QuarterPlan.Phase phase : new QuarterPlan(current, random).phases()) {
            Steppable step = state -> run(phase);
            entries.add(schedule.scheduleRepeating(time, order++, step, 1));
        }
        Steppable turn = state -> turnQuarter();
        entries.add(schedule.scheduleRepeating(time, order, turn, 1));
    }

    private void run(QuarterPlan.Phase phase) {
        try {
            phase.step().apply(world);
        } catch (BooksDoNotBalance unbalanced) {
            throw new RunFailure(
                    phase.name(), world.quarter(), unbalanced.getMessage() + ", seed " + random.seed(), unbalanced);
        } catch (RuntimeException broken) {
            throw new RunFailure(phase.name(), world.quarter(), broken + ", seed " + random.seed(), broken);
        }
    }

    /** Ends the quarter; where a policy changes something from the next on, the phases are planned anew. */
    private void turnQuarter() {
        Quarter next = world.quarter().plus(1);
        ended.forEach(listener -> listener.accept(world));
        world.tick++;
        if (!timeline.at(next).equals(current)) {
            plan(schedule.getTime() + 1);
        }
    }

    private final transient List<java.util.function.Consumer<World>> ended = new ArrayList<>();

    /** Has {@code listener} look at the world at the end of every quarter; it must not change it. */
    public void whenQuarterEnds(java.util.function.Consumer<World> listener) {
        ended.add(listener);
    }
}
