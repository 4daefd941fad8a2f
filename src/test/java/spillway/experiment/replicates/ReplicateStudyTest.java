package spillway.experiment.replicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.study.PlanRunner;
import spillway.file.Json;
import spillway.fixture.ShardLines;
import spillway.report.LogTable;
import spillway.run.Interruption;
import spillway.run.Manifest;
import spillway.run.Observer;
import spillway.run.Progress;
import spillway.run.RunDriver;
import spillway.run.RunFailure;
import spillway.run.RunRefused;
import spillway.run.SmallRun;

class ReplicateStudyTest {
    @TempDir
    Path folder;

    private Path config;
    private final Interruption interruption = Interruption.onRequest();

    @BeforeEach
    void writeConfig() throws IOException {
        config = SmallRun.config(folder.resolve("c.yaml"));
    }

    @Test
    void whatIsWrittenDoesNotDependOnHowManyRunAtOnce() throws Exception {
        Path one = complete("one", 1, 4);
        Path four = complete("four", 4, 4);
        for (String file : List.of(
                "replicates.json",
                "replicates.csv",
                "runs.csv",
                "seed-3/metrics.csv",
                "seed-3/row.csv",
                "seed-6/summary.json")) {
            assertEquals(Files.readString(one.resolve(file)), Files.readString(four.resolve(file)), file);
        }
        for (String entry : List.of("fingerprint", "agentSteps", "replicates", "seed", "quarters")) {
            assertEquals(manifest(one).get(entry), manifest(four).get(entry), entry);
        }
        assertEquals(4, manifest(one).get("replicates"));
        assertTrue(ReplicateReport.sentence(one).contains(" of 4 replicates"), ReplicateReport.sentence(one));
        List<String> table = Files.readAllLines(one.resolve("replicates.csv"));
        assertEquals(5, table.size());
        Map<String, Object> summary =
                Json.read(one.resolve("seed-3/summary.json")).orElseThrow();
        assertTrue(table.get(1).startsWith("3," + summary.get("outcome") + ","), table.get(1));
        Map<?, ?> first = (Map<?, ?>) ((List<?>)
                        Json.read(one.resolve("replicates.json")).orElseThrow().get("replicates"))
                .get(0);
        assertEquals(summary.get("c"), first.get("c"));
        assertEquals(summary.get("d"), first.get("d"));
        assertEquals(manifest(one.resolve("seed-3")).get("fingerprint"), first.get("fingerprint"));
    }

    @Test
    void thePageIsMadeOfWhatTheSeedsWrote() throws Exception {
        Path set = complete("set", 2, 3);
        double sum = 0;
        for (int seed = 3; seed < 6; seed++) {
            LogTable cities = LogTable.read(set.resolve("seed-" + seed + "/cities.csv"));
            double[] output = cities.numbers("gdp_real_100m_rmb");
            for (int i = 0; i < output.length; i++) {
                boolean counts = cities.text("year")[i].equals("2011") && !cities.text("city")[i].contains("Guangdong");
                sum += counts ? output[i] : 0;
            }
        }
        LogTable bands = LogTable.read(set.resolve("bands.csv"));
        double told = Double.NaN;
        double shares = 0;
        for (int i = 0; i < bands.size(); i++) {
            if (bands.text("year")[i].equals("2011")) {
                told = bands.text("measure")[i].equals("real_output") ? bands.numbers("mean")[i] : told;
                shares += bands.text("measure")[i].equals("city_high_value_share") ? bands.numbers("mean")[i] : 0;
            }
        }
        assertEquals(sum / 3 / 1e4, told, 1e-9);
        assertEquals(100, shares, 1e-9);
        double[] c = LogTable.read(set.resolve("replicates.csv")).numbers("c");
        LogTable scores = LogTable.read(set.resolve("scores.csv"));
        assertEquals((c[0] + c[1] + c[2]) / 3, scores.numbers("mean")[0], 1e-9);

        String page = Files.readString(ReplicateReport.page(set));
        for (String shown : List.of(
                "<h1>After 2 years, too few for a label: C ",
                "c.yaml, policy \u201cbaseline\u201d, seeds 3 to 5, 8 quarters",
                "interval of the chance by Wilson",
                "<td>0% to 56%</td>",
                "<a href=\"seed-4/\">seed 4</a>")) {
            assertTrue(page.contains(shown), shown);
        }
        assertFalse(page.contains("src=\"http") || page.contains("NaN"), "it needs nothing from elsewhere");
        Path shards = set.resolve("shards");
        Files.move(shards, folder.resolve("away"));
        String said =
                assertThrows(RunRefused.class, () -> ReplicateReport.page(set)).getMessage();
        assertTrue(said.contains("of 3 runs 3 are missing"), said);
    }

