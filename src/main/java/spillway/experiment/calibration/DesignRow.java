package spillway.experiment.calibration;

/**
 * One run of a design.
 *
 * @param wave which batch of points it belongs to
 * @param number number of the point in the batch, from 1
 * @param seed seed of the run
 * @param point share of its range at which each factor stood
 * @param moments what came out; none if the run broke
 * @param problem what broke it; empty if nothing did
 */
public record DesignRow(String wave, int number, long seed, double[] point, double[] moments, String problem) {

    /** Whether the run came to its end with all moments defined. */
    public boolean done() {
        return problem.isEmpty();
    }
}
