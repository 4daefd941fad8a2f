package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class DurantonOvermanTest {
    private static final SiteDistances GRID = new SiteDistances(60, 60, 2);

    private static DurantonOverman comparison(int most) {
        return new DurantonOverman(GRID, 60, most, new RandomStreams(5).stream("draws"));
    }

    @Test
    void distancesOfFourSitesByHand() {
        int[] x = {0, 0, 3, 0};
        int[] y = {0, 4, 0, 0};
        long[] counts = GRID.empty();
        GRID.add(counts, x, y, 0, 2);
        GRID.add(counts, x, y, 2, 4);
        // Cells of 2 km: 8 km (twice), 6 km (twice), 10 km, and 1.04 km between the two of one cell.
        assertEquals(2, counts[8]);
        assertEquals(2, counts[6]);
        assertEquals(1, counts[10]);
        assertEquals(1, counts[1]);
        assertEquals(6, Arrays.stream(counts).sum());
        assertEquals(6, SiteDistances.median(counts));
    }

    @Test
    void densityOfTwoDistancesByHand() {
        long[] counts = new long[40];
        counts[10] = 1;
        counts[20] = 1;
        // s = 7.0711, interquartile range 10 / 1.34 = 7.4627; h = .9 x 7.0711 x 2^-.2 = 5.5402.
        assertEquals(5.5402, KDensity.bandwidth(counts), 1e-3);
        double[] density = KDensity.of(counts, 200);
        // At 10 km: (1 + exp(-1.6289)) / 2 x .39894 / 5.5402 = .043071, and from the mirror exp(-6.5158) / 2 x .0720 =
        // .000053.
        assertEquals(0.043124, density[10], 5e-5);
        assertEquals(1, Arrays.stream(density).sum() - density[0] / 2, 1e-3);
    }

    @Test
    void noPairNoDensity() {
        assertTrue(Double.isNaN(KDensity.of(new long[40], 10)[3]));
        DurantonOverman.Result[] results =
                comparison(50).of(new int[] {1, 2, 3}, new int[] {1, 2, 3}, new int[] {0, 0, 1}, 2, 20, 0.05, 1);
        assertTrue(Double.isNaN(results[1].localisation()));
        assertEquals("", results[1].verdict());
    }

    @Test
    void aTownOfOneIndustryIsLocalisedAndARingIsDispersed() {
        KeyedRandom random = new RandomStreams(2).stream("places").at(0, 0);
        int[] x = new int[600];
        int[] y = new int[600];
        int[] industry = new int[600];
        for (int i = 0; i < 600; i++) {
            x[i] = (int) (60 * random.nextDouble());
            y[i] = (int) (60 * random.nextDouble());
            industry[i] = 2;
            if (i < 60) {
                industry[i] = 0;
                x[i] = 20 + i % 5;
                y[i] = 30 + i / 12;
            } else if (i < 64) {
                industry[i] = 1;
                x[i] = i % 2 == 0 ? 0 : 59;
                y[i] = i < 62 ? 0 : 59;
            }
        }
        DurantonOverman.Result[] results = comparison(1000).of(x, y, industry, 3, 200, 0.05, 1);
        assertEquals("localised", results[0].verdict());
        assertTrue(results[0].localisation() > 0.5);
        assertEquals(60, results[0].sites());
        assertEquals(0, results[1].localisation());
        DurantonOverman.Result[] fewer = comparison(40).of(x, y, industry, 3, 200, 0.05, 1);
        assertEquals(40, fewer[0].sites());
        assertEquals("localised", fewer[0].verdict());
    }

    @Test
    void theSmallerDrawIsTheBeginningOfTheLarger() {
        int[] x = {0, 5, 9, 20, 33, 41, 50};
        int[] y = {7, 3, 50, 12, 30, 2, 44};
        double[][][] both = comparison(10).random(x, y, new int[] {6, 3}, 4, 9);
        double[][][] alone = comparison(10).random(x, y, new int[] {6}, 4, 9);
        assertArrayEquals(alone[0][2], both[0][2], 0);
        assertArrayEquals(
                comparison(10).density(x, y, new int[] {0, 1, 2, 3, 4, 5, 6}),
                comparison(10).random(x, y, new int[] {7}, 1, 9)[0][0],
                1e-15);
    }

    @Test
    void bandOfNoiseIsLeftByItsLevel() {
        KeyedRandom random = new RandomStreams(4).stream("curves").at(0, 0);
        double[][] curves = new double[4000][12];
        for (double[] curve : curves) {
            for (int d = 0; d < curve.length; d++) {
                curve[d] = StrictMath.exp(0.3 * random.nextGaussian());
            }
        }
        GlobalBand band = GlobalBand.around(Arrays.copyOf(curves, 1000), 0.1);
        double outside = 0;
        for (double[] curve : Arrays.copyOfRange(curves, 1000, 4000)) {
            outside += band.excess(curve) > 0 || band.shortfall(curve) > 0 ? 1 / 3000.0 : 0;
        }
        assertEquals(0.1, outside, 0.03);
        double[] above = band.high().clone();
        above[3] += 0.25;
        assertEquals(0.25, band.excess(above), 1e-12);
        assertEquals(0, band.shortfall(above));
        assertTrue(band.high()[5] > band.localHigh()[5] && band.low()[5] < band.localLow()[5]);
    }
}
