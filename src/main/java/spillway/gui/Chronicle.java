package spillway.gui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spillway.run.ModelRunner;
import spillway.run.Observer;
import spillway.run.Simulation;
import spillway.world.World;

/**
 * The past of a run that nobody kept: it makes the run once more from its start on a thread of its own, tells recorders of every quarter,
 * and follows the run from then on. A run is a function of its scenario and seed, so that both are the same; and the run itself is not
 * slowed by what is recorded.
 */
final class Chronicle {
    private final ModelRunner runner;
    private final Supplier<Optional<Session.Origin>> origin;
    private final IntSupplier quarters;
    private final Runnable told;
    private final Consumer<Exception> failed;
    private final List<Recorder> recorders = new CopyOnWriteArrayList<>();
    private final AtomicBoolean queued = new AtomicBoolean();
    private final AtomicBoolean anew = new AtomicBoolean();
    private final ExecutorService thread = OwnThread.named("spillway-chronicle");
    /** Those of the recorders that have been told of the beginning. */
    private final List<Recorder> begun = new CopyOnWriteArrayList<>();

    private @Nullable Simulation twin;
    private Session.@Nullable Origin ofTwin;
    private volatile boolean closed;
    private volatile boolean working;

    /** Keeps something of every quarter. Its methods are called by the chronicle's thread. */
    interface Recorder {
        /** The run begins, or begins again, in this world. */
        void begin(World world);

        /** A quarter has ended. */
        void quarter(World world);
    }

    /**
     * The chronicle of a run.
     *
     * @param origin what makes the run; empty while there is none
     * @param quarters how many of its quarters are over
     * @param told is called when recorders know as much as there is to know
     */
    Chronicle(
            ModelRunner runner,
            Supplier<Optional<Session.Origin>> origin,
            IntSupplier quarters,
            Runnable told,
            Consumer<Exception> failed) {
        this.runner = runner;
        this.origin = origin;
        this.quarters = quarters;
        this.told = told;
        this.failed = failed;
    }

    /** Tells {@code recorder} of all quarters from the first on. */
    void add(Recorder recorder) {
        recorders.add(recorder);
        anew.set(true);
        follow();
    }

    /** Tells it no more. */
    void remove(Recorder recorder) {
        recorders.remove(recorder);
        begun.remove(recorder);
    }

    /** Catches up with the run, if anyone wants to know; returns at once. */
    void follow() {
        if (!recorders.isEmpty() && !closed && queued.compareAndSet(false, true)) {
            thread.execute(this::catchUp);
        }
    }

    /** Whether it has yet to catch up. */
    boolean behind() {
        return queued.get() || working;
    }

    private void catchUp() {
        working = true;
        queued.set(false);
        try {
            Optional<Session.Origin> now = origin.get();
            if (now.isPresent()) {
                Simulation run = run(now.get());
                while (!closed && run.world().tick < quarters.getAsInt()) {
                    run.step();
                }
            }
        } catch (RuntimeException broken) {
            failed.accept(broken);
        } finally {
            working = false;
        }
        told.run();
    }

    private Simulation run(Session.Origin now) {
        Simulation known = twin;
        boolean again = anew.getAndSet(false) || !now.equals(ofTwin);
        if (known != null && !again && known.world().tick <= quarters.getAsInt()) {
            return known;
        }
        Simulation fresh = runner.simulation(now.scenario(), now.seed());
        fresh.observe(new Observer() {
            @Override
            public void quarter(World world) {
                begun.forEach(recorder -> recorder.quarter(world));
            }
        });
        begun.clear();
        begun.addAll(recorders);
        begun.forEach(recorder -> recorder.begin(fresh.world()));
        twin = fresh;
        ofTwin = now;
        return fresh;
    }

    /** Ends the thread. */
    void close() {
        closed = true;
        thread.shutdownNow();
    }
}
