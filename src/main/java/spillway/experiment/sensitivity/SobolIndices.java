package spillway.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of the variance of a result that factors account for, where all of them vary independently and evenly over their ranges: of each
 * factor alone (first order, estimator of Saltelli et al. 2010) and with all its interactions (total, estimator of Jansen 1999; neither
 * opened).
 *
 * <p>A result is the sum of what its point expects and of chance. The shares are of the variance of what points expect: products of
 * results are means over pairs of <em>different</em> seeds, so that chance adds nothing to them, be seeds shared between points or not.
 * The share that chance has in the variance of single runs stands apart. With a single seed nothing can be told apart, and chance counts
 * as interaction.
 *
 * @param mean of the result
 * @param variance of what points expect
 * @param seedShare share of the variance of single runs that is chance; NaN with a single seed
 * @param first by factor, of {@code variance}
 * @param total by factor, of {@code variance}
 * @param rows how many rows of the design are whole
 */
public record SobolIndices(
        double mean, double variance, Interval seedShare, List<Interval> first, List<Interval> total, int rows) {

    /**
     * Estimates from the results of Saltelli's design; rows with a result that is undefined are left out.
     *
     * @param a results at the first matrix [row][seed]
     * @param b results at the second
     * @param changed results at the first matrix with one factor from the second [factor][row][seed]
     */
    public static SobolIndices of(double[][] a, double[][] b, double[][][] changed) {
        int[] whole = IntStream.range(0, a.length)
                .filter(row -> isWhole(a[row])
                        && isWhole(b[row])
                        && Arrays.stream(changed).allMatch(factor -> isWhole(factor[row])))
                .toArray();
        double[][] first = pick(a, whole);
        double[][] second = pick(b, whole);
        double centre = (mean(first) + mean(second)) / 2;
        shift(first, centre);
        shift(second, centre);
        Bootstrap bootstrap = new Bootstrap(whole.length);
        Moments moments = Moments.of(first, second);
        double[] even = new double[whole.length];
        Arrays.fill(even, 1);
        double variance = moments.variance(even);
        double[] variances = bootstrap.estimates(moments::variance);
        List<Interval> alone = new ArrayList<>();
        List<Interval> all = new ArrayList<>();
        for (double[][] factor : changed) {
            double[][] mixed = pick(factor, whole);
            shift(mixed, centre);
            double[] main = new double[whole.length];
            double[] rest = new double[whole.length];
            for (int row = 0; row < whole.length; row++) {
                double[] step = minus(mixed[row], first[row]);
                main[row] = product(second[row], step);
                rest[row] = product(step, step) / 2;
            }
            alone.add(share(bootstrap, main, variance, variances));
            all.add(share(bootstrap, rest, variance, variances));
        }
        boolean seeded = whole.length > 0 && first[0].length > 1;
        return new SobolIndices(
                centre,
                variance,
                seeded ? bootstrap.around(moments.seedShare(even), moments::seedShare) : Interval.NONE,
                alone,
                all,
                whole.length);
    }

    /** A share with its interval: variances of the whole and of its samples are known already. */
    private static Interval share(Bootstrap bootstrap, double[] parts, double variance, double[] variances) {
        double[] again = bootstrap.estimates(weights -> Bootstrap.mean(parts, weights));
        Arrays.setAll(again, sample -> again[sample] / variances[sample]);
        return bootstrap.around(Arrays.stream(parts).average().orElse(Double.NaN) / variance, again);
    }

    private static boolean isWhole(double[] results) {
        return results.length > 0 && Arrays.stream(results).allMatch(Double::isFinite);
    }

    private static double[][] pick(double[][] rows, int[] whole) {
        return Arrays.stream(whole).mapToObj(row -> rows[row].clone()).toArray(double[][]::new);
    }

    private static double mean(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).average().orElse(Double.NaN);
    }

    private static void shift(double[][] rows, double by) {
        for (double[] row : rows) {
            for (int s = 0; s < row.length; s++) {
                row[s] -= by;
            }
        }
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(s -> one[s] - other[s])
                .toArray();
    }

    /** The product of what two results expect: the mean over pairs of different seeds; with one seed, the product itself. */
    static double product(double[] one, double[] other) {
        int seeds = one.length;
        double together = 0;
        for (int s = 0; s < seeds; s++) {
            together += one[s] * other[s];
        }
        if (seeds == 1) {
            return together;
        }
        double sums = Arrays.stream(one).sum() * Arrays.stream(other).sum();
        return (sums - together) / (seeds * (seeds - 1.0));
    }

    /**
     * Means over both matrices by row, from which variances follow.
     *
     * @param results by row and seed
     * @param expected product of what the point expects with itself, by row
     * @param square of single results, by row
     */
    private record Moments(double[][] results, double[] expected, double[] square) {
        static Moments of(double[][] a, double[][] b) {
            int rows = a.length;
            Moments moments = new Moments(new double[rows][], new double[rows], new double[rows]);
            for (int row = 0; row < rows; row++) {
                double[] one = a[row];
                double[] other = b[row];
                moments.results[row] = new double[one.length];
                for (int s = 0; s < one.length; s++) {
                    moments.results[row][s] = (one[s] + other[s]) / 2;
                    moments.square[row] += (one[s] * one[s] + other[s] * other[s]) / (2 * one.length);
                }
                moments.expected[row] = (product(one, one) + product(other, other)) / 2;
            }
            return moments;
        }

        /** Variance of what points expect: what all points share by their seeds is no part of it. */
        double variance(double[] weights) {
            double[] means = new double[results.length == 0 ? 1 : results[0].length];
            double count = Arrays.stream(weights).sum();
            for (int row = 0; row < results.length; row++) {
                for (int s = 0; s < means.length; s++) {
                    means[s] += weights[row] / count * results[row][s];
                }
            }
            return Bootstrap.mean(expected, weights) - product(means, means);
        }

        double seedShare(double[] weights) {
            double chance = Bootstrap.mean(square, weights) - Bootstrap.mean(expected, weights);
            return chance / (variance(weights) + chance);
        }
    }
}
