package spillway.kernel;

/**
 * The natural logarithm, with the bits of {@link StrictMath#log}: the same algorithm in Java, which a compiler can put where it is
 * used. {@code StrictMath} of Java 17 calls native code for it, which costs three times as much.
 *
 * <p>The algorithm is that of {@code e_log.c} in fdlibm 5.3, of which this is a translation: x = 2^k (1 + f) with 1 + f between
 * sqrt(2)/2 and sqrt(2), and log(1 + f) as a series in s = f / (2 + f). The error is below one unit in the last place.
 *
 * <p>Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
public final class Logarithm {
    /** ln 2 in two parts, of which products of the first with small whole numbers are exact. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double TWO_TO_54 = 0x1p54;
    private static final double L1 = 0.6666666666666735;
    private static final double L2 = 0.3999999999940942;
    private static final double L3 = 0.2857142874366239;
    private static final double L4 = 0.22222198432149784;
    private static final double L5 = 0.1818357216161805;
    private static final double L6 = 0.15313837699209373;
    private static final double L7 = 0.14798198605116586;
    private static final int EXPONENT_BIAS = 1023;
    private static final int FRACTION = 0x000fffff;
    private static final int LEAST_NORMAL = 0x00100000;
    private static final int NOT_FINITE = 0x7ff00000;
    private static final int ONE = 0x3ff00000;

    private Logarithm() {}

    /** The natural logarithm of {@code x}: minus infinity at 0, NaN below and for NaN, infinite for infinity. */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int high = (int) (bits >> 32);
        int k = 0;
        if (high < LEAST_NORMAL) {
            if (x == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k = -54;
            bits = Double.doubleToRawLongBits(x * TWO_TO_54);
            high = (int) (bits >> 32);
        }
        if (high >= NOT_FINITE) {
            return x;
        }
        k += (high >> 20) - EXPONENT_BIAS;
        high &= FRACTION;
        int half = (high + 0x95f64) & LEAST_NORMAL;
        k += half >> 20;
        long normal = (long) (high | half ^ ONE) << 32 | bits & 0xffffffffL;
        return of(k, Double.longBitsToDouble(normal) - 1, high);
    }

    /** The logarithm of 2^k (1 + f); {@code high} are the leading bits of the fraction. */
    private static double of(double k, double f, int high) {
        if ((FRACTION & 2 + high) < 3) {
            if (f == 0) {
                return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
            }
            double r = f * f * (0.5 - 0.3333333333333333 * f);
            return k == 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
        if ((high - 0x6147a | 0x6b851 - high) > 0) {
            double squared = 0.5 * f * f;
            return k == 0
                    ? f - (squared - s * (squared + r))
                    : k * LN2_HIGH - (squared - (s * (squared + r) + k * LN2_LOW) - f);
        }
        return k == 0 ? f - s * (f - r) : k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
    }
}
