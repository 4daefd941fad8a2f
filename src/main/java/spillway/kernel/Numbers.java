package spillway.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers within bounds, and the one way they are written: 12 significant digits, no exponent tricks of a JDK or a locale. */
public final class Numbers {
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** {@code value}, or the bound it lies beyond. */
    public static double clip(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** The text of {@code value} to 12 significant digits; an empty text for NaN and infinities, which mean "undefined". */
    public static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return Long.toString((long) value);
        }
        String quick = DecimalText.twelveDigits(value);
        return quick == null ? slowText(value) : quick;
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
