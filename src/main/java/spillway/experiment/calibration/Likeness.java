package spillway.experiment.calibration;

import java.util.Arrays;

/**
 * How unlike what was observed the emulated moments of a place are.
 *
 * <p>The implausibility of a moment is its distance from the observation over the root of all variances: tolerance, error of the
 * emulator, luck of the runs it was made from (Vernon, Goldstein and Bower 2010, standard form, not opened). The misfit of a place
 * is the sum of their squares.
 */
final class Likeness {
    private final Emulator emulator;
    private final Target target;
    private final double[] spread;
    private final double[] offset;

    /**
     * The likeness under an emulator of these moments.
     *
     * @param luck variance of each emulated moment by the luck of the seeds behind it
     */
    Likeness(Emulator emulator, Target target, double[] luck) {
        this(emulator, target, spread(emulator, target, luck), new double[target.size()]);
    }

    private Likeness(Emulator emulator, Target target, double[] spread, double[] offset) {
        this.emulator = emulator;
        this.target = target;
        this.spread = spread;
        this.offset = offset;
    }

    private static double[] spread(Emulator emulator, Target target, double[] luck) {
        double[] spread = new double[target.size()];
        for (int m = 0; m < spread.length; m++) {
            double error = emulator.looError(m);
            spread[m] = Math.sqrt(target.sd()[m] * target.sd()[m] + error * error + luck[m]);
        }
        return spread;
    }

    /** The same, with the emulator moved to what the simulator said at a place, where its error is gone. */
    Likeness corrected(double[] place, double[] simulated, double[] luck) {
        double[] emulated = emulator.moments(place);
        double[] moved = new double[emulated.length];
        double[] near = new double[emulated.length];
        for (int m = 0; m < moved.length; m++) {
            moved[m] = simulated[m] - emulated[m];
            near[m] = Math.sqrt(target.sd()[m] * target.sd()[m] + luck[m]);
        }
        return new Likeness(emulator, target, near, moved);
    }

    /** The same emulator against other observations, with other tolerated luck in them. */
    Likeness against(double[] observed, double[] luck) {
        Target other = new Target(target.names(), observed, target.sd());
        return new Likeness(emulator, other, spread(emulator, other, luck), offset);
    }

    /** Signed implausibilities: emulated less observed. */
    double[] implausibilities(double[] place) {
        double[] values = emulator.moments(place);
        for (int m = 0; m < values.length; m++) {
            values[m] = (values[m] + offset[m] - target.observed()[m]) / spread[m];
        }
        return values;
    }

    /** Slopes of the implausibility of a moment in the dials. */
    double[] slopes(int m, double[] place) {
        double[] slopes = emulator.slopes(m, place);
        for (int d = 0; d < slopes.length; d++) {
            slopes[d] /= spread[m];
        }
        return slopes;
    }

    int size() {
        return target.size();
    }

    double misfit(double[] place) {
        return Arrays.stream(implausibilities(place)).map(i -> i * i).sum();
    }

    /** The largest implausibility of a place. */
    double worst(double[] place) {
        return Arrays.stream(implausibilities(place)).map(Math::abs).max().orElse(0);
    }
}
