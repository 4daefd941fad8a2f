package spillway.benchmark.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.BenchmarkRow;
import spillway.benchmark.BenchmarkSuite;
import spillway.benchmark.Benchmarks;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.fixture.CaseGrid;

/** The file of expected values against theory solved here, and the simulator against the file. */
class SpaceBenchmarkTest {
    private static final Path FOLDER = Path.of("configs", "benchmarks");

    private static BenchmarkCase called(String id) {
        return Benchmarks.all(java.nio.file.Path.of("configs/baseline.yaml")).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileHoldsWhatTheorySays() {
        List<String> problems = new ArrayList<>();
        CsvTable table = CsvTable.read(
                FOLDER.resolve("space.csv"),
                problems,
                List.of("id", "parameters", "quantity", "expected", "tolerance", "source"));
        int checked = 0;
        for (CsvRow row : table.rows()) {
            Map<String, Double> all = new LinkedHashMap<>(called(row.text("id")).parameters());
            for (String setting : row.textOrEmpty("parameters").split(" +")) {
                all.put(setting.split("=")[0], Double.valueOf(setting.split("=")[1]));
            }
            double theory = SpaceTheory.value(row.text("id"), row.text("quantity"), all);
            if (!Double.isNaN(theory)) {
                double printed = row.text("id").equals("B3b") ? 2e-5 : 1e-6;
                assertEquals(theory, row.number("expected"), printed, row.text("id") + " " + all);
                checked++;
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(checked >= 30, "only " + checked + " rows have a formula");
    }

    @Test
    @Tag("long")
    void theFootlooseEconomyTurnsWhereTheorySays() {
        BenchmarkCase footloose = called("B3");
        int sustained = 0;
        for (double sigma : new double[] {2.5, 3, 4, 5, 6, 7, 8, 9}) {
            for (double mu : new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}) {
                Map<String, Double> parameters = Map.of("mu", mu, "sigma", sigma);
                List<BenchmarkCase.Measured> got = footloose.measure(parameters);
                assertEquals(SpaceTheory.footlooseBreak(mu, sigma), got.get(0).got(), 1e-5, "break at " + parameters);
                if (got.get(1).quantity().startsWith("sustain")) {
                    double theory = SpaceTheory.footlooseSustain(mu, sigma);
                    assertEquals(theory, got.get(1).got(), 1e-5, "sustain at " + parameters);
                    sustained++;
                }
            }
        }
        assertEquals(42, sustained, "all but those of mu = 0.6 above sigma = 3");
    }

    /** Where manufacture would need more workers than a region has, nothing keeps talent together however free trade is. */
    @Test
    void theSimulatorHasNoSustainPointWhereTheoryHasNone() {
        for (double phi : new double[] {0.2, 0.5, 0.8, 0.97}) {
            assertTrue(Footloose.logRealWageRatio(0.6, 5, phi, 1 - 1e-6) < 0, "phi " + phi);
        }
        assertTrue(Footloose.bothFarmWithACore(0.6, 2.5));
        assertFalse(Footloose.bothFarmWithACore(0.6, 3.5));
    }

    /** Steps of a fixed share of the gaps keep swinging here; Newton's method does the rest. */
    @Test
    void marketsClearWhereStepsSwing() {
        for (double lambda : new double[] {0.5, 0.7}) {
            assertEquals(
                    SpaceTheory.footlooseGap(0.4, 9, 0.5, lambda),
                    Footloose.logRealWageRatio(0.4, 9, 0.5, lambda),
                    1e-7,
                    "lambda " + lambda);
        }
    }

    @Test
    void theSharpnessBelowWhichTalentNeverAgglomeratesIsMet() {
        double sharpness = 100;
        assertEquals(0.5, SpaceTheory.footlooseRest(0.4, 3, 0.5465, sharpness), 1e-3);
        assertTrue(SpaceTheory.footlooseRest(0.4, 3, 0.5485, sharpness) > 0.55);
        assertEquals(0.5, SpaceTheory.footlooseRest(0.4, 3, 0.7, 35), 1e-3);
    }

    @Test
    void wagesOfTheSimulatorAreThoseOfKrugman() {
        assertRowsPass("B2b");
    }

    @Test
    void capitalOverOutputIsThatOfSolow() {
        assertRowsPass("B23a");
    }

    @Test
    void theGapChangesSignBetweenBothSidesOfTheBreakPoint() {
        double turn = SpaceTheory.krugmanBreak(0.4, 5);
        assertTrue(CorePeriphery.realWageGap(0.4, 5, 0.999 * turn, 0.503) > 0);
        assertTrue(CorePeriphery.realWageGap(0.4, 5, 1.001 * turn, 0.503) < 0);
    }

    @Test
    void wagesOfTalentAreThoseOfForslidAndOttaviano() {
        for (double phi : new double[] {0.3, 0.6, 0.9}) {
            assertEquals(
                    SpaceTheory.footlooseGap(0.4, 3, phi, 0.7),
                    Footloose.logRealWageRatio(0.4, 3, phi, 0.7),
                    1e-6,
                    "phi " + phi);
        }
    }

    /** With choices this sharp one of few talents stays behind, and when that one leaves nobody sets a wage there. */
    @Test
    void aRegionThatAllTalentHasLeftIsToldAsSuch() {
        Map<String, Double> parameters = new LinkedHashMap<>(called("B3b").parameters());
        parameters.putAll(Map.of("B", 140.0, "N", 200.0));
        String reason = assertThrows(
                        IllegalArgumentException.class, () -> called("B3b").measure(parameters))
                .getMessage();
        assertTrue(reason.contains("more talents (N) or a lower sharpness (B)"), reason);
    }

    @Test
    void casesWithoutAMeaningAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> called("B1").measure(Map.of("mu", 0.9, "sigma", 5.0)),
                "manufacture agglomerates at any cost of trade");
        assertThrows(
                IllegalArgumentException.class, () -> called("B23a").measure(Map.of("s", 0.3, "d", 0.0, "g", 0.01)));
    }

