package spillway.experiment.compare;

import spillway.experiment.effect.MedianInterval;
import spillway.experiment.effect.PairedEffect;

/**
 * What a variant does to a measure, as seen in pairs of runs with equal seeds.
 *
 * @param variant key of the variant
 * @param measure the measure
 * @param period when
 * @param set the parameter set; {@link Effects#ALL_SETS} for all kept sets together
 * @param paired mean of the differences with Student's interval; over all sets, mean and central 95% of the sets' means
 * @param median an interval for the median that assumes no distribution
 * @param varianceRatio variance of the difference between runs of independent seeds over that of paired ones; NaN where undefined
 */
public record Effect(
        String variant,
        Measure measure,
        Period period,
        String set,
        PairedEffect paired,
        MedianInterval median,
        double varianceRatio) {

    /** The sign if the interval leaves out zero: 1 or -1; 0 if it holds zero or is unknown. */
    public int sign() {
        return paired.sign();
    }

    /** Whether the two intervals disagree on whether there is an effect. */
    public boolean disputed() {
        return Double.isFinite(median.lower()) && median.sign() != paired.sign();
    }
}
