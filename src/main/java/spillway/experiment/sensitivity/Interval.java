package spillway.experiment.sensitivity;

/**
 * An estimate with its 95% interval.
 *
 * @param value the estimate; NaN where there is none
 * @param low lower end; NaN where there is no interval
 * @param high upper end
 */
public record Interval(double value, double low, double high) {
    /** No estimate. */
    static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /** An estimate without an interval. */
    static Interval exactly(double value) {
        return new Interval(value, Double.NaN, Double.NaN);
    }

    /** The sign that the interval leaves no doubt of: 1, -1, or 0 where it holds zero or there is none. */
    public int sign() {
        return low > 0 ? 1 : high < 0 ? -1 : 0;
    }
}
