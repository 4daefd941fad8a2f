package spillway.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class ReplicateVerdictTest {

    @Test
    void intervalsHaveTheirKnownValues() {
        assertInterval(0, 10, 0, 0.277533);
        assertInterval(1, 10, 0.017876, 0.404150);
        assertInterval(5, 10, 0.236593, 0.763407);
        assertInterval(10, 10, 0.722467, 1);
        assertEquals(0.2553, WilsonInterval.of(81, 263).lower(), 5e-5);
        assertEquals(0.3662, WilsonInterval.of(81, 263).upper(), 5e-5);
    }

    @Test
    void fewTrialsHaveWideIntervals() {
        assertInterval(1, 1, 0.206549, 1);
        assertInterval(2, 2, 0.342380, 1);
        assertInterval(3, 3, 0.438503, 1);
        assertInterval(4, 4, 0.510109, 1);
        assertTrue(Double.isNaN(WilsonInterval.of(0, 0).lower()));
        assertTrue(Double.isNaN(WilsonInterval.of(0, 0).upper()));
        assertThrows(IllegalArgumentException.class, () -> WilsonInterval.of(3, 2));
    }

    @Test
    void intervalsCoverTheTruth() {
        KeyedRandom random = new RandomStreams(95).stream("trials");
        int samples = 4000;
        int covered = 0;
        for (int t = 0; t < samples; t++) {
            random.at(0, t);
            int k = 0;
            for (int i = 0; i < 50; i++) {
                k += random.nextDouble() < 0.7 ? 1 : 0;
            }
            WilsonInterval interval = WilsonInterval.of(k, 50);
            covered += interval.lower() <= 0.7 && 0.7 <= interval.upper() ? 1 : 0;
        }
        assertEquals(0.95, covered / (double) samples, 0.02);
    }

    @Test
    void labelNeedsTwoThirdsAndABoundAboveHalf() {
        assertEquals(Outcome.CLUSTERING, of(1, 0).label());
        assertTrue(of(1, 0).oneRealisation());
        assertEquals(Outcome.INDETERMINATE, of(2, 0).label());
        assertEquals(Outcome.INDETERMINATE, of(3, 0).label(), "lower bound .44");
        assertFalse(of(3, 0).oneRealisation());
        assertEquals(Outcome.CLUSTERING, of(4, 0).label(), "lower bound .51");
        assertEquals(Outcome.INDETERMINATE, of(4, 1).label(), "lower bound .38");
        assertEquals(Outcome.INDETERMINATE, of(8, 2).label(), "lower bound .49");
        assertEquals(Outcome.CLUSTERING, of(9, 1).label());
        assertEquals(Outcome.INDETERMINATE, of(20, 10).label(), "two thirds of 30, lower bound .49");
        assertEquals(Outcome.CLUSTERING, of(40, 20).label(), "two thirds of 60, lower bound .54");
        assertEquals(Outcome.INDETERMINATE, of(130, 70).label(), "lower bound .58, but a share of .65");
        assertEquals(Outcome.CLUSTERING, of(130, 70).mostFrequent());
        assertEquals(Outcome.DIFFUSION, of(0, 9).label());
        assertThrows(IllegalArgumentException.class, () -> ReplicateVerdict.of(List.of(), 0));
    }

    @Test
    void everyClassIsCounted() {
        ReplicateVerdict verdict = of(9, 1);
        assertEquals(Outcome.values().length, verdict.frequencies().size());
        assertEquals(9, verdict.modal().count());
        assertEquals(0.9, verdict.modal().interval().share(), 1e-15);
        assertEquals(1, verdict.frequencies().get(Outcome.DIFFUSION.ordinal()).count());
        assertEquals(0, verdict.frequencies().get(Outcome.MIXED.ordinal()).count());
    }

    @Test
    void wordsNameWhatKeepsTheLabelAway() {
        String few = VerdictText.ofReplicates(RegionSets.NINE, of(3, 0));
        assertEquals(
                "Nine mainland cities: indeterminate. Clustering in 3 of 3 replicates (100%, 95% interval 44% to 100%)."
                        + " All agree, but they are too few to exclude that half of further runs would not.",
                few);
        String split = VerdictText.ofReplicates(RegionSets.NINE, of(6, 4));
        assertTrue(
                split.endsWith("diffusion in 4. No class is frequent enough to stand for all."
                        + " The halves of C disagree in 4."),
                split);
        String one = VerdictText.ofReplicates(RegionSets.NINE, of(1, 0));
        assertTrue(one.contains("One realisation"), one);
    }

    private static void assertInterval(int k, int n, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of(k, n);
        assertEquals(lower, interval.lower(), 5e-7);
        assertEquals(upper, interval.upper(), 5e-7);
    }

    private static ReplicateVerdict of(int clustering, int diffusion) {
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(clustering, Outcome.CLUSTERING));
        outcomes.addAll(Collections.nCopies(diffusion, Outcome.DIFFUSION));
        return ReplicateVerdict.of(outcomes, diffusion);
    }
}