    @Test
    @Tag("long")
    void theSimulatorMeetsTheoryEverywhere() {
        for (String id : List.of("B1", "B2", "B3", "B3b", "B5")) {
            assertRowsPass(id);
        }
    }

    private static void assertRowsPass(String id) {
        List<String> problems = new ArrayList<>();
        BenchmarkSuite suite =
                BenchmarkSuite.read(Benchmarks.all(java.nio.file.Path.of("configs/baseline.yaml")), FOLDER, problems);
        assertEquals(List.of(), problems);
        List<BenchmarkRow> rows = suite.measure(called(id), Map.of(), row -> {});
        assertTrue(rows.stream().anyMatch(row -> !Double.isNaN(row.expected())), id + " has no expectation");
        rows.forEach(row -> assertTrue(row.pass(), row.toString()));
    }

    @Test
    @Tag("long")
    void breakAndSustainPointsOfKrugmanHoldOverAGrid() {
        for (String id : List.of("B1", "B2")) {
            CaseGrid.of(id).over("mu", 0.1, 0.3, 0.5).over("sigma", 3, 5, 8).holds(1e-3, theory(id));
        }
    }

    @Test
    @Tag("long")
    void wagesOfKrugmanHoldOverAGrid() {
        CaseGrid.of("B2b")
                .over("mu", 0.1, 0.3, 0.5)
                .over("sigma", 3, 5, 8)
                .over("T", 1.2, 2)
                .over("lambda", 0.55, 0.8)
                .holds(1e-6, theory("B2b"));
    }

    @Test
    @Tag("long")
    void talentRestsWhereTheLogitSaysOverAGrid() {
        CaseGrid.of("B3b").over("phi", 0.5, 0.72, 0.95).over("B", 60, 80, 100).holds(0.01, theory("B3b"));
    }

    @Test
    @Tag("long")
    void peopleOfTwoRegionsRestWhereTheorySaysOverAGrid() {
        CaseGrid.of("B5")
                .over("regions", 2)
                .over("alpha", 0, 0.1, 0.2)
                .over("beta", -0.1, -0.3)
                .over("sigma", 4, 7)
                .holds(1e-3, theory("B5"));
    }

    @Test
    @Tag("long")
    void capitalOverOutputHoldsOverAGrid() {
        CaseGrid.of("B23a")
                .over("s", 0.1, 0.3, 0.5)
                .over("d", 0.01, 0.03, 0.06)
                .over("g", 0, 0.01, 0.03)
                .holds(1e-5, theory("B23a"));
    }

    private static CaseGrid.Theory theory(String id) {
        return (parameters, quantity) -> SpaceTheory.value(id, quantity, parameters);
    }
}
