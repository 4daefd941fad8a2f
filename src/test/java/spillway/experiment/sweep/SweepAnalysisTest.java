package spillway.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Trial;
import spillway.file.CsvReader;
import spillway.file.Json;
import spillway.input.PolicyFiles;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Numbers;
import spillway.kernel.RandomStreams;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.SmallRun;

/** What is planted in the runs of a sweep is found in its tables and told by its page. */
class SweepAnalysisTest {
    private static final String GOODS = "trade.tauGoods";
    private static final String PEOPLE = "migration.enabled";
    private static final String COPY = "government.imitation";
    private static final String AHEAD = "government.horizonQuarters";

    @TempDir
    Path folder;

    /** C rises by 1 over the range of one axis and by half of that with a switch; D answers to their product; a third does nothing. */
    private static List<String> planted(Trial trial, double noise) {
        Map<String, String> set = new HashMap<>();
        trial.variant()
                .variant()
                .settings()
                .forEach(setting -> set.put(
                        setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        double goods = (Double.parseDouble(set.getOrDefault(GOODS, "1")) - 0.5) / 0.8;
        double on = Boolean.parseBoolean(set.getOrDefault(PEOPLE, "true")) ? 1 : 0;
        double ahead = (Double.parseDouble(set.getOrDefault(AHEAD, "14")) - 8) / 32;
        KeyedRandom random = new RandomStreams(trial.seed()).stream("test");
        double shared = random.at(0, 0).nextGaussian();
        double own = noise
                * random.at(trial.variant().variant().settings().hashCode(), 1).nextGaussian();
        boolean policy = !trial.variant().variant().policies().isEmpty();
        double c = goods + 0.5 * on + 0.3 * shared + own + (policy ? 0.4 * ahead : 0);
        double d = 2 * goods * ahead + 0.3 * shared + own;
        List<String> cells = new ArrayList<>(List.of(goods > 0.6 && on > 0.5 ? "CLUSTERING" : "DIFFUSION"));
        for (double value : new double[] {c, d, 1, 1, 1, 1, 1, 1, 1}) {
            cells.add(Numbers.exactText(value));
        }
        return cells;
    }

    private Path sweep(double noise, String... lines) throws Exception {
        SmallRun.config(folder.resolve("small.yaml"));
        Path file = Files.writeString(
                folder.resolve("sweep.yaml"),
                "name: Planted\nbase: small.yaml\nquarters: 104\nseeds: 3\ncities: none\n" + String.join("\n", lines)
                        + "\n");
        SweepReader.Read read = SweepReader.read(
                file,
                new PolicyFiles(Path.of("configs/policies")),
                config -> StudyModel.open(config, SmallRun.BASE_YEARS));
        SweepStudy study = new SweepStudy(read.model(), read.spec());
        Path out = folder.resolve("out");
        // Without the class, C alone is recorded.
        PlanRunner.Source source = plan ->
                trial -> plan.columns().size() == 1 ? planted(trial, noise).subList(1, 2) : planted(trial, noise);
        Results results =
                new PlanRunner(source, 2, Progress.silent(), Interruption.onRequest()).runAll(out, study.plan());
        study.report(results, out);
        return out;
    }

    /** The cells of a column by factor, of the result {@code measure} without or against a policy. */
    private static Map<String, List<String>> column(Path table, String measure, String against, String column)
            throws Exception {
        Map<String, List<String>> found = new HashMap<>();
        try (CsvReader lines = CsvReader.of(table)) {
            List<String> header = List.of(lines.next());
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                if (cells[header.indexOf("measure")].equals(measure)
                        && cells[header.indexOf("against")].equals(against)) {
                    found.computeIfAbsent(cells[header.indexOf("factor")], first -> new ArrayList<>())
                            .add(cells[header.indexOf(column)]);
                }
            }
        }
        return found;
    }

    private static double number(Path table, String measure, String factor, String column) throws Exception {
        return Double.parseDouble(column(table, measure, "", column).get(factor).get(0));
    }

    private static String title(Path out) throws Exception {
        return String.valueOf(
                Json.read(out.resolve(SweepAnalysis.FINDINGS)).orElseThrow().get("title"));
    }

    private static final String[] AXES = {
        "  " + GOODS + ": {from: 0.5, to: 1.3, scale: linear}",
        "  " + PEOPLE + ": [false, true]",
        "  " + AHEAD + ": {from: 8, to: 40, scale: linear}",
        "  " + COPY + ": {from: 0, to: 0.8, scale: linear}"
    };

    private static String[] with(String design) {
        return new String[] {"vary:", AXES[0], AXES[1], AXES[2], AXES[3], "design: " + design};
    }

    @Test
    void aScreeningTellsWhatMattersAndWhatDoesNot() throws Exception {
        Path out = sweep(0.02, with("{kind: morris, trajectories: 12, levels: 6}"));
        Path table = out.resolve(SweepAnalysis.MORRIS);
        // A step goes over .6 of the range, so that a switch changes in some steps only: .5 over .6 where it does.
        assertEquals(1, number(table, "c", GOODS, "mu_star"), 0.05);
        assertEquals(List.of("true"), column(table, "c", "", "clear").get(GOODS));
        assertEquals(List.of("true"), column(table, "c", "", "clear").get(PEOPLE));
        assertEquals(List.of("false"), column(table, "c", "", "clear").get(COPY));
        assertTrue(number(table, "d", GOODS, "sigma") > 5 * number(table, "c", GOODS, "sigma"), "a product interacts");
        assertTrue(title(out).startsWith("Clustering (C) depends most on "), title(out));
    }

    @Test
    void sharesOfVarianceLeaveTheSeedsApart() throws Exception {
        Path out = sweep(0.3, with("{kind: saltelli, n: 64}"));
        Path table = out.resolve(SweepAnalysis.SOBOL);
        // Variances: 1/12 of the range of one, a sixteenth of the switch.
        double whole = 1 / 12.0 + 1 / 16.0;
        for (String factor : List.of(GOODS, PEOPLE)) {
            double share = (factor.equals(GOODS) ? 1 / 12.0 : 1 / 16.0) / whole;
            double error =
                    (number(table, "c", factor, "first_high95") - number(table, "c", factor, "first_low95")) / 3.92;
            assertEquals(share, number(table, "c", factor, "first"), 4 * error);
            assertEquals(share, number(table, "c", factor, "total"), 4 * error);
        }
        double seeds = number(table, "c", GOODS, "seed_share");
        assertTrue(seeds > 0.3 && seeds < 0.7, "chance is " + seeds);
        assertTrue(title(out).contains("depends most on"), title(out));
    }

    @Test
    void aGridHasAMapCurvesAndTheEffectOfAPolicyAtEachPoint() throws Exception {
        Path out = sweep(
                0.01,
                "policies: [none, early-shenzhen-zhongshan-link]",
                "vary:",
                "  " + AHEAD + ": [8, 14, 40]",
                "  " + GOODS + ": [0.5, 0.9, 1, 1.3]",
                "design: grid");
        Path table = out.resolve(SweepAnalysis.CURVES);
        Map<String, List<String>> differences = column(table, "c", "none", "difference");
        assertEquals(3, differences.get(AHEAD).size());
        assertEquals(0.4 * 26 / 32, Double.parseDouble(differences.get(AHEAD).get(2)), 0.05);
        assertEquals("0", differences.get(AHEAD).get(1), "the configuration's own value is the reference");
        assertEquals(
                0.5,
                Double.parseDouble(
                                column(table, "c", "", "difference").get(GOODS).get(1))
                        - Double.parseDouble(
                                column(table, "c", "", "difference").get(GOODS).get(0)),
                0.05);
        try (CsvReader lines = CsvReader.of(out.resolve(SweepAnalysis.CONTRASTS))) {
            int rows = 0;
            while (lines.next() != null) {
                rows++;
            }
            assertEquals(1 + 12 * 9, rows);
        }
        assertTrue(title(out).startsWith("What early-shenzhen-zhongshan-link does to clustering (C)"), title(out));
    }

    @Test
    void oneAtATimeIsHeldAgainstTheConfigurationUnderEqualSeeds() throws Exception {
        Path out = sweep(0.01, with("{kind: one-at-a-time, levels: 3}"));
        Path table = out.resolve(SweepAnalysis.CURVES);
        // The seeds' own shift of .3 is gone from differences, and is in the means.
        assertEquals(
                -0.5,
                Double.parseDouble(
                        column(table, "c", "", "difference").get(PEOPLE).get(0)),
                0.06);
        List<String> low = column(table, "c", "", "difference_low95").get(GOODS);
        List<String> high = column(table, "c", "", "difference_high95").get(GOODS);
        assertTrue(Double.parseDouble(high.get(0)) < 0 && Double.parseDouble(low.get(2)) > 0, low + " " + high);
    }

    @Test
    void aPlantedScenarioIsFoundAndIsTheTitle() throws Exception {
        Path out = sweep(0.2, with("{kind: latin-hypercube, n: 100}"));
        String page = title(out);
        assertTrue(page.contains("comes about most where") && page.contains("100% of the runs there"), page);
        String boxes = Files.readString(out.resolve(SweepAnalysis.BOXES));
        assertTrue(boxes.contains(GOODS) && boxes.contains(PEOPLE), boxes);
        assertFalse(boxes.contains(COPY) || boxes.contains(AHEAD), boxes);
        assertTrue(number(out.resolve(SweepAnalysis.CORRELATIONS), "c", GOODS, "rank_correlation") > 0.5);
    }

    @Test
    void thePageIsWrittenFromTheFilesAlone() throws Exception {
        Path out = sweep(
                0.2,
                "vary:",
                "  " + AHEAD + ": [8, 14]",
                "  " + GOODS + ": [0.5, 1]",
                "design: grid",
                "measure: [c: verdict c nine]");
        byte[] curves = Files.readAllBytes(out.resolve(SweepAnalysis.CURVES));
        Files.delete(out.resolve(SweepAnalysis.CURVES));
        String page = Files.readString(SweepAnalysis.page(out));
        assertArrayEquals(curves, Files.readAllBytes(out.resolve(SweepAnalysis.CURVES)));
        assertTrue(page.contains("<h1>" + title(out) + "</h1>"), "the title states the finding");
        for (String figure : List.of("phase", "tornado-c", "curves-c")) {
            assertTrue(page.contains("<figure id=\"" + figure + "\">"), figure);
            assertTrue(Files.exists(out.resolve("figures/" + figure + ".png")), figure);
        }
    }
}
