package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.run.SmallRun;

/** What the commands for many runs make of their options, and of folders of theirs that have changed. */
class StudyOptionsTest {
    private static final String TESTS =
            "id,claim,kind,switch,against,shock,mechanism,quantity,comparison,year,expected,statement,note\n"
                    + "M40a,M40,OPEN,government.subsidyCompetition=false,,,bidding,metric subsidy_share,LEVEL,2035,-,fewer,\n";

    @TempDir
    Path folder;

    private Path config;
    private String printed = "";
    private String complained = "";

    @BeforeEach
    void writeConfig() throws IOException {
        config = SmallRun.config(folder.resolve("c.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run C --quarters 8 --threads 0 --out O | --threads 0 is outside [1, 1024]",
                "run C --seeds 99999999 --out O | --seeds 99999999: more than 1000000 seeds",
                "run C --seeds 3..1 --out O | --seeds 3..1: the first is above the last",
                "run C --seeds 2 --out /proc/foo | /proc/foo: cannot be written: /proc/foo is not there",
                "null --config C --out E | a file or folder has no name",
                "study status O --threads 0 | --threads: no such option",
                "study status O --quiet | --quiet: no such option",
                "study missing O --chunk 1 | --chunk: no such option",
                "study gather O --no-cache | --no-cache: no such option",
                "study work O --threads 0 | --threads 0 is outside [1, 1024]",
                "study | one of plan, submit, status, cancel, missing, gather, work, reproduce is needed",
                "signs --config C --quarters 4 --out O | --quarters 4 is outside [8, 4000]",
                "signs --markdown O --seeds 4 --out O | leave out --out, --seeds",
                "signs M02 --markdown O | leave out ID",
                "signs --config C --csv --quiet | --csv prints a table, --quiet prints none"
            })
    void whatHasNoMeaningIsRefusedInASentence(String call, String complaint) {
        String[] words = Stream.of(call.strip().split(" "))
                .map(word -> switch (word) {
                    case "C" -> config.toString();
                    case "O" -> folder.resolve("o").toString();
                    case "E" -> "";
                    default -> word;
                })
                .toArray(String[]::new);
        assertEquals(2, run(words), complained);
        assertTrue(complained.contains(complaint), complained);
        assertFalse(complained.contains("Exception"), complained);
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void eachUseOfAFolderHasItsOwnHelp() {
        assertEquals(0, run("study", "status", "--help"));
        assertTrue(printed.contains("study status ") && !printed.contains("--threads"), printed);
        assertEquals(0, run("study", "work", "--help"));
        assertTrue(printed.contains("--chunk=K") && printed.contains("--threads=N"), printed);
    }

    @Test
    @Tag("long")
    void replicatesAreTheSameWithoutTheCacheAndAreMadeAgainWhereTheirLogsAreLost() throws IOException {
        assertEquals(0, replicates("one"), complained);
        Path one = folder.resolve("one");
        assertEquals(0, replicates("two", "--no-cache"), complained);
        for (String file : List.of("runs.csv", "replicates.csv", "replicates.json", "seed-2/cities.csv")) {
            assertEquals(
                    Files.readString(one.resolve(file)),
                    Files.readString(folder.resolve("two").resolve(file)),
                    file);
        }
        String cities = Files.readString(one.resolve("seed-2/cities.csv"));
        try (Stream<Path> files = Files.walk(one.resolve("seed-2"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(0, run("study", "status", one.toString()), complained);
        assertTrue(printed.contains("1 variant of " + config + ", seeds 1..2, 4 quarters, 2 chunks\n"), printed);
        assertTrue(printed.contains("2 runs: 1 done, 0 failed, 1 missing"), printed);
        assertEquals(0, replicates("one"), complained);
        assertEquals(cities, Files.readString(one.resolve("seed-2/cities.csv")));
        Files.delete(one.resolve("seed-1/row.csv"));
        assertEquals(0, run("study", "work", one.toString(), "--quiet"), complained);
        assertEquals(one + "\n", printed);
        assertTrue(Files.exists(one.resolve("seed-1/row.csv")));
        Files.writeString(config, Files.readString(config) + "migration: {enabled: false}\n");
        assertEquals(0, run("study", "status", one.toString()));
        assertTrue(printed.contains("configuration changed since the plan was made"), printed);
    }

    @Test
    void aTestThatRunsDoNotReachIsSaidToBeMeasuredEarlier() throws IOException {
        Path tests = Files.writeString(folder.resolve("tests.csv"), TESTS);
        Path out = folder.resolve("s");
        assertEquals(
                0,
                run(
                        "signs",
                        "--config",
                        config.toString(),
                        "--tests",
                        tests.toString(),
                        "--seeds",
                        "1",
                        "--quarters",
                        "8",
                        "--quiet",
                        "--out",
                        out.toString()),
                complained);
        assertEquals(out + "\n", printed);
        assertEquals("M40a: measured in 2011 instead of 2035, where runs of 8 quarters do not reach\n", complained);
        assertTrue(
                Files.readString(out.resolve("signs.csv")).contains(",2011,-,fewer,measured in 2011 instead of 2035,"));
    }

    private int replicates(String out, String... more) {
        Stream<String> call = Stream.of(
                "run",
                config.toString(),
                "--quarters",
                "4",
                "--seeds",
                "1..2",
                "--quiet",
                "--out",
                folder.resolve(out).toString());
        return run(Stream.concat(call, Stream.of(more)).toArray(String[]::new));
    }

    private int run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        int code = new SpillwayCommand(workshop).execute(new PrintWriter(out), new PrintWriter(err), args);
        printed = out.toString();
        complained = err.toString();
        return code;
    }
}
