package spillway.experiment.effect;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Mean of differences within pairs, with its 95% interval by Student's t.
 *
 * @param mean their mean; NaN without a pair
 * @param lower lower end; NaN with fewer than two pairs
 * @param upper upper end
 * @param pairs how many differences are defined
 * @param positive share of them above zero
 * @param negative share of them below zero
 */
public record PairedEffect(double mean, double lower, double upper, int pairs, double positive, double negative) {
    private static final double QUANTILE = 0.975;

    /** The effect over these differences; those that are undefined are left out. */
    public static PairedEffect of(double[] differences) {
        double[] defined = Arrays.stream(differences).filter(Double::isFinite).toArray();
        int n = defined.length;
        if (n == 0) {
            return new PairedEffect(Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN);
        }
        double mean = StatUtils.mean(defined);
        double half = n < 2
                ? Double.NaN
                : new TDistribution(n - 1).inverseCumulativeProbability(QUANTILE)
                        * Math.sqrt(StatUtils.variance(defined) / n);
        return new PairedEffect(
                mean,
                mean - half,
                mean + half,
                n,
                (double) Arrays.stream(defined).filter(value -> value > 0).count() / n,
                (double) Arrays.stream(defined).filter(value -> value < 0).count() / n);
    }

    /** The sign that the interval leaves no doubt of: 1, -1, or 0 where it contains zero or is unknown. */
    public int sign() {
        return lower > 0 ? 1 : upper < 0 ? -1 : 0;
    }

    /** Whether the interval holds zero, or there is none: then the effect is not told from none. */
    public boolean unclear() {
        return sign() == 0 && !isNothing();
    }

    /** Whether all pairs differ by exactly nothing. */
    public boolean isNothing() {
        return pairs > 0 && mean == 0 && positive == 0 && negative == 0;
    }

    /** Half the width of the interval; NaN with fewer than two pairs. */
    public double halfWidth() {
        return (upper - lower) / 2;
    }

    /** Share of the pairs whose difference has the sign of the mean; NaN without a pair. */
    public double sameSign() {
        return mean > 0 ? positive : mean < 0 ? negative : pairs == 0 ? Double.NaN : 1 - positive - negative;
    }
}
