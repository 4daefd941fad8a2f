package spillway.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.file.Fingerprint;
import spillway.run.Manifest;
import spillway.run.SmallRun;

/** A sweep with the model itself, from its file to a run that is made again. */
class SweepCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        SmallRun.config(folder.resolve("small.yaml"));
        Files.writeString(
                folder.resolve("sweep.yaml"),
                String.join(
                        "\n",
                        "name: Taxes on goods",
                        "base: small.yaml",
                        "seeds: 1",
                        "quarters: 8",
                        "policies: [none, end-subsidy-race]",
                        "vary: {end-subsidy-race:from: [2010Q3, 2011Q2]}",
                        "design: grid",
                        ""));
    }

    @Test
    void aRowIsMadeAgainAndAPlantedOneIsFoundOut() throws IOException {
        Path out = folder.resolve("sw");
        assertEquals(0, run("sweep", folder.resolve("sweep.yaml").toString(), "--out", out.toString()), this::said);
        assertEquals(0, run("study", "reproduce", out.toString(), "--run", "4"), this::said);
        assertTrue(
                said().contains("run 4 (point 2 end-subsidy-race, seed 1): agrees with its row in all 52 cells"),
                said());
        Path again = folder.resolve("again");
        assertEquals(0, run("study", "reproduce", out.toString(), "--run", "1", "--out", again.toString()), this::said);
        assertEquals(Manifest.COMPLETED, Manifest.status(again).orElseThrow());
        assertTrue(Files.exists(again.resolve("cities.csv")));
        assertEquals(2, run("study", "reproduce", out.toString(), "--run", "5"), "there are four");

        Path shard = out.resolve("shards/local.csv");
        List<String> rows = Files.readAllLines(shard);
        String head = rows.get(0) + "\n" + rows.get(1) + "\n";
        Files.writeString(
                shard, rows.stream().skip(2).map(SweepCommandTest::planted).collect(joining("\n", head, "\n")));
        int planted = run("study", "reproduce", out.toString(), "--run", "1");
        assertEquals(1, planted, this::said);
        assertTrue(said().contains("c: 0.125 in its row, "), said());
        Files.writeString(shard, head);
        assertEquals(2, run("study", "reproduce", out.toString(), "--run", "4"), "its row is gone");
    }

    /** A shard's row that says another score, with the check that belongs to it. */
    private static String planted(String row) {
        String other = row.replaceFirst("(,[A-Z_]+,)[^,]*", "$10.125").replaceFirst(",[^,]*$", "");
        return other + ","
                + Fingerprint.of(other.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    @Test
    void aDryRunSaysWhatAllWouldTakeAndWritesNothing() {
        Path out = folder.resolve("sw");
        String file = folder.resolve("sweep.yaml").toString();
        assertEquals(0, run("sweep", file, "--dry-run", "--out", out.toString()), this::said);
        assertTrue(said().contains("core-hours"), said());
        assertFalse(Files.exists(out));
    }

    private String said() {
        return printed.toString() + complained;
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
