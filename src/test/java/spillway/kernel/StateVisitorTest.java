package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A state that one visitor writes another reads back to the last bit. */
class StateVisitorTest {
    private final Deque<Long> tape = new ArrayDeque<>();
    private final StateVisitor writer = value -> {
        tape.add(value);
        return value;
    };
    private final StateVisitor reader = value -> tape.remove();

    private static final class Everything {
        boolean flag;
        int count;
        long key;
        double number;
        String text = "";
        double[] doubles = {};
        int[] ints = {};
        long[] longs = {};
        byte[] bytes = {};
        boolean[] flags = {};
        List<double[]> rows = new ArrayList<>();

        void state(StateVisitor visitor) {
            visitor.mark("everything");
            flag = visitor.value(flag);
            count = visitor.value(count);
            key = visitor.value(key);
            number = visitor.value(number);
            text = visitor.value(text);
            doubles = visitor.values(doubles);
            ints = visitor.values(ints);
            longs = visitor.values(longs);
            bytes = visitor.values(bytes);
            flags = visitor.values(flags);
            visitor.list(rows, () -> new double[0], visitor::values);
        }
    }

    private static Everything full() {
        Everything full = new Everything();
        full.flag = true;
        full.count = -7;
        full.key = Long.MIN_VALUE;
        full.number = -0.0;
        full.text = "Zhōngshān";
        full.doubles = new double[] {Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
        full.ints = new int[] {Integer.MIN_VALUE};
        full.longs = new long[] {1, Long.MAX_VALUE};
        full.bytes = new byte[] {-128, 127};
        full.flags = new boolean[] {false, true};
        full.rows.add(new double[] {1, 2});
        full.rows.add(new double[] {3});
        return full;
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Everything written = full();
        written.state(writer);
        List<Long> first = List.copyOf(tape);
        Everything read = new Everything();
        read.rows.add(new double[] {9});
        read.state(reader);
        assertTrue(tape.isEmpty());
        assertEquals(written.text, read.text);
        assertArrayEquals(written.bytes, read.bytes);
        read.state(writer);
        assertEquals(first, List.copyOf(tape));
    }

    @Test
    void aListShrinksToWhatIsRead() {
        new Everything().state(writer);
        Everything read = full();
        read.state(reader);
        assertEquals(List.of(), read.rows);
    }

    @Test
    void aWriterLeavesEveryArrayInItsPlace() {
        Everything written = full();
        double[] doubles = written.doubles;
        written.state(writer);
        assertSame(doubles, written.doubles);
    }

    @Test
    void anotherStateIsNotRead() {
        writer.mark("something else");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> full().state(reader));
        assertEquals("the state holds something else where everything is expected", refused.getMessage());
    }

    @Test
    void aNegativeLengthIsNoLength() {
        tape.add(-1L);
        assertThrows(IllegalStateException.class, () -> reader.values(new int[0]));
    }
}
