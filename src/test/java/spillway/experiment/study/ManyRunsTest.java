package spillway.experiment.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.RunRefused;

/** Rows of runs are gathered in a memory that does not grow with what they hold. */
class ManyRunsTest {
    /** Less than half of the text of the rows alone. */
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @Test
    void moreRowsThanTheMemoryHoldsAreGatheredInTheOrderOfThePlan() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path study = folder.resolve("study");
        assertEquals("0 missing, 0 failed, " + ManyRuns.cells("v7", 3).get(3), process(temporary, study.toString()));
        assertTrue(shards(study).stream()
                        .mapToLong(shard -> shard.toFile().length())
                        .sum()
                > 96_000_000);
        try (BufferedReader table = Files.newBufferedReader(study.resolve(StudyFolder.RUNS))) {
            assertTrue(String.valueOf(table.readLine()).startsWith("a.b,seed,problem,c0,c1,"));
            for (int variant = 0; variant < ManyRuns.VARIANTS; variant++) {
                for (int seed = 1; seed <= ManyRuns.SEEDS; seed++) {
                    String cells = String.join(",", ManyRuns.cells("v" + variant, seed));
                    assertEquals(variant + "," + seed + ",," + cells, table.readLine());
                }
            }
            assertNull(table.readLine());
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList(), "nothing is left in the folder for temporary files");
        }
        Path gone = folder.resolve("gone");
        String said = process(gone, study.toString(), "gather");
        assertTrue(
                said.startsWith("the rows of so many runs need room in the folder for temporary files, " + gone), said);
    }

    private String process(Path temporary, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                ManyRuns.class.getName()));
        command.addAll(List.of(args));
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertEquals(0, process.waitFor(), Files.readString(printed));
        return Files.readString(printed).strip();
    }

    private static List<Path> shards(Path study) throws IOException {
        try (Stream<Path> files = Files.list(study.resolve("shards"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsOnDiskIsTheSameAsWhatIsInMemory() throws Exception {
        Plan plan = ManyRuns.plan(20, 7);
        StudyFolder study = StudyFolder.open(folder, plan);
        ManyRuns.make(study);
        Path chunk = study.shards().resolve("chunk-3.csv");
        ShardFormat format = ShardFormat.of(plan);
        Trial broken = plan.trial(plan.chunks().trials(3)[0]);
        List<String> lines = new ArrayList<>(Files.readAllLines(chunk));
        lines.set(3, format.failed(broken, "no market clears in Zhuhai, ever \u2014 \u73e0\u6d77"));
        Files.write(chunk, lines);
        Files.delete(study.shards().resolve("chunk-5.csv"));
        Results few = Results.gather(plan, folder, shards(folder));
        for (int most : new int[] {0, 1000, 20_000}) {
            Results many = Results.gather(plan, folder, shards(folder), most);
            assertEquals(few.fingerprint(), many.fingerprint());
            assertEquals(few.problems(), many.problems());
            assertEquals(1, many.failed());
            assertEquals(
                    IntStream.of(few.missing()).boxed().toList(),
                    IntStream.of(many.missing()).boxed().toList());
            for (int i = plan.size() - 1; i >= 0; i--) {
                for (String column : plan.columnNames()) {
                    assertEquals(few.text(i, column), many.text(i, column));
                }
            }
        }
        Path other = study.shards().resolve("other.csv");
        lines.set(3, format.failed(broken, "something else"));
        Files.writeString(other, String.join("\n", lines.subList(0, 4)) + "\n", StandardCharsets.UTF_8);
        String said = assertThrows(RunRefused.class, () -> Results.gather(plan, folder, shards(folder), 0))
                .getMessage();
        assertTrue(said.contains("other.csv line 4: says something else of the run " + broken.name()), said);
    }

    @Test
    void runsAreFoundByTheirWholeIdentity() {
        String one = "ffffffffffffffff0000000000000000";
        String other = "ffffffffffffffff0000000000000001";
        TrialIndex index = new TrialIndex(3);
        assertEquals(0, index.add(one, 0));
        assertEquals(1, index.add(other, 1));
        assertEquals(0, index.add(one, 2), "where it was first");
        assertEquals(0, index.find(one));
        assertEquals(1, index.find(other));
        assertEquals(-1, index.find("0000000000000001ffffffffffffffff"));
    }
}
