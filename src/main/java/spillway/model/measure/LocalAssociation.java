package spillway.model.measure;

import java.util.Arrays;
import spillway.kernel.KeyedRandom;

/**
 * Local Moran's I (Anselin 1995): I_i = z_i / m2 times the weighted mean of the neighbours' z, with z the deviation from the mean and
 * m2 the mean of its squares. With row-standardised weights these sum to the number of places times Moran's I.
 *
 * <p>Chance is measured by conditional permutation: the place keeps its value, those of all others are dealt anew to its neighbours.
 * The p-value is two-sided, twice the smaller of the shares of deals that give the neighbours as much or more, and as little or less.
 * Dealing to a place ends early once both shares have {@value #ENOUGH} cases: what is plainly chance needs no more, and the p-value
 * stays valid (Besag and Clifford 1991).
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

    /** The local association of values with at most {@code permutations} deals a place. */
    public static LocalAssociation of(
            double[] values, NeighbourWeights weights, int permutations, KeyedRandom random, long occasion) {
        int n = values.length;
        Lengths.same(n, weights.places());
        double[] z = SpatialAssociation.deviations(values);
        double m2 = 0;
        for (double deviation : z) {
            m2 += deviation * deviation / n;
        }
        double[] lag = new double[n];
        double[] local = new double[n];
        double[] p = new double[n];
        Deals deals = new Deals(z, Math.min(n, weights.mostNeighbours() + 1), permutations, random, occasion);
        for (int i = 0; i < n; i++) {
            int from = weights.start[i];
            int count = weights.start[i + 1] - from;
            for (int k = from; k < from + count; k++) {
                lag[i] += weights.weight[k] * z[weights.neighbour[k]];
            }
            boolean defined = count > 0 && m2 > 0;
            local[i] = defined ? z[i] / m2 * lag[i] : Double.NaN;
            p[i] = defined ? deals.pValue(i, lag[i], weights.weight, from, count) : Double.NaN;
        }
        return new LocalAssociation(z, lag, local, p);
    }

    /** What a place is among its neighbours; null where that is undefined. */
    public Kind kind(int place) {
        if (Double.isNaN(localI[place])) {
            return null;
        }
        boolean high = deviation[place] > 0;
        boolean amongHigh = lag[place] > 0;
        return high ? amongHigh ? Kind.HIGH_HIGH : Kind.HIGH_LOW : amongHigh ? Kind.LOW_HIGH : Kind.LOW_LOW;
    }

    /** Values dealt at random, the same deals for every place but for its own value, which it never deals to its neighbours. */
    private static final class Deals {
        private final int hand;
        private final double[] z;
        private final double[][] dealt;
        /** Where each place was dealt: deal times hand plus position, place by place. */
        private final int[] start;

        private final int[] where;

        Deals(double[] z, int hand, int permutations, KeyedRandom random, long occasion) {
            this.z = z;
            this.hand = hand;
            int n = z.length;
            int[] order = new int[n];
            Arrays.setAll(order, i -> i);
            int[] cards = new int[permutations * hand];
            dealt = new double[permutations][hand];
            start = new int[n + 1];
            for (int deal = 0; deal < permutations; deal++) {
                random.at(deal, occasion);
                for (int k = 0; k < hand; k++) {
                    int other = k + (int) (random.nextDouble() * (n - k));
                    int card = order[other];
                    order[other] = order[k];
                    order[k] = card;
                    cards[deal * hand + k] = card;
                    dealt[deal][k] = z[card];
                    start[card + 1]++;
                }
            }
            for (int i = 0; i < n; i++) {
                start[i + 1] += start[i];
            }
            where = new int[cards.length];
            int[] next = start.clone();
            for (int at = 0; at < cards.length; at++) {
                where[next[cards[at]]++] = at;
            }
        }

        double pValue(int place, double observed, double[] weight, int from, int count) {
            swapOut(place);
            int atLeast = 0;
            int atMost = 0;
            int deals = 0;
            double slack = 1e-12 * Math.abs(observed);
            while (deals < dealt.length && (atLeast < ENOUGH || atMost < ENOUGH)) {
                double[] values = dealt[deals++];
                double lag = product(weight, from, values, count);
                atLeast += lag >= observed - slack ? 1 : 0;
                atMost += lag <= observed + slack ? 1 : 0;
            }
            restore(place);
            return Math.min(1, 2 * (Math.min(atLeast, atMost) + 1.0) / (deals + 1));
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

        /** Puts the spare last card of a deal where the place's own was dealt. */
        private void swapOut(int place) {
            for (int k = start[place]; k < start[place + 1]; k++) {
                double[] values = dealt[where[k] / hand];
                values[where[k] % hand] = values[hand - 1];
            }
        }

        private void restore(int place) {
            for (int k = start[place]; k < start[place + 1]; k++) {
                dealt[where[k] / hand][where[k] % hand] = z[place];
            }
        }
    }
}
