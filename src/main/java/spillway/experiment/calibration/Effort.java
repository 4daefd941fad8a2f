package spillway.experiment.calibration;

import spillway.experiment.study.Seeds;

/**
 * How much is run.
 *
 * @param points points of the first wave, over all ranges
 * @param wave2 points of the second wave, among those not ruled out
 * @param seeds seeds of every point
 * @param rounds times the fit is corrected after the simulator was asked
 * @param recoveries points taken for the truth in the test of recovery
 * @param sets parameter sets that all fit, to be found
 */
public record Effort(int points, int wave2, Seeds seeds, int rounds, int recoveries, int sets) {
    /** Seeds of the runs that check a fit; none of them is in the design. */
    static final Seeds CHECKS = new Seeds(101, 5);
    /** Seed of the runs that are taken for the truth. */
    static final Seeds TRUTH = new Seeds(51, 1);
    /** The most seeds a design may have, so that these remain unseen. */
    public static final int MOST_SEEDS = 50;
}
