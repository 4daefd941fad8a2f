package spillway.kernel;

/**
 * Twelve significant digits by whole-number arithmetic, for numbers of everyday size: the number times a power of ten is held as the
 * sum of two doubles (error-free product and quotient, Dekker 1971, not opened), and rounded to a {@code long}. Where the rest is too
 * near one half to be sure of the rounding, there is no answer.
 */
final class DecimalText {
    private static final int DIGITS = 12;
    private static final long LEAST = 100_000_000_000L;
    private static final long TOO_MANY = 1_000_000_000_000L;
    /** Exponents that are written without an {@code E}, and whose power of ten is exact. */
    private static final int LEAST_EXPONENT = -7;

    private static final int MOST_EXPONENT = 14;
    private static final double DOUBTFUL = 1e-4;
    private static final double SPLIT = 134217729;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int k = 1; k < POWERS.length; k++) {
            POWERS[k] = POWERS[k - 1] * 10;
        }
    }

    private DecimalText() {}

    /**
     * Writes the text of {@code value}, at most {@link Numbers#MOST_BYTES}, in ASCII from {@code at} on; gives where it ends, or -1, with
     * nothing written, where it takes exact arithmetic to tell.
     */
    static int write(double value, byte[] into, int at) {
        double size = Math.abs(value);
        if (!(size >= 1e-7 && size < 1e15)) {
            return -1;
        }
        int exponent = exponent(size);
        long digits = digits(size, DIGITS - 1 - exponent);
        if (digits < 0) {
            return -1;
        }
        if (digits == TOO_MANY) {
            digits = LEAST;
            exponent++;
        }
        if (digits < LEAST || digits > TOO_MANY || exponent > MOST_EXPONENT) {
            return -1;
        }
        return plain(value < 0, digits, exponent, into, at);
    }

    /** The power of ten of the first digit. */
    private static int exponent(double size) {
        int exponent = LEAST_EXPONENT;
        if (size >= 1) {
            exponent = 0;
            while (exponent < MOST_EXPONENT && size >= POWERS[exponent + 1]) {
                exponent++;
            }
            return exponent;
        }
        // 10^-k as 1/10^k is rounded: the digits tell when the estimate is one off.
        while (exponent < -1 && size * POWERS[-exponent - 1] >= 1) {
            exponent++;
        }
        return exponent;
    }

    /** {@code size} times ten to {@code power}, rounded; negative where that is doubtful. */
    private static long digits(double size, int power) {
        double high;
        double low;
        if (power >= 0) {
            double factor = POWERS[power];
            high = size * factor;
            low = rest(size, factor, high);
        } else {
            double divisor = POWERS[-power];
            high = size / divisor;
            double product = high * divisor;
            low = (size - product - rest(high, divisor, product)) / divisor;
        }
        long whole = (long) high;
        double fraction = high - whole + low;
        if (Math.abs(fraction - 0.5) < DOUBTFUL || fraction < -0.5 + DOUBTFUL || fraction > 1.5 - DOUBTFUL) {
            return -1;
        }
        return fraction > 0.5 ? whole + 1 : whole;
    }

    /** What the rounded {@code product} of two numbers lacks. */
    private static double rest(double a, double b, double product) {
        double wide = a * SPLIT;
        double aHigh = wide - (wide - a);
        double aLow = a - aHigh;
        wide = b * SPLIT;
        double bHigh = wide - (wide - b);
        double bLow = b - bHigh;
        return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
    }

    private static int plain(boolean negative, long digits, int exponent, byte[] into, int at) {
        long left = digits;
        int count = DIGITS;
        while (left % 10 == 0) {
            left /= 10;
            count--;
        }
        int after = count - 1 - exponent;
        int leading = Math.max(0, -exponent);
        int length = count + Math.max(0, -after) + leading + (after > 0 ? 1 : 0) + (negative ? 1 : 0);
        int end = at + length;
        int next = end;
        for (int zeros = after; zeros < 0; zeros++) {
            into[--next] = '0';
        }
        for (int written = 0; written < count; written++) {
            if (written == after && after > 0) {
                into[--next] = '.';
            }
            into[--next] = (byte) ('0' + left % 10);
            left /= 10;
        }
        if (exponent < 0) {
            for (int zeros = exponent + 1; zeros < 0; zeros++) {
                into[--next] = '0';
            }
            into[--next] = '.';
            into[--next] = '0';
        }
        if (negative) {
            into[--next] = '-';
        }
        return end;
    }
}
