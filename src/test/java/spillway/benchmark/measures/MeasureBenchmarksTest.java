package spillway.benchmark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.BenchmarkRow;
import spillway.benchmark.BenchmarkSuite;
import spillway.fixture.CaseGrid;

class MeasureBenchmarksTest {
    private static List<BenchmarkRow> rows(BenchmarkCase one, Map<String, Double> settings) {
        List<String> problems = new ArrayList<>();
        BenchmarkSuite suite = BenchmarkSuite.read(
                List.of(new EllisonGlaeserDartboard(), new MoranLattice(), new RandomIndustries(), new HeatOnTheGrid()),
                Path.of("configs/benchmarks"),
                problems);
        problems.removeIf(problem -> problem.contains("which is no case"));
        assertEquals(List.of(), problems);
        return suite.measure(one, settings, row -> {});
    }

    private static void allPass(BenchmarkCase one, int expected) {
        List<BenchmarkRow> rows = rows(one, Map.of());
        rows.forEach(row -> assertTrue(row.pass(), row.toString()));
        assertEquals(
                expected,
                rows.stream().filter(row -> !Double.isNaN(row.expected())).count());
    }

    @Test
    void ellisonGlaeserIsZeroAtRandomAndRecoversWhatWasPlanted() {
        allPass(new EllisonGlaeserDartboard(), 5);
        List<BenchmarkRow> rows = rows(new EllisonGlaeserDartboard(), Map.of());
        assertTrue(rows.get(2).got() < -0.0003, "an industry counted in its own aggregate is pulled below zero");
    }

    @Test
    void moranOfNoiseAndPatterns() {
        allPass(new MoranLattice(), 14);
    }

    @Test
    void heatKeepsItsMassAndSpreadsByItsLaw() {
        allPass(new HeatOnTheGrid(), 9);
    }

    @Test
    void someRandomIndustriesLeaveTheBandAndMostDoNot() {
        Map<String, Double> few = Map.of("n", 30.0, "draws", 200.0, "industries", 400.0, "bands", 8.0, "level", 0.2);
        double outside = rows(new RandomIndustries(), few).get(0).got();
        assertEquals(0.2, outside, 0.08);
        assertFalse(new HeatOnTheGrid().isLong());
    }

    @Test
    @Tag("long")
    void randomIndustriesLeaveTheBandByItsLevel() {
        allPass(new RandomIndustries(), 3);
    }

    @Test
    @Tag("long")
    void concentrationComesBackOverAGrid() {
        CaseGrid.of("B13")
                .over("draws", 1000)
                .over("M", 5, 11, 20)
                .over("n", 60, 200)
                .over("gamma", 0, 0.1, 0.4)
                .holds(0, (p, quantity) -> switch (quantity) {
                    case "gamma of planted location" -> p.get("gamma");
                    case "gamma of random location" -> 0;
                    default -> {
                        double h = 1 / p.get("n");
                        yield (7.0 / 8 * h / (1 - h / 8) - h) / (1 - h);
                    }
                });
    }

    @Test
    @Tag("long")
    void randomIndustriesLeaveTheBandByItsLevelOverAGrid() {
        CaseGrid.of("B14b")
                .over("draws", 400)
                .over("industries", 600)
                .over("level", 0.05, 0.1, 0.2)
                .over("n", 20, 100)
                .holds(0.01, (p, quantity) -> quantity.startsWith("share outside") ? p.get("level") : Double.NaN);
    }

    @Test
    @Tag("long")
    void heatKeepsItsLawOverAGrid() {
        CaseGrid.of("B18")
                .over("D", 0.05, 0.3, 1)
                .over("t", 1, 10, 40)
                .holds(1e-6, (p, quantity) -> quantity.startsWith("mass") ? 1 : 2 * p.get("D") * p.get("t"));
    }
}
