package spillway.model.measure;

/**
 * The slope of a fitted line.
 *
 * @param value estimate; NaN where fewer than two distinct abscissae are observed
 * @param standardError its standard error; NaN where it cannot be estimated
 * @param count number of observations used
 */
public record Slope(double value, double standardError, int count) {

    /** A slope that could not be estimated from {@code count} observations. */
    static Slope undefined(int count) {
        return new Slope(Double.NaN, Double.NaN, count);
    }

    /**
     * Weighted least squares of {@code y} on a constant and {@code x}. The standard error takes the weights as inverse
     * relative variances: sqrt(sum w e^2 / (n - 2) / sum w (x - mean)^2), NaN for two observations. Observations with
     * a weight of zero do not count; a negative or NaN weight or value makes the slope NaN.
     */
    static Slope leastSquares(double[] y, double[] x, double[] weights) {
        Lengths.same(y.length, x.length);
        Lengths.same(y.length, weights.length);
        int count = 0;
        double total = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < y.length; i++) {
            if (!(weights[i] >= 0)) {
                return undefined(y.length);
            }
            if (weights[i] > 0) {
                count++;
                total += weights[i];
                sumX += weights[i] * x[i];
                sumY += weights[i] * y[i];
            }
        }
        double meanX = sumX / total;
        double meanY = sumY / total;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                squares += weights[i] * (x[i] - meanX) * (x[i] - meanX);
                products += weights[i] * (x[i] - meanX) * (y[i] - meanY);
            }
        }
        if (count < 2 || !(squares > 1e-12 * total * meanX * meanX) || !(squares > 0)) {
            return undefined(count);
        }
        double slope = products / squares;
        double residuals = 0;
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                double residual = y[i] - meanY - slope * (x[i] - meanX);
                residuals += weights[i] * residual * residual;
            }
        }
        double error = count > 2 ? Math.sqrt(residuals / (count - 2) / squares) : Double.NaN;
        return new Slope(slope, error, count);
    }
}
