package spillway.experiment.chance;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A high quantile of a sample with the interval that order statistics give it, whatever the distribution.
 *
 * @param value the smallest of the sample that at least the wanted share of it does not exceed; NaN for no sample
 * @param lower bound of the interval at 95%; NaN for no sample
 * @param upper bound of the interval at 95%; NaN if the sample is too small to have one
 */
public record UpperQuantile(double value, double lower, double upper) {
    private static final double TAIL = 0.025;

    /** The quantile at {@code share} of {@code sample}, of which NaN is left out. */
    public static UpperQuantile of(double[] sample, double share) {
        double[] sorted = Arrays.stream(sample)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int n = sorted.length;
        if (n == 0) {
            return new UpperQuantile(Double.NaN, Double.NaN, Double.NaN);
        }
        int place = (int) Math.max(1, StrictMath.ceil(share * n - 1e-9));
        // The k-th smallest lies below the true quantile with the chance that at least k of n do.
        BinomialDistribution below = new BinomialDistribution(null, n, share);
        int low = place;
        while (low > 1 && below.cumulativeProbability(low - 1) > TAIL) {
            low--;
        }
        int high = place;
        while (high <= n && 1 - below.cumulativeProbability(high - 1) > TAIL) {
            high++;
        }
        return new UpperQuantile(sorted[place - 1], sorted[low - 1], high > n ? Double.NaN : sorted[high - 1]);
    }
}
