package spillway.kernel;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Goes over every value of a mutable state in one fixed order, to write it, to read it back, to hash it or to compare it.
 *
 * <p>What holds state states it once, in one method that hands every value over and keeps what it is given in return:
 *
 * <pre>{@code
 * public void state(StateVisitor visitor) {
 *     visitor.mark("headlines");
 *     total = visitor.value(total);
 *     yearly = visitor.values(yearly);
 *     visitor.list(rows, () -> new double[0], visitor::values);
 * }
 * }</pre>
 *
 * A visitor that only looks returns what it was handed; one that reads returns what it read. All values pass through
 * {@link #value(long)}, doubles by their bits, so that a visitor is one function. Null is no state.
 */
@FunctionalInterface
public interface StateVisitor {
    /** Visits one number and returns the number to keep. */
    long value(long value);

    /** Visits one number and returns the number to keep. */
    default int value(int value) {
        return (int) value((long) value);
    }

    /** Visits one switch and returns the one to keep. */
    default boolean value(boolean value) {
        return value(value ? 1L : 0L) != 0;
    }

    /** Visits one number by its bits and returns the number to keep. */
    default double value(double value) {
        return Double.longBitsToDouble(value(Double.doubleToRawLongBits(value)));
    }

    /** Visits one text and returns the text to keep. */
    default String value(String value) {
        char[] kept = new char[length(value.length())];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (char) value(i < value.length() ? (long) value.charAt(i) : 0L);
        }
        return new String(kept);
    }

    /** Visits an array, its length included, and returns the array to keep: the same one unless the length changed. */
    default double[] values(double[] values) {
        int length = length(values.length);
        double[] kept = length == values.length ? values : new double[length];
        for (int i = 0; i < length; i++) {
            kept[i] = value(i < values.length ? values[i] : 0);
        }
        return kept;
    }

    /** Visits an array, its length included, and returns the array to keep: the same one unless the length changed. */
    default long[] values(long[] values) {
        int length = length(values.length);
        long[] kept = length == values.length ? values : new long[length];
        for (int i = 0; i < length; i++) {
            kept[i] = value(i < values.length ? values[i] : 0L);
        }
        return kept;
    }

    /** Visits an array, its length included, and returns the array to keep: the same one unless the length changed. */
    default int[] values(int[] values) {
        int length = length(values.length);
        int[] kept = length == values.length ? values : new int[length];
        for (int i = 0; i < length; i++) {
            kept[i] = value(i < values.length ? values[i] : 0);
        }
        return kept;
    }

    /** Visits an array, its length included, and returns the array to keep: the same one unless the length changed. */
    default boolean[] values(boolean[] values) {
        int length = length(values.length);
        boolean[] kept = length == values.length ? values : new boolean[length];
        for (int i = 0; i < length; i++) {
            kept[i] = value(i < values.length && values[i]);
        }
        return kept;
    }

    /** Visits an array, its length included, and returns the array to keep: the same one unless the length changed. */
    default byte[] values(byte[] values) {
        int length = length(values.length);
        byte[] kept = length == values.length ? values : new byte[length];
        for (int i = 0; i < length; i++) {
            kept[i] = (byte) value(i < values.length ? (long) values[i] : 0L);
        }
        return kept;
    }

    /**
     * Visits a list that may be changed, its size included: {@code each} visits an entry and returns the one to keep. Where more
     * are read than the list holds, entries are visited that {@code blank} makes.
     */
    default <T> void list(List<T> list, Supplier<T> blank, UnaryOperator<T> each) {
        int size = length(list.size());
        for (int i = 0; i < size; i++) {
            if (i < list.size()) {
                list.set(i, each.apply(list.get(i)));
            } else {
                list.add(each.apply(blank.get()));
            }
        }
        list.subList(size, list.size()).clear();
    }

    /**
     * Visits a name that says what comes next, so that a state is never read as another one.
     *
     * @throws IllegalStateException if the state that is read continues with something else
     */
    default void mark(String name) {
        String found = value(name);
        if (!found.equals(name)) {
            throw new IllegalStateException("the state holds " + found + " where " + name + " is expected");
        }
    }

    /** Visits a length and returns the length to keep, which is none below 0. */
    default int length(int length) {
        int kept = value(length);
        if (kept < 0) {
            throw new IllegalStateException("the state holds a length of " + kept);
        }
        return kept;
    }
}
