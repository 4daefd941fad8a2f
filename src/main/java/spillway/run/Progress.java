package spillway.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far the work is; it appears once the work has lasted two seconds. */
public final class Progress {
    private static final long FIRST_AFTER_NANOS = 2_000_000_000L;
    private static final long NEXT_AFTER_NANOS = 200_000_000L;

    private final PrintWriter terminal;
    private final LongSupplier nanoTime;
    private long started;
    private long lastShown;
    private long total;
    private long done;
    private int width;

    Progress(PrintWriter terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /** Progress that is shown on {@code terminal}. */
    public static Progress on(PrintWriter terminal) {
        return new Progress(terminal, System::nanoTime);
    }

    /** Progress that nobody sees. */
    public static Progress silent() {
        return on(new PrintWriter(Writer.nullWriter()));
    }

    /** Begins a work of {@code steps} steps. */
    public synchronized void start(long steps) {
        total = steps;
        done = 0;
        started = nanoTime.getAsLong();
        lastShown = started + FIRST_AFTER_NANOS - NEXT_AFTER_NANOS;
    }

    /** Notes that a step is done: a quarter, or a whole run. */
    public synchronized void advance(Object step) {
        done++;
        long now = nanoTime.getAsLong();
        if (now - lastShown >= NEXT_AFTER_NANOS) {
            lastShown = now;
            double secondsLeft = (now - started) / 1e9 / done * (total - done);
            show(String.format(
                    Locale.ROOT, "%s  %3d%%  %.0f s left", step, 100 * done / total, Math.ceil(secondsLeft)));
        }
    }

    /** Says what is being done now that quarters no longer count. */
    synchronized void say(String what) {
        if (width > 0) {
            show(what);
        }
    }

    /** Clears the line. */
    public synchronized void end() {
        if (width > 0) {
            terminal.print("\r" + " ".repeat(width) + "\r");
            terminal.flush();
            width = 0;
        }
    }

    private void show(String line) {
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        terminal.flush();
        width = Math.max(width, line.length());
    }
}
