package spillway.experiment.effect;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * An interval for the median of differences that assumes nothing of their distribution: from the k-th smallest to the k-th largest, with
 * the largest k that covers the median in at least 95 of 100 samples. The number of differences below the median is binomial with chance
 * one half (the sign test turned round; Conover, Practical Nonparametric Statistics, 3.2: assumed, not opened).
 *
 * @param lower lower end; NaN where too few differences are there
 * @param upper upper end
 */
public record MedianInterval(double lower, double upper) {
    private static final double TAIL = 0.025;

    /** The interval of these differences; those that are undefined are left out. Fewer than six give none. */
    public static MedianInterval of(double[] differences) {
        double[] sorted =
                Arrays.stream(differences).filter(Double::isFinite).sorted().toArray();
        int rank = rank(sorted.length);
        return rank == 0
                ? new MedianInterval(Double.NaN, Double.NaN)
                : new MedianInterval(sorted[rank - 1], sorted[sorted.length - rank]);
    }

    /** The largest rank whose tail has at most 2.5%; 0 if there is none. */
    private static int rank(int n) {
        BinomialDistribution below = new BinomialDistribution(null, n, 0.5);
        int rank = 0;
        while (rank < n / 2 && below.cumulativeProbability(rank) <= TAIL) {
            rank++;
        }
        return rank;
    }

    /** Whether the median is told from zero: 1, -1, or 0 where the interval holds it or there is none. */
    public int sign() {
        return lower > 0 ? 1 : upper < 0 ? -1 : 0;
    }
}
