package spillway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecayFitTest {

    @Test
    void anExactDecayIsFoundExactly() {
        List<DecayFit.Pair> pairs = new ArrayList<>();
        for (int minutes = 20; minutes <= 300; minutes += 20) {
            pairs.add(new DecayFit.Pair("a", minutes, 5 * Math.exp(-0.02 * minutes)));
        }
        DecayFit fit = DecayFit.of(pairs);
        assertEquals(-0.02, fit.slope(), 1e-12);
        assertEquals(Math.log(5), fit.intercept(), 1e-10);
        assertEquals(0, fit.standardError(), 1e-9);
    }

    @Test
    void theStandardErrorIsThatOfOrdinaryLeastSquares() {
        double[] x = {1, 2, 3, 4};
        double[] y = {1, 3, 2, 5};
        List<DecayFit.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            pairs.add(new DecayFit.Pair("a", x[i], Math.exp(y[i])));
        }
        DecayFit fit = DecayFit.of(pairs);
        assertEquals(1.1, fit.slope(), 1e-12);
        assertEquals(Math.sqrt(2.7 / 2 / 5), fit.standardError(), 1e-12);
    }

    @Test
    void remoteDestinationsDoNotFlattenTheSlope() {
        List<DecayFit.Pair> pairs = new ArrayList<>();
        for (int minutes = 20; minutes <= 100; minutes += 20) {
            pairs.add(new DecayFit.Pair("near", minutes, Math.exp(-0.03 * minutes)));
            pairs.add(new DecayFit.Pair("far", minutes + 200, Math.exp(-0.03 * minutes)));
        }
        assertTrue(DecayFit.of(pairs).slope() > -0.01);
        assertEquals(-0.03, DecayFit.withinDestinations(pairs).slope(), 1e-12);
    }

    @Test
    void tooFewPairsGiveNoStandardError() {
        assertEquals("too few pairs for a fit", DecayFit.of(List.of()).words());
        assertEquals(
                "too few pairs for a fit",
                DecayFit.withinDestinations(List.of()).words());
        assertEquals(
                "too few pairs for a fit",
                DecayFit.of(List.of(new DecayFit.Pair("a", 10, 1))).words());
    }
}
