package spillway.model.measure;

import spillway.kernel.Logarithm;

/** Whether regions draw together over time, in natural logarithms of the quantity compared. */
public final class Convergence {

    private Convergence() {}

    /**
     * Sigma: the weighted standard deviation of {@code logs}, with the weights' sum as divisor; 0 where all are equal.
     * NaN for a negative weight or a sum of weights of zero.
     */
    public static double sigma(double[] logs, double[] weights) {
        Lengths.same(logs.length, weights.length);
        if (logs.length == 0) {
            return Double.NaN;
        }
        double[] shares = Concentration.shares(weights);
        double mean = 0;
        for (int i = 0; i < logs.length; i++) {
            mean += shares[i] * logs[i];
        }
        double variance = 0;
        for (int i = 0; i < logs.length; i++) {
            variance += shares[i] * (logs[i] - mean) * (logs[i] - mean);
        }
        return Math.sqrt(variance);
    }

    /**
     * Growth regressed on the initial level.
     *
     * @param slope mean growth a period on the initial logarithm; negative where the poor grow faster
     * @param speed lambda a period from slope = -(1 - exp(-lambda T)) / T; NaN where more than the whole gap closed
     * @param halfLife periods in which half of a gap closes, ln 2 / speed; NaN where gaps do not close
     */
    public record Beta(Slope slope, double speed, double halfLife) {}

    /**
     * Beta convergence over {@code periods}: ln(y_T / y_0) / T = a - ((1 - exp(-lambda T)) / T) ln y_0 + e, by ordinary
     * least squares (Barro and Sala-i-Martin). Under mean reversion with coefficient rho a period the slope is
     * -(1 - rho^T) / T exactly. Noise that does not last pulls the slope down as well.
     */
    public static Beta beta(double[] startLogs, double[] endLogs, double periods) {
        Lengths.same(startLogs.length, endLogs.length);
        double[] growth = new double[startLogs.length];
        double[] ones = new double[startLogs.length];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = (endLogs[i] - startLogs[i]) / periods;
            ones[i] = 1;
        }
        Slope slope = periods > 0 ? Slope.leastSquares(growth, startLogs, ones) : Slope.undefined(startLogs.length);
        double kept = 1 + slope.value() * periods;
        double speed = kept > 0 ? -Logarithm.of(kept) / periods : Double.NaN;
        double halfLife = speed > 0 ? Logarithm.of(2) / speed : Double.NaN;
        return new Beta(slope, speed, halfLife);
    }

    /**
     * How far the mean lies behind the frontier: the highest of {@code logs} less their plain mean; 0 where all are
     * equal.
     */
    public static double gapToFrontier(double[] logs) {
        double sum = 0;
        for (double distance : distancesToFrontier(logs)) {
            sum += distance;
        }
        return logs.length == 0 ? Double.NaN : sum / logs.length;
    }

    /** How far each of {@code logs} lies behind the highest; 0 at the frontier. One NaN makes all NaN. */
    public static double[] distancesToFrontier(double[] logs) {
        double frontier = Double.NEGATIVE_INFINITY;
        for (double value : logs) {
            frontier = Math.max(frontier, value);
        }
        double[] distances = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            distances[i] = frontier - logs[i];
        }
        return distances;
    }
}