    @Test
    void anInterruptedSetSaysSoAndIsResumed() throws Exception {
        Path whole = complete("whole", 1, 2);
        int[] quarters = {0};
        Path set = folder.resolve("set");
        Observer stops = SmallRun.each(quarter -> {
            if (++quarters[0] == 11) {
                interruption.request();
            }
        });
        assertEquals(
                RunDriver.Ending.INTERRUPTED,
                run(set, 1, 2, List.of(stops), interruption).ending());
        assertEquals(Optional.of("interrupted"), Manifest.failure(set));
        assertEquals(Optional.of("completed"), Manifest.status(set.resolve("seed-3")));
        assertEquals(Optional.of("interrupted"), Manifest.failure(set.resolve("seed-4")));
        Object started = manifest(set.resolve("seed-3")).get("startedAt");
        resumed(set, 2);
        assertSame(whole, set, 2);
        assertEquals(started, manifest(set.resolve("seed-3")).get("startedAt"), "it was not made again");
        assertEquals(Optional.of("completed"), Manifest.status(set));
        resumed(set, 3);
        assertEquals(4, Files.readAllLines(set.resolve("replicates.csv")).size(), "a further seed extends the set");
        assertEquals(started, manifest(set.resolve("seed-3")).get("startedAt"));
    }

    @Test
    void aRunThatLostItsRowIsNotMadeAgainAndHalfARunIs() throws Exception {
        Path whole = complete("whole", 1, 2);
        Path set = complete("set", 1, 2);
        Path shard = set.resolve("shards/local.csv");
        List<String> rows = ShardLines.of(shard);
        Files.writeString(
                shard, rows.get(0) + "\n" + rows.get(1) + "\n" + rows.get(2).substring(0, 40));
        Files.delete(set.resolve("seed-4/row.csv"));
        Files.writeString(set.resolve("seed-4/metrics.csv"), "quar");
        Object started = manifest(set.resolve("seed-3")).get("startedAt");
        resumed(set, 2);
        assertEquals(started, manifest(set.resolve("seed-3")).get("startedAt"));
        assertEquals(rows, ShardLines.of(shard));
        assertSame(whole, set, 2);
    }

    @Test
    void aBrokenRunIsARowAndAFullDiskIsNot() throws Exception {
        Path set = folder.resolve("set");
        Observer breaks = SmallRun.each(quarter -> {
            throw new RunFailure("rents clear", quarter, "no price, \"none\"", null);
        });
        RunDriver.Result result = run(set, 1, 2, List.of(breaks), interruption);
        assertEquals(RunDriver.Ending.FAILED, result.ending());
        assertEquals("in 'rents clear', 2010Q1: no price, \"none\" (seed 3)", result.failure());
        assertEquals(Optional.of(result.failure()), Manifest.failure(set));
        assertTrue(Files.readString(set.resolve("runs.csv")).contains(",3,in 'rents clear' 2010Q1: no price none"));
        assertFalse(Files.exists(set.resolve("replicates.csv")));
        Path full = folder.resolve("full");
        Observer disk = SmallRun.each(quarter -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertEquals(
                RunDriver.Ending.FAILED,
                run(full, 1, 2, List.of(disk), interruption).ending());
        assertTrue(Manifest.failure(full).orElseThrow().contains("No space left on device (seed 3)"));
        resumed(full, 2);
        assertEquals(Optional.of("completed"), Manifest.status(full));
    }

    @Test
    void anotherWayToRunIsRefused() throws Exception {
        Path set = complete("set", 1, 2);
        Object manifest = manifest(set);
        String said = assertThrows(
                        RunRefused.class, () -> run(set, 1, 2, List.of(), interruption, "turnover.enabled=false"))
                .getMessage();
        assertTrue(said.contains("its runs differ in the way to run"), said);
        assertEquals(manifest, manifest(set));
        assertNotEquals(Optional.of("failed"), Manifest.status(set));
    }

    private Path complete(String name, int threads, int replicates) throws Exception {
        Path set = folder.resolve(name);
        assertEquals(
                RunDriver.Ending.COMPLETED,
                run(set, threads, replicates, List.of(), interruption).ending());
        return set;
    }

    /** The same call, which nobody interrupts. */
    private void resumed(Path set, int replicates) throws Exception {
        assertEquals(
                RunDriver.Ending.COMPLETED,
                run(set, 1, replicates, List.of(), Interruption.onRequest()).ending());
    }

    private ReplicateStudy study(int replicates, String... settings) throws RunRefused {
        return new ReplicateStudy(
                SmallRun.plan(config, 3, replicates, 8, settings), List.of(settings), Optional.empty());
    }

    private RunDriver.Result run(
            Path set,
            int threads,
            int replicates,
            List<Observer> watchers,
            Interruption interruption,
            String... settings)
            throws Exception {
        ReplicateStudy study = study(replicates, settings);
        PlanRunner.Source source = plan -> study.model().runner(plan, interruption, () -> watchers);
        return study.run(set, new PlanRunner(source, threads, Progress.silent(), interruption));
    }

    private static Map<String, Object> manifest(Path run) throws IOException {
        return Json.read(run.resolve("manifest.json")).orElseThrow();
    }

    private static void assertSame(Path one, Path other, int replicates) throws IOException {
        for (String file : List.of("replicates.json", "replicates.csv", "runs.csv")) {
            assertEquals(Files.readString(one.resolve(file)), Files.readString(other.resolve(file)), file);
        }
        for (int seed = 3; seed < 3 + replicates; seed++) {
            for (String file : List.of("metrics.csv", "cities.csv", "verdict.json", "row.csv")) {
                Path log = Path.of("seed-" + seed, file);
                assertEquals(Files.readString(one.resolve(log)), Files.readString(other.resolve(log)), log.toString());
            }
        }
    }
}
