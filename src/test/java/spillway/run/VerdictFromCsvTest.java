package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.model.verdict.RegionSets;

/** The scores computed again as {@code docs/run.md} says, by a reader who has the files of the run alone. */
class VerdictFromCsvTest {
    @TempDir
    static Path folder;

    private static JsonNode verdict;
    private static List<Map<String, String>> metrics;
    private static List<Map<String, String>> cities;

    @BeforeAll
    static void run() throws Exception {
        Path run = SmallRun.completed(folder, 5, 12);
        verdict = new ObjectMapper().readTree(run.resolve("verdict.json").toFile());
        metrics = table(run.resolve("metrics.csv"));
        cities = table(run.resolve("cities.csv"));
    }

    @Test
    void scoresFollowFromTheSeriesOfMetrics() {
        double years = (metrics.size() - 4) / 4.0;
        assertEquals(years, verdict.get("years").asDouble());
        for (JsonNode set : verdict.get("sets")) {
            double clustering = 0;
            double named = 0;
            double diffusion = 0;
            int terms = 0;
            for (JsonNode term : set.get("terms")) {
                String column = "verdict_" + term.get("key").asText() + "_"
                        + set.get("code").asText();
                double start = Double.parseDouble(metrics.get(3).get(column));
                double end = Double.parseDouble(metrics.get(metrics.size() - 1).get(column));
                double change = term.get("logs").asBoolean() ? Math.log(end / start) : end - start;
                double scaled = change * 10 / years / term.get("scale").asDouble();
                assertEquals(term.get("scaled").asDouble(), scaled, 1e-9, column);
                String key = term.get("key").asText();
                clustering += List.of("hhi", "core").contains(key) ? scaled / 2 : 0;
                named += List.of("hhi", "core_named").contains(key) ? scaled / 2 : 0;
                if (List.of("breadth", "sigma", "ratio").contains(key)) {
                    diffusion += scaled;
                    terms++;
                }
            }
            assertEquals(set.get("c").asDouble(), clustering, 1e-9);
            assertEquals(set.get("c_named").asDouble(), named, 1e-9);
            assertEquals(set.get("d").asDouble(), diffusion / terms, 1e-9);
        }
    }

    @Test
    void concentrationFollowsFromTheCities() {
        JsonNode nine = verdict.get("sets").get(0);
        assertTrue(nine.get("headline").asBoolean(), "the first set is that of the headline");
        Map<String, Double> made = new LinkedHashMap<>();
        String last = metrics.get(metrics.size() - 1).get("quarter");
        List<String> window = metrics.subList(metrics.size() - 4, metrics.size()).stream()
                .map(row -> row.get("quarter"))
                .toList();
        for (Map<String, String> row : cities) {
            if (window.contains(row.get("quarter")) && ofNine(row.get("city"))) {
                made.merge(row.get("city"), Double.parseDouble(row.get("high_value_real_100m_rmb")), Double::sum);
            }
        }
        assertEquals(9, made.size());
        double all = made.values().stream().mapToDouble(Double::doubleValue).sum();
        double hhi = made.values().stream().mapToDouble(v -> v / all * v / all).sum();
        assertEquals(nine.get("terms").get(0).get("end").asDouble(), hhi, 1e-9);
        double quarter = cities.stream()
                .filter(row -> row.get("quarter").equals(last) && ofNine(row.get("city")))
                .mapToDouble(row -> Double.parseDouble(row.get("high_value_real_100m_rmb")))
                .sum();
        double hhiOfQuarter = cities.stream()
                .filter(row -> row.get("quarter").equals(last) && ofNine(row.get("city")))
                .mapToDouble(row -> Double.parseDouble(row.get("high_value_real_100m_rmb")) / quarter)
                .map(share -> share * share)
                .sum();
        assertEquals(
                Double.parseDouble(metrics.get(metrics.size() - 1).get("hhi_high_value_nine")), hhiOfQuarter, 1e-9);
    }

    private static boolean ofNine(String city) {
        return RegionSets.NINE.regions().contains(city);
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
