package spillway.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyModel;
import spillway.file.CsvReader;
import spillway.file.CsvWriter;
import spillway.input.PolicyFiles;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.Progress;

/**
 * Pins the means of headline figures over thirty seeds, for changes that move last digits: they may move single runs, but no mean by a
 * tenth of the spread between seeds. Golden runs pin the bytes. {@code -Dgolden.update=true} remakes the file.
 */
class HeadlineMeansTest {
    private static final Path PINNED = Path.of("src/test/resources/spillway/golden/means.csv");
    private static final List<String> FIGURES = List.of(
            "verdict c nine",
            "verdict d nine",
            "verdict hhi nine",
            "verdict core nine",
            "verdict breadth nine",
            "verdict sigma nine",
            "sum gdp_real_100m_rmb nine @end",
            "sum population_10k nine @end",
            "sum talent_10k nine @end",
            "sum high_value_100m_rmb nine @end",
            "metric high_value_share @end",
            "metric tfp_growth @end",
            "metric consumer_price_delta @end");

    @TempDir
    Path folder;

    private Results thirtySeeds() throws Exception {
        StringBuilder text = new StringBuilder("name: Headline figures\nbase: "
                + Path.of("configs", "coarse.yaml").toAbsolutePath()
                + "\nquarters: 40\nseeds: 1..30\nvary:\n  government.horizonQuarters: [14]\ndesign: grid\ncities: none\n"
                + "measure:\n");
        for (int i = 0; i < FIGURES.size(); i++) {
            text.append("  - figure_")
                    .append(i)
                    .append(": ")
                    .append(FIGURES.get(i))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("means.yaml"), text);
        SweepReader.Read read = SweepReader.read(
                file,
                new PolicyFiles(Path.of("configs/policies")),
                config -> StudyModel.open(config, BaseYears.inMemory()));
        Interruption never = Interruption.onRequest();
        PlanRunner runner =
                new PlanRunner(plan -> read.model().runner(plan, never, List::of), 2, Progress.silent(), never);
        return runner.runAll(folder.resolve("sweep"), new SweepStudy(read.model(), read.spec()).plan());
    }

    @Test
    @Tag("long")
    void noMeanMovedByATenthOfTheSpread() throws Exception {
        Results results = thirtySeeds();
        assertEquals(0, results.failed());
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < FIGURES.size(); i++) {
            double[] values = new double[results.plan().size()];
            for (int run = 0; run < values.length; run++) {
                values[run] = results.number(run, "figure_" + i);
            }
            rows.add(List.of(FIGURES.get(i), StatUtils.mean(values), Math.sqrt(StatUtils.variance(values))));
        }
        if (Boolean.getBoolean("golden.update")) {
            CsvWriter.table(PINNED, List.of("figure", "mean", "spread"), rows);
        }
        compare(rows);
    }

    private static void compare(List<List<?>> rows) throws IOException {
        List<String> moved = new ArrayList<>();
        try (CsvReader pinned = CsvReader.of(PINNED)) {
            assertEquals("figure", pinned.next()[0]);
            for (List<?> row : rows) {
                String[] was = pinned.next();
                assertEquals(was[0], row.get(0));
                double spread = Double.parseDouble(was[2]);
                assertTrue(spread > 0, was[0]);
                double shift = ((Double) row.get(1) - Double.parseDouble(was[1])) / spread;
                if (!(Math.abs(shift) < 0.1)) {
                    moved.add(was[0] + " by " + shift + " of its spread");
                }
            }
        }
        assertEquals(List.of(), moved);
    }
}
