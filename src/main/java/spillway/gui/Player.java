package spillway.gui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The one thread that steps and changes what is open: quarters while it plays, and tasks in between. The window asks and never waits.
 */
final class Player {
    /** Something that may take long, or fail. */
    @FunctionalInterface
    interface Task {
        /** Does it. */
        void run() throws Exception;
    }

    private static final double FASTEST = 1000;

    private final ExecutorService thread = OwnThread.named("spillway-player");
    private final Task quarter;
    private final Runnable changed;
    private final Consumer<Exception> failed;
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile boolean playing;
    private volatile double quartersPerSecond = 5;
    private volatile BooleanSupplier over = () -> false;

    /**
     * A player that stands still.
     *
     * @param quarter simulates one quarter
     * @param changed is called, by its thread, whenever something may have to be drawn anew
     * @param failed is told what went wrong, by its thread
     */
    Player(Task quarter, Runnable changed, Consumer<Exception> failed) {
        this.quarter = quarter;
        this.changed = changed;
        this.failed = failed;
    }

    /** Plays on until it is paused. */
    void play() {
        play(() -> false);
    }

    /** Plays on until it is paused, or until {@code stop} holds; not at all if it does already. */
    void play(BooleanSupplier stop) {
        over = stop;
        playing = !stop.getAsBoolean();
        queue();
    }

    /** Plays as fast as it can until {@code stop} holds, and waits for it. */
    void playOut(BooleanSupplier stop) throws InterruptedException {
        speed(FASTEST);
        play(stop);
        while (playing) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Stands still after the quarter that is being simulated. */
    void pause() {
        playing = false;
    }

    /** Whether it plays. */
    boolean playing() {
        return playing;
    }

    /** How fast it plays, in quarters a second; as fast as it can from 1,000 on. */
    void speed(double quarters) {
        quartersPerSecond = quarters;
    }

    /** Does something between two quarters, and tells that it may have to be drawn. */
    void submit(Task task) {
        thread.execute(() -> {
            attempt(task);
            changed.run();
        });
    }

    /** Does something between two quarters, and returns when it is done; throws what it throws. */
    void ask(Task task) throws Exception {
        FutureTask<Boolean> asked = new FutureTask<>(() -> {
            task.run();
            return true;
        });
        submit(asked::run);
        try {
            asked.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof Exception cause ? cause : broken;
        }
    }

    /** Ends the thread after the quarter or the task that is under way; waits for it. */
    void close() {
        playing = false;
        thread.shutdown();
        try {
            thread.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void queue() {
        if (queued.compareAndSet(false, true)) {
            try {
                thread.execute(this::next);
            } catch (RejectedExecutionException closed) {
                playing = false;
            }
        }
    }

    private void next() {
        queued.set(false);
        if (!playing) {
            return;
        }
        long begun = System.nanoTime();
        if (!attempt(quarter) || over.getAsBoolean()) {
            playing = false;
        }
        changed.run();
        long pause = (long) (1e9 / quartersPerSecond) - (System.nanoTime() - begun);
        if (playing && pause > 0 && quartersPerSecond < FASTEST) {
            try {
                TimeUnit.NANOSECONDS.sleep(pause);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (playing) {
            queue();
        }
    }

    private boolean attempt(Task task) {
        try {
            task.run();
            return true;
        } catch (Exception broken) {
            failed.accept(broken);
            return false;
        } catch (OutOfMemoryError full) {
            failed.accept(new IllegalStateException("there is not enough memory for it", full));
            return false;
        }
    }
}
