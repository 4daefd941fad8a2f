package spillway.experiment.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point that was checked by runs of the simulator itself.
 *
 * @param point share of its range at which each factor stands
 * @param means mean of each moment over the seeds
 * @param seedSd standard deviation of each moment between seeds
 * @param implausibilities simulated less observed over the root of the variances of tolerance and seeds
 */
record CheckedPoint(double[] point, double[] means, double[] seedSd, double[] implausibilities) {

    /** From the rows of one point; null if a run broke. */
    static @Nullable CheckedPoint of(List<DesignRow> rows, int[] chosen, int all, Target target) {
        Sample sample = Sample.of(rows, all).of(chosen);
        if (sample.points().isEmpty()) {
            return null;
        }
        double[] off = new double[chosen.length];
        double[] sd = new double[chosen.length];
        double[] random = sample.random();
        for (int m = 0; m < off.length; m++) {
            sd[m] = Math.sqrt(sample.seedVariance()[m]);
            off[m] = (sample.means()[0][m] - target.observed()[m])
                    / Math.sqrt(target.sd()[m] * target.sd()[m] + random[m]);
        }
        return new CheckedPoint(sample.points().get(0), sample.means()[0], sd, off);
    }

    double misfit() {
        double sum = 0;
        for (double i : implausibilities) {
            sum += i * i;
        }
        return sum;
    }

    double worst() {
        double worst = 0;
        for (double i : implausibilities) {
            worst = Math.max(worst, Math.abs(i));
        }
        return worst;
    }

    /** Variance of the means that stems from the seeds. */
    double[] random(int seeds) {
        double[] random = new double[seedSd.length];
        for (int m = 0; m < random.length; m++) {
            random[m] = seedSd[m] * seedSd[m] / seeds;
        }
        return random;
    }
}
