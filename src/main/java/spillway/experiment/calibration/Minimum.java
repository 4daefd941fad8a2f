package spillway.experiment.calibration;

/**
 * A point of least misfit.
 *
 * @param point share of its range at which each factor stands
 * @param misfit the misfit there
 */
record Minimum(double[] point, double misfit) {

    Minimum better(Minimum other) {
        return other.misfit < misfit ? other : this;
    }
}
