package spillway.benchmark.investors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spillway.fixture.CaseGrid;
import spillway.fixture.CaseTable;

/** The estimator by hand, and the simulator's investors under it. */
class InvestorCasesTest {

    @Test
    void theSimulatorPasses() {
        CaseTable.assertPasses("B11");
    }

    @Test
    @Tag("long")
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        CaseTable.assertPasses("B11c");
    }

    @Test
    void otherWeightsAreRecoveredAsWell() {
        Map<String, Double> parameters =
                new LinkedHashMap<>(LocationChoice.study().parameters());
        parameters.putAll(Map.of("bMA", 1.5, "bW", -2.0, "bSub", 0.0, "n", 4000.0, "seed", 9.0));
        LocationChoice.study().measure(parameters).forEach(measured -> {
            double planted = parameters.get(measured.quantity());
            assertEquals(planted, measured.got(), 4 * measured.standardError(), measured.quantity());
        });
    }

    @Test
    void twoPlacesAndOneTraitAreALogOdds() {
        var choices = new ConditionalLogit.Choices(new double[][] {{3}, {1}}, new int[] {300, 100});
        ConditionalLogit fit = new ConditionalLogit(List.of(choices), 1);
        assertEquals(Math.log(3) / 2, fit.coefficients[0], 1e-9);
        assertEquals(Math.sqrt(1.0 / 300 + 1.0 / 100) / 2, fit.standardErrors[0], 1e-7);
    }

    @Test
    void aTraitThatAllPlacesShareCannotBeWeighed() {
        var choices = new ConditionalLogit.Choices(new double[][] {{1}, {1}}, new int[] {3, 1});
        assertThrows(RuntimeException.class, () -> new ConditionalLogit(List.of(choices), 1));
    }

    @Test
    @Tag("long")
    void weightsAreRecoveredOverAGrid() {
        CaseGrid.of("B11")
                .over("n", 4000)
                .over("bMA", 0.2, 1)
                .over("bW", -1.2, -0.3)
                .over("bAgg", 0.1, 0.8)
                .over("bSub", 0, 2)
                .holds(0, (p, quantity) -> p.get(quantity));
    }
}
