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
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.file.Json;
import spillway.input.TinyConfig;
import spillway.kernel.Quarter;

class RunDriverTest {
    private static final RunDriver.Finish NO_CHARTS = logs -> {};

    @TempDir
    Path folder;

    private Path config;
    private Path run;

    @BeforeEach
    void writeConfig() throws IOException {
        config = Files.writeString(folder.resolve("c.yaml"), TinyConfig.YAML);
        run = Files.createDirectory(folder.resolve("run"));
    }

    @Test
    void theParametersAreWrittenDownWithTheirDeclarations() throws Exception {
        drive(plan(new TinyModel(quarter -> {}), 7, "growth.rate=0.1"), NO_CHARTS);
        List<String> lines = Files.readAllLines(run.resolve("parameters.csv"));
        assertEquals("path,value,unit,min,max,source,meaning,base", lines.get(0));
        assertTrue(lines.contains("growth.rate,0.1,1/quarter,0,0.2,assumed,Growth,false"), lines.toString());
        assertTrue(lines.contains("growth.enabled,true,switch,,,assumed,Whether anything grows,false"));
        assertTrue(lines.contains("trade.sectorFactor.E,1.5,index,0,10,assumed,Weight,false"));
        assertTrue(lines.contains("trade.shares,0.25; 0.75,share,0,1,assumed,Two shares,false"));
        assertTrue(lines.contains("government.people,7000000000,persons,0,,assumed,Heads,true"));
    }

    @Test
    void theManifestSaysAllARunDependsOn() throws Exception {
        RunPlan<TinyConfig> plan = plan(new TinyModel(quarter -> {}), 7, "growth.rate=0.1", "growth.enabled=false");
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
        assertEquals(8, manifest.get("quarters"));
        assertEquals("completed", manifest.get("status"));
        assertEquals(8, manifest.get("agentSteps"));
        assertEquals(16, manifest.get("fingerprint").toString().length());
        Map<?, ?> configuration = (Map<?, ?>) manifest.get("configuration");
        assertEquals(
                "{enabled=false, rate=0.1, size=100}",
                configuration.get("growth").toString());
        assertEquals(
                "{growth.enabled=true, growth.rate=0.05}",
                manifest.get("baseYearDiffers").toString());
        assertEquals(List.of("c.yaml", "cities.csv"), List.copyOf(((Map<?, ?>) manifest.get("inputs")).keySet()));
        assertTrue((double) manifest.get("wallSeconds") >= 0);
    }

    @Test
    void theRunIdStandsForEverythingThatMatters() throws Exception {
        TinyModel model = new TinyModel(quarter -> {});
        String id = plan(model, 1).runId();
        assertTrue(id.matches("[0-9a-f]{12}"));
        assertEquals(id, plan(model, 1).runId());
        assertNotEquals(id, plan(model, 2).runId());
        assertNotEquals(id, plan(model, 1, "growth.rate=0.06").runId());
        assertNotEquals(
                id,
                plan(new TinyModel(quarter -> {}, Map.of("cities.csv", "01")), 1)
                        .runId());
        Files.writeString(config, "# a comment\n" + TinyConfig.YAML);
        assertEquals(id, plan(model, 1).runId());
        Files.writeString(folder.resolve("root.yaml"), TinyConfig.YAML);
        Files.writeString(config, "extends: root.yaml\n");
        assertEquals(id, plan(model, 1).runId());
        Files.writeString(config, "extends: root.yaml\ngrowth: {rate: 0.06}\n");
        String sameValuesOtherBase = plan(model, 1).runId();
        Files.writeString(config, TinyConfig.YAML.replace("0.05", "0.06"));
        assertNotEquals(sameValuesOtherBase, plan(model, 1).runId());
    }

    @Test
    void theManifestIsFirstAndCompletedIsLast() throws Exception {
        RunPlan<TinyConfig> plan =
                plan(new TinyModel(quarter -> assertEquals(Optional.of("started"), Manifest.status(run))), 1);
        RunDriver.Result result = drive(plan, logs -> {
            assertEquals(Optional.of("started"), Manifest.status(logs));
            assertTrue(Files.exists(logs.resolve("summary.json")));
            assertTrue(Json.read(logs.resolve("manifest.json")).orElseThrow().get("fingerprint") != null);
        });
        assertEquals(RunDriver.Ending.COMPLETED, result.ending(), result.failure());
        assertEquals(List.of("manifest.json", "metrics.csv", "parameters.csv", "summary.json"), names());
    }

    @Test
    void aBrokenPhaseIsNamedWithQuarterAndSeed() throws Exception {
        RunDriver.Result result = drive(
                plan(
                        new TinyModel(at("2010Q3", quarter -> {
                            throw new RunFailure("books balance", quarter, "money is lost", null);
                        })),
                        7),
                NO_CHARTS);
        assertFailed(result, "in 'books balance', 2010Q3: money is lost (seed 7)");
    }

