package spillway.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Numbers within bounds, and the one way they are written: 12 significant digits, no exponent tricks of a JDK or a locale. */
public final class Numbers {
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Room that the text of any number fits into. */
    public static final int MOST_BYTES = 24;

    private Numbers() {}

    /** {@code value}, or the bound it lies beyond. */
    public static double clip(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** The text of {@code value} to 12 significant digits; an empty text for NaN and infinities, which mean "undefined". */
    public static String text(double value) {
        byte[] text = new byte[MOST_BYTES];
        return new String(text, 0, write(value, text, 0), StandardCharsets.ISO_8859_1);
    }

    /** Writes what {@link #text} gives, in ASCII from {@code at} on, where {@link #MOST_BYTES} must be free; gives where it ends. */
    public static int write(double value, byte[] into, int at) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return at;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return write((long) value, into, at);
        }
        int end = DecimalText.write(value, into, at);
        if (end >= 0) {
            return end;
        }
        byte[] slow = slowText(value).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(slow, 0, into, at, slow.length);
        return at + slow.length;
    }

    /** Writes a whole number in ASCII from {@code at} on, where {@link #MOST_BYTES} must be free; gives where it ends. */
    public static int write(long whole, byte[] into, int at) {
        int first = at;
        if (whole < 0) {
            into[first++] = '-';
        }
        int end = first + 1;
        for (long left = whole / 10; left != 0; left /= 10) {
            end++;
        }
        long left = whole;
        for (int next = end - 1; next >= first; next--) {
            into[next] = (byte) ('0' + Math.abs(left % 10));
            left /= 10;
        }
        return end;
    }

    /** As {@link #text} for finite numbers other than 0, without its short cuts. */
    static String slowText(double value) {
        BigDecimal rounded = new BigDecimal(value).round(TWELVE_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -7 || exponent > 14 ? rounded.toString() : rounded.toPlainString();
    }

    /**
     * The shortest of the texts with 12, 15 or 17 significant digits that reads back as {@code value}: for values that
     * must be kept rather than reported.
     */
    public static String exactText(double value) {
        String text = text(value);
        for (int digits = 15; !text.isEmpty() && Double.parseDouble(text) != value && digits <= 17; digits += 2) {
            text = new BigDecimal(value)
                    .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                    .stripTrailingZeros()
                    .toString();
        }
        return text;
    }
}
