package spillway.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import spillway.experiment.effect.PairedEffect;

/**
 * How a result answers to one factor while all else is kept, or averaged over: its mean at each value of the factor, and its difference
 * from a reference under equal seeds, which is known far better than the mean itself.
 *
 * @param means of the result, with intervals over seeds, by value of the factor
 * @param differences from the reference, within seeds, by value of the factor
 */
public record ResponseCurve(List<PairedEffect> means, List<PairedEffect> differences) {
    /** Keeps its own copies. */
    public ResponseCurve {
        means = List.copyOf(means);
        differences = List.copyOf(differences);
    }

    /**
     * The curve through some results.
     *
     * @param results by value of the factor and seed; NaN where a run broke
     * @param reference by seed
     */
    public static ResponseCurve of(double[][] results, double[] reference) {
        List<PairedEffect> means = new ArrayList<>();
        List<PairedEffect> differences = new ArrayList<>();
        for (double[] at : results) {
            means.add(PairedEffect.of(at));
            double[] change = at.clone();
            Arrays.setAll(change, s -> at[s] - reference[s]);
            differences.add(PairedEffect.of(change));
        }
        return new ResponseCurve(means, differences);
    }

    /** The largest step of the mean from one value of the factor to another; NaN where nothing is defined. */
    public double swing() {
        double[] levels = means.stream()
                .mapToDouble(PairedEffect::mean)
                .filter(Double::isFinite)
                .toArray();
        return levels.length == 0
                ? Double.NaN
                : Arrays.stream(levels).max().getAsDouble()
                        - Arrays.stream(levels).min().getAsDouble();
    }

    /** Whether some value of the factor gives a result that is told from the reference. */
    public boolean isClear() {
        return differences.stream().anyMatch(difference -> difference.sign() != 0);
    }

    /** The difference of largest size; none where nothing is defined. */
    public java.util.Optional<PairedEffect> largest() {
        return differences.stream()
                .filter(difference -> Double.isFinite(difference.mean()))
                .max(Comparator.comparingDouble(difference -> Math.abs(difference.mean())));
    }
}
