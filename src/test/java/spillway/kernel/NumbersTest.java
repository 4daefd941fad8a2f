package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "0.3333333333333333, 0.333333333333",
        "0.6666666666666666, 0.666666666667",
        "-2.5, -2.5",
        "3, 3",
        "-0.0, 0",
        "100, 100",
        "1234567.890123456, 1234567.89012",
        "999999999999.5, 1000000000000",
        "123456789012345, 123456789012000",
        "0.000012345678901234, 0.0000123456789012",
        "1e-9, 1E-9",
        "2e20, 2E+20"
    })
    void writesTwelveSignificantDigits(double value, String text) {
        assertEquals(text, Numbers.text(value));
    }

    @Test
    void halvesGoToTheEvenDigit() {
        assertEquals("2000000000000", Numbers.text(2000000000000.0));
        assertEquals("2000000000000", Numbers.text(2000000000005.0));
        assertEquals("2000000000020", Numbers.text(2000000000015.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsUndefinedIsEmpty(double value) {
        assertEquals("", Numbers.text(value));
        assertEquals("", Numbers.exactText(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fr-CH"})
    void noLocaleChangesANumber(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals("-1234.5", Numbers.text(-1234.5));
            assertEquals("1234567", Numbers.text(1234567));
            assertEquals("1.5E-12", Numbers.text(1.5e-12));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readBackItIsTheSameToTwelveDigitsAndExactlyWhereAsked() {
        KeyedRandom random = new RandomStreams(1).stream("numbers").at(0, 0);
        for (int k = 0; k < 20_000; k++) {
            double value = random.nextGaussian() * StrictMath.pow(10, 40 * random.nextDouble() - 20);
            String text = Numbers.text(value);
            assertEquals(value, Double.parseDouble(text), 5.0000001e-12 * Math.abs(value));
            assertTrue(digits(text) <= 12, text);
            assertEquals(value, Double.parseDouble(Numbers.exactText(value)));
            assertFalse(text.contains(","), text);
        }
    }

    @Test
    void equalNumbersHaveEqualTextsAndLargerOnesNoSmallerText() {
        double value = 0.1;
        for (int k = 0; k < 10_000; k++) {
            double next = Math.nextUp(value);
            assertTrue(Double.parseDouble(Numbers.text(next)) >= Double.parseDouble(Numbers.text(value)));
            value = next;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 10, 99, 100, -1_000_000_007, Long.MAX_VALUE, Long.MIN_VALUE})
    void aWholeNumberIsWrittenAfterWhatIsThere(long whole) {
        byte[] line = new byte[2 + Numbers.MOST_BYTES];
        line[0] = 'a';
        line[1] = ',';
        int end = Numbers.write(whole, line, 2);
        assertEquals("a," + whole, new String(line, 0, end, StandardCharsets.US_ASCII));
    }

    private static int digits(String text) {
        String mantissa = text.replaceAll("E.*", "").replaceAll("[-.]", "").replaceAll("^0+", "");
        return text.contains(".") || text.contains("E")
                ? mantissa.length()
                : mantissa.replaceAll("0+$", "").length();
    }
}
