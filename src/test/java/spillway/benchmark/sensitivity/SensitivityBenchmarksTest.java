package spillway.benchmark.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.BenchmarkRow;
import spillway.benchmark.BenchmarkSuite;

class SensitivityBenchmarksTest {
    private static void allPass(BenchmarkCase one, int expected) {
        List<String> problems = new ArrayList<>();
        BenchmarkSuite suite = BenchmarkSuite.read(
                List.of(new VarianceShares(), new Screening()), Path.of("configs/benchmarks"), problems);
        problems.removeIf(problem -> problem.contains("which is no case"));
        assertEquals(List.of(), problems);
        List<BenchmarkRow> rows = suite.measure(one, Map.of(), row -> {});
        rows.forEach(row -> assertTrue(row.pass(), row.toString()));
        assertEquals(
                expected,
                rows.stream().filter(row -> !Double.isNaN(row.expected())).count());
    }

    @Test
    void sharesOfVarianceAreThoseOfTheory() {
        allPass(new VarianceShares(), 56);
    }

    @Test
    void elementaryEffectsAreThoseOfTheory() {
        allPass(new Screening(), 14);
    }
}
