package spillway.model.measure;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

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
        for (double weight : weights) {
            if (!(weight >= 0)) {
                return undefined(y.length);
            }
            count += weight > 0 ? 1 : 0;
        }
        double meanX = mean(x, weights);
        double meanY = mean(y, weights);
        double total = 0;
        double squares = 0;
        double[] response = new double[count];
        double[][] regressors = new double[count][];
        int row = 0;
        for (int i = 0; i < y.length; i++) {
            if (weights[i] > 0) {
                double root = Math.sqrt(weights[i]);
                response[row] = root * (y[i] - meanY);
                regressors[row++] = new double[] {root * (x[i] - meanX)};
                total += weights[i];
                squares += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            }
        }
        boolean varied = squares > 1e-12 * total * meanX * meanX && squares > 0;
        if (count < 2 || !varied || !Double.isFinite(meanY)) {
            return undefined(count);
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        fit.newSampleData(response, regressors);
        double error = count > 2 ? Math.sqrt(fit.calculateResidualSumOfSquares() / (count - 2) / squares) : Double.NaN;
        return new Slope(fit.estimateRegressionParameters()[0], error, count);
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
        }
        return sum / total;
    }
}
