package spillway.model.verdict;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Where a probability lies, at 95%, after {@code k} of {@code n} independent trials: the score interval of Wilson
 * (1927). Unlike the interval around k/n it stays within 0 and 1 and is honest for few trials and for shares of 0 and
 * 1.
 *
 * @param share k / n; NaN for no trial
 * @param lower lower bound; NaN for no trial
 * @param upper upper bound; NaN for no trial
 */
public record WilsonInterval(double share, double lower, double upper) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The interval after {@code k} of {@code n} trials.
     *
     * @throws IllegalArgumentException unless 0 &lt;= k &lt;= n
     */
    public static WilsonInterval of(int k, int n) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " trials cannot be");
        }
        if (n == 0) {
            return new WilsonInterval(Double.NaN, Double.NaN, Double.NaN);
        }
        ConfidenceInterval score = new WilsonScoreInterval().createInterval(n, k, CONFIDENCE);
        double lower = k == 0 ? 0 : score.getLowerBound();
        double upper = k == n ? 1 : score.getUpperBound();
        return new WilsonInterval((double) k / n, lower, upper);
    }
}
