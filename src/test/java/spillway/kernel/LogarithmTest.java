package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogarithmTest {
    private static void sameBits(double x) {
        assertEquals(
                Double.doubleToLongBits(StrictMath.log(x)),
                Double.doubleToLongBits(Logarithm.of(x)),
                () -> "at " + Double.toHexString(x));
    }

    private static void sameBits(int numbers) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < numbers; i++) {
            sameBits(Double.longBitsToDouble(random.nextLong()));
            sameBits(4 * random.nextDouble());
            sameBits(1 + (random.nextDouble() - 0.5) * StrictMath.pow(2, -random.nextInt(53)));
            sameBits(StrictMath.pow(2, random.nextInt(2100) - 1074) * (random.nextInt(3) + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                2,
                -1,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                0x1.fffffffffffffp-1,
                0x1.0000000000001p0,
                1.4142135623730951,
                0.7071067811865476
            })
    void theBitsAreThoseOfTheStandardAtTheEnds(double x) {
        sameBits(x);
    }

    @Test
    void theBitsAreThoseOfTheStandard() {
        sameBits(100_000);
    }

    @Test
    @Tag("long")
    void theBitsAreThoseOfTheStandardForMillions() {
        sameBits(10_000_000);
    }
}
