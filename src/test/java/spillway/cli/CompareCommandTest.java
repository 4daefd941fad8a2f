package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.effect.PairedEffect;
import spillway.file.CsvReader;
import spillway.report.compare.StatedSigns;
import spillway.run.SmallRun;

/** Comparisons from the command line, on a world small enough for a test. */
class CompareCommandTest {
    private static final String RACE = "end-subsidy-race";

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void effectsAreDifferencesWithinPairsAndThePlaceboHasNone() throws IOException {
        Path out = folder.resolve("c");
        assertEquals(0, compare(out, "2", RACE, "placebo"), complained.toString());
        assertTrue(complained.toString().contains("2 seeds; intervals need at least 10"), complained.toString());
        assertTrue(complained.toString().contains("too short for a label"), complained.toString());
        String first = Files.readString(out.resolve("shards/local.csv"));

        // A third seed extends the folder: what is there stays as it is.
        assertEquals(0, compare(out, "3", RACE, "placebo"), complained.toString());
        assertTrue(Files.readString(out.resolve("shards/local.csv")).startsWith(first));
        assertEquals(10, Files.readAllLines(out.resolve("runs.csv")).size());

        List<Map<String, String>> effects = table(out.resolve("effects.csv"));
        assertTrue(effects.stream()
                .filter(row -> row.get("variant").equals("placebo"))
                .filter(row -> !row.get("high95").isEmpty())
                .allMatch(
                        row -> row.get("mean").equals("0") && row.get("high95").equals("0")));
        Map<String, String> score = row(effects, RACE, "score_c", "end");
        PairedEffect byHand = PairedEffect.of(differences(table(out.resolve("runs.csv")), "c_nine"));
        assertEquals(byHand.mean(), Double.parseDouble(score.get("mean")), 1e-11);
        assertEquals(byHand.lower(), Double.parseDouble(score.get("low95")), 1e-11);
        assertEquals("3", score.get("seeds"));

        // The level of the log in series.csv gives the effect in per cent, but for the mean over seeds of a curve.
        List<Map<String, String>> series = table(out.resolve("series.csv"));
        double with = level(series, RACE, "real_output");
        double without = level(series, "baseline", "real_output");
        Map<String, String> output = row(effects, RACE, "real_output", "end");
        assertTrue(Math.abs(with - without) > 1e-6, "the policy does something");
        assertEquals(100 * Math.expm1(with - without), Double.parseDouble(output.get("mean")), 0.01);

        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("End of the subsidy race") && page.contains("exactly"), "the page tells both");
        String signs = StatedSigns.markdown(out);
        assertTrue(signs.startsWith("3 signs are stated, 1 of them left open."), signs);
        assertTrue(signs.contains("| End of the subsidy race | Public debt over output | "), signs);
        assertFalse(page.contains("src=\"http") || page.contains("href=\"http"), "and fetches nothing");
    }

    @Test
    void anExperimentThatWasWrittenDownRepeats() throws IOException {
        Path out = folder.resolve("c");
        Path sets = Files.createDirectories(folder.resolve("sets"));
        for (String rate : List.of("0.9", "1.1")) {
            Files.writeString(
                    sets.resolve("set-" + rate + ".yaml"),
                    "extends: " + small() + "\noutside: {chinaDemandGrowth: 0.0" + rate.replace(".", "") + "}\n");
        }
        assertEquals(0, compare(out, "2", RACE, "--sets", sets.toString(), "--set-seeds", "1"), complained.toString());
        List<Map<String, String>> effects = table(out.resolve("effects.csv"));
        assertEquals(
                3,
                effects.stream()
                        .filter(row -> row.get("measure").equals("real_output")
                                && row.get("period").equals("end")
                                && !row.get("set").equals("calibrated"))
                        .count(),
                "each set, and all sets");
        Path again = folder.resolve("again");
        int code = run(
                "compare",
                "--experiment",
                out.resolve("experiment.yaml").toString(),
                "--sets",
                sets.toString(),
                "--out",
                again.toString());
        assertEquals(0, code, complained.toString());
        for (String name : List.of("effects.csv", "series.csv", "classes.csv", "runs.csv", "index.html")) {
            assertEquals(Files.readString(out.resolve(name)), Files.readString(again.resolve(name)), name);
        }
        String page = Files.readString(out.resolve("index.html"));
        assertEquals(0, run("report", out.toString()), complained.toString());
        assertEquals(page, Files.readString(out.resolve("index.html")));
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() throws IOException {
        Path out = folder.resolve("c");
        refused(out, "did you mean end-subsidy-race or", "end-subsidy-rase");
        refused(out, "nothing is to be compared");
        refused(out, "both set government.horizonQuarters at the same time", "patient-government+placebo");
        refused(out, "shapes the base year", "base.talents=2000");
        refused(out, "changes nothing: government.horizonQuarters=14", "government.horizonQuarters=14");
        refused(out, "unknown key government.horizon", "government.horizon=14");
        refused(out, "is after the last quarter 2012Q4", "near-neighbours");
        refused(out, "no such measure; there are real_output", RACE, "--until-half-width", "wealth=1");
        Path policy = Files.writeString(
                folder.resolve("odd.yaml"),
                "name: odd\nhypotheses: {wealth: \"+\"}\ninterventions:\n"
                        + "  - {from: 2012Q1, set: {government.imitation: 0}}\n");
        refused(out, "hypotheses.wealth: there is no such outcome", policy.toString());
        assertFalse(Files.exists(out));
    }

    private void refused(Path out, String why, String... what) throws IOException {
        complained.getBuffer().setLength(0);
        assertEquals(2, compare(out, "2", what));
        assertTrue(complained.toString().contains(why), complained.toString());
    }

    private static double[] differences(List<Map<String, String>> runs, String column) {
        Map<String, Double> baseline = new HashMap<>();
        runs.stream()
                .filter(row -> row.get("variant").equals("baseline"))
                .forEach(row -> baseline.put(row.get("seed"), Double.parseDouble(row.get(column))));
        return runs.stream()
                .filter(row -> row.get("variant").equals(RACE))
                .mapToDouble(row -> Double.parseDouble(row.get(column)) - baseline.get(row.get("seed")))
                .toArray();
    }

    private static double level(List<Map<String, String>> series, String variant, String measure) {
        return series.stream()
                .filter(row -> row.get("variant").equals(variant)
                        && row.get("measure").equals(measure)
                        && row.get("year").equals("2012"))
                .mapToDouble(row -> Double.parseDouble(row.get("level")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> row(
            List<Map<String, String>> effects, String variant, String measure, String period) {
        return effects.stream()
                .filter(row -> row.get("variant").equals(variant)
                        && row.get("measure").equals(measure)
                        && row.get("period").equals(period)
                        && row.get("place").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.of(file)) {
            String[] header = csv.next();
            for (String[] cells = csv.next(); cells != null; cells = csv.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private int compare(Path out, String seeds, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(more));
        all.addAll(List.of("--config", small().toString(), "--seeds", seeds, "--quarters", "12"));
        all.addAll(List.of("--out", out.toString()));
        return run(all.toArray(String[]::new));
    }

    private Path small() throws IOException {
        return SmallRun.config(folder.resolve("small.yaml"));
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
