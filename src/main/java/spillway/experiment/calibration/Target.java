package spillway.experiment.calibration;

/**
 * What a fit aims at.
 *
 * @param names name of each moment
 * @param observed what was observed of it
 * @param sd how far off a good model may be
 */
record Target(String[] names, double[] observed, double[] sd) {

    int size() {
        return observed.length;
    }
}
