package spillway.experiment.signs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTableTest {
    private static final List<String> COLUMNS = List.of("a @2019", "b @2035");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void twoRuns() throws IOException {
        file = folder.resolve("new").resolve("runs.csv");
        try (RunTable table = open("k1")) {
            table.add("x=1", 7, Map.of("a @2019", "0.1", "b @2035", ""));
            table.add("baseline", 7, Map.of("a @2019", RunTable.exact(1.0 / 3), "b @2035", "2"));
        }
    }

    private RunTable open(String study) throws IOException {
        return new RunTable(file, study, "c0ffee", COLUMNS);
    }

    @Test
    void whatIsThereIsFoundAgainToTheLastBit() throws IOException {
        try (RunTable table = open("k1")) {
            assertTrue(table.has("x=1", 7));
            assertFalse(table.has("x=1", 8));
            assertEquals(1.0 / 3, table.number("baseline", 7, "a @2019"));
            assertTrue(Double.isNaN(table.number("x=1", 7, "b @2035")));
            assertTrue(Double.isNaN(table.number("x=2", 7, "b @2035")));
            table.addBroken("x=2", 7, "the books,\n do not balance");
        }
        try (RunTable table = open("k1")) {
            assertTrue(table.has("x=2", 7));
            assertEquals("the books do not balance", table.problem("x=2", 7));
            assertEquals("", table.problem("x=1", 7));
        }
    }

    @Test
    void aLineThatWasCutOffIsForgotten() throws IOException {
        String whole = Files.readString(file);
        Files.writeString(file, whole + "k1,c0ffee,x=1,8,,0.2");
        try (RunTable table = open("k1")) {
            assertFalse(table.has("x=1", 8));
            table.add("x=1", 8, Map.of("a @2019", "9"));
        }
        assertEquals(whole + "k1,c0ffee,x=1,8,,9,\n", Files.readString(file));
    }

    @Test
    void runsOfAnotherStudyAreNotMixedIn() throws IOException {
        String before = Files.readString(file);
        String said = assertThrows(IOException.class, () -> open("k2")).getMessage();
        assertTrue(said.contains("runs.csv line 2: column study"), said);
        Files.writeString(file, before.replace("b @2035", "c @2035"));
        said = assertThrows(IOException.class, () -> open("k1")).getMessage();
        assertTrue(said.contains("line 1"), said);
        Files.writeString(file, before + "k1,c,x=1\n");
        said = assertThrows(IOException.class, () -> open("k1")).getMessage();
        assertTrue(said.contains("line 4: has 3 cells where the header has 7"), said);
    }

    @Test
    void theOrderInWhichRunsEndedIsTakenOut() throws IOException {
        try (RunTable table = open("k1")) {
            table.add("baseline", 10, Map.of());
            table.add("baseline", 9, Map.of());
            table.sort();
        }
        List<String> order = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",")[2] + " " + line.split(",")[3])
                .toList();
        assertEquals(List.of("baseline 7", "baseline 9", "baseline 10", "x=1 7"), order);
    }
}
