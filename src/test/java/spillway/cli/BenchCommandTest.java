package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.file.Json;

/** The command that measures: what it does, writes and refuses; never how long anything takes. */
class BenchCommandTest {
    @TempDir
    Path folder;

    private StringWriter printed;
    private StringWriter complained;
    private final List<Path> drawn = new ArrayList<>();

    private int run(String... options) {
        printed = new StringWriter();
        complained = new StringWriter();
        Workshop workshop = new Workshop(drawn::add, folder, false);
        String[] arguments =
                Stream.concat(Stream.of("bench"), Stream.of(options)).toArray(String[]::new);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), arguments);
    }

    private String few() throws IOException {
        Path config = folder.resolve("few.yaml");
        String baseline = Path.of("configs/baseline.yaml").toAbsolutePath().toString();
        Files.writeString(
                config, "extends: " + baseline + "\nbase:\n  firms: 400\n  talents: 500\ngrid:\n  cellKm: 10\n");
        return config.toString();
    }

    @Test
    void everyCaseIsListedAndNoneIsMeasured() {
        assertEquals(0, run("--list"), complained.toString());
        Set<String> ids =
                printed.toString().lines().map(line -> line.split("  ", -1)[1]).collect(Collectors.toSet());
        for (String id : List.of(
                "base-search",
                "base-cached",
                "quarters",
                "run",
                "recorded",
                "charts",
                "threads-1",
                "threads-2",
                "growth-100000",
                "growth-1000000",
                "large",
                "large-recorded",
                "mason-agents",
                "mason-loop",
                "columns",
                "cold",
                "cold-charts",
                "many")) {
            assertTrue(ids.contains(id), id);
        }
        assertEquals("", complained.toString());
    }

    @Test
    void whatIsMeasuredIsWrittenAndTheTwinsAgree() throws IOException {
        measure("quarters,twins", 4, List.of("mason-agents", "mason-loop"));
    }

    @Test
    @Tag("long")
    void everyWarmCaseIsMeasured() throws IOException {
        Map<String, Object> json = measure(
                "base,quarters,run,recorded,charts,threads,twins",
                11,
                List.of("recording", "drawing", "threads", "mason-agents", "mason-loop"));
        assertEquals(1, drawn.size());
        assertEquals(steps(json, "quarters"), steps(json, "recorded"));
    }

    private Map<String, Object> measure(String wanted, int cases, List<String> compared) throws IOException {
        Path out = folder.resolve("measured");
        String[] asked = {
            few(),
            "--case",
            wanted,
            "--rounds",
            "1",
            "--warmup",
            "0",
            "--quarters",
            "2",
            "--talents",
            "2000",
            "--out",
            out.toString()
        };
        assertEquals(0, run(asked), complained.toString());
        Map<String, Object> json = Json.read(out.resolve("bench.json")).orElseThrow();
        assertEquals(
                Set.of(
                        "configuration",
                        "quarters",
                        "warm_up_rounds",
                        "rounds",
                        "against",
                        "machine",
                        "cases",
                        "comparisons"),
                json.keySet());
        List<String> table = Files.readAllLines(out.resolve("bench.csv"));
        assertEquals(1 + cases, table.size());
        for (String line : table.subList(1, table.size())) {
            assertTrue(line.split(",", -1).length >= 14, line);
        }
        String shown = Files.readString(out.resolve("bench.md"));
        assertEquals(shown, printed.toString());
        for (String id : compared) {
            assertTrue(shown.lines().anyMatch(line -> line.startsWith("| `" + id + "` | ")), shown);
        }
        assertTrue(((Number) steps(json, "quarters")).longValue() >= 2 * (400 + 500));
        assertEquals(2, run(asked));
        assertTrue(complained.toString().contains("has content"));
        return json;
    }

    private static Object steps(Map<String, Object> json, String id) {
        List<?> cases = (List<?>) json.get("cases");
        for (Object one : cases) {
            if (one instanceof Map<?, ?> entries && id.equals(entries.get("case"))) {
                return ((Map<?, ?>) ((List<?>) entries.get("samples")).get(0)).get("agent_steps");
            }
        }
        throw new AssertionError(id);
    }

    @Test
    @Tag("long")
    void processesOfThisBuildAreTimed() throws IOException {
        assertEquals(
                0,
                run(few(), "--case", "cold", "--rounds", "1", "--warmup", "0", "--quarters", "1", "--quiet"),
                complained.toString());
        assertTrue(printed.toString().contains("| `cold-drawing` | "), printed.toString());
        assertEquals("", complained.toString());
    }

    @Test
    void whatIsUnknownOrOutsideItsRangeIsRefused() throws IOException {
        for (String[] wrong : new String[][] {
            {"--case", "speed"},
            {"--rounds", "0"},
            {"--warmup", "-1"},
            {"--talents", "0"},
            {"--against", "no.jar"},
            {"--quarters", "0"},
            {"no.yaml", "--case", "base"}
        }) {
            assertEquals(2, run(wrong), String.join(" ", wrong));
            assertEquals("", printed.toString());
        }
        assertTrue(complained.toString().contains("no.yaml"), complained.toString());
    }
}
