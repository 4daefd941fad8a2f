package spillway.model.verdict;

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
    private static final double NORMAL_QUANTILE = 1.959963984540054;

    /**
     * The interval after {@code k} of {@code n} trials.
     *
     * @throws IllegalArgumentException unless 0 &lt;= k &lt;= n
     */
    public static WilsonInterval of(int k, int n) {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n + " trials cannot be");
        }
        double share = (double) k / n;
        double squared = NORMAL_QUANTILE * NORMAL_QUANTILE;
        double centre = (share + squared / (2.0 * n)) / (1 + squared / n);
        double half = NORMAL_QUANTILE / (1 + squared / n) * Math.sqrt((share * (1 - share) + squared / (4.0 * n)) / n);
        double lower = k == 0 && n > 0 ? 0 : centre - half;
        double upper = k == n && n > 0 ? 1 : centre + half;
        return new WilsonInterval(share, lower, upper);
    }
}
