package spillway.benchmark.space;

import java.util.function.DoubleUnaryOperator;

/** Where something measured changes its sign. */
final class Bisection {
    private static final double FIRST_STEP = 0.05;
    private static final int STEPS = 400;
    private static final double CLOSE = 1e-6;

    private Bisection() {}

    /**
     * The point above {@code from} at which {@code measured}, positive there, turns negative.
     *
     * @throws IllegalArgumentException if it does not within twenty units
     */
    static double turn(DoubleUnaryOperator measured, double from) {
        double low = from;
        double high = from;
        for (int k = 0; k < STEPS && measured.applyAsDouble(high) > 0; k++) {
            low = high;
            high += FIRST_STEP;
        }
        if (low == high || measured.applyAsDouble(high) > 0) {
            throw new IllegalArgumentException("what is looked for lies outside the range searched");
        }
        while (high - low > CLOSE * high) {
            double middle = 0.5 * (low + high);
            if (measured.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
