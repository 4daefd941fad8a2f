package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.file.MarkedBlock;

/** Evidence is declared once, what is declared is there, and what is out of date is told with its reason. */
class EvidenceCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void everyTableOfResultsIsMadeByAnItem() throws IOException {
        List<EvidenceItem> items = EvidenceItems.all();
        assertEquals(
                items.size(), items.stream().map(EvidenceItem::id).distinct().count());
        Set<String> kept = items.stream().flatMap(item -> item.kept().stream()).collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("docs/results"))) {
            files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> !kept.contains(file))
                    .forEach(others::add);
        }
        others.remove("docs/results/manifest.json");
        assertEquals(Set.of("docs/results/window.png"), others, "a picture of the window is taken by its script");
    }

    @Test
    void whatItemsRestOnAndWriteIntoIsThere() throws IOException {
        for (EvidenceItem item : EvidenceItems.all()) {
            for (String input : item.inputs()) {
                assertTrue(Files.exists(Path.of(input)), item.id() + ": " + input);
            }
            for (EvidenceItem.Block block : item.blocks()) {
                String page = Files.readString(Path.of(block.document()));
                assertTrue(new MarkedBlock(block.id()).with(page, "new").contains("new"), item.id());
            }
        }
    }

    @Test
    void blocksTakeTextBetweenTheirLinesAlone() {
        MarkedBlock block = new MarkedBlock("one");
        String page = "a\n<!-- results: other -->\nx\n<!-- end -->\n<!-- results: one -->\nold\n<!-- end -->\nb\n";
        String made = block.with(page, "new\n");
        assertEquals(page.replace("old", "new"), made);
        assertEquals(made, block.with(made, "new"));
        assertThrows(IllegalArgumentException.class, () -> new MarkedBlock("none").with(page, "new"));
    }

    @Test
    void anItemIsOutOfDateWhenWhatItRestsOnMovesOrWhatWasKeptIsEdited() throws IOException {
        Files.createDirectories(folder.resolve("docs/results"));
        Path data = Files.writeString(folder.resolve("data.csv"), "1");
        Path kept = Files.writeString(folder.resolve("kept.csv"), "2");
        Path code = Files.createDirectories(folder.resolve("src/main/java/spillway/mechanism"))
                .resolve("Rule.java");
        Files.writeString(code, "rule");
        EvidenceItem item = new EvidenceItem(
                "item",
                "a table",
                1,
                1,
                List.of(EvidenceItem.Step.study("null")),
                List.of("data.csv"),
                List.of(new EvidenceItem.Copy("x", "kept.csv")),
                List.of());
        assertEquals(
                List.of("not made by spillway evidence"),
                EvidenceRecord.read(folder).stale(item));
        EvidenceRecord record = EvidenceRecord.read(folder);
        record.made(item, record.inputs(item));
        assertEquals(List.of(), EvidenceRecord.read(folder).stale(item));

        Files.writeString(code, "another rule");
        assertEquals(
                List.of("older than the code of mechanism"),
                EvidenceRecord.read(folder).stale(item));
        Files.writeString(code, "rule");
        Files.writeString(data, "3");
        assertEquals(List.of("older than data.csv"), EvidenceRecord.read(folder).stale(item));
        Files.writeString(data, "1");
        Files.writeString(kept, "by hand");
        assertEquals(
                List.of("changed since it was made: kept.csv"),
                EvidenceRecord.read(folder).stale(item));
    }

    @Test
    void theCostIsSaidAndNothingIsMade() {
        assertEquals(0, run("evidence", "--dry-run", "forces", "fragility"), complained.toString());
        assertTrue(printed.toString().contains("2 items, "), printed.toString());
        assertTrue(printed.toString().contains("spillway fragility --out "), printed.toString());
        assertFalse(Files.exists(folder.resolve("evidence")));
        assertEquals(2, run("evidence", "--dry-run", "opinions"));
        assertTrue(
                complained.toString().contains("opinions: is no item; there are benchmarks, "), complained.toString());
    }

    private int run(String... args) {
        return new SpillwayCommand(new Workshop(logs -> {}, folder, false))
                .execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
