package spillway.experiment.replicates;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import spillway.experiment.effect.PairedEffect;

/**
 * A number over seeds.
 *
 * @param mean their mean, with its 95% interval by Student's t
 * @param sd standard deviation over seeds; NaN with fewer than two
 * @param ascending the defined numbers in their order
 */
record Spread(PairedEffect mean, double sd, double[] ascending) {
    /** Bounds of the central 90% and 50%, and the median between them. */
    private static final double[] PERCENTS = {5, 25, 50, 75, 95};

    /** The spread of these numbers; those that are undefined are left out. */
    static Spread of(double[] numbers) {
        double[] defined =
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        double sd = defined.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(defined));
        return new Spread(PairedEffect.of(defined), sd, defined);
    }

    /** 5%, 25%, 50%, 75% and 95% of the seeds lie below; NaN where none is defined. */
    List<Double> ranks() {
        Percentile ranks = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        return Arrays.stream(PERCENTS)
                .mapToObj(percent -> ascending.length == 0 ? Double.NaN : ranks.evaluate(ascending, percent))
                .toList();
    }

    /** How many of the numbers lie above a bound. */
    long above(double bound) {
        return Arrays.stream(ascending).filter(number -> number > bound).count();
    }

    /** How many of the numbers lie below a bound. */
    long below(double bound) {
        return Arrays.stream(ascending).filter(number -> number < bound).count();
    }

    double least() {
        return ascending.length == 0 ? Double.NaN : ascending[0];
    }

    double most() {
        return ascending.length == 0 ? Double.NaN : ascending[ascending.length - 1];
    }
}
