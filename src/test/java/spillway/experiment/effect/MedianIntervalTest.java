package spillway.experiment.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianIntervalTest {

    /** Tables of the sign test: of 20 values the 6th smallest to the 6th largest, of 10 the 2nd, of 6 the extremes. */
    @Test
    void theRanksAreThoseOfTheSignTest() {
        assertEquals(new MedianInterval(6, 15), MedianInterval.of(oneTo(20)));
        assertEquals(new MedianInterval(2, 9), MedianInterval.of(oneTo(10)));
        assertEquals(new MedianInterval(1, 6), MedianInterval.of(oneTo(6)));
    }

    @Test
    void fewValuesGiveNone() {
        assertTrue(Double.isNaN(MedianInterval.of(oneTo(5)).lower()));
        assertEquals(0, MedianInterval.of(oneTo(5)).sign());
        assertEquals(0, MedianInterval.of(new double[0]).sign());
    }

    @Test
    void oneOutlierDoesNotDecide() {
        double[] values = oneTo(20);
        values[19] = -1e9;
        assertEquals(1, MedianInterval.of(values).sign());
        assertEquals(0, PairedEffect.of(values).sign());
    }

    private static double[] oneTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}
