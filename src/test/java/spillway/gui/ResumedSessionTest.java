package spillway.gui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.kernel.Quarter;
import spillway.model.CityFigure;
import spillway.model.CityReadings;
import spillway.model.StateHash;
import spillway.model.verdict.Verdict;
import spillway.run.AskedRun;
import spillway.run.Course;
import spillway.run.Interruption;
import spillway.run.ModelRunner;
import spillway.run.Progress;
import spillway.run.RunCheckpoint;
import spillway.run.RunDriver;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.ScenarioReader;
import spillway.run.SmallRun;
import spillway.run.VerdictWindows;

/** Runs that the window opens where a checkpoint stands or shows from their folder, without the window. */
class ResumedSessionTest {
    private static final int QUARTERS = 12;
    private static final Path POLICY =
            Path.of("configs/policies/end-subsidy-race.yaml").toAbsolutePath();

    @TempDir
    static Path folder;

    private static ModelRunner runner;
    private static RunRequest request;
    private static Path run;

    @BeforeAll
    static void make() throws Exception {
        Path config = SmallRun.config(folder.resolve("small.yaml"));
        runner = ModelRunner.open(new ScenarioReader(), config, SmallRun.BASE_YEARS, new ArrayList<>())
                .orElseThrow();
        request = new RunRequest(config, List.of(), List.of(), 1, 1, OptionalInt.of(QUARTERS));
        run = folder.resolve("run");
        RunPlan plan = RunPlanner.plan(runner, request);
        drive(plan, Course.STRAIGHT.withCheckpoints(AskedRun.of(request), 9), run);
    }

    private static RunDriver.Result drive(RunPlan plan, Course course, Path out) throws IOException {
        Files.createDirectories(out);
        return RunDriver.ofOneRun(Progress.silent(), Interruption.onRequest())
                .drive(plan, course, out, List.of(), logs -> {});
    }

    private static void play(Session session, int quarters) {
        for (int i = 0; i < quarters; i++) {
            session.step();
        }
    }

    private static long state(Session session) {
        return StateHash.of(session.world());
    }

    private static Session resumed(Path file) throws Exception {
        try (RunCheckpoint checkpoint = RunCheckpoint.open(file)) {
            Path policies = Files.createTempDirectory(folder, "policies");
            return SessionCheckpoint.open(runner, checkpoint.request(runner, policies), checkpoint);
        }
    }

    @Test
    void whatWasChangedInTheWindowGoesOnWithoutItToTheSameBytes() throws Exception {
        Session session = new Session(runner, request);
        play(session, 3);
        session.change("knowledge.tauIdeas", "0.5");
        play(session, 2);
        session.change("government.horizonQuarters", "30");
        Path file = folder.resolve("window.checkpoint");
        SessionCheckpoint.write(session, file);
        play(session, 20);
        assertTrue(session.ended());

        Path straight = folder.resolve("changed-straight");
        drive(
                RunPlanner.plan(
                        runner,
                        session.request(
                                folder.resolve("changes.yaml"), session.main().quartersOver())),
                Course.STRAIGHT,
                straight);
        Path on = folder.resolve("changed-on");
        try (RunCheckpoint checkpoint = RunCheckpoint.open(file)) {
            assertEquals(new Quarter(2011, 1), checkpoint.after());
            RunRequest again = checkpoint.request(runner, Files.createTempDirectory(folder, "policies"));
            RunPlan plan = checkpoint.plan(runner, again, List.of(), OptionalInt.empty());
            RunDriver.Result result = drive(plan, Course.from(checkpoint), on);
            assertEquals(RunDriver.Ending.COMPLETED, result.ending(), result.failure());
        }
        try (Stream<Path> tables = Files.list(straight)) {
            for (Path table :
                    tables.filter(each -> each.toString().contains(".csv")).toList()) {
                assertArrayEquals(
                        Files.readAllBytes(table),
                        Files.readAllBytes(on.resolve(table.getFileName())),
                        table.toString());
            }
        }

        Session here = resumed(file);
        assertEquals(5, here.main().quartersOver());
        play(here, 20);
        assertEquals(state(session), state(here));
        Session untouched = new Session(runner, request);
        play(untouched, 20);
        assertNotEquals(state(untouched), state(session), "the changes did something");
    }

    @Test
    void theWindowOpensOnTheSceneThatItWasLeftWith() throws Exception {
        Session session = new Session(runner, request);
        play(session, 9);
        SessionCheckpoint.write(session, folder.resolve("scene.checkpoint"));
        Session here = resumed(folder.resolve("scene.checkpoint"));
        assertEquals(3, here.main().scenes().size(), "the opening, a first quarter not known, and the last");
        Scene unknown = here.main().scenes().get(1);
        assertTrue(Double.isNaN(unknown.of(CityFigure.REAL_GDP, 0)));
        assertSameScene(session.main().latest(), here.main().latest(), 0);
        here.attempt(POLICY, Optional.of(new Quarter(2012, 3)));
        assertEquals(
                state(session),
                StateHash.of(here.other().orElseThrow().simulation().world()));
        play(here, 2);
        play(session, 2);
        assertSameScene(session.main().latest(), here.main().latest(), 0);
        here.restart(1);
        session.restart(1);
        assertEquals(state(session), state(here));
    }

