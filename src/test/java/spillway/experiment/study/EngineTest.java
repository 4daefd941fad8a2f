package spillway.experiment.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.Progress;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/** The engine on a formula in place of the model. */
class EngineTest {
    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private static PlannedVariant variant(String name, String base) {
        return new PlannedVariant(new Variant(name, List.of("a.b=" + name)), base, name + " is its identity");
    }

    private static Plan plan(String names, Seeds seeds) {
        return plan(names, seeds, List.of(new Column("sum", "x"), new Column("product", "y")));
    }

    private static Plan plan(String names, Seeds seeds, List<Column> columns) {
        List<PlannedVariant> variants = Arrays.stream(names.split(" "))
                .map(name -> variant(name, "base " + name.charAt(0)))
                .toList();
        Inputs inputs = new Inputs("c", "d", "e");
        return new Plan(
                "toy",
                "A toy",
                "toy.yaml",
                8,
                columns,
                seeds,
                variants,
                inputs,
                Plan.Keep.NONE,
                Map.of("deadband", 0.5));
    }

    /** Sum and product of the variant's number and the seed; 13 breaks. */
    private List<String> toy(Trial trial) {
        made.incrementAndGet();
        long number = Long.parseLong(trial.variant().name());
        if (number == 13) {
            throw new IllegalStateException("books, \"open\"\nin 2011Q3");
        }
        return List.of(Long.toString(number + trial.seed()), Long.toString(number * trial.seed()));
    }

    private LocalEngine engine(int threads) {
        return new LocalEngine(new Worker(this::toy, threads, Progress.silent(), () -> false));
    }

    private String table(Path path, Plan plan, int threads) throws Exception {
        StudyFolder study = StudyFolder.open(path, plan);
        engine(threads).run(study);
        study.write();
        return Files.readString(path.resolve(StudyFolder.RUNS));
    }

    private static List<Path> shards(Path path) throws Exception {
        try (var files = Files.list(path.resolve("shards"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyRunIsARowInTheOrderOfThePlan() throws Exception {
        String table = table(folder, plan("2 1 13", new Seeds(4, 2)), 1);
        assertEquals(
                "a.b,seed,problem,sum,product\n2,4,,6,8\n2,5,,7,10\n1,4,,5,4\n1,5,,6,5\n"
                        + "13,4,books open in 2011Q3,,\n13,5,books open in 2011Q3,,\n",
                table);
        Results results = StudyFolder.of(folder).gather();
        assertEquals(2, results.failed());
        assertEquals(
                Map.of("13, seed 4", "books open in 2011Q3", "13, seed 5", "books open in 2011Q3"), results.problems());
        assertEquals(10, results.number(results.index("2", 1), "product"));
        assertTrue(Double.isNaN(results.number(results.index("13", 0), "product")));
        made.set(0);
        assertEquals(table, table(folder, plan("2 1 13", new Seeds(4, 2)), 3));
        assertEquals(0, made.get(), "what failed is not made again either");
    }

    @Test
    void threadsChunksAndTheOrderOfWorkLeaveTheSameTable() throws Exception {
        String names = String.join(
                " ", IntStream.range(100, 170).mapToObj(Integer::toString).toList());
        Plan plan = plan(names, new Seeds(1, 3));
        String table = table(folder.resolve("one"), plan, 1);
        assertEquals(table, table(folder.resolve("four"), plan, 4));
        Chunks chunks = plan.chunks();
        assertEquals(9, chunks.count(), "seventy of one base and seed are three pieces");
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, chunks.count()).boxed().toList());
        Collections.reverse(order);
        StudyFolder study = StudyFolder.open(folder.resolve("chunks"), plan);
        for (int chunk : order) {
            engine(2).run(study, new int[] {chunk});
        }
        study.write();
        assertEquals(table, Files.readString(folder.resolve("chunks/runs.csv")));
    }

    @Test
    void chunksHoldEveryRunOnceAndShareBaseAndSeed() {
        Plan plan = plan("11 21 12 22 31", new Seeds(1, 3));
        Chunks chunks = plan.chunks();
        assertEquals(9, chunks.count());
        int[] all = IntStream.range(0, 9)
                .flatMap(k -> Arrays.stream(chunks.trials(k)))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, 15).toArray(), all);
        assertEquals(
                List.of("11, seed 1", "12, seed 1"),
                Arrays.stream(chunks.trials(0))
                        .mapToObj(i -> plan.trial(i).name())
                        .toList());
        Plan many = plan(
                String.join(
                        " ",
                        IntStream.range(0, 900)
                                .mapToObj(i -> (char) (0x4e00 + i) + "")
                                .toList()),
                new Seeds(1, 3));
        assertEquals(900, many.chunks().count(), "as many pieces as there are bases and seeds are joined by threes");
        assertEquals(3, many.chunks().trials(899).length);
    }

