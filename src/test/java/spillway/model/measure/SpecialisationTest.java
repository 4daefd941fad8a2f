package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class SpecialisationTest {
    private static final double[] SHARES = {0.25, 0.2, 0.15, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02, 0.02};
    private static final int SAMPLES = 4000;

    @Test
    void krugmanIndexOfTwoMixes() {
        double[] one = {0.5, 0.3, 0.2};
        double[] other = {0.2, 0.3, 0.5};
        assertEquals(0.6, Specialisation.krugmanIndex(one, other), 1e-15);
        assertEquals(0.6, Specialisation.krugmanIndex(new double[] {5, 3, 2}, other), 1e-15);
        assertEquals(2, Specialisation.krugmanIndex(new double[] {1, 0}, new double[] {0, 9}), 1e-15);
        assertEquals(0.7, Specialisation.homogeneity(new double[][] {one, other}), 1e-15);
        assertEquals(1, Specialisation.homogeneity(new double[][] {one, {5, 3, 2}, {50, 30, 20}}), 1e-15);
    }

    @Test
    void regionsAboveTheWholeAreCounted() {
        assertEquals(0.5, Specialisation.shareOfRegionsAbove(new double[] {30, 10}, new double[] {40, 60}, 0.8), 1e-15);
    }

    @Test
    void plantsAtRandomHaveNoLocalisation() {
        double[] mean = meanGamma(0, "random plants");
        assertEquals(0, mean[0], 4 * mean[1]);
    }

    @Test
    void copyingPlantsHaveThePlantedLocalisation() {
        double[] mean = meanGamma(Math.sqrt(0.2), "copying plants");
        assertEquals(0.2, mean[0], 4 * mean[1]);
        assertTrue(mean[1] < 0.003);
        double[] weaker = meanGamma(0.2, "plants copying too rarely");
        assertEquals(0.04, weaker[0], 4 * weaker[1]);
    }

    @Test
    void anIndustryWithinItsOwnAggregateLooksSlightlyDispersed() {
        KeyedRandom random = new RandomStreams(13).stream("eight industries");
        int samples = 1000;
        double mean = 0;
        for (int t = 0; t < samples; t++) {
            random.at(0, t);
            double[][] size = new double[8][200];
            int[][] region = new int[8][200];
            double[] aggregate = new double[SHARES.length];
            for (int industry = 0; industry < 8; industry++) {
                for (int plant = 0; plant < 200; plant++) {
                    size[industry][plant] = StrictMath.exp(random.nextGaussian());
                    region[industry][plant] = random.nextIndex(SHARES, SHARES.length);
                    aggregate[region[industry][plant]] += size[industry][plant];
                }
            }
            for (int industry = 0; industry < 8; industry++) {
                mean += Specialisation.ellisonGlaeser(size[industry], region[industry], aggregate)
                        .gamma();
            }
        }
        assertEquals(-0.0016, mean / 8 / samples, 0.0002);
    }

    @Test
    void targetsAreComparedAcrossGovernments() {
        boolean[][] same = {{true, true, false}, {true, true, false}, {true, true, false}};
        boolean[][] apart = {{true, false, false}, {false, true, false}, {false, false, true}};
        boolean[][] half = {{true, true, false}, {false, true, true}};
        assertArrayEquals(new double[] {1, 1, 0}, Specialisation.targetShares(same), 1e-15);
        assertEquals(1, Specialisation.targetDuplication(same), 1e-15);
        assertEquals(0, Specialisation.targetDuplication(apart), 1e-15);
        assertEquals(0.5, Specialisation.targetDuplication(half), 1e-15);
    }

    @Test
    void whatIsUndefinedIsNaN() {
        double[] zero = {0, 0};
        double[] one = {1, 2};
        int[] regions = {0, 1};
        assertTrue(Double.isNaN(Specialisation.krugmanIndex(zero, one)));
        assertTrue(Double.isNaN(Specialisation.krugmanIndex(new double[0], new double[0])));
        assertTrue(Double.isNaN(Specialisation.homogeneity(new double[][] {one})));
        assertTrue(Double.isNaN(Specialisation.homogeneity(new double[0][0])));
        assertTrue(Double.isNaN(Specialisation.shareOfRegionsAbove(zero, one, 0.8)));
        assertTrue(Double.isNaN(Specialisation.shareOfRegionsAbove(one, zero, 0.8)));
        assertTrue(
                Double.isNaN(Specialisation.ellisonGlaeser(one, regions, zero).gamma()));
        assertTrue(
                Double.isNaN(Specialisation.ellisonGlaeser(zero, regions, one).gamma()));
        assertTrue(Double.isNaN(
                Specialisation.ellisonGlaeser(new double[] {3}, new int[1], one).gamma()));
        assertTrue(Double.isNaN(Specialisation.ellisonGlaeser(new double[0], new int[0], new double[0])
                .gamma()));
        assertTrue(Double.isNaN(Specialisation.targetDuplication(new boolean[2][2])));
        assertThrows(IllegalArgumentException.class, () -> Specialisation.krugmanIndex(one, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> Specialisation.ellisonGlaeser(one, new int[1], SHARES));
    }

    /**
     * Mean and standard error of gamma over samples of 200 lognormal plants that each copy a common draw with {@code
     * chance}.
     */
    private static double[] meanGamma(double chance, String stream) {
        KeyedRandom random = new RandomStreams(13).stream(stream);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < SAMPLES; t++) {
            random.at(0, t);
            double[] size = new double[200];
            int[] region = new int[200];
            int common = random.nextIndex(SHARES, SHARES.length);
            for (int plant = 0; plant < 200; plant++) {
                size[plant] = StrictMath.exp(random.nextGaussian());
                region[plant] = random.nextDouble() < chance ? common : random.nextIndex(SHARES, SHARES.length);
            }
            double gamma = Specialisation.ellisonGlaeser(size, region, SHARES).gamma();
            sum += gamma;
            squares += gamma * gamma;
        }
        double mean = sum / SAMPLES;
        return new double[] {mean, Math.sqrt((squares / SAMPLES - mean * mean) / SAMPLES)};
    }
}
