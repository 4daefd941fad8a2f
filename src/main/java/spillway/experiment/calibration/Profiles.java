package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * How much worse the best fit becomes when one factor is held elsewhere and all others may follow: what the data say of it.
 *
 * @param factor number of the factor
 * @param shares shares of its range at which it was held
 * @param misfits least misfit at each
 * @param low lower end of the interval in which the misfit is within {@link #STEP} of the least, share of the range
 * @param high its upper end
 */
record Profiles(int factor, double[] shares, double[] misfits, double low, double high) {
    /** The 95% point of chi squared with one degree of freedom. */
    static final double STEP = 3.84;

    private static final int HELD = 9;
    private static final double IDENTIFIED = 0.4;
    private static final double WEAK = 0.8;

    /** The profile of every factor. */
    static List<Profiles> of(Implausibility implausibility, Minimum least, int factors) {
        List<Minimum[]> held = new ArrayList<>();
        Minimum lowest = least;
        for (int d = 0; d < factors; d++) {
            Minimum[] line = new Minimum[HELD];
            for (int i = 0; i < HELD; i++) {
                line[i] = held(implausibility, least, d, (double) i / (HELD - 1));
                lowest = lowest.better(line[i]);
            }
            held.add(line);
        }
        List<Profiles> profiles = new ArrayList<>();
        for (int d = 0; d < factors; d++) {
            double[] shares = new double[HELD];
            double[] misfits = new double[HELD];
            for (int i = 0; i < HELD; i++) {
                shares[i] = (double) i / (HELD - 1);
                misfits[i] = held.get(d)[i].misfit();
            }
            profiles.add(interval(d, shares, misfits, lowest));
        }
        return profiles;
    }

    /** The least misfit with one factor held, from the best point and from the middle of all ranges. */
    static Minimum held(Implausibility implausibility, Minimum least, int factor, double share) {
        Descent descent = Descent.anywhere(implausibility, least.point().length).holding(factor, share);
        double[] middle = new double[least.point().length];
        java.util.Arrays.fill(middle, 0.5);
        return descent.from(least.point()).better(descent.from(middle));
    }

    /** Ends of the interval by straight lines between the points held and the best one. */
    private static Profiles interval(int factor, double[] shares, double[] misfits, Minimum lowest) {
        double best = lowest.point()[factor];
        double limit = lowest.misfit() + STEP;
        double low = 0;
        double high = 1;
        double last = best;
        double lastMisfit = lowest.misfit();
        for (int i = shares.length - 1; i >= 0; i--) {
            if (shares[i] < best) {
                if (misfits[i] > limit) {
                    low = last + (shares[i] - last) * (limit - lastMisfit) / (misfits[i] - lastMisfit);
                    break;
                }
                last = shares[i];
                lastMisfit = misfits[i];
            }
        }
        last = best;
        lastMisfit = lowest.misfit();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > best) {
                if (misfits[i] > limit) {
                    high = last + (shares[i] - last) * (limit - lastMisfit) / (misfits[i] - lastMisfit);
                    break;
                }
                last = shares[i];
                lastMisfit = misfits[i];
            }
        }
        return new Profiles(factor, shares, misfits, low, high);
    }

    /** Width of the interval as a share of the range. */
    double width() {
        return high - low;
    }

    /** What the data say of the factor. */
    String label() {
        return width() < IDENTIFIED ? "IDENTIFIED" : width() < WEAK ? "WEAK" : "FLAT";
    }
}
