package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectTableTest {
    private static final List<String> HEADS =
            List.of("output, %", "high-value, %", "top two, pp", "research, pp", "clustering C", "diffusion D");
    private static final List<String> CELLS = Collections.nCopies(6, "+13.24 +-1.35");

    @Test
    void whatDoesNotFitFollowsBelow() {
        List<String> names = List.of("no-shenzhen-zhongshan-link", "placebo");
        List<String> narrow = EffectTable.lines(names, HEADS, List.of(CELLS, CELLS), 80);
        assertTrue(narrow.stream().allMatch(line -> line.length() <= 80), narrow.toString());
        assertEquals(
                2, narrow.stream().filter(line -> line.startsWith("placebo")).count(), "two tables");
        assertTrue(HEADS.stream().allMatch(head -> String.join("\n", narrow).contains(head)), narrow.toString());
        List<String> wide = EffectTable.lines(names, HEADS, List.of(CELLS, CELLS), 130);
        assertEquals(1, wide.stream().filter(line -> line.startsWith("placebo")).count());
    }

    @Test
    void aLongNameStandsAboveItsCells() {
        String joined = "early-shenzhen-zhongshan-link+talent-subsidy-periphery";
        List<String> lines = EffectTable.lines(List.of("placebo", joined), HEADS, List.of(CELLS, CELLS), 80);
        int at = lines.indexOf(joined);
        assertEquals(lines.get(at - 1).replace("placebo", "       "), lines.get(at + 1), lines.toString());
    }
}
