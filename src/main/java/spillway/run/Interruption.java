package spillway.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a run stop, from the keyboard or from the system. A run looks for it between quarters; one that does not
 * answer within a few seconds is called failed over its head, so that its folder says so before the process ends.
 */
public final class Interruption implements AutoCloseable {
    /** What a manifest gives as the reason. */
    public static final String REASON = "interrupted";
    /** The exit code of an interrupted process. */
    public static final int EXIT_CODE = 130;

    private static final int PATIENCE_SECONDS = 5;

    private final List<RunRecord> watched = new CopyOnWriteArrayList<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final @Nullable Thread hook;
    private volatile boolean requested;

    private Interruption(boolean bySignal) {
        hook = bySignal ? new Thread(this::stopBeforeTheProcessEnds, "interruption") : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** An interruption that comes with SIGINT or SIGTERM; it must be closed when the run has ended. */
    public static Interruption bySignal() {
        return new Interruption(true);
    }

    /** An interruption that only {@link #request()} brings. */
    public static Interruption onRequest() {
        return new Interruption(false);
    }

    /** Asks the run to stop. */
    public void request() {
        requested = true;
    }

    /** Whether the run was asked to stop. */
    public boolean isRequested() {
        return requested;
    }

    /** Has {@code record} say that its run was interrupted, should the run itself not come to it in time. */
    public void watch(RunRecord record) {
        watched.add(record);
    }

    /** Says that the run has ended, one way or the other. */
    @Override
    public void close() {
        answered.countDown();
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what waits for this very call.
        }
    }

    private void stopBeforeTheProcessEnds() {
        request();
        try {
            if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                watched.forEach(record -> record.failed(REASON));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
