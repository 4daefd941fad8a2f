package spillway.experiment.study;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast runs end, read off the times that writers leave in their shards. Clocks of several machines may differ by seconds, which
 * matters little over minutes.
 */
public final class Pace {
    /** How often a writer notes the time, at most. */
    static final long STAMPED_EVERY_MILLIS = 20_000;
    /** The stretch of time that a rate is taken over, at most. */
    private static final long WINDOW_MILLIS = 15 * 60_000;

    private static final String STAMP = "# at ";

    private final List<Stretch> stretches = new ArrayList<>();
    private long begun = Long.MAX_VALUE;
    private long latest;

    /** Runs that one writer ended between two times. */
    private record Stretch(long from, long to, int runs) {
        double within(long start, long end) {
            double length = Math.max(1, to - from);
            return runs * Math.max(0, Math.min(to, end) - Math.max(from, start)) / length;
        }
    }

    static String stamp(long millis) {
        return STAMP + millis;
    }

    static boolean isStamp(String line) {
        return line.startsWith(STAMP);
    }

    /** Takes in what one writer left, line by line. */
    final class Writer {
        private long since = -1;
        private int runs;

        void run() {
            runs++;
        }

        /** At a stamp; one that is no number says nothing. */
        void stamp(String line) {
            try {
                at(Long.parseLong(line.substring(STAMP.length())));
            } catch (NumberFormatException none) {
                return;
            }
        }

        /** At the time {@code millis}, behind the last of its lines or on the way. */
        void at(long millis) {
            if (since >= 0 && runs > 0) {
                stretches.add(new Stretch(Math.min(since, millis - 1), millis, runs));
                latest = Math.max(latest, millis);
            }
            begun = Math.min(begun, millis);
            since = millis;
            runs = 0;
        }
    }

    /** When the last run ended, in milliseconds since 1970; 0 if none has. */
    public long latest() {
        return latest;
    }

    /** How far back from {@code now} a rate is taken, in milliseconds: to the first sign of work, and a quarter of an hour at most. */
    public long window(long now) {
        return Math.min(WINDOW_MILLIS, Math.max(1, now - begun));
    }

    /** Runs a minute over {@link #window}; 0 where none ended in it. */
    public double perMinute(long now) {
        long start = now - window(now);
        double runs = 0;
        for (Stretch stretch : stretches) {
            runs += stretch.within(start, now);
        }
        return runs * 60_000 / window(now);
    }
}
