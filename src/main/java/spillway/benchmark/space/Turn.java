package spillway.benchmark.space;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where something measured changes its sign. */
final class Turn {
    private static final double STEP = 0.2;
    private static final int STEPS = 100;
    private static final double SHARE = 0.3;
    private static final double REST = 1e-3;
    private static final double CLOSE = 1e-7;

    private Turn() {}

    /**
     * The point above {@code from} at which {@code measured}, positive there, turns negative.
     *
     * @throws IllegalArgumentException if it does not within twenty units
     */
    static double above(double from, DoubleUnaryOperator measured) {
        return search(from, low -> low + STEP, from + (STEPS - 0.5) * STEP, measured);
    }

    /**
     * The point between {@code from} and {@code limit}, which it may come near to without reaching it, at which {@code measured},
     * positive at first, turns negative.
     *
     * @throws IllegalArgumentException if it does not before a thousandth of the way is left
     */
    static double between(double from, double limit, DoubleUnaryOperator measured) {
        return search(from, low -> low + SHARE * (limit - low), limit - REST * (limit - from), measured);
    }

    /** Goes from one point to the next until the sign has changed, up to the first point that is not below {@code end}. */
    private static double search(double from, DoubleUnaryOperator next, double end, DoubleUnaryOperator measured) {
        for (double low = from; low < end; low = next.applyAsDouble(low)) {
            double high = next.applyAsDouble(low);
            if (measured.applyAsDouble(high) <= 0) {
                return new BrentSolver(CLOSE).solve(60, measured::applyAsDouble, low, high);
            }
        }
        throw new IllegalArgumentException("what is looked for lies outside the range searched");
    }
}
