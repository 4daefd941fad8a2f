package spillway.experiment.validation;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Growth over five years explained by growth over the five years before, by least squares over cities.
 *
 * @param intercept growth of a city that did not grow before
 * @param slope how much of earlier growth returns
 * @param slopeError standard error of the slope; NaN with fewer than three cities
 */
public record Autoregression(double intercept, double slope, double slopeError) {
    /** Length of a step, years. */
    static final int STEP = 5;

    /** The fit of {@code later} on {@code earlier}, one entry a city. */
    static Autoregression fit(double[] earlier, double[] later) {
        SimpleRegression line = new SimpleRegression();
        for (int c = 0; c < earlier.length; c++) {
            line.addData(earlier[c], later[c]);
        }
        return new Autoregression(line.getIntercept(), line.getSlope(), line.getSlopeStdErr());
    }

    /**
     * Growth from the end of the data to {@code years} later: whole steps are added up, and of a step that is not over
     * the part that has passed.
     */
    double growth(double last, int years) {
        double sum = 0;
        double step = last;
        for (int passed = 0; passed < years; passed += STEP) {
            step = intercept + slope * step;
            sum += step * Math.min(1.0, (years - passed) / (double) STEP);
        }
        return sum;
    }
}