    @Test
    void aShardCutOffAtAnyByteIsResumed() throws Exception {
        Plan plan = plan("2 13", new Seeds(1, 2));
        String table = table(folder.resolve("whole"), plan, 1);
        byte[] shard = Files.readAllBytes(shards(folder.resolve("whole")).get(0));
        Path cut = folder.resolve("cut");
        StudyFolder study = StudyFolder.open(cut, plan);
        Files.createDirectories(cut.resolve("shards"));
        for (int length = 0; length <= shard.length; length++) {
            Files.write(cut.resolve("shards/local.csv"), Arrays.copyOf(shard, length));
            int there = plan.size() - study.gather().missing().length;
            made.set(0);
            assertEquals(table, table(cut, plan, 1), "cut at " + length);
            assertEquals(plan.size() - there, made.get(), "cut at " + length);
        }
        assertArrayEquals(shard, Files.readAllBytes(cut.resolve("shards/local.csv")));
    }

    @Test
    void furtherSeedsAndVariantsExtendAFolder() throws Exception {
        table(folder, plan("2 3", new Seeds(1, 2)), 1);
        made.set(0);
        String table = table(folder, plan("3 4", new Seeds(2, 2)), 1);
        assertEquals(3, made.get(), "3 at seed 2 is there");
        assertEquals("a.b,seed,problem,sum,product\n3,2,,5,6\n3,3,,6,9\n4,2,,6,8\n4,3,,7,12\n", table);
        made.set(0);
        table(folder, plan("2 3", new Seeds(1, 2)), 1);
        assertEquals(0, made.get());
    }

    @Test
    void anotherPlanIsRefusedWithWhatDiffers() throws Exception {
        Plan plan = plan("2", new Seeds(1, 1));
        table(folder, plan, 1);
        Plan other = new Plan(
                "toy",
                "A toy",
                "toy.yaml",
                12,
                plan.columns(),
                plan.seeds(),
                plan.variants(),
                new Inputs("c", "D", "e"),
                Plan.Keep.NONE,
                Map.of());
        String said = assertThrows(RunRefused.class, () -> StudyFolder.open(folder, other))
                .getMessage();
        assertTrue(said.contains("quarters (8 there, 12 here), data; name another folder"), said);
        Plan columns = plan("2", new Seeds(1, 1), List.of(new Column("sum", "z")));
        assertTrue(assertThrows(RunRefused.class, () -> StudyFolder.open(folder, columns))
                .getMessage()
                .contains("differ in columns"));
        assertEquals(plan, StudyFolder.of(folder).plan(), "the plan is read back as it was");
    }

    @Test
    void otherContentAndDamagedPlansAreRefused() throws Exception {
        Plan plan = plan("2", new Seeds(1, 1));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertTrue(assertThrows(RunRefused.class, () -> StudyFolder.open(folder, plan))
                .getMessage()
                .contains("not a study's"));
        assertThrows(RunRefused.class, () -> StudyFolder.of(folder));
        assertThrows(RunRefused.class, () -> StudyFolder.open(folder.resolve("mine.txt"), plan));
        Path study = folder.resolve("s");
        StudyFolder.open(study, plan);
        String text = Files.readString(study.resolve("plan.json"));
        for (String damaged :
                List.of("{", text.replace("\"1..1\"", "\"1..2\""), text.replace("\"quarters\"", "\"quarts\""))) {
            Files.writeString(study.resolve("plan.json"), damaged);
            String said =
                    assertThrows(RunRefused.class, () -> StudyFolder.of(study)).getMessage();
            assertTrue(said.contains("plan.json"), said);
        }
    }

