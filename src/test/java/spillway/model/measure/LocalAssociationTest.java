package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class LocalAssociationTest {
    private static KeyedRandom random() {
        return new RandomStreams(3).stream("deals");
    }

    /** Four places in a row, each the neighbour of the next. */
    private static NeighbourWeights row() {
        return NeighbourWeights.of(new double[][] {{0, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}, {0, 0, 1, 0}});
    }

    @Test
    void fourPlacesInARowByHand() {
        LocalAssociation local = LocalAssociation.of(new double[] {0, 2, 4, 10}, row(), 19, random(), 1);
        // Mean 4, deviations -4 -2 0 6, mean square 14; lags -2, -2, 2, 0.
        assertArrayEquals(new double[] {8 / 14.0, 4 / 14.0, 0, 0}, local.localI(), 1e-12);
        assertArrayEquals(new double[] {-2, -2, 2, 0}, local.lag(), 1e-12);
        assertEquals(12 / 14.0 / 4, row().moransI(new double[] {0, 2, 4, 10}), 1e-12);
        assertEquals(LocalAssociation.Kind.LOW_LOW, local.kind(0));
        assertEquals(LocalAssociation.Kind.LOW_HIGH, local.kind(2));
        assertEquals(LocalAssociation.Kind.HIGH_LOW, local.kind(3));
    }

    @Test
    void pValueOfOneNeighbourIsItsRankAmongTheOthers() {
        double[] values = new double[41];
        double[][] weights = new double[41][41];
        for (int i = 0; i < 41; i++) {
            values[i] = i;
            weights[i][(i + 1) % 41] = 1;
        }
        double third = 0;
        double highest = 0;
        double middle = 0;
        for (int occasion = 0; occasion < 60; occasion++) {
            LocalAssociation local =
                    LocalAssociation.of(values, NeighbourWeights.of(weights), 1999, random(), occasion);
            third += local.pValue()[37] / 60;
            highest += local.pValue()[39] / 60;
            middle += local.pValue()[20] / 60;
        }
        // The neighbour of place 37 has the third highest of the forty other values: 3 of 40 deals reach it, two-sided
        // 6 of 40.
        assertEquals(6 / 40.0, third, 0.03);
        // That of place 39 has the highest: two-sided 2 of 40.
        assertEquals(2 / 40.0, highest, 0.015);
        assertTrue(middle > 0.8);
    }

    @Test
    void momentsAreThoseOfAllPermutations() {
        double[] values = {1, 5, 2, 8, -3, 4};
        double[][] weights = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                weights[i][j] = i == j ? 0 : 1.0 / (1 + (i + 2 * j) % 5);
            }
        }
        double[][] rows = SpatialAssociation.rowStandardised(weights);
        LocalAssociation local = LocalAssociation.byMoments(values, NeighbourWeights.of(weights));
        for (int place = 0; place < 6; place++) {
            List<Double> lags = new ArrayList<>();
            lags(rows[place], local.deviation(), place, 0, new boolean[6], 0, lags);
            assertEquals(120, lags.size());
            double mean = lags.stream().mapToDouble(lag -> lag).average().orElseThrow();
            double variance = lags.stream()
                    .mapToDouble(lag -> (lag - mean) * (lag - mean))
                    .average()
                    .orElseThrow();
            double apart = (local.lag()[place] - mean) / Math.sqrt(variance);
            double twoSided = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(apart));
            assertEquals(twoSided, local.pValue()[place], 1e-9);
        }
    }

    /** Adds the lag of one place under each way to give its neighbours, from {@code next} on, the values of the others. */
    private static void lags(
            double[] weight, double[] z, int place, int next, boolean[] given, double sum, List<Double> lags) {
        if (next == z.length) {
            lags.add(sum);
            return;
        }
        if (next == place) {
            lags(weight, z, place, next + 1, given, sum, lags);
            return;
        }
        for (int value = 0; value < z.length; value++) {
            if (value != place && !given[value]) {
                given[value] = true;
                lags(weight, z, place, next + 1, given, sum + weight[next] * z[value], lags);
                given[value] = false;
            }
        }
    }

    @Test
    void ofRanksMomentsAndPermutationsAgree() {
        int[] x = new int[400];
        int[] y = new int[400];
        double[] ranks = new double[400];
        KeyedRandom noise = new RandomStreams(8).stream("noise").at(0, 0);
        for (int i = 0; i < 400; i++) {
            x[i] = i / 20;
            y[i] = i % 20;
            ranks[i] = noise.nextDouble() + (x[i] < 5 && y[i] < 5 ? 0.4 : 0);
        }
        ranks = new NaturalRanking().rank(ranks);
        NeighbourWeights weights = NeighbourWeights.onGrid(x, y, 1, 1);
        LocalAssociation exact = LocalAssociation.byMoments(ranks, weights);
        LocalAssociation tried = LocalAssociation.of(ranks, weights, 1999, random(), 1);
        int close = 0;
        for (int i = 0; i < 400; i++) {
            double error = 4 * Math.sqrt(exact.pValue()[i] / 2000) + 0.002;
            close += exact.pValue()[i] > 0.1 || Math.abs(exact.pValue()[i] - tried.pValue()[i]) < error ? 1 : 0;
        }
        assertTrue(close > 390, close + " of 400 agree");
    }

    @Test
    void independentPlacesAreRarelySignificantAndAPlantedClusterIsFound() {
        int[] x = new int[900];
        int[] y = new int[900];
        double[] values = new double[900];
        KeyedRandom noise = new RandomStreams(8).stream("noise").at(0, 0);
        for (int i = 0; i < 900; i++) {
            x[i] = i / 30;
            y[i] = i % 30;
            values[i] = noise.nextGaussian();
        }
        NeighbourWeights weights = NeighbourWeights.onGrid(x, y, 1, 1);
        LocalAssociation plain = LocalAssociation.of(values, weights, 999, random(), 1);
        double small = Arrays.stream(plain.pValue()).filter(p -> p <= 0.05).count() / 900.0;
        assertEquals(0.05, small, 0.03);
        for (int i = 0; i < 900; i++) {
            values[i] += Math.abs(x[i] - 15) <= 3 && Math.abs(y[i] - 15) <= 3 ? 3 : 0;
        }
        LocalAssociation planted = LocalAssociation.of(values, weights, 999, random(), 1);
        boolean[] found = FalseDiscovery.found(planted.pValue(), 0.05);
        int inside = 0;
        int far = 0;
        for (int i = 0; i < 900; i++) {
            inside += found[i] && Math.abs(x[i] - 15) <= 2 && Math.abs(y[i] - 15) <= 2 ? 1 : 0;
            far += found[i] && (Math.abs(x[i] - 15) > 6 || Math.abs(y[i] - 15) > 6) ? 1 : 0;
        }
        assertEquals(25, inside);
        assertTrue(far < 10, far + " far cells were found");
        double sum = Arrays.stream(planted.localI()).sum();
        assertEquals(900 * weights.moransI(values), sum, 1e-9);
    }

    @Test
    void gridWeightsEqualThoseOfTheFullMatrix() {
        int[] x = {0, 1, 2, 0, 2, 5};
        int[] y = {0, 0, 0, 1, 2, 5};
        double[][] full = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double km = 2 * StrictMath.hypot(x[i] - x[j], y[i] - y[j]);
                full[i][j] = i != j && km <= 6 ? StrictMath.exp(-km / 2) : 0;
            }
        }
        double[] values = {1, 5, 2, 8, -3, 4};
        NeighbourWeights sparse = NeighbourWeights.onGrid(x, y, 2, 2);
        double[][] standardised = SpatialAssociation.rowStandardised(full);
        assertEquals(SpatialAssociation.moransI(values, standardised), sparse.moransI(values), 1e-12);
        assertEquals(SpatialAssociation.varianceOfMoransI(standardised), sparse.varianceOfMoransI(), 1e-12);
        LocalAssociation local = LocalAssociation.of(values, sparse, 19, random(), 1);
        assertTrue(Double.isNaN(local.localI()[5]) && Double.isNaN(local.pValue()[5]));
        assertNull(local.kind(5));
    }

    @Test
    void equalValuesHaveNoAssociation() {
        LocalAssociation local = LocalAssociation.of(new double[] {.1, .1, .1, .1}, row(), 19, random(), 1);
        assertTrue(Arrays.stream(local.localI()).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(LocalAssociation.byMoments(new double[] {3, 3, 3, 3}, row())
                        .pValue())
                .allMatch(Double::isNaN));
        assertTrue(Double.isNaN(row().pValueOfMoransI(new double[] {1, 1, 1, 1}, 19, random(), 1)));
    }

    @Test
    void benjaminiHochbergByHand() {
        // Five tests at .05: limits .01 .02 .03 .04 .05; the third passes and takes the second, which missed its own,
        // along.
        double[] p = {0.5, 0.029, 0.001, 0.025, 0.045, Double.NaN};
        assertArrayEquals(new boolean[] {false, true, true, true, false, false}, FalseDiscovery.found(p, 0.05));
        assertArrayEquals(new boolean[] {false, false}, FalseDiscovery.found(new double[] {0.03, 0.2}, 0.05));
    }
}
