package spillway.experiment.design;

import spillway.input.Parameter;
import spillway.kernel.Numbers;

/**
 * An interval of numbers and how it is walked.
 *
 * @param low its lower end
 * @param high its upper end
 * @param byRatios whether equal shares are equal ratios, for which both ends are above zero; else they are equal differences
 */
public record Range(double low, double high, boolean byRatios) {
    private static final double BY_RATIOS_FROM = 10;

    /** The range between two numbers, walked by ratios if it lies above zero and spans a factor of ten or more. */
    public static Range of(double low, double high) {
        return new Range(low, high, low > 0 && high >= BY_RATIOS_FROM * low);
    }

    /**
     * The declared range of a parameter.
     *
     * @throws IllegalArgumentException if it has no ends
     */
    public static Range of(Parameter parameter) {
        if (Double.isInfinite(parameter.min()) || Double.isInfinite(parameter.max())) {
            throw new IllegalArgumentException(parameter.path() + " has no bounded range to walk");
        }
        return of(parameter.min(), parameter.max());
    }

    /** The number at a share from 0 to 1 of the range. */
    public double at(double share) {
        double value = byRatios ? low * StrictMath.pow(high / low, share) : low + share * (high - low);
        return Numbers.clip(value, low, high);
    }

    /** The whole number at a share: all of them have equal parts, unless the range is walked by ratios. */
    public long whole(double share) {
        long min = (long) low;
        long max = (long) high;
        return byRatios ? Math.min(max, Math.round(at(share))) : Math.min(max, min + (long) (share * (max - min + 1)));
    }
}
