package spillway.model.measure;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.jspecify.annotations.Nullable;
import spillway.kernel.KeyedRandom;

/**
 * Local Moran's I (Anselin 1995): I_i = z_i / m2 times the weighted mean of the neighbours' z, with z the deviation from the mean and
 * m2 the mean of its squares. With row-standardised weights these sum to the number of places times Moran's I.
 *
 * <p>Chance is measured by conditional permutation: the place keeps its value, those of all others are permuted over its neighbours.
 * {@link #of} tries permutations. The p-value is two-sided, twice the smaller of the shares of tried that give the neighbours as much or
 * more, and as little or less. The permutations of a place end early once both shares have {@value #ENOUGH} cases: what is plainly chance
 * needs no more, and the p-value stays valid (Besag and Clifford 1991). {@link #byMoments} takes the exact mean and variance over all
 * permutations and the normal law between.
 *
 * @param deviation of each place from the mean, unit of the values
 * @param lag weighted mean deviation of its neighbours
 * @param localI local Moran's I; NaN for a place without neighbours or where all values are equal
 * @param pValue two-sided; NaN likewise
 */
public record LocalAssociation(double[] deviation, double[] lag, double[] localI, double[] pValue) {
    private static final int ENOUGH = 20;

    /** Place and neighbours high, both low, low among high, high among low; a place on the mean counts as low. */
    public enum Kind {
        HIGH_HIGH,
        LOW_LOW,
        LOW_HIGH,
        HIGH_LOW
    }

    /** The local association of values with at most {@code permutations} tried a place. */
    public static LocalAssociation of(
            double[] values, NeighbourWeights weights, int permutations, KeyedRandom random, long occasion) {
        int n = values.length;
        Lengths.same(n, weights.places());
        LocalAssociation local = withoutChance(values, weights);
        double[] z = local.deviation;
        double[] p = local.pValue;
        Permutations tried =
                new Permutations(z, Math.min(n, weights.mostNeighbours() + 1), permutations, random, occasion);
        for (int i = 0; i < n; i++) {
            int from = weights.start[i];
            int count = weights.start[i + 1] - from;
            if (!Double.isNaN(local.localI[i])) {
                p[i] = tried.pValue(i, local.lag[i], weights.weight, from, count);
            }
        }
        return local;
    }

    /**
     * The local association of values with the exact mean and variance of the lag over all permutations: without the place's own value
     * they are a sample without replacement, with weights. The p-value is that of a normal number, and so good where values have no long
     * tail, such as ranks; of skewed values it finds lags that are far too low.
     */
    public static LocalAssociation byMoments(double[] values, NeighbourWeights weights) {
        int n = values.length;
        Lengths.same(n, weights.places());
        LocalAssociation local = withoutChance(values, weights);
        double[] z = local.deviation;
        double squares = 0;
        for (double deviation : z) {
            squares += deviation * deviation;
        }
        for (int i = 0; i < n; i++) {
            double squaredWeights = 0;
            for (int k = weights.start[i]; k < weights.start[i + 1]; k++) {
                squaredWeights += weights.weight[k] * weights.weight[k];
            }
            int others = n - 1;
            double mean = -z[i] / others;
            double variance = (squares - z[i] * z[i]) / others - mean * mean;
            double ofLag = variance * (squaredWeights - (1 - squaredWeights) / (others - 1));
            if (!Double.isNaN(local.localI[i]) && ofLag > 1e-12 * squares / n) {
                local.pValue[i] = Erf.erfc(Math.abs(local.lag[i] - mean) / Math.sqrt(2 * ofLag));
            }
        }
        return local;
    }

