package spillway.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Four regions of equal population over one decade, the first two the core, in the older reading of the rule: breadth
 * counts regions by their location quotient in all value added, regions weigh equally in sigma.
 */
class ConstructedCasesTest {
    private static final boolean[] CORE = {true, true, false, false};
    private static final double[] PEOPLE = {1, 1, 1, 1};
    private static final double[] MADE = {50, 50, 40, 30};
    private static final double[] LESS_MADE = {35, 35, 30, 25};
    private static final double[] MORE_MADE = {50, 50, 45, 40};
    private static final double[] PRODUCTIVITY = {0.6, 0.5, 0.1, 0};
    private static final double[] ADOPTION = {0.4, 0.4, 0.1, 0.1};
    private static final double[] NARROW = {0.7, 0.65, 0.4, 0.35};
    private static final double[] ADOPTED = {0.7, 0.7, 0.5, 0.5};
    private static final RegionState START = state(new double[] {40, 30, 10, 10}, MADE, PRODUCTIVITY, ADOPTION);

    private static final RegionState B = state(
            new double[] {80, 50, 10, 10}, MADE, new double[] {0.9, 0.7, 0.1, 0}, new double[] {0.7, 0.7, 0.12, 0.12});
    private static final RegionState C = state(new double[] {50, 40, 25, 25}, MORE_MADE, NARROW, ADOPTED);
    private static final RegionState D =
            state(new double[] {90, 60, 15, 15}, MORE_MADE, new double[] {0.8, 0.75, 0.5, 0.45}, ADOPTED);
    private static final RegionState E =
            state(new double[] {42, 31, 10, 10}, LESS_MADE, PRODUCTIVITY, new double[] {0.45, 0.45, 0.12, 0.12});
    private static final RegionState F = state(new double[] {70, 55, 25, 25}, LESS_MADE, NARROW, ADOPTED);

    @Test
    void nothingChanged() {
        assertCase(START, Outcome.NO_MATERIAL_CHANGE, 0, 0);
    }

    @Test
    void coreRunsAway() {
        assertCase(B, Outcome.CLUSTERING, 4.062, -1.117);
    }

    @Test
    void peripheryCatchesUp() {
        assertCase(C, Outcome.DIFFUSION, -4.324, 3.067);
    }

    @Test
    void productionGathersWhileCapabilitySpreads() {
        assertCase(D, Outcome.MIXED, 2.372, 2.233);
    }

    @Test
    void manufacturingIsLostAndNotReplaced() {
        Verdict verdict = new Classifier(Thresholds.OLDER).judge(START, E, CORE, 10);
        assertEquals(Outcome.HOLLOW_OUT, verdict.outcome());
        double fall = StrictMath.log(
                verdict.manufacturing().end() / verdict.manufacturing().start());
        assertEquals(-0.307, fall, 5e-4);
        assertEquals(3, verdict.manufacturing().gain(), 1e-12);
    }

    @Test
    void manufacturingIsLostButReplaced() {
        Verdict verdict = new Classifier(Thresholds.OLDER).judge(START, F, CORE, 10);
        assertEquals(Outcome.DIFFUSION, verdict.outcome());
        assertFalse(verdict.manufacturing().hollow());
        assertEquals(-2.216, verdict.clustering(), 5e-4);
        assertEquals(2.233, verdict.diffusion(), 5e-4);
    }

    @Test
    void headlineReadingGivesTheSameClasses() {
        Classifier headline = new Classifier(Thresholds.HEADLINE);
        RegionState[] ends = {START, B, C, D, E, F};
        Outcome[] expected = {
            Outcome.NO_MATERIAL_CHANGE,
            Outcome.CLUSTERING,
            Outcome.DIFFUSION,
            Outcome.MIXED,
            Outcome.HOLLOW_OUT,
            Outcome.DIFFUSION
        };
        for (int i = 0; i < ends.length; i++) {
            assertEquals(expected[i], headline.judge(START, ends[i], CORE, 10).outcome(), "case " + (char) ('a' + i));
        }
        Verdict b = headline.judge(START, B, CORE, 10);
        assertEquals((0.19337139 / 0.10 + 0.61903921 / 0.40) / 2, b.clustering(), 1e-7);
        assertTrue(b.breadth().scaled() < 0);
    }

    private static void assertCase(RegionState end, Outcome outcome, double clustering, double diffusion) {
        Verdict verdict = new Classifier(Thresholds.OLDER).judge(START, end, CORE, 10);
        assertEquals(outcome, verdict.outcome());
        assertEquals(clustering, verdict.clustering(), 5e-4);
        assertEquals(diffusion, verdict.diffusion(), 5e-4);
        assertEquals(3, verdict.diffusionTerms().size());
        assertTrue(verdict.notes().isEmpty());
    }

    private static RegionState state(double[] highValue, double[] made, double[] productivity, double[] adoption) {
        double[] all = new double[4];
        for (int r = 0; r < 4; r++) {
            all[r] = highValue[r] + made[r] + 40;
        }
        return RegionState.of(highValue, PEOPLE)
                .withManufacturing(made, highValue, all)
                .withProductivity(productivity, PEOPLE)
                .withRates(null, null, adoption);
    }
}
