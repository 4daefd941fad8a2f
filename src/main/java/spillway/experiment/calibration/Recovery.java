package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.List;
import spillway.experiment.design.SpaceFilling;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/**
 * A test of the method where the truth is known: moments of a run take the place of what was observed, with noise of the size of
 * the tolerances, and the fit must find the factors of the run.
 *
 * @param truth number of the run
 * @param factor number of the factor
 * @param real share of its range at which the factor stood
 * @param fitted share at which the fit puts it
 * @param low lower end of its interval, share of the range
 * @param high upper end
 * @param covered whether the misfit at the real value, all others free, is within {@link Profiles#STEP} of the least
 */
record Recovery(int truth, int factor, double real, double fitted, double low, double high, boolean covered) {

    /**
     * Tries to find known truths.
     *
     * @param implausibility misfit under an emulator that was fitted without these truths
     * @param truths points taken for the truth
     * @param simulated moments of one run at each
     * @param tolerance standard deviation of the noise of each moment
     * @param random variance of a moment that stems from the seed of that run and of those behind the emulator
     */
    static List<Recovery> of(
            Implausibility implausibility,
            List<double[]> truths,
            List<double[]> simulated,
            double[] tolerance,
            double[] random) {
        List<Recovery> found = new ArrayList<>();
        for (int t = 0; t < truths.size(); t++) {
            KeyedRandom noise =
                    new RandomStreams(0).stream("calibration recovery").at(t, 0);
            double[] observed = simulated.get(t).clone();
            for (int m = 0; m < observed.length; m++) {
                observed[m] += tolerance[m] * noise.nextGaussian();
            }
            found.addAll(one(implausibility.against(observed, random), t, truths.get(t)));
        }
        return found;
    }

    private static List<Recovery> one(Implausibility implausibility, int t, double[] real) {
        int factors = real.length;
        Minimum least = Descent.anywhere(implausibility, factors).from(real);
        for (double[] start : SpaceFilling.points(factors, 12)) {
            least = least.better(Descent.anywhere(implausibility, factors).from(start));
        }
        List<Recovery> found = new ArrayList<>();
        for (Profiles profile : Profiles.of(implausibility, least, factors)) {
            int d = profile.factor();
            Minimum atTruth = Profiles.held(implausibility, least, d, real[d]);
            double lowest = Math.min(least.misfit(), atTruth.misfit());
            for (double misfit : profile.misfits()) {
                lowest = Math.min(lowest, misfit);
            }
            found.add(new Recovery(
                    t + 1,
                    d,
                    real[d],
                    least.point()[d],
                    profile.low(),
                    profile.high(),
                    atTruth.misfit() <= lowest + Profiles.STEP));
        }
        return found;
    }

    /** Share of the truths that the intervals of a factor hold; of all factors if {@code factor} is negative. */
    static double coverage(List<Recovery> found, int factor) {
        return found.stream()
                .filter(one -> factor < 0 || one.factor == factor)
                .mapToInt(one -> one.covered ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Mean width of the intervals of a factor, share of the range. */
    static double width(List<Recovery> found, int factor) {
        return found.stream()
                .filter(one -> one.factor == factor)
                .mapToDouble(one -> one.high - one.low)
                .average()
                .orElse(Double.NaN);
    }
}
