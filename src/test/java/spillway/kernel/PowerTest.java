package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void agreesWithTheExactPowerTo1e14() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            double base = StrictMath.exp(30 * random.nextDouble() - 15);
            double exponent = 12 * random.nextDouble() - 6;
            double exact = StrictMath.pow(base, exponent);
            assertEquals(1, Power.of(base, exponent) / exact, 1e-14, () -> base + " to " + exponent);
        }
    }

    @Test
    void edgesAreThoseOfThePower() {
        assertEquals(0, Power.of(0, 0.3));
        assertEquals(Double.POSITIVE_INFINITY, Power.of(0, -0.3));
        assertEquals(1, Power.of(0, 0));
        assertEquals(1, Power.of(Double.POSITIVE_INFINITY, 0));
        assertEquals(0, Power.of(Double.POSITIVE_INFINITY, -2));
        assertEquals(0.1, Power.of(0.1, 1));
        assertEquals(1, Power.of(1, 1e300));
        assertTrue(Double.isNaN(Power.of(-1, 0.5)));
        assertTrue(Double.isNaN(Power.of(Double.NaN, 0.5)));
    }
}
