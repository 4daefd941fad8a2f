package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** The 10 x 10 lattice whose cells touch by their sides. */
class SpatialAssociationTest {
    private static final double[][] BINARY = lattice();
    private static final double[][] STANDARDISED = SpatialAssociation.rowStandardised(BINARY);

    @Test
    void binaryLatticeHasItsMoments() {
        assertEquals(-0.010101, SpatialAssociation.expectedMoransI(100), 5e-7);
        assertEquals(0.00534419, SpatialAssociation.varianceOfMoransI(BINARY), 5e-9);
        assertEquals(0.00548647, SpatialAssociation.varianceOfMoransI(STANDARDISED), 5e-9);
    }

    @Test
    void patternsOnTheLatticeHaveTheirValues() {
        double[] checkerboard = cells(cell -> (cell / 10 + cell % 10) % 2);
        double[] gradient = cells(cell -> cell % 10);
        double[] halves = cells(cell -> cell % 10 < 5 ? 0 : 1);
        assertEquals(-1, SpatialAssociation.moransI(checkerboard, BINARY), 1e-9);
        assertEquals(8.0 / 9, SpatialAssociation.moransI(gradient, BINARY), 1e-9);
        assertEquals(8.0 / 9, SpatialAssociation.moransI(halves, BINARY), 1e-9);
        assertEquals(-1, SpatialAssociation.moransI(checkerboard, STANDARDISED), 1e-9);
        assertEquals(0.96, SpatialAssociation.moransI(gradient, STANDARDISED), 1e-9);
        assertEquals(0.893333333333, SpatialAssociation.moransI(halves, STANDARDISED), 1e-9);
    }

    @Test
    void independentNormalValuesHaveTheExpectedMoments() {
        KeyedRandom random = new RandomStreams(14).stream("lattice");
        int samples = 4000;
        double mean = 0;
        double squares = 0;
        for (int t = 0; t < samples; t++) {
            random.at(0, t);
            double value = SpatialAssociation.moransI(cells(cell -> random.nextGaussian()), BINARY);
            mean += value / samples;
            squares += value * value / samples;
        }
        double variance = squares - mean * mean;
        double expected = SpatialAssociation.varianceOfMoransI(BINARY);
        assertEquals(-1.0 / 99, mean, 4 * Math.sqrt(expected / samples));
        assertEquals(expected, variance, 4 * expected * Math.sqrt(2.0 / samples));
    }

    @Test
    void scaleAndShiftDoNotMatter() {
        double[] values = cells(cell -> StrictMath.sin(cell));
        double[] moved = cells(cell -> 100 - 7 * StrictMath.sin(cell));
        assertEquals(
                SpatialAssociation.moransI(values, STANDARDISED),
                SpatialAssociation.moransI(moved, STANDARDISED),
                1e-12);
    }

    @Test
    void weightsFallWithDistanceAndSumToOne() {
        double[][] km = {{0, 50, 7, 100}, {50, 0, 7, 50}, {7, 7, 0, 7}, {100, 50, 7, 0}};
        double[][] weights = SpatialAssociation.decayWeights(km, new int[] {0, 1, 3}, 50);
        assertEquals(0, weights[0][0]);
        assertEquals(1, weights[0][1] + weights[0][2], 1e-15);
        assertEquals(StrictMath.exp(1), weights[0][1] / weights[0][2], 1e-12);
        assertEquals(0.5, weights[1][0], 1e-15);
    }

    @Test
    void whatIsUndefinedIsNaN() {
        double[][] alone = new double[3][3];
        assertTrue(Double.isNaN(SpatialAssociation.moransI(cells(cell -> 0.1), BINARY)));
        assertTrue(Double.isNaN(SpatialAssociation.moransI(new double[] {1, 2, 3}, alone)));
        assertTrue(Double.isNaN(SpatialAssociation.moransI(new double[0], new double[0][0])));
        assertTrue(Double.isNaN(SpatialAssociation.varianceOfMoransI(alone)));
        assertTrue(Double.isNaN(SpatialAssociation.varianceOfMoransI(new double[0][0])));
        assertTrue(Double.isNaN(SpatialAssociation.expectedMoransI(1)));
        assertEquals(0, SpatialAssociation.rowStandardised(alone)[1][2]);
        assertThrows(IllegalArgumentException.class, () -> SpatialAssociation.moransI(new double[2], alone));
    }

    private static double[][] lattice() {
        boolean[][] touching = new boolean[100][100];
        for (int a = 0; a < 100; a++) {
            for (int b = 0; b < 100; b++) {
                touching[a][b] = Math.abs(a / 10 - b / 10) + Math.abs(a % 10 - b % 10) == 1;
            }
        }
        return SpatialAssociation.contiguityWeights(touching);
    }

    private static double[] cells(IntToDoubleFunction value) {
        return IntStream.range(0, 100).mapToDouble(value).toArray();
    }
}
