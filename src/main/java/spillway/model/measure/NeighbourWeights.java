package spillway.model.measure;

import java.util.Arrays;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;

/**
 * Who is whose neighbour and how near, for many places of which each has few neighbours: row-standardised weights. A place without
 * neighbours keeps an empty row.
 */
public final class NeighbourWeights {
    final int[] start;
    final int[] neighbour;
    final double[] weight;

    private NeighbourWeights(int[] start, int[] neighbour, double[] weight) {
        this.start = start;
        this.neighbour = neighbour;
        this.weight = weight;
        for (int i = 0; i + 1 < start.length; i++) {
            double total = 0;
            for (int k = start[i]; k < start[i + 1]; k++) {
                total += weight[k];
            }
            for (int k = start[i]; k < start[i + 1]; k++) {
                weight[k] /= total;
            }
        }
    }

    /** The weights of a square matrix, standardised by row. */
    public static NeighbourWeights of(double[][] weights) {
        int n = weights.length;
        Lengths.square(weights, n);
        int[] start = new int[n + 1];
        int[] neighbour = new int[n * n];
        double[] weight = new double[n * n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (weights[i][j] != 0) {
                    neighbour[count] = j;
                    weight[count++] = weights[i][j];
                }
            }
            start[i + 1] = count;
        }
        return new NeighbourWeights(start, Arrays.copyOf(neighbour, count), Arrays.copyOf(weight, count));
    }

    /**
     * Weights exp(-distance / reach) between the cells of a grid, cut at three times the reach; distances between middles.
     *
     * @param x column of each place
     * @param y its row
     * @param cellKm side of a cell
     */
    public static NeighbourWeights onGrid(int[] x, int[] y, double cellKm, double reachKm) {
        Lengths.same(x.length, y.length);
        int width = Arrays.stream(x).max().orElse(0) + 1;
        int height = Arrays.stream(y).max().orElse(0) + 1;
        int[] placeAt = new int[width * height];
        Arrays.fill(placeAt, -1);
        for (int i = 0; i < x.length; i++) {
            placeAt[x[i] * height + y[i]] = i;
        }
        int far = (int) Math.floor(3 * reachKm / cellKm);
        int[] start = new int[x.length + 1];
        int[] neighbour = new int[64 * Math.max(1, x.length)];
        double[] weight = new double[neighbour.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int dx = Math.max(-far, -x[i]); dx <= Math.min(far, width - 1 - x[i]); dx++) {
                for (int dy = Math.max(-far, -y[i]); dy <= Math.min(far, height - 1 - y[i]); dy++) {
                    double km = cellKm * Math.sqrt((double) dx * dx + (double) dy * dy);
                    int other = placeAt[(x[i] + dx) * height + y[i] + dy];
                    if (other >= 0 && other != i && km <= 3 * reachKm) {
                        if (count == neighbour.length) {
                            neighbour = Arrays.copyOf(neighbour, 2 * count);
                            weight = Arrays.copyOf(weight, 2 * count);
                        }
                        neighbour[count] = other;
                        weight[count++] = Exponential.of(-km / reachKm);
                    }
                }
            }
            start[i + 1] = count;
        }
        return new NeighbourWeights(start, Arrays.copyOf(neighbour, count), Arrays.copyOf(weight, count));
    }

    /** Number of places. */
    public int places() {
        return start.length - 1;
    }

    /** Most neighbours of any place. */
    int mostNeighbours() {
        int most = 0;
        for (int i = 0; i + 1 < start.length; i++) {
            most = Math.max(most, start[i + 1] - start[i]);
        }
        return most;
    }

    /** Sum of all weights: the number of places with a neighbour. */
    double total() {
        double total = 0;
        for (double one : weight) {
            total += one;
        }
        return total;
    }

    /** Moran's I of the values; see {@link SpatialAssociation#moransI}. */
    public double moransI(double[] values) {
        Lengths.same(values.length, places());
        double[] z = SpatialAssociation.deviations(values);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < z.length; i++) {
            squares += z[i] * z[i];
            for (int k = start[i]; k < start[i + 1]; k++) {
                products += weight[k] * z[i] * z[neighbour[k]];
            }
        }
        double total = total();
        return squares > 0 && total > 0 ? z.length / total * products / squares : Double.NaN;
    }

    /** Its variance for independent normal values; see {@link SpatialAssociation#varianceOfMoransI}. */
    public double varianceOfMoransI() {
        int n = places();
        double s0 = total();
        double[] rowAndColumn = new double[n];
        double s1 = 0;
        for (int i = 0; i < n; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                rowAndColumn[i] += weight[k];
                rowAndColumn[neighbour[k]] += weight[k];
                double back = back(neighbour[k], i);
                double both = weight[k] + back;
                s1 += both * both * (back > 0 ? 0.5 : 1);
            }
        }
        double s2 = 0;
        for (double both : rowAndColumn) {
            s2 += both * both;
        }
        return SpatialAssociation.varianceOfMoransI(n, s0, s1, s2);
    }

    /**
     * Share of random rearrangements of the values with a Moran's I at least as far from its expectation, the one measured counted
     * among them; NaN where that is undefined.
     */
    public double pValueOfMoransI(double[] values, int permutations, KeyedRandom random, long occasion) {
        double expected = SpatialAssociation.expectedMoransI(values.length);
        double measured = Math.abs(moransI(values) - expected);
        double[] permuted = values.clone();
        int asFar = 1;
        for (int p = 0; p < permutations; p++) {
            random.at(p, occasion);
            for (int i = 0; i + 1 < permuted.length; i++) {
                int other = i + (int) (random.nextDouble() * (permuted.length - i));
                double kept = permuted[i];
                permuted[i] = permuted[other];
                permuted[other] = kept;
            }
            asFar += Math.abs(moransI(permuted) - expected) >= measured - 1e-12 ? 1 : 0;
        }
        return Double.isNaN(measured) ? Double.NaN : asFar / (permutations + 1.0);
    }

    private double back(int from, int to) {
        for (int k = start[from]; k < start[from + 1]; k++) {
            if (neighbour[k] == to) {
                return weight[k];
            }
        }
        return 0;
    }
}
