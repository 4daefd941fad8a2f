package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class DistanceDecayTest {

    @Test
    void gravityIsFoundExactly() {
        double[] origin = {5, 3, 8, 1};
        double[] destination = {2, 7, 4, 9};
        double[][] minutes = {{0, 30, 90, 200}, {30, 0, 60, 150}, {90, 60, 0, 100}, {200, 150, 100, 0}};
        double[][] flow = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                flow[i][j] = origin[i] * destination[j] * StrictMath.pow(1 + minutes[i][j] / 50, -1.7);
            }
        }
        Slope slope = DistanceDecay.elasticity(flow, origin, destination, minutes);
        assertEquals(-1.7, slope.value(), 1e-12);
        assertEquals(12, slope.count());
        flow[0][3] = 0;
        minutes[3][0] = Double.POSITIVE_INFINITY;
        Slope fewer = DistanceDecay.elasticity(flow, origin, destination, minutes);
        assertEquals(-1.7, fewer.value(), 1e-12);
        assertEquals(10, fewer.count());
        double[][] oneOrigin = {{1, 1, 1, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        Slope weighted = DistanceDecay.elasticity(flow, origin, destination, minutes, oneOrigin);
        assertEquals(-1.7, weighted.value(), 1e-12);
        assertEquals(2, weighted.count());
    }

    @Test
    void standardErrorIsTheSpreadOfTheSlope() {
        KeyedRandom random = new RandomStreams(50).stream("decay");
        int samples = 2000;
        double mean = 0;
        double squares = 0;
        double error = 0;
        for (int t = 0; t < samples; t++) {
            random.at(0, t);
            double[] value = new double[40];
            double[] minutes = new double[40];
            double[] weights = new double[40];
            for (int i = 0; i < 40; i++) {
                minutes[i] = 5 * i;
                weights[i] = 1 + i % 4;
                double noise = random.nextGaussian() / Math.sqrt(weights[i]);
                value[i] = 3 - 0.8 * StrictMath.log(1 + minutes[i] / 50) + noise;
            }
            Slope slope = DistanceDecay.slope(value, minutes, weights);
            mean += slope.value() / samples;
            squares += slope.value() * slope.value() / samples;
            error += slope.standardError() / samples;
        }
        double spread = Math.sqrt(squares - mean * mean);
        assertEquals(-0.8, mean, 4 * spread / Math.sqrt(samples));
        assertEquals(spread, error, 0.08 * spread);
    }

    @Test
    void observationsWithoutWeightDoNotCount() {
        double[] value = {1, 0, 99};
        double[] minutes = {0, 50, 10};
        Slope slope = DistanceDecay.slope(value, minutes, new double[] {1, 1, 0});
        assertEquals(-1 / StrictMath.log(2), slope.value(), 1e-12);
        assertEquals(2, slope.count());
        assertTrue(Double.isNaN(slope.standardError()));
    }

    @Test
    void whatIsUndefinedIsNaN() {
        double[] none = {};
        double[] ones = {1, 1, 1};
        assertTrue(Double.isNaN(DistanceDecay.slope(none, none, none).value()));
        assertTrue(Double.isNaN(DistanceDecay.slope(ones, ones, ones).value()));
        assertTrue(Double.isNaN(
                DistanceDecay.slope(ones, new double[] {1, 2, 3}, new double[3]).value()));
        assertTrue(Double.isNaN(
                DistanceDecay.slope(ones, new double[] {1, 2, Double.NaN}, ones).value()));
        assertTrue(Double.isNaN(DistanceDecay.elasticity(new double[3][3], ones, ones, new double[3][3])
                .value()));
        assertThrows(IllegalArgumentException.class, () -> DistanceDecay.slope(ones, none, ones));
        assertThrows(
                IllegalArgumentException.class,
                () -> DistanceDecay.elasticity(new double[2][3], ones, ones, new double[3][3]));
    }
}
