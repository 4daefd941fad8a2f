package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class ConvergenceTest {

    @Test
    void sigmaIsTheWeightedSpread() {
        assertEquals(1, Convergence.sigma(new double[] {0, 2}, new double[] {5, 5}), 1e-15);
        assertEquals(Math.sqrt(0.75), Convergence.sigma(new double[] {0, 2}, new double[] {3, 1}), 1e-15);
        assertEquals(0, Convergence.sigma(new double[] {4, 4}, new double[] {3, 1}), 1e-15);
    }

    @Test
    void meanReversionGivesItsSlopeAndSpeedExactly() {
        double rho = 0.9;
        int periods = 12;
        double kept = StrictMath.pow(rho, periods);
        double[] start = {-1.2, -0.3, 0.1, 0.7, 2};
        double[] end = Arrays.stream(start).map(log -> 0.5 + kept * log).toArray();
        Convergence.Beta beta = Convergence.beta(start, end, periods);
        assertEquals(-(1 - kept) / periods, beta.slope().value(), 1e-14);
        assertEquals(0, beta.slope().standardError(), 1e-14);
        assertEquals(-StrictMath.log(rho), beta.speed(), 1e-12);
        assertEquals(StrictMath.log(2) / -StrictMath.log(rho), beta.halfLife(), 1e-9);
    }

    @Test
    void meanReversionWithShocksGivesTheSlopeOnAverage() {
        KeyedRandom random = new RandomStreams(5).stream("reversion");
        int samples = 400;
        double mean = 0;
        for (int t = 0; t < samples; t++) {
            random.at(0, t);
            double[] start = new double[50];
            double[] end = new double[50];
            for (int r = 0; r < 50; r++) {
                start[r] = random.nextGaussian();
                end[r] = 0.5 * start[r] + 0.2 * random.nextGaussian();
            }
            mean += Convergence.beta(start, end, 10).slope().value() / samples;
        }
        assertEquals(-0.05, mean, 0.0007);
    }

    @Test
    void gapIsTheDistanceToTheBest() {
        assertArrayEquals(new double[] {0, 1, 3}, Convergence.distancesToFrontier(new double[] {4, 3, 1}), 1e-15);
        assertEquals(4.0 / 3, Convergence.gapToFrontier(new double[] {4, 3, 1}), 1e-15);
    }

    @Test
    void whatIsUndefinedIsNaN() {
        double[] none = {};
        double[] two = {1, 2};
        assertTrue(Double.isNaN(Convergence.sigma(none, none)));
        assertTrue(Double.isNaN(Convergence.sigma(two, new double[] {0, 0})));
        assertTrue(Double.isNaN(Convergence.sigma(two, new double[] {-1, 3})));
        assertTrue(Double.isNaN(Convergence.gapToFrontier(none)));
        assertTrue(Double.isNaN(Convergence.gapToFrontier(new double[] {1, Double.NaN})));
        assertTrue(Double.isNaN(Convergence.beta(none, none, 5).speed()));
        assertTrue(Double.isNaN(Convergence.beta(two, two, 0).slope().value()));
        assertTrue(Double.isNaN(
                Convergence.beta(new double[] {1, 1}, two, 5).slope().value()));
        assertTrue(Double.isNaN(Convergence.beta(two, two, 5).halfLife()));
        assertTrue(Double.isNaN(Convergence.beta(two, new double[] {2, 1}, 5).speed()));
        assertThrows(IllegalArgumentException.class, () -> Convergence.sigma(two, none));
        assertThrows(IllegalArgumentException.class, () -> Convergence.beta(two, none, 1));
    }
}
