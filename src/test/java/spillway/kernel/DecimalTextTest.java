package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
    private final SplittableRandom random = new SplittableRandom(7);

    /** Random bits, everyday numbers, few digits, numbers that lie half way between two texts, neighbours of powers of ten. */
    private double number(int kind) {
        double sign = random.nextBoolean() ? 1 : -1;
        return sign
                * switch (kind) {
                    case 0 -> Double.longBitsToDouble(random.nextLong());
                    case 1 -> random.nextDouble() * StrictMath.pow(10, random.nextInt(25) - 8);
                    case 2 -> random.nextInt(1_000_000) / StrictMath.pow(10, random.nextInt(9));
                    case 3 -> (random.nextLong(1_000_000_000_000L) + 0.5) * StrictMath.pow(10, random.nextInt(6) - 3);
                    default ->
                        Math.nextAfter(
                                StrictMath.pow(10, random.nextInt(25) - 9),
                                random.nextBoolean() ? 0 : Double.MAX_VALUE);
                };
    }

    private static @Nullable String text(double value) {
        byte[] text = new byte[Numbers.MOST_BYTES];
        int end = DecimalText.write(value, text, 0);
        return end < 0 ? null : new String(text, 0, end, StandardCharsets.US_ASCII);
    }

    private void agreeWithExactArithmetic(int numbers) {
        int quick = 0;
        for (int i = 0; i < numbers; i++) {
            double value = number(i % 5);
            if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
                continue;
            }
            String text = text(value);
            if (text != null) {
                assertEquals(Numbers.slowText(value), text);
                quick++;
            }
        }
        assertTrue(quick > numbers / 4, quick + " of " + numbers);
    }

    @Test
    void theTextIsThatOfExactArithmetic() {
        agreeWithExactArithmetic(50_000);
    }

    @Test
    @Tag("long")
    void theTextIsThatOfExactArithmeticForMillions() {
        agreeWithExactArithmetic(5_000_000);
    }

    @Test
    void everydayNumbersNeedNoExactArithmetic() {
        for (double value : new double[] {0.1, -1234.5678, 1e-7, 999_999.999_999_4, 123_456_789_012_345.0, 1.0 / 3}) {
            assertNotNull(text(value), () -> String.valueOf(value));
        }
    }
}
