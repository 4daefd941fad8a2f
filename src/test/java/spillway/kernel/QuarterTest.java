package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2010Q1, 0, 2010Q1",
        "2010Q1, 1, 2010Q2",
        "2010Q4, 1, 2011Q1",
        "2010Q1, 103, 2035Q4",
        "2010Q1, -1, 2009Q4",
        "2010Q3, -11, 2007Q4",
        "2010Q2, 4, 2011Q2"
    })
    void countsOnAcrossYears(String from, int quarters, String to) {
        assertEquals(Quarter.parse(to), Quarter.parse(from).plus(quarters));
        assertEquals(quarters, Quarter.parse(to).since(Quarter.parse(from)));
    }

    @Test
    void goingOnAndBackIsNoMove() {
        Quarter start = new Quarter(2010, 1);
        for (int k = -50; k <= 120; k++) {
            Quarter there = start.plus(k);
            assertEquals(start, there.plus(-k));
            assertEquals(there, Quarter.parse(there.toString()));
            assertEquals(Integer.signum(k), Integer.signum(there.compareTo(start)));
            assertTrue(there.number() >= 1 && there.number() <= 4);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "2010", "2010Q0", "2010Q5", "10Q1", "2010q1", " 2010Q1", "2010Q1 ", "2010Q11", "-2010Q1"})
    void refusesWhatIsNoQuarter(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quarter.parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void aYearHasFourQuarters(int number) {
        assertThrows(IllegalArgumentException.class, () -> new Quarter(2010, number));
    }
}
