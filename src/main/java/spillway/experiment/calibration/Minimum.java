package spillway.experiment.calibration;

/**
 * A place of least misfit.
 *
 * @param place share of its range at which each factor stands
 * @param misfit the misfit there
 */
record Minimum(double[] place, double misfit) {

    Minimum better(Minimum other) {
        return other.misfit < misfit ? other : this;
    }
}
