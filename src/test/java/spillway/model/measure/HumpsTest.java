package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HumpsTest {
    private static final double BANDWIDTH = 0.15;

    private static Humps.Density density(double[] values, double[] weights) {
        return Humps.Density.of(values, weights, BANDWIDTH, -4, 0.02, 401);
    }

    /** Two equal points at distance 2d under a Gaussian kernel: the valley is at the middle. */
    @Test
    void twoPointsHaveTheValleyOfTwoNormals() {
        double d = 0.4;
        Humps humps = Humps.of(density(new double[] {-d, d}, new double[] {3, 3}));
        double middle = 2 * Math.exp(-d * d / (2 * BANDWIDTH * BANDWIDTH));
        double peak = 1 + Math.exp(-2 * d * d / (BANDWIDTH * BANDWIDTH));
        assertEquals(1 - middle / peak, humps.valley(), 1e-3);
        assertEquals(0, humps.at(), 1e-12);
        assertEquals(0.5, humps.below(), 1e-9);
    }

    /** Closer than two bandwidths the sum of two normals has one hump. */
    @Test
    void pointsWithinTwoBandwidthsAreOneHump() {
        Humps humps = Humps.of(density(new double[] {-0.12, 0.12}, new double[] {1, 1}));
        assertEquals(0, humps.valley(), 1e-9);
        assertTrue(Double.isNaN(humps.at()) && Double.isNaN(humps.below()));
    }

    /** The smaller hump counts by its size, so that one odd enterprise makes none. */
    @Test
    void aSmallHumpIsAShallowValley() {
        Humps humps = Humps.of(density(new double[] {-2, 2}, new double[] {1, 49}));
        assertEquals(1.0 / 49, humps.valley(), 1e-6);
        assertEquals(0.02, humps.below(), 1e-9);
    }

    @Test
    void theDensityIntegratesToOneAndEndsTakeWhatIsBeyond() {
        Humps.Density density = density(new double[] {-0.3, 0.1, 9}, new double[] {1, 2, 0});
        assertEquals(1, Arrays.stream(density.height()).sum() * density.step(), 1e-9);
        assertTrue(density(new double[] {9}, new double[] {1}).height()[400] > 2);
        assertEquals(
                0,
                Arrays.stream(density(new double[] {1}, new double[] {0}).height())
                        .sum());
    }

    @Test
    void sarleOfKnownDistributions() {
        assertEquals(1, Humps.sarle(new double[] {2, 5}, new double[] {4, 4}), 1e-12);
        double[] uniform = new double[2001];
        double[] ones = new double[2001];
        for (int i = 0; i < uniform.length; i++) {
            uniform[i] = i;
            ones[i] = 1;
        }
        assertEquals(5.0 / 9, Humps.sarle(uniform, ones), 1e-6);
        // Of three values -1, 0, 1 with weights p/2, 1-p, p/2 the kurtosis is 1/p.
        assertEquals(0.25, Humps.sarle(new double[] {-1, 0, 1}, new double[] {1, 6, 1}), 1e-12);
        assertTrue(Double.isNaN(Humps.sarle(new double[] {3, 3}, new double[] {1, 1})));
    }
}