    @Test
    void damagedAndForeignShardsAreRefusedByFileAndLine() throws Exception {
        Plan plan = plan("2 3", new Seeds(1, 1));
        table(folder, plan, 1);
        Path shard = shards(folder).get(0);
        List<String> lines = Files.readAllLines(shard);
        refused(plan, shard, lines.get(0) + "0", lines, 0, "line 1: is of another study");
        refused(plan, shard, "trial,sum", lines, 1, "line 2: is not the header");
        refused(plan, shard, lines.get(3) + ",", lines, 3, "line 4: has 6 cells");
        refused(plan, shard, "x" + lines.get(4), lines, 4, "line 5: begins with no identity");
        Files.write(shard, lines);
        Path copy = shard.resolveSibling("other.csv");
        Files.write(copy, lines);
        assertEquals(0, StudyFolder.of(folder).gather().missing().length, "doubled rows that agree do no harm");
        lines.set(3, ShardFormat.of(plan).line(plan.trial(0), List.of("0", "0")));
        Files.write(copy, lines);
        String said = assertThrows(
                        RunRefused.class, () -> StudyFolder.of(folder).gather())
                .getMessage();
        assertTrue(said.contains("other.csv line 4: says something else of the run 2, seed 1"), said);
    }

    private void refused(Plan plan, Path shard, String line, List<String> lines, int at, String complaint)
            throws Exception {
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(at, line);
        Files.write(shard, damaged);
        StudyFolder study = StudyFolder.open(folder, plan);
        assertTrue(assertThrows(RunRefused.class, study::gather).getMessage().contains(shard + " " + complaint));
        assertThrows(RunRefused.class, () -> engine(1).run(study));
        assertEquals(damaged, Files.readAllLines(shard), "it is left alone");
    }

    @Test
    void twoWorkersInOneFolderHaveAShardEach() throws Exception {
        Plan plan = plan("2 3", new Seeds(1, 1));
        StudyFolder study = StudyFolder.open(folder, plan);
        try (Shard held = Shard.open(study.shards(), "local", plan)) {
            held.add(ShardFormat.of(plan).line(plan.trial(0), List.of("3", "2")));
            engine(1).run(study);
            assertEquals(1, made.get(), "what the other has made is seen while it is at work");
            assertEquals(
                    List.of("local-2.csv", "local.csv"),
                    shards(folder).stream()
                            .map(file -> file.getFileName().toString())
                            .toList());
        }
        assertEquals(0, study.gather().missing().length);
    }

    /** Writes a log where there is a place for it; half of one at the seed that breaks. */
    private final class Logging implements TrialRunner {
        @Override
        public List<String> run(Trial trial) {
            return toy(trial);
        }

        @Override
        public List<String> run(Trial trial, Path logs) throws IOException {
            assertFalse(Files.exists(logs.resolve("log.txt")), "the folder is empty");
            Files.writeString(logs.resolve("log.txt"), trial.name());
            return toy(trial);
        }
    }

    private String logged(Path path, Plan plan) throws Exception {
        StudyFolder study = StudyFolder.open(path, plan);
        new LocalEngine(new Worker(new Logging(), 2, Progress.silent(), () -> false)).run(study);
        study.write();
        return Files.readString(path.resolve(StudyFolder.RUNS));
    }

