package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6173     | 10840   | 10,000 persons           | 61.7 to 108.4 million people",
                "53000    | 331000  | 100m RMB, current prices | 5.3 to 33.1 trillion RMB, current prices",
                "12       | 9       | 100m RMB                 | 1.2 to 0.9 billion RMB",
                "0.4123   | 0.5     | share of value added     | 41.2 to 50.0% of value added",
                "NaN      | 10840   | 10,000 persons           | undefined to 108.4 million people",
                "1.23456  | 20000.6 | index                    | 1.235 to 20000 index",
            })
    void aRangeReads(double start, double end, String unit, String expected) {
        assertEquals(expected, Magnitudes.range(start, end, unit));
    }
}