    /** Deviations, lags and local Moran's I; all p-values NaN. */
    private static LocalAssociation withoutChance(double[] values, NeighbourWeights weights) {
        int n = values.length;
        double[] z = SpatialAssociation.deviations(values);
        double m2 = 0;
        for (double deviation : z) {
            m2 += deviation * deviation / n;
        }
        double[] lag = new double[n];
        double[] local = new double[n];
        for (int i = 0; i < n; i++) {
            int from = weights.start[i];
            int to = weights.start[i + 1];
            for (int k = from; k < to; k++) {
                lag[i] += weights.weight[k] * z[weights.neighbour[k]];
            }
            local[i] = to > from && m2 > 0 ? z[i] / m2 * lag[i] : Double.NaN;
        }
        double[] p = new double[n];
        Arrays.fill(p, Double.NaN);
        return new LocalAssociation(z, lag, local, p);
    }

    /** What a place is among its neighbours; null where that is undefined. */
    public @Nullable Kind kind(int place) {
        if (Double.isNaN(localI[place])) {
            return null;
        }
        boolean high = deviation[place] > 0;
        boolean amongHigh = lag[place] > 0;
        return high ? amongHigh ? Kind.HIGH_HIGH : Kind.HIGH_LOW : amongHigh ? Kind.LOW_HIGH : Kind.LOW_LOW;
    }

    /** Random permutations of the values, the same for every place but for its own value, which its neighbours never get. */
    private static final class Permutations {
        private final int length;
        private final double[] z;
        private final double[][] permuted;
        /** Where each place went: permutation times its length plus position, place by place. */
        private final int[] start;

        private final int[] where;

        Permutations(double[] z, int length, int permutations, KeyedRandom random, long occasion) {
            this.z = z;
            this.length = length;
            int n = z.length;
            int[] order = new int[n];
            Arrays.setAll(order, i -> i);
            int[] taken = new int[permutations * length];
            permuted = new double[permutations][length];
            start = new int[n + 1];
            for (int p = 0; p < permutations; p++) {
                random.at(p, occasion);
                for (int k = 0; k < length; k++) {
                    int other = k + (int) (random.nextDouble() * (n - k));
                    int index = order[other];
                    order[other] = order[k];
                    order[k] = index;
                    taken[p * length + k] = index;
                    permuted[p][k] = z[index];
                    start[index + 1]++;
                }
            }
            for (int i = 0; i < n; i++) {
                start[i + 1] += start[i];
            }
            where = new int[taken.length];
            int[] next = start.clone();
            for (int at = 0; at < taken.length; at++) {
                where[next[taken[at]]++] = at;
            }
        }

        double pValue(int place, double observed, double[] weight, int from, int count) {
            swapOut(place);
            int atLeast = 0;
            int atMost = 0;
            int tried = 0;
            double slack = 1e-12 * Math.abs(observed);
            while (tried < permuted.length && (atLeast < ENOUGH || atMost < ENOUGH)) {
                double[] values = permuted[tried++];
                double lag = product(weight, from, values, count);
                atLeast += lag >= observed - slack ? 1 : 0;
                atMost += lag <= observed + slack ? 1 : 0;
            }
            restore(place);
            return Math.min(1, 2 * (Math.min(atLeast, atMost) + 1.0) / (tried + 1));
        }

        /** Four sums side by side, which a processor adds at once. */
        private static double product(double[] weight, int from, double[] values, int count) {
            double one = 0;
            double two = 0;
            double three = 0;
            double four = 0;
            int k = 0;
            for (; k + 3 < count; k += 4) {
                one += weight[from + k] * values[k];
                two += weight[from + k + 1] * values[k + 1];
                three += weight[from + k + 2] * values[k + 2];
                four += weight[from + k + 3] * values[k + 3];
            }
            for (; k < count; k++) {
                one += weight[from + k] * values[k];
            }
            return one + two + (three + four);
        }

        /** Puts the spare last value of a permutation where the place's own went. */
        private void swapOut(int place) {
            for (int k = start[place]; k < start[place + 1]; k++) {
                double[] values = permuted[where[k] / length];
                values[where[k] % length] = values[length - 1];
            }
        }

        private void restore(int place) {
            for (int k = start[place]; k < start[place + 1]; k++) {
                permuted[where[k] / length][where[k] % length] = z[place];
            }
        }
    }
}
