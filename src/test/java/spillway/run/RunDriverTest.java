package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.file.Json;
import spillway.kernel.Quarter;

class RunDriverTest {
    private static final int QUARTERS = 4;
    private static final RunDriver.Finish NO_CHARTS = logs -> {};

    @TempDir
    Path folder;

    private Path config;
    private Path run;

    @BeforeEach
    void writeConfig() throws IOException {
        config = SmallRun.config(folder.resolve("c.yaml"));
        run = Files.createDirectory(folder.resolve("run"));
    }

    @Test
    void theParametersAreWrittenDownWithTheirDeclarations() throws Exception {
        drive(plan(7, "knowledge.spilloverRate=0.02"), NO_CHARTS);
        List<String> lines = Files.readAllLines(run.resolve("parameters.csv"));
        assertEquals("path,value,unit,min,max,source,meaning,base", lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("knowledge.spilloverRate,0.02,")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("turnover.enabled,true,switch,,,")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("trade.sectorFactor.E,")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("base.firms,400,") && line.endsWith(",true")));
    }

    @Test
    void theManifestSaysAllARunDependsOn() throws Exception {
        RunPlan plan = plan(7, "knowledge.spilloverRate=0.02", "turnover.enabled=false");
        assertEquals(RunDriver.Ending.COMPLETED, drive(plan, NO_CHARTS).ending());
        Map<String, Object> manifest = Json.read(run.resolve("manifest.json")).orElseThrow();
        assertEquals(
                List.of(
                        "program",
                        "version",
                        "gitCommit",
                        "java",
                        "mason",
                        "seed",
                        "configurationFile",
                        "settings",
                        "configuration",
                        "baseYearDiffers",
                        "policy",
                        "inputs",
                        "start",
                        "quarters",
                        "status",
                        "failure",
                        "startedAt",
                        "wallSeconds",
                        "cpuSeconds",
                        "agentSteps",
                        "fingerprint"),
                List.copyOf(manifest.keySet()));
        assertEquals("spillway", manifest.get("program"));
        assertEquals("18", manifest.get("mason"));
        assertEquals(7, manifest.get("seed"));
        assertEquals("2010Q1", manifest.get("start"));
        assertEquals(QUARTERS, manifest.get("quarters"));
        assertEquals("completed", manifest.get("status"));
        assertTrue((int) manifest.get("agentSteps") > 1000 * QUARTERS);
        assertEquals(16, manifest.get("fingerprint").toString().length());
        Map<?, ?> configuration = (Map<?, ?>) manifest.get("configuration");
        assertEquals(0.02, ((Map<?, ?>) configuration.get("knowledge")).get("spilloverRate"));
        Map<?, ?> differs = (Map<?, ?>) manifest.get("baseYearDiffers");
        assertTrue(differs.keySet().containsAll(Set.of("knowledge.spilloverRate", "turnover.enabled")));
        assertFalse(differs.containsKey("base.firms"));
        assertEquals(true, differs.get("turnover.enabled"));
        Set<?> inputs = ((Map<?, ?>) manifest.get("inputs")).keySet();
        assertTrue(inputs.containsAll(Set.of("baseline.yaml", "c.yaml", "panel.csv")), inputs.toString());
        assertTrue((double) manifest.get("wallSeconds") >= 0);
    }

    @Test
    void theRunIdStandsForEverythingThatMatters() throws Exception {
        String id = plan(1).runId();
        assertTrue(id.matches("[0-9a-f]{12}"));
        assertEquals(id, plan(1).runId());
        assertNotEquals(id, plan(2).runId());
        assertNotEquals(id, plan(1, "knowledge.spilloverRate=0.02").runId());
        Files.writeString(config, "# a comment\n" + Files.readString(config));
        assertEquals(id, plan(1).runId());
        Path between = Files.copy(config, folder.resolve("between.yaml"));
        Files.writeString(config, "extends: between.yaml\n");
        assertEquals(id, plan(1).runId());
        Files.writeString(config, "extends: between.yaml\nknowledge: {spilloverRate: 0.02}\n");
        assertEquals(
                plan(1).runId(),
                SmallRun.plan(between, 1, QUARTERS, "knowledge.spilloverRate=0.02")
                        .runId());
        assertNotEquals(plan(1).runId(), SmallRun.plan(config, 1, QUARTERS + 1).runId());
    }

    @Test
    void theManifestIsFirstAndCompletedIsLast() throws Exception {
        Observer started = SmallRun.each(quarter -> assertEquals(Optional.of("started"), Manifest.status(run)));
        RunDriver.Result result = drive(plan(1), started, logs -> {
            assertEquals(Optional.of("started"), Manifest.status(logs));
            assertTrue(Files.exists(logs.resolve("summary.json")));
            assertTrue(Json.read(logs.resolve("manifest.json")).orElseThrow().get("fingerprint") != null);
        });
        assertEquals(RunDriver.Ending.COMPLETED, result.ending(), result.failure());
        assertTrue(names().containsAll(List.of("manifest.json", "metrics.csv", "parameters.csv", "summary.json")));
        assertFalse(names().contains(".reserve"));
    }

    @Test
    void aBrokenPhaseIsNamedWithQuarterAndSeed() throws Exception {
        Observer breaks = at("2010Q3", quarter -> {
            throw new RunFailure("the accounts balance", quarter, "money is lost", null);
        });
        assertFailed(drive(plan(7), breaks, NO_CHARTS), "in 'the accounts balance', 2010Q3: money is lost (seed 7)");
    }

    @Test
    void anyOtherFaultIsTold() throws Exception {
        Observer bug = at("2010Q2", quarter -> {
            throw new IllegalStateException("two\nlines");
        });
        assertFailed(drive(plan(1), bug, NO_CHARTS), "in 2010Q2: java.lang.IllegalStateException: two lines (seed 1)");
        Observer memory = at("2010Q2", quarter -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertFailed(
                drive(plan(1), memory, NO_CHARTS),
                "in 2010Q2: out of memory; give Java more with JDK_JAVA_OPTIONS=-Xmx... (seed 1)");
        Observer disk = at("2010Q2", quarter -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertFailed(drive(plan(1), disk, NO_CHARTS), "in 2010Q2: No space left on device (seed 1)");
        assertFailed(
                drive(plan(1), logs -> {
                    throw new IOException("No space left on device");
                }),
                "drawing the charts: No space left on device (seed 1)");
    }

    @Test
    void roomForTheLastWordIsKeptUntilTheEnd() throws Exception {
        Observer breaks = at("2010Q2", quarter -> {
            assertTrue(run.resolve(".reserve").toFile().length() > 10_000);
            throw new RunFailure("logs", quarter, "full", null);
        });
        assertFailed(drive(plan(1), breaks, NO_CHARTS), "in 'logs', 2010Q2: full (seed 1)");
        assertFalse(names().contains(".reserve"));
        assertFalse(names().contains("summary.json"));
    }

    @Test
    void aRunWhoseFolderVanishesFailsAllTheSame() throws Exception {
        Observer vandal = at("2010Q2", quarter -> {
            try (Stream<Path> files = Files.list(run)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(run);
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        });
        RunDriver.Result result = drive(plan(1), vandal, NO_CHARTS);
        assertEquals(RunDriver.Ending.FAILED, result.ending());
        assertTrue(result.failure().endsWith("the manifest could not be written either"), result.failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010Q1", "2010Q3", "2010Q4"})
    void anInterruptedRunSaysSo(String quarter) throws Exception {
        Interruption interruption = Interruption.onRequest();
        RunDriver.Result result = RunDriver.ofOneRun(Progress.silent(), interruption)
                .drive(plan(1), run, List.of(at(quarter, now -> interruption.request())), NO_CHARTS);
        assertEquals(RunDriver.Ending.INTERRUPTED, result.ending());
        assertEquals(Optional.of("failed"), Manifest.status(run));
        assertEquals(Optional.of("interrupted"), Manifest.failure(run));
    }

    @Test
    void aRunThatWasCalledFailedIsNeverCompleted() throws Exception {
        RunRecord record = new RunRecord(plan(1).manifest(), run);
        record.started();
        assertTrue(record.failed("interrupted"));
        record.measured(1, 1, 1, 1);
        assertFalse(record.completed());
        assertEquals(Optional.of("failed"), Manifest.status(run));
    }

    @Test
    void progressAppearsAfterTwoSecondsOnOneLine() {
        StringWriter terminal = new StringWriter();
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(new PrintWriter(terminal), 80, clock::get);
        progress.start(40, 1);
        Quarter quarter = Quarter.parse("2010Q1");
        for (int i = 0; i < 19; i++) {
            clock.addAndGet(100_000_000L);
            progress.advance(quarter.plus(i));
        }
        assertEquals("", terminal.toString());
        for (int i = 19; i < 40; i++) {
            clock.addAndGet(100_000_000L);
            progress.advance(quarter.plus(i));
        }
        progress.end();
        String shown = terminal.toString();
        assertTrue(shown.startsWith("\r2014Q4   50%  2 s left\r2015Q2   55%  2 s left"), shown);
        assertFalse(terminal.toString().contains("\n"));
        assertTrue(terminal.toString().endsWith("\r"));
    }

    @Test
    void theTimeLeftIsThatOfRunsWhoseProgramIsWarm() {
        StringWriter terminal = new StringWriter();
        AtomicLong clock = new AtomicLong();
        Progress progress = new Progress(new PrintWriter(terminal), 30, clock::get);
        progress.start(100, 2);
        // Two at a time: the first two take twenty seconds, all others two.
        for (int i = 0; i < 10; i++) {
            clock.addAndGet(i == 0 ? 20_000_000_000L : i % 2 == 0 ? 2_000_000_000L : 0);
            progress.advance("run " + i + " of a policy with a long name");
        }
        List<String> shown = List.of(terminal.toString().split("\r"));
        assertFalse(shown.get(1).contains("left"), shown.toString());
        List<Integer> left = Pattern.compile("(\\d+) s left")
                .matcher(terminal.toString())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        assertTrue(
                left.size() > 2 && left.stream().allMatch(seconds -> seconds > 60 && seconds < 140), shown.toString());
        assertTrue(shown.stream().allMatch(line -> line.length() < 30), shown.toString());
    }

    private void assertFailed(RunDriver.Result result, String failure) {
        assertEquals(RunDriver.Ending.FAILED, result.ending());
        assertEquals(failure, result.failure());
        assertEquals(Optional.of("failed"), Manifest.status(run));
        assertEquals(Optional.of(failure), Manifest.failure(run));
    }

    private static Observer at(String quarter, Consumer<Quarter> what) {
        return SmallRun.each(now -> {
            if (now.equals(Quarter.parse(quarter))) {
                what.accept(now);
            }
        });
    }

    private RunPlan plan(long seed, String... settings) throws RunRefused {
        return SmallRun.plan(config, seed, QUARTERS, settings);
    }

    private RunDriver.Result drive(RunPlan plan, RunDriver.Finish finish) {
        return drive(plan, SmallRun.each(quarter -> {}), finish);
    }

    private RunDriver.Result drive(RunPlan plan, Observer watcher, RunDriver.Finish finish) {
        return RunDriver.ofOneRun(Progress.silent(), Interruption.onRequest())
                .drive(plan, run, List.of(watcher), finish);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(run)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
