package spillway.model.measure;

import java.util.Arrays;
import spillway.kernel.Exponential;

/**
 * Density of the distances between the sites of an industry (Duranton and Overman 2005): K(d) = sum over pairs of
 * k((d - d_ij) / h) / (pairs h), with k the normal density, distances mirrored at zero, and the bandwidth by Silverman's (1986)
 * rule h = .9 min(s, interquartile range / 1.34) pairs^(-1/5). Over all distances it sums to one.
 */
public final class KDensity {
    private static final double ROOT_TWO_PI = 2.5066282746310002;
    /** Half a bin: distances are no finer than that. */
    private static final double LEAST_BANDWIDTH = 0.5;
    /** Beyond so many bandwidths a distance counts for nothing. */
    private static final double CUT = 6;

    private KDensity() {}

    /** The bandwidth for these counts of distances, km; half a kilometre at least, NaN where there is no pair. */
    public static double bandwidth(long[] counts) {
        double pairs = 0;
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < counts.length; b++) {
            pairs += counts[b];
            sum += (double) b * counts[b];
            squares += (double) b * b * counts[b];
        }
        if (pairs == 0) {
            return Double.NaN;
        }
        double mean = sum / pairs;
        double sd = pairs < 2 ? 0 : Math.sqrt(Math.max(0, squares / pairs - mean * mean) * pairs / (pairs - 1));
        double range = (SiteDistances.quantile(counts, 0.75) - SiteDistances.quantile(counts, 0.25)) / 1.34;
        double spread = range > 0 ? Math.min(sd, range) : sd;
        return Math.max(LEAST_BANDWIDTH, 0.9 * spread * StrictMath.pow(pairs, -0.2));
    }

    /** The density at 0, 1, ... {@code toKm} kilometres, per km; all NaN where there is no pair. */
    public static double[] of(long[] counts, int toKm) {
        double h = bandwidth(counts);
        double[] density = new double[toKm + 1];
        if (Double.isNaN(h)) {
            Arrays.fill(density, Double.NaN);
            return density;
        }
        int reach = (int) Math.ceil(CUT * h);
        double[] kernel = new double[reach + 1];
        double pairs = 0;
        for (long count : counts) {
            pairs += count;
        }
        for (int step = 0; step <= reach; step++) {
            kernel[step] = Exponential.of(-0.5 * (step / h) * (step / h)) / (ROOT_TWO_PI * h * pairs);
        }
        for (int d = 0; d <= toKm; d++) {
            int end = Math.min(counts.length, d + reach + 1);
            int mirroredEnd = Math.min(end, reach - d + 1);
            double sum = 0;
            int b = Math.max(0, d - reach);
            for (; b < mirroredEnd; b++) {
                sum += counts[b] * (kernel[Math.abs(d - b)] + kernel[d + b]);
            }
            for (; b < Math.min(d, end); b++) {
                sum += counts[b] * kernel[d - b];
            }
            for (; b < end; b++) {
                sum += counts[b] * kernel[b - d];
            }
            density[d] = sum;
        }
        return density;
    }
}
