package spillway.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far the work is; it appears once the work has lasted two seconds. */
public final class Progress {
    private static final long FIRST_AFTER_NANOS = 2_000_000_000L;
    private static final long NEXT_AFTER_NANOS = 200_000_000L;
    private static final int MINUTES_FROM_SECONDS = 180;
    private static final int HOURS_FROM_SECONDS = 3 * 3600;

    private final PrintWriter terminal;
    private final int columns;
    private final LongSupplier nanoTime;
    private int total;
    private long lastShown;
    private int done;
    private int atOnce = 1;
    private long[] ended = new long[0];
    private int width;

    Progress(PrintWriter terminal, int columns, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.columns = columns;
        this.nanoTime = nanoTime;
    }

    /** Progress that is shown on {@code terminal}, which has so many columns. */
    public static Progress on(PrintWriter terminal, int columns) {
        return new Progress(terminal, columns, System::nanoTime);
    }

    /** Progress that nobody sees. */
    public static Progress silent() {
        return on(new PrintWriter(Writer.nullWriter()), Integer.MAX_VALUE);
    }

    /**
     * Begins a work of {@code steps} steps.
     *
     * @param together how many of them are under way at the same time
     */
    public synchronized void start(int steps, int together) {
        total = steps;
        atOnce = together;
        ended = new long[steps + 1];
        done = 0;
        lastShown = nanoTime.getAsLong() + FIRST_AFTER_NANOS - NEXT_AFTER_NANOS;
    }

    /** Notes that a step is done: a quarter, or a whole run. */
    public synchronized void advance(Object step) {
        done++;
        long now = nanoTime.getAsLong();
        ended[Math.min(done, total)] = now;
        if (now - lastShown >= NEXT_AFTER_NANOS) {
            lastShown = now;
            show(String.format(Locale.ROOT, "%s  %3d%%%s", step, 100 * done / total, left(now)));
        }
    }

    /**
     * How long the rest takes at the speed of the later half of the steps; nothing before a second round has ended, since the first
     * has the base year and a program that is not yet compiled.
     */
    private String left(long now) {
        if (done < 2 * atOnce || done >= total) {
            return "";
        }
        int from = Math.max(atOnce, done / 2);
        double seconds = (now - ended[from]) / 1e9 / (done - from) * (total - done);
        return seconds < MINUTES_FROM_SECONDS
                ? String.format(Locale.ROOT, "  %.0f s left", Math.ceil(seconds))
                : seconds < HOURS_FROM_SECONDS
                        ? String.format(Locale.ROOT, "  %.0f min left", Math.ceil(seconds / 60))
                        : String.format(Locale.ROOT, "  %.1f h left", seconds / 3600);
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

    private void show(String whole) {
        String line = whole.length() < columns ? whole : whole.substring(whole.length() - columns + 1);
        terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        terminal.flush();
        width = Math.max(width, line.length());
    }
}
