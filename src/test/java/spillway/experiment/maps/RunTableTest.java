package spillway.experiment.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.model.verdict.Outcome;

class RunTableTest {
    private static final List<String> AXES = List.of("a.b");
    private static final Design DESIGN = new Design(List.of(new Axis("a.b", List.of("1", "2"))), 1, 2, 8);

    @TempDir
    Path folder;

    private Path file;
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void name() {
        file = folder.resolve("runs.csv");
    }

    @Test
    void whatWasAppendedIsThereNextTime() throws IOException {
        RunTable first = open();
        first.append(run("2", 1, 0.25));
        first.append(RunRow.broken(List.of("1"), 2, new IllegalStateException("books, \"open\"\nin 2011Q3")));
        RunTable again = open();
        assertTrue(again.holds(List.of("2"), 1));
        assertFalse(again.holds(List.of("2"), 2));
        assertEquals(
                run("2", 1, 0.25).get(1),
                again.rows(List.of("2"), List.of(1L, 2L), "eleven").get(0));
        RunRow broken = again.rows(List.of("1"), List.of(2L), "nine").get(0);
        assertEquals(Optional.empty(), broken.outcome());
        assertEquals("books open in 2011Q3", broken.note());
        assertTrue(Double.isNaN(broken.clustering()));
    }

    @Test
    void aTornLineAndARunWithoutAllItsSetsAreMadeAgain() throws IOException {
        RunTable first = open();
        first.append(run("1", 1, 0.1));
        first.append(run("1", 2, 0.2));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 10));
        RunTable again = open();
        assertTrue(again.holds(List.of("1"), 1));
        assertFalse(again.holds(List.of("1"), 2));
        again.append(run("1", 2, 0.2));
        assertEquals(text, Files.readString(file));
    }

    @Test
    void theOrderOnDiskIsThatOfTheDesign() throws IOException {
        RunTable one = open();
        one.append(run("2", 2, 0.4));
        one.append(run("1", 1, 0.1));
        one.append(run("1", 2, 0.2));
        one.append(run("2", 1, 0.3));
        one.sort(DESIGN);
        List<String> lines = Files.readAllLines(file);
        assertEquals(13, lines.size());
        assertTrue(lines.get(1).startsWith("1,1,nine,"));
        assertTrue(lines.get(4).startsWith("1,2,nine,"));
        assertTrue(lines.get(7).startsWith("2,1,nine,"));
        assertTrue(lines.get(12).startsWith("2,2,fourteen,"));
    }

    @Test
    void aDamagedTableIsNamedAndLeftAlone() throws IOException {
        open().append(run("1", 1, 0.1));
        String damaged = Files.readString(file).replace(",MIXED,", ",MIXD,").replace(",0.1,", ",O.1,");
        Files.writeString(file, damaged);
        assertTrue(RunTable.open(file, AXES, problems).isEmpty());
        assertTrue(problems.get(0).startsWith(file + " line 2: "), problems.toString());
        assertTrue(problems.get(0).contains("MIXD"));
        assertEquals(damaged, Files.readString(file));
    }

    @Test
    void aTableOfOtherAxesIsRefused() throws IOException {
        open();
        assertTrue(RunTable.open(file, List.of("c.d"), problems).isEmpty());
        assertTrue(problems.get(0).contains("its header is not c.d,seed,"), problems.toString());
    }

    @Test
    void aPointIsSummedUpOverItsSeeds() {
        // C of 1, 2, 6: mean 3, deviations 2, 1, 3, s.d. sqrt(14 / 2); GDP over the baseline 1.1, 0.9, and no pair for
        // the third.
        List<RunRow> rows = List.of(row("1", 1, 1, 110), row("1", 2, 2, 90), row("1", 3, 6, 100));
        List<RunRow> base = List.of(row("2", 1, 0, 100), row("2", 2, 0, 100));
        PointSummary sum = PointSummary.of(List.of("1"), "nine", rows, base, false);
        assertEquals(3, sum.clustering(), 1e-12);
        assertEquals(2.6457513110645906, sum.clusteringSpread(), 1e-12);
        assertEquals(1, sum.overBaseline(), 1e-12);
        assertEquals(100, sum.realGdp(), 1e-12);
        assertEquals(3, sum.counts().get(Outcome.MIXED));
        assertEquals(Optional.of(Outcome.MIXED), sum.mostFrequent());
        assertEquals(Optional.of(Outcome.INDETERMINATE), sum.label(), "three that agree carry no label");
    }

    @Test
    void aBrokenRunCountsAsBrokenOnly() {
        List<RunRow> rows = new ArrayList<>(List.of(row("1", 1, 1, 110)));
        rows.add(RunRow.broken(List.of("1"), 2, new IllegalStateException("no")).get(0));
        PointSummary sum = PointSummary.of(List.of("1"), "nine", rows, List.of(), true);
        assertEquals(1, sum.runs());
        assertEquals(1, sum.broken());
        assertEquals(Optional.of(Outcome.MIXED), sum.label());
        assertEquals(1, sum.clustering(), 0);
        assertTrue(Double.isNaN(sum.clusteringSpread()));
        assertTrue(Double.isNaN(sum.overBaseline()));
        assertTrue(PointSummary.csv(DESIGN, List.of(sum))
                .endsWith("1,nine,1,1,MIXED,MIXED,0,0,1,0,0,0,1,,0.5,,110,,true\n"));
    }

    private RunTable open() throws IOException {
        return RunTable.open(file, AXES, problems).orElseThrow(() -> new AssertionError(problems));
    }

    private static RunRow row(String point, long seed, double c, double gdp) {
        return new RunRow(
                List.of(point), seed, "nine", Optional.of(Outcome.MIXED), c, 0.5, c, c, 0.5, 0.5, 0.5, gdp, "");
    }

    private static List<RunRow> run(String point, long seed, double c) {
        return List.of("nine", "eleven", "fourteen").stream()
                .map(set -> new RunRow(
                        List.of(point), seed, set, Optional.of(Outcome.MIXED), c, 0.5, c, c, 0.5, 0.5, 0.5, 100, ""))
                .toList();
    }
}
