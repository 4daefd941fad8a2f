package spillway.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.RunFolders.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.experiment.AnnualResults;
import spillway.model.CityFigure;

/** A run that is cut and resumed leaves the same bytes as one that is not. */
class CutRunTest {
    private static final int QUARTERS = 7;

    @TempDir
    static Path folder;

    private static RunPlan plan(Path settings, BaseYears baseYears) throws IOException, RunRefused {
        Path config = SmallRun.config(settings.resolve("c.yaml"));
        Path policy = Files.writeString(
                settings.resolve("p.yaml"),
                "name: n\ninterventions: [{from: 2010Q4, until: 2011Q2, set: {migration.tauPeople: 0.5}}]\n");
        return new RunPlanner(baseYears)
                .plan(new RunRequest(config, List.of(), List.of(policy), 5, 1, OptionalInt.of(QUARTERS)));
    }

    private static void run(LoggedRun run, int quarters) throws IOException {
        for (int quarter = 0; quarter < quarters; quarter++) {
            run.step();
        }
    }

    private static Path whole() throws IOException, RunRefused {
        Path whole = Files.createTempDirectory(folder, "whole");
        LoggedRun run = SHARED.begin(5, whole, List.of());
        run(run, QUARTERS);
        run.finish();
        return whole;
    }

    private static final RunPlan SHARED = shared();

    private static RunPlan shared() {
        try {
            Path settings = Files.createTempDirectory("spillway-cut-run");
            try {
                return plan(settings, SmallRun.BASE_YEARS);
            } finally {
                RunFolder.delete(settings);
            }
        } catch (IOException | RunRefused broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6})
    void theLogsAreTheSameToTheByte(int cut) throws IOException, RunRefused {
        Path resumed = Files.createTempDirectory(folder, "resumed");
        LoggedRun second = resume(SHARED, resumed, cut(cut), List.of());
        run(second, QUARTERS - cut);
        second.finish();
        assertSame(whole(), resumed);
    }

    @Test
    void annualResultsAreTheSame() throws IOException, RunRefused {
        AnnualResults whole = annual(QUARTERS);
        AnnualResults resumed = annual(2);
        for (CityFigure figure : CityFigure.values()) {
            assertArrayEquals(whole.year(figure, 2010), resumed.year(figure, 2010), figure.column());
        }
        assertEquals(whole.metrics().keySet(), resumed.metrics().keySet());
        whole.metrics()
                .forEach((name, years) ->
                        assertArrayEquals(years, resumed.metrics().get(name), name));
        assertEquals(whole.verdicts(), resumed.verdicts());
    }

    /** The annual results of a run that is cut after so many quarters. */
    private static AnnualResults annual(int cut) throws IOException, RunRefused {
        Path checkpoint = cut(cut, recorder());
        AnnualResults.Recorder recorder = recorder();
        LoggedRun second = resume(SHARED, Files.createTempDirectory(folder, "annual"), checkpoint, List.of(recorder));
        run(second, QUARTERS - cut);
        second.finish();
        return recorder.results();
    }

    private static AnnualResults.Recorder recorder() {
        return AnnualResults.Recorder.of(SHARED.runner(), SHARED.scenario());
    }

    @Test
    void anotherProcessResumes() throws Exception {
        Path resumed = Files.createTempDirectory(folder, "other");
        Path checkpoint = cut(3);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutRunTest.class.getName(),
                        resumed.toString(),
                        checkpoint.toString())
                .inheritIO()
                .start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertSame(whole(), resumed);
    }

    /** The second half of a run in a process of its own. */
    public static void main(String[] args) throws IOException, RunRefused {
        Path resumed = Path.of(args[0]);
        Path settings = Files.createTempDirectory("spillway-cut-run");
        LoggedRun run = resume(plan(settings, BaseYears.inMemory()), resumed, Path.of(args[1]), List.of());
        RunFolder.delete(settings);
        run(run, QUARTERS - 3);
        run.finish();
    }

    @Test
    void whoWritesCheckpointsLeavesTheSameLogs() throws IOException, RunRefused {
        Path stopping = Files.createTempDirectory(folder, "stopping");
        LoggedRun run = SHARED.begin(5, stopping, List.of());
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            run.step();
            run.checkpoint(folder.resolve("again-" + quarter), ASKED);
        }
        run.finish();
        assertSame(whole(), stopping);
        assertArrayEquals(Files.readAllBytes(cut(4)), Files.readAllBytes(folder.resolve("again-4")));
    }

    private static final AskedRun ASKED = new AskedRun("c.yaml", List.of(), List.of(), 5, QUARTERS);

    /** The checkpoint of a run that was left alone after so many quarters. */
    private static Path cut(int quarters, Observer... watchers) throws IOException {
        Path into = Files.createTempDirectory(folder, "cut");
        LoggedRun first = SHARED.begin(5, into, List.of(watchers));
        run(first, quarters);
        Path checkpoint = into.resolve("checkpoint");
        first.checkpoint(checkpoint, ASKED);
        first.step();
        first.abort();
        return checkpoint;
    }

    private static LoggedRun resume(RunPlan plan, Path into, Path file, List<? extends Observer> watchers)
            throws IOException, RunRefused {
        try (RunCheckpoint checkpoint = RunCheckpoint.open(file)) {
            return plan.resume(5, into, checkpoint, watchers);
        }
    }
}
