package spillway.experiment.study;

import java.io.IOException;
import java.util.function.LongSupplier;
import spillway.run.CpuTime;
import spillway.run.RunRefused;

/**
 * What a run of a plan takes, from a few that are spread over it and not kept.
 *
 * @param seconds mean computing time of one thread, its base year included
 * @param bytes length of the longest row
 */
public record Pilot(double seconds, long bytes) {
    /** Identity and check of a row. */
    private static final int ROW_BYTES = 44;

    /**
     * Makes {@code runs} runs of {@code plan}, and one before them that warms up and does not count.
     *
     * @throws RunRefused if they cannot be made as planned
     */
    public static Pilot of(Plan plan, TrialRunner runner, int runs)
            throws IOException, RunRefused, InterruptedException {
        LongSupplier clock = CpuTime.ofThread();
        double seconds = 0;
        long bytes = 0;
        for (int k = 0; k <= runs; k++) {
            Trial trial = plan.trial((int) ((long) k * (plan.size() - 1) / runs));
            long before = clock.getAsLong();
            bytes = Math.max(bytes, length(runner, trial) + ROW_BYTES);
            seconds += k == 0 ? 0 : (clock.getAsLong() - before) / 1e9 / runs;
        }
        return new Pilot(seconds, bytes);
    }

    private static int length(TrialRunner runner, Trial trial) throws IOException, RunRefused, InterruptedException {
        try {
            return String.join(",", runner.run(trial)).length();
        } catch (RuntimeException broken) {
            return String.valueOf(broken.getMessage()).length();
        }
    }
}
