package spillway.benchmark.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.CaseTable;

/** Expected values of epidemic adoption by another route, and the simulator against them. */
class AdoptionCasesTest {
    private static final String FILE = "adoption.csv";

    @ParameterizedTest
    @ValueSource(strings = {"B6", "B7"})
    void theSimulatorPasses(String id) {
        CaseTable.assertPasses(id);
    }

    /** The share that has not adopted falls by the factor exp(-(p + q F) dt) in each step. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void sharesAreThoseOfTheRecursion(int years) {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B6", "share after " + years + " years")) {
            double left = 1;
            for (int step = 0; step < Math.rint(years / line.at("dt")); step++) {
                left *= Math.exp(-(line.at("p") + line.at("q") * (1 - left)) * line.at("dt"));
            }
            assertEquals(1 - left, line.expected(), 1e-8);
        }
    }

    /** The distance from the continuous curve halves with the step, to first order. */
    @Test
    void shorterStepsApproachTheContinuousCurve() {
        double rate = Math.exp(-(0.03 + 0.38) * 5);
        double limit = (1 - rate) / (1 + 0.38 / 0.03 * rate);
        assertEquals(0.331199, limit, 5e-7);
        double quarterly = Double.NaN;
        double half = Double.NaN;
        for (CaseTable.Line line : CaseTable.lines(FILE, "B6", "share after 5 years")) {
            if (line.at("q") == 0.38) {
                quarterly = line.at("dt") == 0.25 ? limit - line.expected() : quarterly;
                half = line.at("dt") == 0.125 ? limit - line.expected() : half;
            }
        }
        assertEquals(2, quarterly / half, 0.1);
    }
}
