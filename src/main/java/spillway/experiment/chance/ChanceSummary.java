package spillway.experiment.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import spillway.experiment.study.Results;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.Score;

/**
 * One score, or one of its terms, over all runs of the ensemble.
 *
 * @param set nine, eleven or fourteen
 * @param measure the key of a score or of a term
 * @param runs how many have it
 * @param mean its mean; with all forces off it lies near zero
 * @param meanHalfWidth half the width of the mean's 95% interval (Student); NaN for fewer than two runs
 * @param spread its standard deviation; NaN for fewer than two runs
 * @param size quantile of its size, drift and chance together
 * @param chance quantile of the size of what is left when the mean is taken off: chance alone
 */
public record ChanceSummary(
        String set,
        String measure,
        int runs,
        double mean,
        double meanHalfWidth,
        double spread,
        UpperQuantile size,
        UpperQuantile chance) {
    /** The share of runs that the deadband must hold. */
    public static final double SHARE = 0.975;
    /** The least deadband. */
    public static final double LEAST_DEADBAND = 0.5;

    /** The header of the table of summaries. */
    static final List<String> HEADER = List.of(
            "set",
            "measure",
            "runs",
            "mean",
            "mean_half_width",
            "sd",
            "q975_size",
            "q975_size_lower",
            "q975_size_upper",
            "q975_chance",
            "q975_chance_lower",
            "q975_chance_upper");

    /** Both scores and all terms of one set of regions over all runs. */
    static List<ChanceSummary> of(RegionSet set, Results results) {
        List<ChanceSummary> all = new ArrayList<>();
        for (Score score : Score.values()) {
            double[] values = IntStream.range(0, results.plan().size())
                    .mapToDouble(run -> results.number(run, score.column(set)))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            all.add(of(set.code(), score.key(), values));
        }
        return all;
    }

    /** The summary of these values. */
    static ChanceSummary of(String set, String measure, double[] values) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (double value : values) {
            statistics.addValue(value);
        }
        int n = values.length;
        double mean = n == 0 ? Double.NaN : statistics.getMean();
        double spread = n < 2 ? Double.NaN : statistics.getStandardDeviation();
        double halfWidth = n < 2
                ? Double.NaN
                : new TDistribution(null, n - 1.0).inverseCumulativeProbability(SHARE) * spread / StrictMath.sqrt(n);
        double[] sizes = new double[n];
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = Math.abs(values[i]);
            left[i] = Math.abs(values[i] - mean);
        }
        return new ChanceSummary(
                set,
                measure,
                n,
                mean,
                halfWidth,
                spread,
                UpperQuantile.of(sizes, SHARE),
                UpperQuantile.of(left, SHARE));
    }

    /** Whether it is a score and not a term. */
    public boolean isScore() {
        return Stream.of(Score.values())
                .anyMatch(score -> score.isScore() && score.key().equals(measure));
    }

    /** The deadband that keeps chance from being a verdict: the largest quantile of a score in size, at least .5. */
    public static double deadband(List<ChanceSummary> summaries) {
        return summaries.stream()
                .filter(ChanceSummary::isScore)
                .mapToDouble(one -> one.size().value())
                .filter(value -> !Double.isNaN(value))
                .reduce(LEAST_DEADBAND, Math::max);
    }

    /** The summary as a row of that table. */
    List<Object> row() {
        return List.of(
                set,
                measure,
                runs,
                mean,
                meanHalfWidth,
                spread,
                size.value(),
                size.lower(),
                size.upper(),
                chance.value(),
                chance.lower(),
                chance.upper());
    }
}
