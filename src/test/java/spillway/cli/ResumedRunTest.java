package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.RunFolders.assertSame;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.file.Json;
import spillway.kernel.Quarter;
import spillway.run.Manifest;
import spillway.run.Observer;
import spillway.run.SmallRun;

/** A run that goes on from a checkpoint leaves the folder that it would have left without being cut. */
class ResumedRunTest {
    private static final String LENGTH = "12";

    @TempDir
    static Path folder;

    private static Path config;
    private static Path policy;
    private static Path later;
    private static Path cut;

    private StringWriter printed = new StringWriter();
    private StringWriter complained = new StringWriter();
    private List<Observer> watchers = List.of();

    @BeforeAll
    static void cutRun() throws IOException {
        config = SmallRun.config(folder.resolve("c.yaml"));
        policy = policy("acts.yaml", "{from: 2011Q2, until: 2012Q1, set: {migration.tauPeople: 0.5}}");
        later = policy("later.yaml", "{from: 2012Q2, set: {knowledge.tauIdeas: 0.5}}");
        cut = folder.resolve("cut");
        assertEquals(0, new ResumedRunTest().straight(cut, LENGTH, "--checkpoint-every", "3"));
    }

    private static Path policy(String name, String intervention) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "name: " + name.replace(".yaml", "") + "\ninterventions: [" + intervention + "]\n");
    }

    private static Path checkpoint(String quarter) {
        return cut.resolve("checkpoints").resolve(quarter + ".checkpoint");
    }

    @Test
    void checkpointsAreWrittenEveryNQuartersButAfterTheLast() throws IOException {
        try (Stream<Path> files = Files.list(cut.resolve("checkpoints"))) {
            assertEquals(
                    List.of("2010Q3.checkpoint", "2011Q2.checkpoint", "2012Q1.checkpoint"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertSame(whole("whole", LENGTH), cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010Q3", "2011Q2", "2012Q1"})
    void itHoldsAllQuartersAndEqualsTheStraightOne(String quarter) throws IOException {
        Path on = folder.resolve("from-" + quarter);
        assertEquals(0, on(checkpoint(quarter), on), complained.toString());
        assertSame(whole("whole", LENGTH), on);
        assertTrue(Files.exists(on.resolve("report.html")), "the page is there");
        Map<String, Object> manifest = manifest(on);
        assertEquals(Manifest.COMPLETED, manifest.get("status"));
        assertEquals(Map.of("checkpoint", quarter + ".checkpoint", "after", quarter), manifest.get("continuedFrom"));
        Map<String, Object> straight = manifest(cut);
        for (String same :
                List.of("seed", "configuration", "policy", "quarters", "agentSteps", "fingerprint", "settings")) {
            assertEquals(straight.get(same), manifest.get(same), same);
        }
    }

    @Test
    void itMayGoOnLongerOrShorter() throws IOException {
        Path longer = folder.resolve("longer");
        assertEquals(0, on(checkpoint("2011Q2"), longer, "--quarters", "15"), complained.toString());
        assertSame(whole("whole-15", "15"), longer);
        Path shorter = folder.resolve("shorter");
        assertEquals(0, on(checkpoint("2011Q2"), shorter, "--quarters", "8"), complained.toString());
        assertSame(whole("whole-8", "8"), shorter);
        assertEquals(2, on(checkpoint("2011Q2"), folder.resolve("none"), "--quarters", "6"));
        assertTrue(
                complained.toString().contains("stands after 2011Q2, when 6 quarters are over"), complained.toString());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void aPolicyMayActFromThenOn() throws IOException {
        Path both = folder.resolve("both.yaml");
        Files.writeString(
                both,
                "name: acts + later\ninterventions:\n- {from: 2011Q2, until: 2012Q1, set: {migration.tauPeople: 0.5}}\n"
                        + "- {from: 2012Q2, set: {knowledge.tauIdeas: 0.5}}\n");
        Path straight = folder.resolve("both");
        assertEquals(
                0, command("run", config, "--policy", both, "--seed", "5", "--quarters", LENGTH, "--out", straight));
        for (String quarter : List.of("2011Q2", "2012Q1")) {
            Path on = folder.resolve("both-" + quarter);
            assertEquals(
                    0,
                    on(checkpoint(quarter), on, "--policy", later.toString(), "--checkpoint-every", "2"),
                    complained.toString());
            assertSame(straight, on);
        }
        Path second = folder.resolve("both-2011Q2/checkpoints/2012Q2.checkpoint");
        assertEquals(0, on(second, folder.resolve("twice")), complained.toString());
        assertSame(straight, folder.resolve("twice"));
    }

    @Test
    void changesOfAPolicyAreKept() throws IOException {
        Path moved = folder.resolve("moved-policy");
        Object[] straight = {
            "run",
            config,
            "--policy",
            policy,
            "--set",
            "acts:from=2010Q3",
            "--quarters",
            "6",
            "--checkpoint-every",
            "4",
            "--out",
            moved
        };
        assertEquals(0, command(straight), complained.toString());
        Path on = folder.resolve("moved-policy-on");
        assertEquals(0, on(moved.resolve("checkpoints/2010Q4.checkpoint"), on), complained.toString());
        assertSame(moved, on);
        assertEquals(manifest(moved).get("policy"), manifest(on).get("policy"));
    }

    @Test
    void aPolicyOfThePastIsRefused() throws IOException {
        Path early = policy("early.yaml", "{from: 2011Q1, set: {knowledge.tauIdeas: 0.5}}");
        assertRefused(
                "--policy " + early + ": acts in 2011Q1, which is over in " + checkpoint("2011Q2")
                        + "; its first quarter must be 2011Q3 or later",
                checkpoint("2011Q2"),
                "--policy",
                early.toString());
    }

    @Test
    void whatIsNoCheckpointIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(checkpoint("2011Q2"));
        Path file = folder.resolve("broken.checkpoint");
        assertRefused(file + ": there is no such checkpoint", file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
        assertRefused(file + ": no checkpoint, or one that is damaged or cut short", file);
        byte[] altered = bytes.clone();
        altered[bytes.length / 3] ^= 1;
        Files.write(file, altered);
        assertRefused(file + ": no checkpoint, or one that is damaged or cut short", file);
        assertRefused(cut.resolve("manifest.json") + ": no checkpoint", cut.resolve("manifest.json"));
        assertRefused(cut + ": is no file, and so no checkpoint", cut);
    }

    @Test
    void whatIsNoLongerTheSameIsRefusedByName() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        copy(Path.of("configs", "data"), own.resolve("data"));
        Files.copy(Path.of("configs", "baseline.yaml"), own.resolve("baseline.yaml"));
        Path small = Files.writeString(own.resolve("s.yaml"), small(own));
        Path run = folder.resolve("own-run");
        assertEquals(
                0,
                command("run", small, "--quarters", "4", "--checkpoint-every", "2", "--no-charts", "--out", run),
                complained.toString());
        Path file = run.resolve("checkpoints/2010Q2.checkpoint");
        Files.writeString(small, small(own) + "migration: {tauPeople: 2}\n");
        assertRefused(file + ": the configuration has migration.tauPeople = 2 where it had ", file);
        Files.writeString(small, small(own));
        Path panel = own.resolve("data/panel.csv");
        String text = Files.readString(panel);
        Files.writeString(panel, text.replaceFirst("\n$", "\r\n"));
        assertRefused(file + ": data/panel.csv is not the file that it was", file);
        Files.writeString(panel, text);
        Path moved = own.resolve("moved.yaml");
        Files.move(small, moved);
        assertRefused(small + ": the configuration of " + file + " is not there; name its place as CONFIG", file);
        assertEquals(
                0,
                command("run", moved, "--from", file, "--no-charts", "--out", folder.resolve("moved-run")),
                complained.toString());
        assertSame(run, folder.resolve("moved-run"));
    }

    private static String small(Path root) {
        return "extends: " + root.resolve("baseline.yaml") + "\nbase: {firms: 400, talents: 1000}\ngrid: {cellKm: 5}\n"
                + "measure: {draws: 20, permutations: 19, sitesAtMost: 60}\n";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--seed 3, --from: seed and settings are those of the checkpoint",
        "--seeds 1..2, --from: seed and settings are those of the checkpoint",
        "--set migration.tauPeople=2, --from: seed and settings are those of the checkpoint",
        "--checkpoint-every 0, '--checkpoint-every 0 is outside [1, 4000]'",
    })
    void whatTheCheckpointSaysIsNotSaidAgain(String options, String complaint) {
        assertRefused(complaint, checkpoint("2011Q2"), options.split(" "));
    }

    @Test
    void checkpointsAreOfOneSeed() {
        assertEquals(
                2,
                command("run", config, "--replicates", "2", "--checkpoint-every", "2", "--out", folder.resolve("r")));
        assertTrue(complained.toString().contains("--checkpoint-every is for runs of one seed"), complained.toString());
        assertFalse(Files.exists(folder.resolve("r")));
    }

    @Test
    void aRunThatBrokeGoesOnFromItsLastCheckpoint() throws IOException {
        Path broken = folder.resolve("broken");
        watchers = breakingIn(new Quarter(2012, 1));
        assertEquals(1, straight(broken, LENGTH, "--checkpoint-every", "3"));
        watchers = List.of();
        assertEquals(Manifest.FAILED, manifest(broken).get("status"));
        Path on = folder.resolve("mended");
        assertEquals(0, on(broken.resolve("checkpoints/2011Q2.checkpoint"), on), complained.toString());
        assertSame(whole("whole", LENGTH), on);
    }

    @Test
    void aRunThatIsKilledGoesOnFromItsLastCheckpoint() throws Exception {
        Path killed = folder.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "spillway.Main",
                        "run",
                        config.toString(),
                        "--policy",
                        policy.toString(),
                        "--seed",
                        "5",
                        "--quarters",
                        "4000",
                        "--no-cache",
                        "--checkpoint-every",
                        "3",
                        "--out",
                        killed.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        Path file = killed.resolve("checkpoints/2011Q2.checkpoint");
        while (process.isAlive() && !Files.exists(file)) {
            Thread.sleep(20);
        }
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(Manifest.STARTED, manifest(killed).get("status"));
        Path on = folder.resolve("revived");
        assertEquals(0, on(file, on, "--quarters", LENGTH), complained.toString());
        assertSame(whole("whole", LENGTH), on);
    }

    @Test
    void theSameCommandGoesOnWhereNoFolderIsNamed() throws IOException {
        Object[] command = {
            "run",
            config,
            "--policy",
            policy,
            "--seed",
            "5",
            "--quarters",
            LENGTH,
            "--checkpoint-every",
            "3",
            "--no-charts"
        };
        watchers = breakingIn(new Quarter(2011, 4));
        assertEquals(1, command(command));
        List<Quarter> seen = new ArrayList<>();
        watchers = List.of(SmallRun.each(seen::add));
        assertEquals(0, command(command), complained.toString());
        assertEquals(new Quarter(2011, 3), seen.get(0), "what is over is not made again");
        assertTrue(complained.toString().contains("2011Q2.checkpoint"), complained.toString());
        Path place = Path.of(printed.toString().lines().reduce("", (before, line) -> line));
        assertSame(whole("whole", LENGTH), place);
        assertTrue(Files.exists(place.resolve("checkpoints/2012Q1.checkpoint")));
        assertEquals(0, command(command));
        assertTrue(complained.toString().contains("nothing to do"), complained.toString());
    }

    @Test
    void whereItsCheckpointIsDamagedItBeginsAnew() throws IOException {
        Object[] command = {"run", config, "--seed", "8", "--quarters", "6", "--checkpoint-every", "2", "--no-charts"};
        watchers = breakingIn(new Quarter(2011, 1));
        assertEquals(1, command(command));
        Path newest;
        try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
            newest = files.filter(file -> file.endsWith("checkpoints/2010Q4.checkpoint"))
                    .filter(file -> Manifest.failure(file.getParent().getParent())
                            .orElse("")
                            .contains("seed 8"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(newest, "no longer");
        watchers = List.of();
        assertEquals(0, command(command), complained.toString());
        assertTrue(complained.toString().contains("the run is made from its beginning"), complained.toString());
    }

    @Test
    void theFolderOfTheRunItselfIsNotWrittenOver() {
        assertEquals(2, command("run", "--from", checkpoint("2011Q2"), "--out", cut));
        assertTrue(Files.exists(checkpoint("2011Q2")));
    }

    private static List<Observer> breakingIn(Quarter last) {
        return List.of(SmallRun.each(quarter -> {
            if (quarter.equals(last)) {
                throw new IllegalStateException("broken on purpose");
            }
        }));
    }

    private void assertRefused(String complaint, Path file, String... options) {
        Path none = folder.resolve("refused");
        assertEquals(2, on(file, none, options));
        String first = complained.toString().lines().findFirst().orElse("");
        assertTrue(first.startsWith(complaint), first);
        assertFalse(Files.exists(none));
    }

    /** The folder of a run that was not cut, made once. */
    private Path whole(String name, String quarters) {
        Path whole = folder.resolve(name);
        if (!Files.exists(whole)) {
            assertEquals(0, straight(whole, quarters), complained.toString());
        }
        return whole;
    }

    private int straight(Path out, String quarters, String... options) {
        List<Object> all = new ArrayList<>(
                List.of("run", config, "--policy", policy, "--seed", "5", "--quarters", quarters, "--out", out));
        all.addAll(List.of(options));
        return command(all.toArray());
    }

    private int on(Path checkpoint, Path out, String... options) {
        List<Object> all = new ArrayList<>(List.of("run", "--from", checkpoint, "--out", out));
        all.addAll(List.of(options));
        return command(all.toArray());
    }

    private int command(Object... arguments) {
        printed = new StringWriter();
        complained = new StringWriter();
        Workshop workshop = new Workshop(
                logs -> Files.writeString(logs.resolve("report.html"), "<html>"),
                folder.resolve("runs"),
                false,
                SmallRun.BASE_YEARS,
                () -> watchers);
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), words);
    }

    private static Map<String, Object> manifest(Path run) throws IOException {
        return Json.read(run.resolve(Manifest.FILE)).orElseThrow();
    }
}
