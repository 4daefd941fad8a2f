package spillway.experiment.calibration;

/**
 * How much is run.
 *
 * @param points places of the first wave, over all ranges
 * @param wave2 places of the second wave, among those not ruled out
 * @param seeds seeds a place
 * @param rounds times the fit is corrected after the simulator was asked
 * @param recoveries places taken for the truth in the test of recovery
 * @param sets parameter sets that all fit, to be found
 * @param threads runs at the same time
 */
public record Effort(int points, int wave2, int seeds, int rounds, int recoveries, int sets, int threads) {
    /** Seeds of the runs that check a fit; none of them is in the design. */
    static final long CHECK_FROM = 101;

    static final int CHECKS = 5;
    /** Seed of the runs that are taken for the truth. */
    static final long TRUTH_SEED = 51;
}
