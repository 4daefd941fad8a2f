package spillway.model.measure;

import spillway.kernel.Exponential;

/**
 * Whether near regions resemble each other. Weights are a square matrix w[i][j] with a zero diagonal: how much region j
 * counts as a neighbour of region i.
 */
public final class SpatialAssociation {

    private SpatialAssociation() {}

    /** Row-standardised weights exp(-distance / reach) between {@code members} of the places of {@code km}, with a zero diagonal. */
    public static double[][] decayWeights(double[][] km, int[] members, double reachKm) {
        Lengths.square(km, km.length);
        double[][] weights = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < members.length; j++) {
                weights[i][j] = i == j ? 0 : Exponential.of(-km[members[i]][members[j]] / reachKm);
            }
        }
        return rowStandardised(weights);
    }

    /** Weights of 1 between regions that touch, 0 otherwise and on the diagonal. */
    public static double[][] contiguityWeights(boolean[][] touching) {
        double[][] weights = new double[touching.length][touching.length];
        for (int i = 0; i < touching.length; i++) {
            Lengths.same(touching[i].length, touching.length);
            for (int j = 0; j < touching.length; j++) {
                weights[i][j] = i != j && touching[i][j] ? 1 : 0;
            }
        }
        return weights;
    }

    /** A copy of {@code weights} whose rows sum to one; a region without neighbours keeps a row of zeros. */
    public static double[][] rowStandardised(double[][] weights) {
        Lengths.square(weights, weights.length);
        double[][] standardised = new double[weights.length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            double total = 0;
            for (double weight : weights[i]) {
                total += weight;
            }
            for (int j = 0; j < weights.length; j++) {
                standardised[i][j] = total == 0 ? 0 : weights[i][j] / total;
            }
        }
        return standardised;
    }

    /**
     * Moran's I = (n / S0) sum w_ij z_i z_j / sum z_i^2 with z the deviations from the mean and S0 the sum of all
     * weights. Null value {@link #expectedMoransI}; above it neighbours are alike, below it they differ. NaN where all
     * values are equal or no region has a neighbour.
     */
    public static double moransI(double[] values, double[][] weights) {
        int n = values.length;
        Lengths.square(weights, n);
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double sumOfWeights = 0;
        double products = 0;
        double squares = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            size += values[i] * values[i];
            for (int j = 0; j < n; j++) {
                sumOfWeights += weights[i][j];
                products += weights[i][j] * (values[i] - mean) * (values[j] - mean);
            }
        }
        boolean varied = squares > 1e-24 * size;
        return varied && sumOfWeights != 0 ? n / sumOfWeights * products / squares : Double.NaN;
    }

    /** Moran's I expected of {@code regions} independent values: -1 / (n - 1). */
    public static double expectedMoransI(int regions) {
        return regions < 2 ? Double.NaN : -1.0 / (regions - 1);
    }

    /**
     * Variance of Moran's I for independent normal values, (n^2 S1 - n S2 + 3 S0^2) / ((n^2 - 1) S0^2) - E^2, with
     * S1 = sum (w_ij + w_ji)^2 / 2 and S2 = sum over regions of (row sum + column sum)^2.
     */
    public static double varianceOfMoransI(double[][] weights) {
        int n = weights.length;
        Lengths.square(weights, n);
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        for (int i = 0; i < n; i++) {
            double rowAndColumn = 0;
            for (int j = 0; j < n; j++) {
                double both = weights[i][j] + weights[j][i];
                s0 += weights[i][j];
                s1 += both * both / 2;
                rowAndColumn += both;
            }
            s2 += rowAndColumn * rowAndColumn;
        }
        return varianceOfMoransI(n, s0, s1, s2);
    }

    /** The same from the sums over the weights. */
    static double varianceOfMoransI(int n, double s0, double s1, double s2) {
        if (n < 2 || !(s0 > 0)) {
            return Double.NaN;
        }
        double expected = expectedMoransI(n);
        double squared = (double) n * n;
        return (squared * s1 - n * s2 + 3 * s0 * s0) / ((squared - 1) * s0 * s0) - expected * expected;
    }

    /** Deviations from the mean; all zero where they are no more than rounding. */
    static double[] deviations(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] deviations = new double[values.length];
        double squares = 0;
        double size = 0;
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - mean;
            squares += deviations[i] * deviations[i];
            size += values[i] * values[i];
        }
        return squares <= 1e-24 * size ? new double[values.length] : deviations;
    }
}
