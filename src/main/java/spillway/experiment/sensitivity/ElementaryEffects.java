package spillway.experiment.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.StatUtils;
import spillway.experiment.effect.PairedEffect;

/**
 * Elementary effects of one factor (Morris 1991; mu* of Campolongo, Cariboni and Saltelli 2007; neither opened): the change of a result
 * over a step of this factor, divided by the length of the step, from random places of the space. A unit is the change of the result over
 * the factor's whole range.
 *
 * @param mu their mean, with Student's interval over trajectories
 * @param muStar mean of their absolute values, with a bootstrap interval over trajectories
 * @param sigma their standard deviation: large where the effect depends on the place, by a curve or by other factors
 * @param seedFloor the mean absolute value that seeds alone would give a factor without effect; NaN with a single seed
 * @param chance the chance of effects this large from seeds alone: F test of the variance of effects against that between seeds; NaN with
 *     a single seed
 * @param effects how many effects are defined
 */
public record ElementaryEffects(
        Interval mu, Interval muStar, double sigma, double seedFloor, double chance, int effects) {
    private static final double MEAN_ABSOLUTE_NORMAL = Math.sqrt(2 / Math.PI);

    /**
     * Estimates from the results at both ends of each step.
     *
     * @param before results where steps begin [trajectory][seed]
     * @param after results where they end [trajectory][seed]; NaN where a run broke
     * @param step signed length of each step in the unit cube [trajectory]
     */
    public static ElementaryEffects of(double[][] before, double[][] after, double[] step) {
        int trajectories = step.length;
        double[] effects = new double[trajectories];
        double noise = 0;
        int noisy = 0;
        double seeds = 0;
        for (int t = 0; t < trajectories; t++) {
            double[] change = changes(before[t], after[t], step[t]);
            effects[t] = change.length == 0 ? Double.NaN : StatUtils.mean(change);
            if (change.length > 1) {
                noise += StatUtils.variance(change) / change.length;
                noisy++;
                seeds += change.length - 1;
            }
        }
        return of(effects, noisy == 0 ? Double.NaN : noise / noisy, seeds);
    }

    private static double[] changes(double[] before, double[] after, double step) {
        return IntStream.range(0, Math.min(before.length, after.length))
                .mapToDouble(s -> (after[s] - before[s]) / step)
                .filter(Double::isFinite)
                .toArray();
    }

    /**
     * Estimates from effects that are means over seeds.
     *
     * @param noise variance of such a mean; NaN where it is unknown
     * @param freedom degrees of freedom of {@code noise}
     */
    private static ElementaryEffects of(double[] all, double noise, double freedom) {
        double[] effects = Arrays.stream(all).filter(Double::isFinite).toArray();
        PairedEffect mean = PairedEffect.of(effects);
        double[] sizes = Arrays.stream(effects).map(Math::abs).toArray();
        Interval muStar = new Bootstrap(sizes.length)
                .around(
                        sizes.length == 0 ? Double.NaN : StatUtils.mean(sizes),
                        weights -> Bootstrap.mean(sizes, weights));
        return new ElementaryEffects(
                new Interval(mean.mean(), mean.lower(), mean.upper()),
                muStar,
                effects.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(effects)),
                MEAN_ABSOLUTE_NORMAL * Math.sqrt(noise),
                chance(effects, noise, freedom),
                effects.length);
    }

    private static double chance(double[] effects, double noise, double freedom) {
        if (Double.isNaN(noise) || effects.length == 0) {
            return Double.NaN;
        }
        double square = StatUtils.sumSq(effects) / effects.length;
        if (noise == 0) {
            return square == 0 ? 1 : 0;
        }
        return 1 - new FDistribution(null, effects.length, freedom).cumulativeProbability(square / noise);
    }
}
