package spillway.experiment.validation;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Where single seeds lie.
 *
 * @param lower lower end; NaN with fewer than two seeds
 * @param upper upper end; NaN with fewer than two seeds
 */
public record Band(double lower, double upper) {
    /** Seeds from which on the band leaves out 2.5% on either side; with fewer it goes from the least to the most. */
    public static final int ENOUGH = 20;

    /** The band of the values of all seeds; a seed without one makes it undefined. */
    public static Band of(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (values.length < 2 || Double.isNaN(low) || Double.isNaN(high)) {
            return new Band(Double.NaN, Double.NaN);
        }
        if (values.length < ENOUGH) {
            return new Band(low, high);
        }
        Percentile percentile = new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .withNaNStrategy(org.apache.commons.math3.stat.ranking.NaNStrategy.FAILED);
        percentile.setData(values);
        return new Band(percentile.evaluate(2.5), percentile.evaluate(97.5));
    }

    /** What a band over this many seeds is, in words. */
    public static String words(int seeds) {
        return seeds < 2
                ? "none (one seed)"
                : seeds < ENOUGH ? "least to most of " + seeds + " seeds" : "2.5 to 97.5% of " + seeds + " seeds";
    }
}
