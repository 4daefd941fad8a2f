package spillway.experiment.calibration;

/** What turns factors into moments: the model, or a formula in a test. */
@FunctionalInterface
public interface Simulator {

    /**
     * The moments of one run.
     *
     * @param place share of its range at which each factor stands
     * @param seed seed of all luck
     * @throws RuntimeException if the run breaks
     */
    double[] moments(double[] place, long seed);
}
