package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    /** The series of e^x in forty digits, of x as the double it is. */
    private static double series(double x) {
        MathContext digits = new MathContext(40);
        BigDecimal half = new BigDecimal(x).divide(BigDecimal.valueOf(1L << 20), digits);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 30; n++) {
            term = term.multiply(half, digits).divide(BigDecimal.valueOf(n), digits);
            sum = sum.add(term, digits);
        }
        return sum.pow(1 << 20, new MathContext(40)).doubleValue();
    }

    @Test
    void theErrorIsBelowFourRoundings() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            double x = (random.nextDouble() - 0.5) * (i % 3 == 0 ? 1390 : i % 3 == 1 ? 20 : 0.02);
            assertEquals(1, Exponential.of(x) / series(x), 4e-16, () -> "at " + x);
        }
    }

    @Test
    void itNeverFallsWhereItsPartsMeet() {
        for (int k = -1280; k <= 1280; k++) {
            double seam = (k + 0.5) * StrictMath.log(2) / 128;
            double before = Exponential.of(seam - 1e-14 * Math.max(1, Math.abs(seam)));
            double after = Exponential.of(seam + 1e-14 * Math.max(1, Math.abs(seam)));
            assertTrue(before <= after, () -> "at " + seam);
        }
    }

    @Test
    void endsAreThoseOfTheFunction() {
        assertEquals(1, Exponential.of(0));
        assertEquals(1, Exponential.of(-0.0));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.of(710));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.of(Double.POSITIVE_INFINITY));
        assertEquals(0, Exponential.of(-746));
        assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(Exponential.of(Double.NaN)));
        assertTrue(Exponential.of(-740) > 0);
    }
}
