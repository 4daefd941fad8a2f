package spillway.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.Progress;
import spillway.run.RunRefused;

/** What the engine does with folders of which something was lost or altered. */
class LostAndDamagedTest {
    private static final Seeds SEEDS = new Seeds(1, 3);

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private final class Toy implements TrialRunner {
        @Override
        public List<String> run(Trial trial) {
            made.incrementAndGet();
            return List.of("MIXED", "0." + trial.seed());
        }

        @Override
        public List<String> run(Trial trial, Path logs) throws IOException {
            Files.writeString(logs.resolve("cities.csv"), trial.name());
            Files.writeString(logs.resolve("manifest.json"), "{\"status\": \"completed\"}");
            return run(trial);
        }
    }

    private static Plan plan(Plan.Keep keep, String setting) {
        PlannedVariant variant = new PlannedVariant(new Variant("v", List.of(setting)), "base", "identity");
        List<Column> columns = List.of(new Column("outcome", "x"), new Column("share", "y"));
        return new Plan(
                "toy",
                "A toy",
                "toy.yaml",
                8,
                columns,
                SEEDS,
                List.of(variant),
                new Inputs("c", "d", "e"),
                keep,
                Map.of("deadband", 1.0, "names", List.of("a", "b"), "tiny", 1e-300));
    }

    private StudyFolder made(Plan plan) throws Exception {
        StudyFolder study = StudyFolder.open(folder, plan);
        new LocalEngine(new Worker(new Toy(), 1, Progress.silent(), () -> false)).run(study);
        study.write();
        return study;
    }

    private static String refusal(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(RunRefused.class, executable).getMessage();
    }

    @Test
    void aRunWhoseLogsAreNotWholeIsMissingAndMadeAgain() throws Exception {
        Plan plan = plan(Plan.Keep.LOGS, "a.b=1");
        StudyFolder study = made(plan);
        String table = Files.readString(folder.resolve("runs.csv"));
        Path logs = folder.resolve("seed-2");
        for (String lost : List.of("row.csv", "cities.csv", "manifest.json", "")) {
            if (lost.isEmpty()) {
                for (String file : List.of("row.csv", "cities.csv", "manifest.json")) {
                    Files.delete(logs.resolve(file));
                }
            }
            Files.delete(logs.resolve(lost));
            assertEquals(List.of(1), List.of(study.gather().missing()[0]), lost);
            made.set(0);
            made(plan);
            assertEquals(1, made.get(), lost);
            assertEquals("v, seed 2", Files.readString(logs.resolve("cities.csv")));
            assertEquals(table, Files.readString(folder.resolve("runs.csv")));
        }
        Files.writeString(logs.resolve("manifest.json"), "{\"status\": \"sta");
        assertEquals(1, study.gather().missing().length, "a manifest that is torn");
        Files.writeString(folder.resolve("seed-3/report.html"), "a page");
        made(plan);
        assertTrue(Files.exists(folder.resolve("seed-3/report.html")), "a file more does no harm");
    }

    @Test
    void alteredCellsAreRefusedByFileAndLine() throws Exception {
        StudyFolder study = made(plan(Plan.Keep.NONE, "a.b=1"));
        Path shard = folder.resolve("shards/local.csv");
        String whole = Files.readString(shard);
        for (String[] change : List.of(
                new String[] {",0.2,", ",0.2x,"},
                new String[] {",0.2,", ",0.3,"},
                new String[] {"MIXED,0.2", "MXIED,0.2"},
                new String[] {",MIXED,0.2", "broke,,"})) {
            Files.writeString(shard, whole.replace(change[0], change[1]));
            String said = refusal(study::gather);
            assertTrue(said.startsWith(shard + " line 5: is not what was written"), said);
        }
        Files.writeString(shard, whole.replace("\n", "\r\n"));
        assertTrue(refusal(study::gather).startsWith(shard + ": is not what was written"));
        Files.writeString(shard, whole);
        assertEquals(0, study.gather().missing().length);
        Path directory = Files.createDirectory(folder.resolve("shards/d.csv"));
        assertEquals(directory + ": is a folder, not a shard", refusal(study::gather));
    }

    @Test
    void anAlteredPlanIsRefused() throws Exception {
        made(plan(Plan.Keep.NONE, "a.b=1"));
        Path file = folder.resolve("plan.json");
        String whole = Files.readString(file);
        for (String[] change : List.of(
                new String[] {"a.b=1", "a.b=2"},
                new String[] {"\"tiny\" : 1E-300", "\"tiny\" : 2E-300"},
                new String[] {"\"runs\" : 3", "\"runs\" : 4"},
                new String[] {"A toy", "Another toy"})) {
            assertTrue(whole.contains(change[0]), change[0] + " in " + whole);
            Files.writeString(file, whole.replace(change[0], change[1]));
            String said = refusal(() -> StudyFolder.of(folder));
            assertTrue(said.startsWith(file + ": is not what was written; remove it"), said);
        }
    }

    @Test
    void aFolderThatLostItsPlanIsTakenUpByThePlanOfItsShardsAlone() throws Exception {
        Plan plan = plan(Plan.Keep.NONE, "a.b=1");
        made(plan);
        Path file = folder.resolve("plan.json");
        String whole = Files.readString(file);
        Files.delete(file);
        assertEquals(
                folder + ": its plan.json is gone; the call that planned the study writes it again",
                refusal(() -> StudyFolder.of(folder)));
        String said = refusal(() -> StudyFolder.open(folder, plan.keeping(Plan.Keep.LOGS)));
        assertTrue(said.endsWith("local.csv line 1: is of another study, configuration, data, length or code"), said);
        assertTrue(Files.notExists(file));
        made.set(0);
        made(plan);
        assertEquals(0, made.get());
        assertEquals(whole, Files.readString(file));
    }

    @Test
    void aFolderAboveStudiesNamesThem() throws Exception {
        Path inner = folder.resolve("waves/1");
        StudyFolder.open(inner, plan(Plan.Keep.NONE, "a.b=1"));
        assertEquals(
                folder + ": is no folder of a study; these below it are: " + inner,
                refusal(() -> StudyFolder.of(folder)));
    }

    @Test
    void whatIsWrongWithSeedsIsSaid() {
        assertEquals("", Seeds.complaint("7..9"));
        assertEquals("is neither a number above zero nor like 1..5", Seeds.complaint("0"));
        assertEquals("the first is above the last", Seeds.complaint("3..1"));
        assertEquals("more than 1000000 seeds", Seeds.complaint("99999999"));
        assertTrue(Seeds.complaint("9999999999999999998..9999999999999999999").startsWith("seeds are from -92"));
    }
}
