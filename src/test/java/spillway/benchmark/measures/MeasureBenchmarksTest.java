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
}
