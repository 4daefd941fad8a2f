package spillway.model.measure;

import java.util.Arrays;

/** Which of many tests to believe (Benjamini and Hochberg 1995). */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The tests with p-values up to the largest p_(k) that is at most k q / m, of m defined p-values in ascending order; NaN is no
     * test. In expectation no more than a share q of those named are false.
     */
    public static boolean[] found(double[] pValues, double q) {
        double[] ascending =
                Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).sorted().toArray();
        double limit = -1;
        for (int k = 1; k <= ascending.length; k++) {
            if (ascending[k - 1] <= q * k / ascending.length) {
                limit = ascending[k - 1];
            }
        }
        boolean[] found = new boolean[pValues.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = pValues[i] <= limit;
        }
        return found;
    }
}