    @Test
    void anyOtherFaultIsTold() throws Exception {
        assertFailed(
                drive(
                        plan(
                                new TinyModel(at("2010Q2", quarter -> {
                                    throw new IllegalStateException("two\nlines");
                                })),
                                1),
                        NO_CHARTS),
                "in 2010Q2: java.lang.IllegalStateException: two lines (seed 1)");
        assertFailed(
                drive(
                        plan(
                                new TinyModel(at("2010Q2", quarter -> {
                                    throw new OutOfMemoryError("Java heap space");
                                })),
                                1),
                        NO_CHARTS),
                "in 2010Q2: out of memory; give Java more with JDK_JAVA_OPTIONS=-Xmx... (seed 1)");
        assertFailed(
                drive(
                        plan(
                                new TinyModel(at("2010Q2", quarter -> {
                                    throw new UncheckedIOException(new IOException("No space left on device"));
                                })),
                                1),
                        NO_CHARTS),
                "in 2010Q2: No space left on device (seed 1)");
        assertFailed(
                drive(plan(new TinyModel(quarter -> {}), 1), logs -> {
                    throw new IOException("No space left on device");
                }),
                "drawing the charts: No space left on device (seed 1)");
    }

    @Test
    void roomForTheLastWordIsKeptUntilTheEnd() throws Exception {
        RunPlan<TinyConfig> plan = plan(
                new TinyModel(at("2010Q2", quarter -> {
                    assertTrue(run.resolve(".reserve").toFile().length() > 10_000);
                    throw new RunFailure("logs", quarter, "full", null);
                })),
                1);
        assertFailed(drive(plan, NO_CHARTS), "in 'logs', 2010Q2: full (seed 1)");
        assertEquals(List.of("manifest.json", "metrics.csv", "parameters.csv"), names());
    }

    @Test
    void aRunWhoseFolderVanishesFailsAllTheSame() throws Exception {
        RunDriver.Result result = drive(
                plan(
                        new TinyModel(at("2010Q2", quarter -> {
                            try (Stream<Path> files = Files.list(run)) {
                                for (Path file : files.toList()) {
                                    Files.delete(file);
                                }
                                Files.delete(run);
                            } catch (IOException unexpected) {
                                throw new UncheckedIOException(unexpected);
                            }
                        })),
                        1),
                NO_CHARTS);
        assertEquals(RunDriver.Ending.FAILED, result.ending());
        assertTrue(result.failure().endsWith("the manifest could not be written either"), result.failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010Q1", "2010Q4", "2011Q4"})
    void anInterruptedRunSaysSo(String quarter) throws Exception {
        Interruption interruption = Interruption.onRequest();
        RunPlan<TinyConfig> plan = plan(new TinyModel(at(quarter, now -> interruption.request())), 1);
        RunDriver.Result result = RunDriver.ofOneRun(Progress.silent(), interruption)
                .drive(plan.manifest(), run, 8, () -> plan.begin(1, run), NO_CHARTS);
        assertEquals(RunDriver.Ending.INTERRUPTED, result.ending());
        assertEquals(Optional.of("failed"), Manifest.status(run));
        assertEquals(Optional.of("interrupted"), Manifest.failure(run));
    }

    @Test
    void aRunThatWasCalledFailedIsNeverCompleted() throws Exception {
        RunRecord record = new RunRecord(plan(new TinyModel(quarter -> {}), 1).manifest(), run);
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
        Progress progress = new Progress(new PrintWriter(terminal), clock::get);
        progress.start(40);
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

    private void assertFailed(RunDriver.Result result, String failure) {
        assertEquals(RunDriver.Ending.FAILED, result.ending());
        assertEquals(failure, result.failure());
        assertEquals(Optional.of("failed"), Manifest.status(run));
        assertEquals(Optional.of(failure), Manifest.failure(run));
    }

    private static Consumer<Quarter> at(String quarter, Consumer<Quarter> what) {
        return now -> {
            if (now.equals(Quarter.parse(quarter))) {
                what.accept(now);
            }
        };
    }

    private RunPlan<TinyConfig> plan(TinyModel model, long seed, String... overrides) throws RunRefused {
        return new RunPlanner<>(model)
                .plan(new RunRequest(config, List.of(overrides), Optional.empty(), seed, 1, OptionalInt.empty()));
    }

    private RunDriver.Result drive(RunPlan<TinyConfig> plan, RunDriver.Finish finish) {
        return RunDriver.ofOneRun(Progress.silent(), Interruption.onRequest())
                .drive(
                        plan.manifest(),
                        run,
                        plan.spec().quarters(),
                        () -> plan.begin(plan.spec().seed(), run),
                        finish);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(run)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
