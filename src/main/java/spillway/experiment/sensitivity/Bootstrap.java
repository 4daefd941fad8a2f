package spillway.experiment.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** Samples with replacement out of a number of observations, always the same ones for the same number (percentile bootstrap). */
final class Bootstrap {
    private static final int REPLICATES = 500;
    private static final double TAIL = 0.025;
    /** Fewer observations than these give no interval. */
    private static final int LEAST = 4;

    /** How often each observation is in each sample. */
    private final byte[][] counts;

    /** Samples of {@code n} observations. */
    Bootstrap(int n) {
        counts = new byte[n < LEAST ? 0 : REPLICATES][n];
        KeyedRandom random = new RandomStreams(0).stream("sensitivity.bootstrap");
        for (int r = 0; r < counts.length; r++) {
            random.at(r, n);
            for (int i = 0; i < n; i++) {
                counts[r][(int) (random.nextDouble() * n)]++;
            }
        }
    }

    /**
     * {@code value} with the interval between the 2.5% and 97.5% quantiles of the estimates that the samples give.
     *
     * @param estimate takes how often each observation is in a sample
     */
    Interval around(double value, ToDoubleFunction<double[]> estimate) {
        return around(value, estimates(estimate));
    }

    /** As above, of {@link #estimates}. */
    Interval around(double value, double[] estimates) {
        double[] again =
                Arrays.stream(estimates).filter(Double::isFinite).sorted().toArray();
        if (again.length < REPLICATES / 2) {
            return Interval.exactly(value);
        }
        return new Interval(value, quantile(again, TAIL), quantile(again, 1 - TAIL));
    }

    /** The estimates that the samples give, sample by sample. */
    double[] estimates(ToDoubleFunction<double[]> estimate) {
        return Arrays.stream(counts)
                .mapToDouble(sample -> estimate.applyAsDouble(wide(sample)))
                .toArray();
    }

    private static double[] wide(byte[] sample) {
        double[] weights = new double[sample.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sample[i];
        }
        return weights;
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = Math.min(sorted.length - 2, (int) place);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /** The weighted mean of {@code values}; those that are undefined are left out. */
    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                sum += weights[i] * values[i];
                count += weights[i];
            }
        }
        return sum / count;
    }
}
