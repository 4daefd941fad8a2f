package spillway.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Rates read off the times in shards. */
class PaceTest {
    private static final long MINUTE = 60_000;
    private static final long START = 1_000 * MINUTE;

    private final Pace pace = new Pace();

    private void writer(int... runsInEachMinute) {
        Pace.Writer writer = pace.new Writer();
        long at = START;
        writer.stamp(Pace.stamp(at));
        for (int runs : runsInEachMinute) {
            for (int run = 0; run < runs; run++) {
                writer.run();
            }
            at += MINUTE;
            writer.stamp(Pace.stamp(at));
        }
    }

    @Test
    void nothingIsSaidOfNothing() {
        writer();
        assertEquals(0, pace.latest());
        assertEquals(0, pace.perMinute(START + MINUTE));
    }

    @Test
    void writersAddUpSinceTheFirstSignOfWork() {
        writer(3, 3, 3, 3);
        writer(1, 1, 1, 1);
        assertEquals(4, pace.perMinute(START + 4 * MINUTE), 1e-9);
        assertEquals(4 * MINUTE, pace.window(START + 4 * MINUTE));
        assertEquals(2, pace.perMinute(START + 8 * MINUTE), 1e-9, "four minutes of rest count as well");
        assertEquals(START + 4 * MINUTE, pace.latest());
    }

    @Test
    void onlyTheLastQuarterOfAnHourCounts() {
        writer(100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30);
        assertEquals(2, pace.perMinute(START + 17 * MINUTE), 1e-9);
        assertEquals(0, pace.perMinute(START + 60 * MINUTE), 1e-9);
    }

    @Test
    void aTimeThatIsNoneSaysNothing() {
        Pace.Writer writer = pace.new Writer();
        writer.stamp("# at noon");
        writer.run();
        writer.at(START);
        assertEquals(0, pace.latest());
    }
}