    @Test
    void aCheckpointWithLogsBringsTheQuartersBefore() throws Exception {
        Session here = resumed(run.resolve("checkpoints/2012Q1.checkpoint"));
        Session session = new Session(runner, request);
        play(session, 9);
        assertEquals(state(session), state(here));
        assertEquals(session.main().scenes().size(), here.main().scenes().size());
        for (int i = 1; i <= 9; i++) {
            Scene expected = session.main().scenes().get(i);
            Scene scene = here.main().scenes().get(i);
            assertEquals(expected.quarter(), scene.quarter());
            assertSameFigures(expected, scene);
            assertSameVerdict(expected.verdict(), scene.verdict(), 1e-9);
        }
    }

    @Test
    void nothingIsKeptBeforeTheFirstQuarter() throws Exception {
        Session session = new Session(runner, request);
        Path file = folder.resolve("none.checkpoint");
        assertThrows(RunRefused.class, () -> SessionCheckpoint.write(session, file));
        assertTrue(Files.notExists(file));
    }

    /** A checkpoint that says another quarter than its world has goes on nowhere. */
    @Test
    void aWorldThatIsNotTheOneDescribedIsRefused() throws Exception {
        Session session = new Session(runner, request);
        play(session, 2);
        Path file = folder.resolve("second.checkpoint");
        SessionCheckpoint.write(session, file);
        Path other = folder.resolve("third.checkpoint");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry part : from.stream().toList()) {
                byte[] bytes = from.getInputStream(part).readAllBytes();
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(
                        part.getName().equals("description")
                                ? new String(bytes, UTF_8)
                                        .replace("2010Q2", "2010Q3")
                                        .getBytes(UTF_8)
                                : bytes);
            }
        }
        try (RunCheckpoint checkpoint = RunCheckpoint.open(other)) {
            RunRefused refused =
                    assertThrows(RunRefused.class, () -> SessionCheckpoint.open(runner, request, checkpoint));
            assertTrue(refused.getMessage().startsWith(other + ": damaged"), refused.getMessage());
        }
    }

    /** A state that the run never had is found when the run, made again, gets there. */
    @Test
    void aStateThatIsNotTheRunsIsFound() throws Exception {
        Session other = new Session(
                runner,
                new RunRequest(
                        request.config(), List.of("knowledge.tauIdeas=0.5"), List.of(), 1, 1, request.quarters()));
        play(other, 3);
        Path file = folder.resolve("false.checkpoint");
        RunCheckpoint.write(
                file,
                RunPlanner.plan(runner, request),
                AskedRun.of(request),
                other.world(),
                new RunCheckpoint.Watch(
                        new CityReadings(),
                        new VerdictWindows(runner.scenarios()
                                .read(request.config(), List.of(), List.of(), new ArrayList<>())
                                .orElseThrow()
                                .config()
                                .effective()
                                .verdict())));
        try (RunCheckpoint checkpoint = RunCheckpoint.open(file)) {
            RunRequest again = checkpoint.request(runner, folder);
            RunPlan plan = checkpoint.plan(runner, again, List.of(), OptionalInt.empty());
            RunDriver.Result result = drive(plan, Course.from(checkpoint), folder.resolve("false"));
            assertEquals(RunDriver.Ending.FAILED, result.ending());
            assertTrue(
                    result.failure()
                            .startsWith(
                                    "in 2010Q3: made again from its beginning, the run is not in the state of " + file),
                    result.failure());
        }
    }

    @Test
    void aReplayShowsWhatARunWouldHave() throws Exception {
        Session replay = new Session(runner, Replay.open(runner, run));
        Session session = new Session(runner, request);
        assertTrue(replay.main().latest().opening());
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            replay.step();
            session.step();
            assertSameFigures(session.main().latest(), replay.main().latest());
            assertSameVerdict(
                    session.main().latest().verdict(), replay.main().latest().verdict(), 1e-9);
            assertEquals(
                    session.main().latest().opened(), replay.main().latest().opened());
        }
        assertTrue(replay.ended());
        replay.step();
        assertEquals(QUARTERS + 1, replay.main().scenes().size());
        Scene last = replay.main().latest();
        for (Layer layer : List.of(Layer.HIGH_VALUE, Layer.RENT)) {
            assertClose(session.main().latest().layer(layer), last.layer(layer), layer.label());
        }
        replay.restart(1);
        assertEquals(1, replay.main().scenes().size());
        play(replay, 2);
        assertEquals(new Quarter(2010, 2), replay.main().latest().quarter());
    }

    @Test
    void aReplaySaysOfWhenItsMapIs() throws Exception {
        Session replay = new Session(runner, Replay.open(runner, run));
        play(replay, QUARTERS);
        List<Scene> scenes = replay.main().scenes();
        assertEquals(Optional.empty(), remark(scenes, 1, Layer.HIGH_VALUE));
        assertEquals(Optional.of("cells as logged for 2010 Q1"), remark(scenes, 7, Layer.RENT));
        assertEquals(Optional.empty(), remark(scenes, QUARTERS, Layer.RENT), "the last is logged");
        assertEquals(
                Optional.of("nothing is logged of this layer"), remark(scenes, QUARTERS, Layer.KNOWLEDGE_SERVICES));
    }

    private static Optional<String> remark(List<Scene> scenes, int quarter, Layer layer) {
        return LoggedScenes.remark(scenes.subList(0, quarter + 1), layer);
    }

    @Test
    void aReplayComputesNothing() throws Exception {
        Replay opened = Replay.open(runner, run);
        Session replay = new Session(runner, opened);
        play(replay, 3);
        RunRefused refused = assertThrows(RunRefused.class, () -> replay.attempt(POLICY, Optional.empty()));
        assertEquals(replay.refusal().orElseThrow(), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertThrows(RunRefused.class, () -> replay.change("knowledge.tauIdeas", "0.5"));
        assertThrows(RunRefused.class, replay::undo);
        assertThrows(RunRefused.class, () -> replay.restart(2));
        assertThrows(RunRefused.class, () -> SessionCheckpoint.write(replay, folder.resolve("replay.checkpoint")));
        assertThrows(RunRefused.class, () -> opened.save(request, folder.resolve("saved")));
        assertThrows(RunRefused.class, () -> opened.compare(request, POLICY.toString(), 1));
        assertEquals(3, replay.main().quartersOver());
    }

    @Test
    void whatIsNoRunIsNotReplayed() throws Exception {
        assertRefused("there is no such folder of a run", folder.resolve("nowhere"));
        assertRefused("has no manifest.json", Files.createDirectories(folder.resolve("empty")));
        Path damaged = copy("damaged");
        Files.writeString(damaged.resolve("cities.csv"), "quarter,city\n2010Q1\n");
        assertRefused("cities.csv is damaged: line 2", damaged);
        Path short1 = copy("short");
        List<String> lines = Files.readAllLines(short1.resolve("cities.csv"));
        Files.write(short1.resolve("cities.csv"), lines.subList(0, lines.size() - 14));
        assertRefused("cities.csv has 11 quarters where manifest.json has 12", short1);
        Path grid = copy("grid");
        Files.writeString(grid.resolve("grid.csv"), "x,y,lon,lat,city\n1,1,114,22,Shenzhen\n");
        assertRefused("its map is not that of the data of", grid);
    }

    private static void assertRefused(String why, Path place) {
        RunRefused refused = assertThrows(RunRefused.class, () -> new Session(runner, Replay.open(runner, place)));
        assertTrue(refused.getMessage().startsWith("--replay " + place + ": "), refused.getMessage());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    private static Path copy(String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void assertSameScene(Scene expected, Scene actual, double within) {
        assertEquals(expected.quarter(), actual.quarter());
        assertTrue(Arrays.deepEquals(expected.figures(), actual.figures()));
        assertTrue(Arrays.deepEquals(expected.layers(), actual.layers()));
        assertSameVerdict(expected.verdict(), actual.verdict(), within);
        assertEquals(expected.opened(), actual.opened());
    }

    private static void assertSameFigures(Scene expected, Scene actual) {
        for (CityFigure figure : CityFigure.LOGGED) {
            for (int r = 0; r < 14; r++) {
                double value = expected.of(figure, r);
                assertEquals(value, actual.of(figure, r), 1e-9 * Math.max(1, Math.abs(value)), figure.column());
            }
        }
    }

    private static void assertSameVerdict(Verdict expected, Verdict actual, double within) {
        assertEquals(expected.outcome(), actual.outcome());
        assertEquals(expected.clustering(), actual.clustering(), within);
        assertEquals(expected.diffusion(), actual.diffusion(), within);
        assertEquals(expected.sigma().scaled(), actual.sigma().scaled(), within);
    }

    private static void assertClose(float[] expected, float[] actual, String what) {
        for (int cell = 0; cell < expected.length; cell++) {
            assertEquals(expected[cell], actual[cell], 1e-5 * Math.max(1, Math.abs(expected[cell])), what);
        }
    }
}