    @Test
    void runsThatKeepLogsLeaveAFolderEachThatIsMadeOnce() throws Exception {
        Plan plan = plan("7", new Seeds(1, 3)).keeping(Plan.Keep.LOGS);
        String table = logged(folder, plan);
        assertEquals(table(folder.resolve("bare"), plan("7", new Seeds(1, 3)), 1), table);
        assertEquals("7, seed 2", Files.readString(folder.resolve("seed-2/log.txt")));
        Path shard = shards(folder).get(0);
        Files.delete(shard);
        Files.delete(folder.resolve("seed-3/row.csv"));
        made.set(0);
        assertEquals(table, logged(folder, plan), "rows are taken from folders that are whole");
        assertEquals(1, made.get(), "the others are made again");
        assertEquals(plan.keep(), StudyFolder.of(folder).plan().keep());
        Plan other = plan("8", new Seeds(1, 3)).keeping(Plan.Keep.LOGS);
        assertTrue(assertThrows(RunRefused.class, () -> StudyFolder.open(folder, other))
                .getMessage()
                .contains("differ in the way to run"));
        made.set(0);
        logged(folder, plan("7", new Seeds(1, 5)).keeping(Plan.Keep.LOGS));
        assertEquals(2, made.get(), "further seeds extend it");
    }

    @Test
    void aRunThatAnotherWorkerIsMakingIsWaitedForAndNotTouched() throws Exception {
        Plan plan = plan("7 8", new Seeds(1, 1)).keeping(Plan.Keep.LOGS);
        StudyFolder study = StudyFolder.open(folder, plan);
        Path logs = folder.resolve(plan.logs(plan.trial(0)));
        String[] table = new String[1];
        Thread worker = new Thread(() -> {
            try {
                table[0] = logged(folder, plan);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
        try (RunFolder held = RunFolder.unlessHeld(logs).orElseThrow()) {
            Files.writeString(held.path().resolve("log.txt"), "of another process");
            worker.start();
            for (int i = 0; i < 1000 && study.gather().missing().length != 1; i++) {
                Thread.sleep(20);
            }
            ShardFormat format = ShardFormat.of(plan);
            format.writeRow(logs, format.line(plan.trial(0), List.of("8", "7")));
        }
        worker.join();
        assertEquals(1, made.get());
        assertEquals("of another process", Files.readString(logs.resolve("log.txt")));
        assertEquals("a.b,seed,problem,sum,product\n7,1,,8,7\n8,1,,9,8\n", table[0]);
    }

    @Test
    void aFolderWhosePlanWasNeverWrittenIsEmpty() throws Exception {
        Files.writeString(folder.resolve(".plan.json.77-1.new"), "{");
        assertEquals(2, table(folder, plan("2", new Seeds(1, 1)), 1).lines().count());
    }

    @Test
    void aWorkerThatIsAskedToStopBeginsNoFurtherRun() throws Exception {
        Plan plan = plan("2 3 4 5", new Seeds(1, 1));
        StudyFolder study = StudyFolder.open(folder, plan);
        new LocalEngine(new Worker(this::toy, 1, Progress.silent(), () -> made.get() == 2)).run(study);
        assertArrayEquals(new int[] {2, 3}, study.gather().missing());
        engine(1).run(study);
        assertEquals(4, made.get());
    }

    @Test
    void aRunnerThatRefusesLeavesNoRow() throws Exception {
        Plan plan = plan("2", new Seeds(1, 1));
        StudyFolder study = StudyFolder.open(folder, plan);
        Worker refusing = new Worker(
                trial -> {
                    throw new RunRefused("its policy file changed");
                },
                2,
                Progress.silent(),
                () -> false);
        assertThrows(RunRefused.class, () -> new LocalEngine(refusing).run(study));
        assertEquals(1, study.gather().missing().length);
    }

    @Test
    void seedsAreAnIntervalOrANumber() {
        assertEquals(new Seeds(1, 30), Seeds.parse("30").orElseThrow());
        assertEquals(new Seeds(7, 3), Seeds.parse("7..9").orElseThrow());
        assertEquals("7..9", new Seeds(7, 3).toString());
        for (String wrong : List.of("0", "-1", "9..7", "a", "1..", "1.5", "1..2..3", "1..99999999")) {
            assertTrue(Seeds.parse(wrong).isEmpty(), wrong);
        }
    }
}
