package spillway.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final boolean[] CORE = {true, true, false, false};
    private static final double[] PEOPLE = {1, 1, 1, 1};
    private static final Classifier CLASSIFIER = new Classifier(Thresholds.HEADLINE);
    private static final RegionState EVEN = RegionState.of(new double[] {40, 30, 10, 10}, PEOPLE);
    private static final RegionState STEEP = RegionState.of(new double[] {80, 50, 10, 10}, PEOPLE);

    @Test
    void changesAreTakenPerDecade() {
        Verdict decade = CLASSIFIER.judge(EVEN, STEEP, CORE, 10);
        Verdict quarterCentury = CLASSIFIER.judge(EVEN, STEEP, CORE, 25);
        assertEquals(decade.clustering() / 2.5, quarterCentury.clustering(), 1e-12);
        assertEquals(decade.diffusion() / 2.5, quarterCentury.diffusion(), 1e-12);
    }

    @Test
    void scaleOfMoneyAndOrderOfRegionsDoNotMatter() {
        Verdict verdict = CLASSIFIER.judge(EVEN, STEEP, CORE, 10);
        Verdict other = CLASSIFIER.judge(
                RegionState.of(new double[] {1, 4, 3, 1}, PEOPLE),
                RegionState.of(new double[] {1, 8, 5, 1}, PEOPLE),
                new boolean[] {false, true, true, false},
                10);
        assertEquals(verdict.clustering(), other.clustering(), 1e-12);
        assertEquals(verdict.diffusion(), other.diffusion(), 1e-12);
    }

    @Test
    void everyCellOfTheTwoScoresHasItsClass() {
        assertEquals(Outcome.CLUSTERING, classOf(1, 0));
        assertEquals(Outcome.CLUSTERING, classOf(1, -1));
        assertEquals(Outcome.MIXED, classOf(1, 1));
        assertEquals(Outcome.DIFFUSION, classOf(0, 1));
        assertEquals(Outcome.DIFFUSION, classOf(-1, 0));
        assertEquals(Outcome.DIFFUSION, classOf(-1, 1));
        assertEquals(Outcome.MIXED, classOf(-1, -1));
        assertEquals(Outcome.NO_MATERIAL_CHANGE, classOf(0, 0));
        assertEquals(Outcome.NO_MATERIAL_CHANGE, classOf(0, -1));
    }

    /** HHI: ln(.40444 / .33333) / .10 = 1.9337. Core of the fourth: ln((10 / 140) / (10 / 80)) / .40 = -1.3990. */
    @Test
    void aClassIsToldOnlyWhereBothDefinitionsOfTheCoreGiveIt() {
        Verdict split = CLASSIFIER.judge(EVEN, STEEP, new Cores(CORE, new boolean[] {false, false, false, true}), 10);
        Verdict one = CLASSIFIER.judge(EVEN, STEEP, CORE, 10);
        assertEquals((1.9337 - 1.3990) / 2, split.clusteringNamed(), 1e-4);
        assertEquals(Outcome.DEPENDS_ON_THE_CORE, split.outcome());
        assertEquals(Outcome.CLUSTERING, split.outcomeAboveMedian());
        assertEquals(Outcome.NO_MATERIAL_CHANGE, split.outcomeNamed());
        assertEquals(one.clustering(), split.clustering(), 0);
        assertEquals(one.diffusion(), split.diffusion(), 0, "only the core's half of C differs");

        Verdict same = CLASSIFIER.judge(EVEN, STEEP, new Cores(CORE, new boolean[] {true, false, false, true}), 10);
        assertEquals((1.9337 + Math.log(1.5 / 1.25) / 0.40) / 2, same.clusteringNamed(), 1e-4);
        assertEquals(Outcome.CLUSTERING, same.outcome());

        Verdict none = CLASSIFIER.judge(EVEN, STEEP, new Cores(CORE, new boolean[4]), 10);
        assertEquals(Outcome.INDETERMINATE, none.outcome(), "a core of nobody gives no C");
        assertEquals(
                Outcome.NO_MATERIAL_CHANGE,
                CLASSIFIER
                        .judge(EVEN, STEEP, new Cores(CORE, new boolean[] {false, false, false, true}), 0)
                        .outcome());
        assertThrows(IllegalArgumentException.class, () -> new Cores(CORE, new boolean[3]));
    }

    @Test
    void overlappingWindowsSayNothing() {
        Verdict verdict = CLASSIFIER.judge(EVEN, STEEP, CORE, 0.75);
        assertEquals(Outcome.NO_MATERIAL_CHANGE, verdict.outcome());
        assertTrue(verdict.notes().get(0).contains("overlap"));
        assertTrue(Double.isNaN(verdict.clustering()));
        assertEquals(
                Outcome.NO_MATERIAL_CHANGE,
                CLASSIFIER.judge(EVEN, STEEP, CORE, 0).outcome());
        assertEquals(Outcome.CLUSTERING, CLASSIFIER.judge(EVEN, STEEP, CORE, 1).outcome());
    }

    @Test
    void halvesThatDisagreeAreFlagged() {
        RegionState oneGiant = RegionState.of(new double[] {55, 5, 25, 15}, PEOPLE);
        Verdict verdict = CLASSIFIER.judge(EVEN, oneGiant, CORE, 10);
        assertTrue(verdict.hhi().scaled() > 0);
        assertTrue(verdict.coreInLevels().scaled() < 0);
        assertTrue(verdict.halvesDisagree());
        assertFalse(CLASSIFIER.judge(EVEN, STEEP, CORE, 10).halvesDisagree());
        assertFalse(CLASSIFIER.judge(EVEN, EVEN, CORE, 10).halvesDisagree());
    }

    @Test
    void onlyAvailableTermsMakeUpDiffusion() {
        Verdict breadthOnly = CLASSIFIER.judge(EVEN, STEEP, CORE, 10);
        assertEquals(List.of(breadthOnly.breadth()), breadthOnly.diffusionTerms());
        assertEquals(breadthOnly.breadth().scaled(), breadthOnly.diffusion(), 0);
        assertNull(breadthOnly.manufacturing());
        assertEquals(2, breadthOnly.notes().size());

        double[] logs = {1, 0.5, 0, 0};
        double[] halfLogs = {0.5, 0.25, 0, 0};
        Verdict two =
                CLASSIFIER.judge(EVEN.withProductivity(logs, null), STEEP.withProductivity(halfLogs, null), CORE, 10);
        assertTrue(two.sigma().scaled() > 0);
        assertEquals((two.breadth().scaled() + two.sigma().scaled()) / 2, two.diffusion(), 1e-15);
    }

    @Test
    void innovationStandsInWhileAdoptionIsOff() {
        double[] firms = {10, 10, 30, 10};
        double[] some = {0.4, 0.2, 0.1, 0.1};
        double[] more = {0.4, 0.2, 0.3, 0.1};
        RegionState start = EVEN.withRates(firms, some, null);
        Verdict verdict = CLASSIFIER.judge(start, EVEN.withRates(firms, more, null), CORE, 10);
        assertEquals(0.1 / 0.3, verdict.ratio().start(), 1e-12);
        assertEquals(0.25 / 0.3, verdict.ratio().end(), 1e-12);
        assertTrue(verdict.ratio().name().contains("innovation"));
        Verdict adopted =
                CLASSIFIER.judge(EVEN.withRates(firms, some, some), EVEN.withRates(firms, some, more), CORE, 10);
        assertTrue(adopted.ratio().name().contains("adoption"));
        Verdict nobody = CLASSIFIER.judge(
                EVEN.withRates(firms, null, new double[4]), EVEN.withRates(firms, null, more), CORE, 10);
        assertFalse(nobody.ratio().available());
    }

    @Test
    void lossOfManufacturingIsMadeGoodInItsOwnTerms() {
        assertEquals(Outcome.HOLLOW_OUT, hollowing(90, 15, 200));
        assertEquals(Outcome.NO_MATERIAL_CHANGE, hollowing(90, 25, 200));
        assertEquals(Outcome.NO_MATERIAL_CHANGE, hollowing(100, 10, 200));
        assertEquals(Outcome.HOLLOW_OUT, hollowing(110, 40, 400), "share 50% to 27.5%, replaced by 5 of 22.5 points");
        assertEquals(Outcome.NO_MATERIAL_CHANGE, hollowing(110, 130, 400), "replaced by 27.5 of 22.5 points");
        assertEquals(Outcome.NO_MATERIAL_CHANGE, hollowing(140, 40, 400), "less than a third of the share is lost");
    }

    @Test
    void variantIsHeldAgainstTheBaseline() {
        Verdict verdict = CLASSIFIER.judgeAgainstBaseline(EVEN, STEEP, CORE, 10);
        assertEquals(Verdict.Comparison.AGAINST_BASELINE, verdict.comparison());
        assertEquals(CLASSIFIER.judge(EVEN, STEEP, CORE, 10).clustering(), verdict.clustering(), 0);
    }

    @Test
    void undefinedConcentrationIsIndeterminate() {
        RegionState nothing = RegionState.of(new double[4], PEOPLE);
        RegionState unknown = RegionState.of(new double[] {1, Double.NaN, 2, 3}, PEOPLE);
        for (RegionState bad : List.of(nothing, unknown)) {
            assertEquals(
                    Outcome.INDETERMINATE,
                    CLASSIFIER.judge(bad, STEEP, CORE, 10).outcome());
            assertEquals(
                    Outcome.INDETERMINATE, CLASSIFIER.judge(EVEN, bad, CORE, 10).outcome());
        }
        assertEquals(
                Outcome.INDETERMINATE,
                CLASSIFIER.judge(EVEN, STEEP, new boolean[4], 10).outcome());
        RegionState nobody = RegionState.of(new double[] {80, 50, 10, 10}, new double[4]);
        Verdict alone = CLASSIFIER.judge(nobody, nobody, CORE, 10);
        assertEquals(Outcome.NO_MATERIAL_CHANGE, alone.outcome());
        assertTrue(Double.isNaN(alone.diffusion()));
        assertTrue(alone.notes().get(0).contains("concentration alone decides"));
        assertThrows(IllegalArgumentException.class, () -> CLASSIFIER.judge(EVEN, STEEP, new boolean[3], 10));
        assertThrows(IllegalArgumentException.class, () -> RegionState.of(new double[3], PEOPLE));
    }

    @Test
    void windowIsTheMeanOfItsQuarters() {
        RegionState mean = RegionState.meanOf(List.of(
                EVEN.withProductivity(new double[] {1, 1, 1, 1}, null),
                STEEP.withProductivity(new double[] {3, 1, 1, 1}, null)));
        assertEquals(60, mean.highValue()[0], 1e-12);
        assertEquals(2, mean.logProductivity()[0], 1e-12);
        assertNull(mean.manufacturing());
        assertNull(RegionState.meanOf(List.of(EVEN, STEEP.withProductivity(PEOPLE, null)))
                .logProductivity());
        assertEquals(10, mean.only(new int[] {3, 0}).highValue()[0], 1e-12);
    }

    /** The class of a decade with the given scores: C by both halves through one skew, D through productivity alone. */
    private static Outcome classOf(double clustering, double diffusion) {
        double[] value = {40, 30, 10, 10};
        double[] people = value.clone();
        double[] end = skewed(clustering);
        double spread = 0.5 - 0.1 * diffusion;
        RegionState first = RegionState.of(value, people).withProductivity(new double[] {0.5, 0.5, -0.5, -0.5}, null);
        RegionState last =
                RegionState.of(end, end).withProductivity(new double[] {spread, spread, -spread, -spread}, null);
        Verdict verdict = new Classifier(halved()).judge(first, last, CORE, 10);
        assertEquals(clustering, verdict.clustering(), 1e-6);
        assertEquals(diffusion / 2, verdict.diffusion(), 1e-9);
        return verdict.outcome();
    }

    /** The headline with a deadband that .5 exceeds, since breadth stays put and halves D. */
    private static Classifier.Params halved() {
        Classifier.Params p = Thresholds.HEADLINE;
        return new Classifier.Params(
                p.hhiScale(),
                p.cprScale(),
                p.breadthScale(),
                p.sigmaScale(),
                p.ratioScale(),
                0.4,
                p.coreRatio(),
                p.breadth(),
                p.breadthQuotient(),
                p.hollowOut(),
                p.hollowOutShareFall(),
                p.hollowOutLogFall());
    }

    /** End values whose C against (40, 30, 10, 10) over a decade is {@code clustering}, by bisection. */
    private static double[] skewed(double clustering) {
        double low = 0.2;
        double high = 5;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double score = CLASSIFIER
                    .judge(EVEN, RegionState.of(core(middle), PEOPLE), CORE, 10)
                    .clustering();
            if (score < clustering) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return core(low);
    }

    private static double[] core(double factor) {
        return new double[] {40 * factor, 30 * factor, 10, 10};
    }

    /** From 100 of 200 in manufacturing and 10 in high-value activity outside it, to these numbers. */
    private static Outcome hollowing(double manufacturing, double outside, double all) {
        RegionState start = EVEN.withManufacturing(quarters(100), quarters(10), quarters(200));
        RegionState end = EVEN.withManufacturing(quarters(manufacturing), quarters(outside), quarters(all));
        return CLASSIFIER.judge(start, end, CORE, 10).outcome();
    }

    private static double[] quarters(double total) {
        return new double[] {total / 4, total / 4, total / 4, total / 4};
    }
}
