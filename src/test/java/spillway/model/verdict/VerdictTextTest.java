package spillway.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VerdictTextTest {
    private static final boolean[] CORE = {true, true, false, false};
    private static final double[] PEOPLE = {1, 1, 1, 1};
    private static final double[] LOGS = {1, 0.5, 0, 0};
    private static final Classifier CLASSIFIER = new Classifier(Thresholds.HEADLINE);
    private static final RegionState START = state(40, 30, 10, 10);

    @Test
    void clusteringIsSaidWithItsNumbersAndItsWeakness() {
        assertEquals(
                "Nine mainland cities: clustering, high-value production drew together and capability did not spread"
                        + " enough to count (C +1.74, D -0.40; 0.50 either way counts). Both halves of C say the same:"
                        + " core over periphery +1.55, concentration among regions (HHI) +1.93. One realisation:"
                        + " another seed may end elsewhere.",
                VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judge(START, state(80, 50, 10, 10), CORE, 10)));
    }

    @Test
    void halvesThatDisagreeAreShown() {
        String text = VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judge(START, state(55, 5, 25, 15), CORE, 10));
        assertTrue(text.contains("The halves of C disagree: core over periphery -"), text);
    }

    @Test
    void baselineAndHollowingOutAreNamed() {
        RegionState start = START.withManufacturing(PEOPLE, new double[4], new double[] {3, 3, 3, 3});
        RegionState end = state(40, 30, 10, 10)
                .withManufacturing(new double[] {1, 0.5, 0.5, 1}, new double[4], new double[] {3, 3, 3, 3});
        assertEquals(
                "Nine mainland cities compared with the baseline: hollow out, manufacturing lost 25% of its value added"
                        + " and high-value activity outside it did not make up for that (C +0.00, D +0.00; 0.50 either"
                        + " way counts). Both halves of C say the same: core over periphery +0.00, concentration among"
                        + " regions (HHI) +0.00. One realisation: another seed may end elsewhere.",
                VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judgeAgainstBaseline(start, end, CORE, 10)));
        RegionState grown = state(40, 30, 10, 10).withManufacturing(PEOPLE, new double[4], new double[] {6, 6, 6, 6});
        String text = VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judge(start, grown, CORE, 10));
        assertTrue(text.contains("manufacturing fell from 33% to 17% of all value added"), text);
    }

    @Test
    void classesThatDependOnTheCoreNameBoth() {
        Cores cores = new Cores(CORE, new boolean[] {false, false, false, true});
        String text = VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judge(START, state(80, 50, 10, 10), cores, 10));
        assertTrue(
                text.startsWith(
                        "Nine mainland cities: depends on the core: clustering with the cities above the median of"
                                + " the base year, no material change with Shenzhen, Dongguan and Huizhou (C +1.74, D -0.40; 0.50"
                                + " either way counts). With Shenzhen, Dongguan and Huizhou as the core C is +0.27."),
                text);
    }

    @Test
    void verdictsWithoutNumbersSayWhy() {
        String overlap = VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judge(START, START, CORE, 0));
        assertEquals(
                "Nine mainland cities: no material change. Note: the windows overlap, so that nothing can be said about"
                        + " change. One realisation: another seed may end elsewhere.",
                overlap);
        String empty = VerdictText.ofRun(RegionSets.NINE, CLASSIFIER.judge(state(0, 0, 0, 0), START, CORE, 10));
        assertTrue(empty.startsWith("Nine mainland cities: indeterminate. Note: concentration"), empty);
    }

    private static RegionState state(double... highValue) {
        return RegionState.of(highValue, PEOPLE)
                .withManufacturing(PEOPLE, highValue, new double[] {99, 99, 99, 99})
                .withProductivity(LOGS, null)
                .withRates(null, PEOPLE, null);
    }
}
