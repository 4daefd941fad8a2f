package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.file.Fingerprint;
import spillway.fixture.ShardLines;
import spillway.run.SmallRun;

/** Maps and the null ensemble from the command line, on a world small enough for a test. */
class MapCommandTest {
    @TempDir
    Path folder;

    private StringWriter printed = new StringWriter();
    private StringWriter complained = new StringWriter();

    @Test
    void aMapIsMadeAndResumed() throws IOException {
        Path out = folder.resolve("m");
        assertEquals(0, map("0.5,1", out), complained.toString());
        String runs = Files.readString(out.resolve("runs.csv"));
        List<String> lines = runs.lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("trade.tauGoods,seed,problem,outcome_nine,c_nine,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("0.5,1,,"), lines.get(1));
        String points = Files.readString(out.resolve("points.csv"));
        assertTrue(points.contains(",true\n"), "one point is the baseline");
        assertTrue(Files.size(out.resolve("map.png")) > 1000);
        String picture = Files.readString(out.resolve("map.svg"));
        assertTrue(picture.contains("tauGoods"));
        Files.delete(out.resolve("map.svg"));
        assertEquals(0, run("report", out.toString()), complained.toString());
        assertEquals(picture, Files.readString(out.resolve("map.svg")));

        // A run that is there is taken as it is: a planted score is still there, and only the run taken away is made
        // again.
        Path shard = out.resolve("shards/local.csv");
        List<String> rows = ShardLines.of(shard);
        String other = rows.get(2).replaceFirst("(,[A-Z_]+,)[^,]*", "$10.125").replaceFirst(",[^,]*$", "");
        String planted = other + ","
                + Fingerprint.of(other.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        Files.writeString(shard, String.join("\n", rows.get(0), rows.get(1), planted) + "\n");
        assertEquals(0, map("0.5,1", out), complained.toString());
        assertEquals(List.of(rows.get(0), rows.get(1), planted, rows.get(3)), ShardLines.of(shard));
        assertTrue(Files.readString(out.resolve("runs.csv")).contains(",0.125,"));
    }

    @Test
    void runsOfAnotherLengthAreNotMixedIn() throws IOException {
        Path out = folder.resolve("m");
        assertEquals(0, map("1", out), complained.toString());
        assertEquals(
                2,
                run(
                        "map",
                        small().toString(),
                        "--axis",
                        "trade.tauGoods=1",
                        "--quarters",
                        "12",
                        "--out",
                        out.toString()));
        assertTrue(
                complained.toString().contains("its runs differ in quarters (8 there, 12 here)"),
                complained.toString());
        Files.writeString(out.resolve("plan.json"), "{");
        complained = new StringWriter();
        assertEquals(2, map("1", out));
        assertTrue(complained.toString().contains("plan.json: is damaged"), complained.toString());
    }

    @Test
    void aFolderIsLookedIntoWorkedOnAndReported() throws IOException {
        Path out = folder.resolve("m");
        assertEquals(0, map("0.5,1", out), complained.toString());
        String runs = Files.readString(out.resolve("runs.csv"));
        Path shard = out.resolve("shards/local.csv");
        List<String> rows = ShardLines.of(shard);
        Files.writeString(shard, String.join("\n", rows.subList(0, 3)) + "\nhalf a l");
        printed = new StringWriter();
        assertEquals(0, run("study", "status", out.toString()));
        assertTrue(printed.toString().contains("2 runs: 1 done, 0 failed, 1 missing"), printed.toString());
        assertEquals(1, run("study", "missing", out.toString()));
        assertTrue(printed.toString().matches("(?s).*0\ttrade.tauGoods=(0.5|1), seed 1\n.*"), printed.toString());
        assertEquals(1, run("study", "gather", out.toString()));
        assertEquals(2, run("study", "work", out.toString(), "--chunk", "1"));
        assertEquals(0, run("study", "work", out.toString(), "--chunk", "0"), complained.toString());
        assertEquals(0, run("study", "missing", out.toString()));
        assertEquals(0, run("study", "gather", out.toString()));
        assertEquals(runs, Files.readString(out.resolve("runs.csv")));
        assertEquals(2, run("study", "status", folder.toString()));
        assertTrue(complained.toString().contains("is no folder of a study"), complained.toString());
    }

    @Test
    void aPolicyReachesTheRunsAndTheCacheDoesNot() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "name: dear\ninterventions:\n  - {from: 2010Q1, set: {trade.tauGoods: 1.3}}\n");
        Path out = folder.resolve("m");
        Path other = folder.resolve("p");
        assertEquals(0, map("1", out), complained.toString());
        assertEquals(0, map("1", folder.resolve("n"), "--no-cache"), complained.toString());
        assertEquals(
                Files.readString(out.resolve("runs.csv")),
                Files.readString(folder.resolve("n/runs.csv")),
                "solved base years that are kept change nothing");
        String[] arguments = {
            "map",
            small().toString(),
            "--axis",
            "trade.tauGoods=1",
            "--seeds",
            "1",
            "--quarters",
            "8",
            "--out",
            other.toString(),
            "--policy",
            policy.toString(),
            "--no-charts",
            "--quiet"
        };
        assertEquals(0, run(arguments), complained.toString());
        assertFalse(Files.readAllLines(out.resolve("runs.csv"))
                .get(1)
                .equals(Files.readAllLines(other.resolve("runs.csv")).get(1)));
        Files.writeString(policy, Files.readString(policy).replace("1.3", "1.2"));
        Files.delete(other.resolve("shards/local.csv"));
        assertEquals(2, run("study", "work", other.toString()));
        assertTrue(complained.toString().contains("the policy " + policy + " changed"), complained.toString());
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
        assertTrue(complained.toString().contains("has content that is not a study's"), complained.toString());
    }

    @Test
    void theNullEnsembleIsSummedUp() throws IOException {
        Path out = folder.resolve("n");
        int code =
                run("null", "--config", small().toString(), "--seeds", "2", "--quarters", "8", "--out", out.toString());
        assertEquals(0, code, complained.toString());
        assertEquals(3, Files.readAllLines(out.resolve("runs.csv")).size());
        List<String> summary = Files.readAllLines(out.resolve("null-summary.csv"));
        assertEquals(1 + 3 * 9, summary.size());
        assertTrue(summary.get(1).startsWith("nine,c,2,"), summary.get(1));
        assertTrue(printed.toString().contains("deadband for all sets: "), printed.toString());
        assertEquals(2, run("report", out.toString()));
        assertTrue(complained.toString().contains("is a study of chance (null), which has no page; null-summary.csv"));
    }

    private int map(String values, Path out, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("map", small().toString(), "--axis", "trade.tauGoods=" + values));
        all.addAll(List.of("--seeds", "1", "--quarters", "8", "--out", out.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    /** The shipped configuration with few agents; its data lie beside its root. */
    private Path small() throws IOException {
        return Files.writeString(
                folder.resolve("small.yaml"),
                "extends: " + Path.of("configs/baseline.yaml").toAbsolutePath() + "\n"
                        + "base: {firms: 1500, talents: 4000}\ngrid: {cellKm: 5}\n");
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
