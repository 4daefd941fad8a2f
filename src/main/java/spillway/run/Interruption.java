package spillway.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A wish that the process stop, from the keyboard or from the system. A run looks for it between quarters; one that does not answer
 * within a few seconds is called failed over its head, so that its folder says so before the process ends. Where no run is under
 * way the process ends at once, and always with the same exit code.
 */
public final class Interruption implements AutoCloseable {
    /** What a manifest gives as the reason. */
    public static final String REASON = "interrupted";
    /** The exit code of an interrupted process. */
    public static final int EXIT_CODE = 130;

    private static final int PATIENCE_SECONDS = 5;

    private final List<RunRecord> watched = new CopyOnWriteArrayList<>();
    private final List<Runnable> farewells = new CopyOnWriteArrayList<>();
    private final Phaser underWay = new Phaser(1);
    private final @Nullable Thread hook;
    private volatile boolean requested;

    private Interruption(boolean bySignal) {
        hook = bySignal ? new Thread(this::stopBeforeTheProcessEnds, "interruption") : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** An interruption that comes with SIGINT or SIGTERM; it must be closed before the process ends by itself. */
    public static Interruption bySignal() {
        return new Interruption(true);
    }

    /** An interruption that only {@link #request()} brings. */
    public static Interruption onRequest() {
        return new Interruption(false);
    }

    /** Work that looks for the interruption and is given time to answer it, until it is closed. */
    public final class Work implements AutoCloseable {
        private final Runnable farewell;

        private Work(Runnable farewell) {
            this.farewell = farewell;
            farewells.add(farewell);
            underWay.register();
        }

        /** What it looks for. */
        public Interruption interruption() {
            return Interruption.this;
        }

        /** Says that the work has ended, one way or the other. */
        @Override
        public void close() {
            farewells.remove(farewell);
            underWay.arriveAndDeregister();
        }
    }

    /** Begins work. */
    public Work work() {
        return work(() -> {});
    }

    /** Begins work; {@code farewell} says what is to be said of it, should it not answer in time. */
    public Work work(Runnable farewell) {
        return new Work(farewell);
    }

    /** Asks the work to stop. */
    public void request() {
        requested = true;
    }

    /** Whether the work was asked to stop. */
    public boolean isRequested() {
        return requested;
    }

    /** Has {@code record} say that its run was interrupted, should the run itself not come to it in time. */
    public void watch(RunRecord record) {
        watched.add(record);
    }

    /** Lets the process end by itself. */
    @Override
    public void close() {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException alreadyEnding) {
            // The hook is under way, and ends the process.
        }
    }

    private void stopBeforeTheProcessEnds() {
        request();
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException noAnswer) {
            watched.forEach(record -> record.failed(REASON));
            farewells.forEach(Runnable::run);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
