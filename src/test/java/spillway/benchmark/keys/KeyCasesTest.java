package spillway.benchmark.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.CaseTable;

/** Expected values of the cases of key inputs by another route, and the simulator against them. */
class KeyCasesTest {
    private static final String FILE = "keys.csv";

    @ParameterizedTest
    @ValueSource(strings = {"B12", "B12b"})
    void theSimulatorPasses(String id) {
        CaseTable.assertPasses(id);
    }

    @Test
    @Tag("long")
    void oneItemAloneRelievesLittleInTheWholeModel() {
        CaseTable.assertPasses("B12c");
    }

    @Test
    void compositesAreThoseOfTheClosedForm() {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B12", "composite with one input at m")) {
            double e = line.at("e");
            double m = line.at("m");
            double power = (e - 1) / e;
            double closed = e == 1 ? Math.cbrt(m) : Math.pow((Math.pow(m, power) + 2) / 3, 1 / power);
            assertEquals(closed, line.expected(), 5.1e-6);
        }
        for (CaseTable.Line line : CaseTable.lines(FILE, "B12", "relief by one input over that by all three")) {
            double e = line.at("e");
            double m = line.at("m");
            double power = (e - 1) / e;
            double two = e == 1 ? Math.cbrt(m * m) : Math.pow((2 * Math.pow(m, power) + 1) / 3, 1 / power);
            assertEquals((two - m) / (1 - m), line.expected(), 5.1e-7);
        }
    }

    @Test
    void coefficientsAreSecondDerivatives() {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B12b", "quadratic coefficient")) {
            double e = line.at("e");
            double h = 1e-3;
            double curvature = (log(h, e) + log(-h, e)) / (h * h);
            assertEquals(curvature / 2, line.expected(), 1e-5);
        }
    }

    private static double log(double x, double e) {
        double power = (e - 1) / e;
        return Math.log((Math.exp(power * x) + 2) / 3) / power;
    }
}
