package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.ModelRuns;

/** Maps and the null ensemble from the command line, on a world small enough for a test. */
class MapCommandTest {
    @TempDir
    Path folder;

    private StringWriter printed = new StringWriter();
    private StringWriter complained = new StringWriter();

    @Test
    void aMapIsMadeAndGoneOnWith() throws IOException {
        Path out = folder.resolve("m");
        assertEquals(0, map("0.5,1", out), complained.toString());
        String runs = Files.readString(out.resolve("runs.csv"));
        List<String> lines = runs.lines().toList();
        assertEquals(7, lines.size());
        assertTrue(lines.get(1).startsWith("0.5,1,nine,"), lines.get(1));
        assertTrue(Files.readString(out.resolve("points.csv")).contains(",true\n"), "one point is the baseline");
        assertTrue(Files.size(out.resolve("map.png")) > 1000);
        assertTrue(Files.readString(out.resolve("map.svg")).contains("tauGoods"));

        // A run that is there is taken as it is: a planted score is still there, and only the run taken away is made
        // again.
        String planted = lines.get(1).replaceFirst("(0.5,1,nine,[A-Z_]+,)[^,]*", "$10.125");
        Files.writeString(
                out.resolve("runs.csv"), String.join("\n", lines.get(0), planted, lines.get(2), lines.get(3)) + "\n");
        assertEquals(0, map("0.5,1", out), complained.toString());
        assertEquals(runs.replace(lines.get(1), planted), Files.readString(out.resolve("runs.csv")));
    }

    @Test
    void runsOfAnotherLengthAreNotMixedIn() throws IOException {
        Path out = Files.createDirectories(folder.resolve("m"));
        Files.writeString(out.resolve("map.json"), "{\"fingerprint\" : \"0\", \"code\" : \"0\"}");
        assertEquals(2, map("0.5,1", out));
        assertTrue(complained.toString().contains("its runs are of another configuration"), complained.toString());
        Files.writeString(out.resolve("map.json"), "{");
        complained = new StringWriter();
        assertEquals(2, map("0.5,1", out));
        assertTrue(complained.toString().contains("map.json: is damaged"), complained.toString());
    }

    @Test
    void badRequestsWriteNothing() throws IOException {
        Path out = folder.resolve("m");
        assertEquals(2, run("map", "--out", out.toString()));
        assertEquals(2, map("9", out));
        assertTrue(complained.toString().contains("trade.tauGoods = 9 multiplier is outside"), complained.toString());
        assertEquals(2, run("map", "--spec", "configs/maps/unbundling.yaml", "configs/baseline.yaml"));
        assertEquals(2, run("map", small().toString(), "--axis", "trade.tauGoods=1", "--threads", "0"));
        assertEquals(2, run("map", "--spec", folder.resolve("none.yaml").toString(), "--out", out.toString()));
        assertTrue(complained.toString().contains("none.yaml: no such file"), complained.toString());
        assertFalse(Files.exists(out));
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        assertEquals(2, map("1", out));
        assertTrue(complained.toString().contains("has content that is not a map's"), complained.toString());
    }

    @Test
    void theNullEnsembleIsSummedUp() throws IOException {
        Path out = folder.resolve("n");
        int code =
                run("null", "--config", small().toString(), "--seeds", "2", "--quarters", "8", "--out", out.toString());
        assertEquals(0, code, complained.toString());
        assertEquals(7, Files.readAllLines(out.resolve("null.csv")).size());
        List<String> summary = Files.readAllLines(out.resolve("null-summary.csv"));
        assertEquals(1 + 3 * 7, summary.size());
        assertTrue(summary.get(1).startsWith("nine,c,2,"), summary.get(1));
        assertTrue(printed.toString().contains("deadband for all sets: "), printed.toString());
    }

    private int map(String values, Path out) throws IOException {
        return run(
                "map",
                small().toString(),
                "--axis",
                "trade.tauGoods=" + values,
                "--seeds",
                "1",
                "--quarters",
                "8",
                "--out",
                out.toString());
    }

    /** The shipped configuration with few agents; its data lie beside its root. */
    private Path small() throws IOException {
        return Files.writeString(
                folder.resolve("small.yaml"),
                "extends: " + Path.of("configs/baseline.yaml").toAbsolutePath() + "\n"
                        + "base: {firms: 1500, talents: 4000}\ngrid: {cellKm: 5}\n");
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(ModelRuns::new, logs -> {}, folder.resolve("runs"), false);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
