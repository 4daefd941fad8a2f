package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.SmallRun;

/** Studies that are planned here, made chunk by chunk as an engine does, and gathered. */
class PlannedStudyTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private Path config;

    @BeforeEach
    void write() throws IOException {
        config = SmallRun.config(folder.resolve("small.yaml"));
        Files.writeString(
                folder.resolve("sweep.yaml"),
                String.join(
                        "\n",
                        "name: Costs of goods",
                        "base: small.yaml",
                        "seeds: 3",
                        "quarters: 8",
                        "vary: {trade.tauGoods: [0.9, 1]}",
                        "design: grid",
                        ""));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aPlannedSweepIsMadeInChunksAndGathered() throws IOException {
        assertEquals(0, run("sweep", path("sweep.yaml"), "--out", path("here")), this::said);
        assertEquals(0, run("study", "plan", path("sweep.yaml"), "--out", path("sw")), this::said);
        assertTrue(said().contains("6 runs in 3 chunks planned"), this::said);
        assertFalse(Files.exists(folder.resolve("sw/shards")), "no run is made");
        assertEquals(1, run("study", "missing", path("sw"), "--as-array"));
        assertTrue(printed.toString().strip().endsWith("0-2"), this::said);
        for (String chunk : List.of("2", "0")) {
            assertEquals(0, run("study", "work", path("sw"), "--chunk", chunk, "--of", "3", "--worker", "9-0"));
        }
        assertEquals(1, run("study", "gather", path("sw")));
        assertTrue(said().contains("4 done, 0 failed, 2 missing, in chunks 1"), this::said);
        assertEquals(0, run("study", "status", path("sw")));
        assertTrue(said().contains("left at that rate"), this::said);
        assertEquals(2, run("study", "work", path("sw"), "--chunk", "1", "--of", "4"));
        assertTrue(said().contains("has 3 chunks, not 4"), this::said);
        assertEquals(0, run("study", "work", path("sw"), "--chunk", "1"), this::said);
        assertEquals(0, run("study", "gather", path("sw")), this::said);
        for (String table : List.of("runs.csv.gz", "points.csv", "index.html")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("here").resolve(table)),
                    Files.readAllBytes(folder.resolve("sw").resolve(table)),
                    table);
        }
    }

    @Test
    void aPlannedComparisonIsReportedByTheCallThatPlannedIt() throws IOException {
        String[] call = {
            "study",
            "plan",
            "compare",
            "end-subsidy-race",
            "--config",
            config.toString(),
            "--seeds",
            "2",
            "--quarters",
            "16",
            "--out",
            path("c")
        };
        assertEquals(0, run(call), this::said);
        assertTrue(said().contains("4 runs in 2 chunks planned"), this::said);
        assertEquals(0, run("study", "work", path("c"), "--threads", "2"), this::said);
        assertFalse(Files.exists(folder.resolve("c/index.html")));
        assertEquals(0, run("study", "gather", path("c")), this::said);
        assertTrue(Files.exists(folder.resolve("c/index.html")), "the page of the comparison");
        assertEquals(0, run(call), this::said);
    }

    @Test
    void severalSeedsOfARunArePlannedAndOneIsRefused() throws IOException {
        String[] call = {
            "study", "plan", "run", config.toString(), "--replicates", "2", "--quarters", "8", "--out", path("r")
        };
        assertEquals(0, run(call), this::said);
        assertTrue(said().contains("2 runs in 2 chunks planned"), this::said);
        assertFalse(Files.exists(folder.resolve("r/shards")), "no run is made");
        assertEquals(2, run("study", "plan", "run", config.toString(), "--quarters", "8", "--out", path("one")));
        assertTrue(said().contains("there is nothing to plan"), this::said);
        assertFalse(Files.exists(folder.resolve("one")), "no run is made");
    }

    @Test
    void aFolderThatWasMovedIsGatheredWhereItIs() throws IOException {
        assertEquals(0, run("study", "plan", path("sweep.yaml"), "--out", path("sw")), this::said);
        assertEquals(0, run("study", "work", path("sw"), "--threads", "2"), this::said);
        Files.move(folder.resolve("sw"), folder.resolve("moved"));
        assertEquals(0, run("study", "gather", path("moved")), this::said);
        assertTrue(Files.exists(folder.resolve("moved/index.html")), this::said);
        assertFalse(Files.exists(folder.resolve("sw")), "nothing is planned where it was: " + said());
    }

    @Test
    void whatCannotBeHandedOverIsRefusedInWords() {
        assertEquals(0, run("study", "plan", path("sweep.yaml"), "--out", path("sw")), this::said);
        assertEquals(2, run("study", "submit", path("sw"), "--engine", "abacus"));
        assertTrue(said().contains("--engine abacus: is none of "), this::said);
        assertEquals(2, run("study", "submit", path("sw"), "--engine", "slurm", "--partition", "a b; rm"));
        assertTrue(said().contains("is not what a batch script can take"), this::said);
        assertEquals(2, run("study", "submit", path("nowhere"), "--engine", "slurm"));
        assertTrue(said().contains("is no folder of a study"), this::said);
        assertEquals(0, run("study", "cancel", path("sw")));
        assertTrue(said().contains("nothing of it is under way"), this::said);
    }

    @Test
    void scriptsAreWrittenWithoutACluster() throws IOException {
        assertEquals(0, run("study", "plan", path("sweep.yaml"), "--out", path("it's")), this::said);
        assertEquals(
                0,
                run(
                        "study",
                        "submit",
                        path("it's"),
                        "--engine",
                        "slurm",
                        "--write-only",
                        "--chunks",
                        "2",
                        "--at-once",
                        "1",
                        "--time",
                        "30",
                        "--option",
                        "--qos=long"),
                this::said);
        String script = Files.readString(folder.resolve("it's/jobs/array.sbatch"));
        assertTrue(script.contains("#SBATCH --array=0,1%1\n"), script);
        assertTrue(script.contains("#SBATCH --qos=long\n"), script);
        assertTrue(script.contains("it'\\''s'\n"), "the folder in quotes: " + script);
        assertTrue(said().contains("sbatch --dependency=afterany:"), this::said);
    }

    private String said() {
        return printed.toString() + complained;
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
