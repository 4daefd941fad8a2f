package spillway.experiment.calibration;

import java.util.Arrays;

/**
 * Implausibility of the emulated moments at a point.
 *
 * <p>The implausibility of a moment is its distance from the observation over the root of all variances: tolerance, error of the
 * emulator, and variation between seeds of the runs it was fitted to (Vernon, Goldstein and Bower 2010, standard form, not opened). The misfit of a point
 * is the sum of their squares.
 */
final class Implausibility {
    private final Emulator emulator;
    private final Target target;
    private final double[] spread;
    private final double[] offset;
    private final boolean prior;

    /**
     * The implausibility under an emulator of these moments.
     *
     * @param random variance of each emulated moment that stems from the seeds behind it
     */
    Implausibility(Emulator emulator, Target target, double[] random) {
        this(emulator, target, spread(emulator, target, random), new double[target.size()], false);
    }

    private Implausibility(Emulator emulator, Target target, double[] spread, double[] offset, boolean prior) {
        this.emulator = emulator;
        this.target = target;
        this.spread = spread;
        this.offset = offset;
        this.prior = prior;
    }

    /**
     * The same with a weak prior that keeps factors the data do not speak of from running to an end of their range: each is taken for
     * normal around the middle, half the range being one standard deviation.
     */
    Implausibility withPrior() {
        return new Implausibility(emulator, target, spread, offset, true);
    }

    private static double[] spread(Emulator emulator, Target target, double[] random) {
        double[] spread = new double[target.size()];
        for (int m = 0; m < spread.length; m++) {
            double error = emulator.looError(m);
            spread[m] = Math.sqrt(target.sd()[m] * target.sd()[m] + error * error + random[m]);
        }
        return spread;
    }

    /** The same, with the emulator moved to what the simulator said at a point, where its error is gone. */
    Implausibility corrected(double[] point, double[] simulated, double[] random) {
        double[] emulated = emulator.moments(point);
        double[] moved = new double[emulated.length];
        double[] near = new double[emulated.length];
        for (int m = 0; m < moved.length; m++) {
            moved[m] = simulated[m] - emulated[m];
            near[m] = Math.sqrt(target.sd()[m] * target.sd()[m] + random[m]);
        }
        return new Implausibility(emulator, target, near, moved, prior);
    }

    /** The same emulator against other observations, whose variance between seeds is another. */
    Implausibility against(double[] observed, double[] random) {
        Target other = new Target(target.names(), observed, target.sd());
        return new Implausibility(emulator, other, spread(emulator, other, random), offset, prior);
    }

    /** Signed implausibilities: emulated less observed; with a prior those of the factors follow. */
    double[] implausibilities(double[] point) {
        double[] moments = emulator.moments(point);
        double[] values = Arrays.copyOf(moments, moments.length + (prior ? point.length : 0));
        for (int m = 0; m < moments.length; m++) {
            values[m] = (moments[m] + offset[m] - target.observed()[m]) / spread[m];
        }
        for (int d = 0; d < values.length - moments.length; d++) {
            values[moments.length + d] = 2 * (point[d] - 0.5);
        }
        return values;
    }

    /** Slopes of an implausibility in the factors. */
    double[] slopes(int m, double[] point) {
        if (m >= target.size()) {
            double[] own = new double[point.length];
            own[m - target.size()] = 2;
            return own;
        }
        double[] slopes = emulator.slopes(m, point);
        for (int d = 0; d < slopes.length; d++) {
            slopes[d] /= spread[m];
        }
        return slopes;
    }

    int size() {
        return target.size();
    }

    double misfit(double[] point) {
        return Arrays.stream(implausibilities(point)).map(i -> i * i).sum();
    }

    /** The largest implausibility of a point. */
    double worst(double[] point) {
        return Arrays.stream(implausibilities(point), 0, target.size())
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
