package spillway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.engine.Stoppable;
import spillway.kernel.RandomStreams;
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
    private final transient Observers observers = new Observers();
    private long seed;
    private transient ParameterTimeline<ModelParams> timeline;
    private transient @Nullable Run run;

    /**
     * A simulation that has yet to start.
     *
     * @param bases gives the solved base year of a seed, a world of its own with every call
     * @param timeline parameters by quarter
     */
    public Simulation(LongFunction<World> bases, ParameterTimeline<ModelParams> timeline, long seed) {
        super(seed);
        this.bases = bases;
        this.timeline = timeline;
        this.seed = seed;
    }

    /** The region of the last start; another object after the next. */
    public World world() {
        return Objects.requireNonNull(run, "the simulation has not started").world;
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
        timeline = next;
    }

    /**
     * Has the quarters to come follow {@code next}, which is the timeline of the next start as well. It should agree with the present one
     * on all quarters that are over: then the run is the one that would have had {@code next} from its start.
     */
    public void changeTimeline(ParameterTimeline<ModelParams> next) {
        timeline = next;
        if (run != null) {
            run.change(next);
        }
    }

    /** Starts anew from the solved base year of the seed. */
    @Override
    public void start() {
        start(bases.apply(seed));
    }

    /** Starts from {@code begun}, which it runs itself: a world of this seed at the opening of any quarter. */
    public void start(World begun) {
        super.start();
        run = new Run(begun, timeline, new RandomStreams(seed));
    }

    /** Runs the next quarter. */
    public void step() {
        schedule.step(this);
    }

    /** Has {@code observer} look at the world at the end of every quarter, after any start. */
    public void observe(Observer observer) {
        observers.add(observer);
    }

    /** One run, from a start to the next. */
    private final class Run {
        private final World world;
        private final RandomStreams random;
        private ParameterTimeline<ModelParams> timeline;
        private final List<Stoppable> entries = new ArrayList<>();
        private ModelParams current;

        Run(World world, ParameterTimeline<ModelParams> timeline, RandomStreams random) {
            this.world = world;
            this.timeline = timeline;
            this.random = random;
            current = timeline.at(world.quarter());
            plan(Schedule.EPOCH + world.tick);
        }

        /** Schedules the phases from {@code time} on under the current parameters. */
        private void plan(double time) {
            entries.forEach(Stoppable::stop);
            entries.clear();
            int order = 0;
            for (QuarterPlan.Phase phase : new QuarterPlan(current, random).phases()) {
                Steppable step = state -> apply(phase);
                entries.add(schedule.scheduleRepeating(time, order++, step, 1));
            }
            Steppable turn = state -> turnQuarter();
            entries.add(schedule.scheduleRepeating(time, order, turn, 1));
        }

        private void apply(QuarterPlan.Phase phase) {
            try {
                phase.step().apply(world);
            } catch (RuntimeException broken) {
                throw RunFailure.of(phase.name(), world.quarter(), broken);
            }
        }

        /** Ends the quarter; where a policy changes something from the next on, the phases are planned anew. */
        private void turnQuarter() {
            try {
                observers.quarter(world);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            world.tick++;
            follow();
        }

        private void change(ParameterTimeline<ModelParams> next) {
            timeline = next;
            follow();
        }

        /** Plans the phases anew where the quarter at whose opening the world stands has other parameters. */
        private void follow() {
            ModelParams next = timeline.at(world.quarter());
            if (!next.equals(current)) {
                current = next;
                plan(Schedule.EPOCH + world.tick);
            }
        }
    }
}
