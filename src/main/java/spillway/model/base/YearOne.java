package spillway.model.base;

import spillway.kernel.Power;
import spillway.model.RegionalData;

/** The year 2010 as a trial run made it, against the panel. */
final class YearOne {
    /** Sector shares are corrected by at most this factor, so that single firms of small places cannot run away with it. */
    private static final double LARGEST_TILT = 1.3;

    /**
     * What the trial made.
     *
     * @param output value added of the year [region][sector], 100m RMB
     * @param people residents at its end [region], 10,000
     */
    record Result(double[][] output, double[] people) {}

    private final double[] missing;
    private final double[][] tilt;
    private final double[] absent;

    YearOne(RegionalData data, Result result) {
        int regions = result.people.length;
        missing = new double[regions];
        tilt = new double[regions][];
        absent = new double[regions];
        for (int r = 0; r < regions; r++) {
            double wanted = 0;
            double made = 0;
            for (int s = 0; s < result.output[r].length; s++) {
                wanted += Math.max(0.02, data.valueAdded[r][s]);
                made += result.output[r][s];
            }
            missing[r] = wanted / made;
            absent[r] = data.regions.get(r).population2010() / result.people[r];
            tilt[r] = new double[result.output[r].length];
            for (int s = 0; s < tilt[r].length; s++) {
                double place = Math.max(0.02, data.valueAdded[r][s]) / Math.max(1e-9, result.output[r][s]);
                tilt[r][s] = place / missing[r];
            }
        }
    }

    /** Largest relative error of a region's value added or residents. */
    double misfit() {
        double worst = 0;
        for (int r = 0; r < missing.length; r++) {
            worst = Math.max(worst, Math.max(Math.abs(missing[r] - 1), Math.abs(absent[r] - 1)));
        }
        return worst;
    }

    /** A better start: {@code start} with {@code part} of what was missing made up for. */
    Start corrected(Start start, double part) {
        double[] level = start.level().clone();
        double[] people = start.people().clone();
        double[][] shares = new double[level.length][];
        for (int r = 0; r < level.length; r++) {
            level[r] *= Power.of(missing[r], part);
            people[r] *= Power.of(absent[r], part);
            shares[r] = start.tilt()[r].clone();
            for (int s = 0; s < shares[r].length; s++) {
                double share = shares[r][s] * Power.of(tilt[r][s], 0.7 * part);
                shares[r][s] = Math.max(1 / LARGEST_TILT, Math.min(LARGEST_TILT, share));
            }
        }
        return new Start(level, shares, people);
    }
}
