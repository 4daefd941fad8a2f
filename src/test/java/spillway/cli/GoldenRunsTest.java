package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.report.Report;

/**
 * Pins the numbers of three runs between commits: the SHA-256 of each log as it reads uncompressed, and some figures that people can
 * read. A change that moves them on purpose remakes the file with
 *
 * <pre>mvn test -Dtest=GoldenRunsTest -Dgolden.update=true</pre>
 *
 * <p>and says so, with its reason, in {@code CHANGELOG.md}.
 */
class GoldenRunsTest {
    private static final Path PINNED = Path.of("src/test/resources/spillway/golden/runs.csv");
    private static final Path POLICY = PINNED.resolveSibling("dated-horizon.yaml");

    /** What a run went in with, when it was made, and what is words: no results, or told by the figures. */
    private static final Set<String> NOT_HASHED = Set.of(
            "manifest.json",
            "parameters.csv",
            "metrics_dictionary.csv",
            "cities_dictionary.csv",
            "summary.json",
            "verdict.json");

    private static final Map<String, List<String>> RUNS = new TreeMap<>(Map.of(
            "tiny",
            List.of(
                    "configs/coarse.yaml",
                    "--set",
                    "base.firms=800",
                    "--set",
                    "base.talents=2000",
                    "--set",
                    "labour.wageMode=CLEAR",
                    "--quarters",
                    "8",
                    "--seed",
                    "3"),
            "coarse",
            List.of("configs/coarse.yaml", "--quarters", "24"),
            "baseline-with-policy",
            List.of("configs/baseline.yaml", "--quarters", "12", "--policy", POLICY.toString())));

    /** What the pinned file calls a figure of {@code summary.json}, and its key there. */
    private static final Map<String, String> SUMMARY = new LinkedHashMap<>();

    static {
        SUMMARY.put("outcome", "outcome");
        SUMMARY.put("clusteringScore", "c");
        SUMMARY.put("diffusionScore", "d");
        SUMMARY.put("baseYearMisfit", "baseYearMisfit");
    }

    private static final List<String> FIGURES = List.of(
            "gdp",
            "gdp_real",
            "high_value_share",
            "population",
            "talent",
            "unemployment",
            "tfp_growth",
            "hhi_high_value_nine",
            "sigma_log_tfp_nine",
            "consumer_price_delta",
            "firms");

    @TempDir
    Path folder;

    @Test
    void numbersAreThoseThatArePinned() throws Exception {
        List<String> lines = new ArrayList<>(List.of("run,kind,name,value"));
        for (Map.Entry<String, List<String>> run : RUNS.entrySet()) {
            describe(run.getKey(), make(run.getKey(), run.getValue()), lines);
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.write(PINNED, lines);
        }
        assertEquals(
                String.join("\n", Files.readAllLines(PINNED)),
                String.join("\n", lines),
                "results moved; if that is wanted, remake the file as the Javadoc says and tell the CHANGELOG why");
    }

    private Path make(String name, List<String> arguments) {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(arguments);
        all.addAll(List.of("--out", out.toString(), "--quiet", "--no-charts"));
        StringWriter said = new StringWriter();
        Workshop workshop = new Workshop(Report::write, folder.resolve("runs"), false);
        int code = new SpillwayCommand(workshop)
                .execute(new PrintWriter(said), new PrintWriter(said), all.toArray(String[]::new));
        assertEquals(0, code, said.toString());
        return out;
    }

    private static void describe(String name, Path run, List<String> lines) throws Exception {
        JsonNode summary = new ObjectMapper().readTree(Files.readAllBytes(run.resolve("summary.json")));
        SUMMARY.forEach((figure, key) ->
                lines.add(name + ",figure," + figure + "," + summary.get(key).asText()));
        List<String> rows = Files.readAllLines(run.resolve("metrics.csv"));
        List<String> columns = Arrays.asList(rows.get(0).split(","));
        String[] last = rows.get(rows.size() - 1).split(",", -1);
        for (String figure : FIGURES) {
            lines.add(name + ",figure," + figure + "," + last[columns.indexOf(figure)]);
        }
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.sorted().toList()) {
                if (!NOT_HASHED.contains(file.getFileName().toString())) {
                    lines.add(name + ",sha256," + file.getFileName() + "," + hash(file));
                }
            }
        }
    }

    private static String hash(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = content(file)) {
            digest.update(in.readAllBytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream content(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
