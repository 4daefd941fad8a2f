package spillway.experiment.replicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.ReplicateVerdict;

class ReplicateFindingTest {
    private static final int LONG = 104;
    private static final Spread HIGH = Spread.of(new double[] {0.9, 1.0, 1.1});
    private static final Spread WIDE = Spread.of(new double[] {-0.9, 0.1, 1.1});

    @Test
    void theTitleSaysTheLabelOnlyWhereTheSeedsCarryIt() {
        assertEquals(
                "Clustering in 18 of 20 seeds (95% interval of the chance: 70% to 97%)",
                title(LONG, outcomes(18, Outcome.CLUSTERING, 2, Outcome.MIXED)));
        assertEquals(
                "Seeds disagree: no material change in 6, hollow out in 4 of 10",
                title(LONG, outcomes(4, Outcome.HOLLOW_OUT, 6, Outcome.NO_MATERIAL_CHANGE)));
        assertEquals(
                "Diffusion in all 3 seeds, which are too few to carry a label",
                title(LONG, outcomes(3, Outcome.DIFFUSION, 0, Outcome.MIXED)));
    }

    @Test
    void runsTooShortForALabelAreToldByTheirScores() {
        assertEquals(
                "After 10 years, too few for a label: C +1.00 and D +0.10 per decade over 20 seeds",
                title(40, outcomes(20, Outcome.CLUSTERING, 0, Outcome.MIXED)));
    }

    @Test
    void theScoresSayWhereTheirIntervalsLie() {
        String said =
                finding(LONG, outcomes(3, Outcome.CLUSTERING, 0, Outcome.MIXED)).scores();
        // Student's t with two degrees of freedom: 4.303 * 0.1 / sqrt(3) = 0.248, and ten times that.
        assertTrue(
                said.contains("C is +1.00 on average over seeds (95% interval of the mean +0.75 to +1.25; standard"
                        + " deviation over seeds 0.10): the interval lies beyond the deadband."),
                said);
        assertTrue(said.contains("(95% interval of the mean \u22122.38 to +2.58;"), said);
        assertTrue(said.contains("the interval meets the edge of the deadband"), said);
    }

    @Test
    void bandsAreRanksAndLeaveUndefinedSeedsOut() {
        double[] numbers = new double[22];
        for (int i = 0; i < 21; i++) {
            numbers[i] = 20 - i;
        }
        numbers[21] = Double.NaN;
        Spread spread = Spread.of(numbers);
        assertEquals(List.of(1.0, 5.0, 10.0, 15.0, 19.0), spread.ranks());
        assertEquals(21, spread.mean().pairs());
        assertEquals(2, spread.above(18));
        assertEquals(0, spread.below(0));
        assertTrue(Double.isNaN(Spread.of(new double[] {Double.NaN}).ranks().get(0)));
    }

    private static String title(int quarters, List<Outcome> outcomes) {
        return finding(quarters, outcomes).title();
    }

    private static ReplicateFinding finding(int quarters, List<Outcome> outcomes) {
        return new ReplicateFinding(ReplicateVerdict.of(outcomes, 0), HIGH, WIDE, WIDE, List.of(), 0.5, quarters);
    }

    private static List<Outcome> outcomes(int many, Outcome one, int few, Outcome other) {
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(many, one));
        outcomes.addAll(Collections.nCopies(few, other));
        return outcomes;
    }
}
