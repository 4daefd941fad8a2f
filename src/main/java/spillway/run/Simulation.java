package spillway.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
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
 * A run on MASON's schedule, which can be started again and again: a tick is a quarter, a phase of the quarter an entry with its place
 * in the order. MASON's own generator is never drawn from.
 */
public final class Simulation extends SimState {
    private static final long serialVersionUID = 1L;

    private final transient LongFunction<World> bases;
    private final transient List<Consumer<World>> ended = new ArrayList<>();
    private final transient List<Stoppable> entries = new ArrayList<>();
    private long seed;
    private transient ParameterTimeline<ModelParams> planned;
    private transient ParameterTimeline<ModelParams> timeline;
    private transient World world;
    private transient RandomStreams random;
    private transient ModelParams current;

    /**
     * A simulation that has yet to start.
     *
     * @param bases gives the solved base year of a seed, a world of its own with every call
     * @param timeline parameters by quarter
     */
    public Simulation(LongFunction<World> bases, ParameterTimeline<ModelParams> timeline, long seed) {
        super(seed);
        this.bases = bases;
        this.planned = timeline;
        this.timeline = timeline;
        this.seed = seed;
    }

    /** A simulation of the seed for which {@code solved} was solved; it runs copies. */
    public Simulation(World solved, ParameterTimeline<ModelParams> timeline, long seed) {
        this(asked -> copy(solved, seed, asked), timeline, seed);
    }

    private static World copy(World solved, long seed, long asked) {
        if (asked != seed) {
            throw new IllegalStateException("the base year was solved for seed " + seed + ", not for seed " + asked);
        }
        return solved.copy();
    }

    /** The region of the last start; another object after the next. */
    public World world() {
        return world;
    }

    /** The seed of the next start, all 64 bits of it. */
    @Override
    public long seed() {
        return seed;
    }

    /** Sets the seed of the next start. */
    @Override
    public void setSeed(long next) {
        super.setSeed(next);
        seed = next;
    }

    /** Sets the parameters of the next start. */
    public void setTimeline(ParameterTimeline<ModelParams> next) {
        planned = next;
    }

    /** Starts anew from the solved base year of the seed. */
    @Override
    public void start() {
        start(bases.apply(seed));
    }

    /** Starts from {@code begun}, which it runs itself: a world of this seed at the opening of any quarter. */
    public void start(World begun) {
        super.start();
        world = begun;
        timeline = planned;
        random = new RandomStreams(seed);
        plan(Schedule.EPOCH + world.tick);
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

    /** Has {@code listener} look at the world at the end of every quarter, after any start; it must not change it. */
    public void whenQuarterEnds(Consumer<World> listener) {
        ended.add(listener);
    }
}
