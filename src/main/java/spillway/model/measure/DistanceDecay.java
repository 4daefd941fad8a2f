package spillway.model.measure;

import java.util.Arrays;

/**
 * How a flow between regions falls with travel time: the slope on ln(1 + minutes / 50), by weighted least squares. The
 * 50 minutes that make a short trip about as good as none are assumed. Null value 0: distance does not matter.
 */
public final class DistanceDecay {
    private static final double SHORT_TRIP_MINUTES = 50;

    private DistanceDecay() {}

    /** Slope of {@code value}, taken as it is, on ln(1 + minutes / 50). */
    public static Slope slope(double[] value, double[] minutes, double[] weights) {
        Lengths.same(value.length, minutes.length);
        double[] distance = new double[minutes.length];
        for (int i = 0; i < minutes.length; i++) {
            distance[i] = StrictMath.log(1 + minutes[i] / SHORT_TRIP_MINUTES);
        }
        return Slope.leastSquares(value, distance, weights);
    }

    /** {@link #elasticity(double[][], double[], double[], double[][], double[][])} with equal weights. */
    public static Slope elasticity(double[][] flow, double[] originMass, double[] destinationMass, double[][] minutes) {
        double[][] equal = new double[originMass.length][originMass.length];
        for (double[] row : equal) {
            Arrays.fill(row, 1);
        }
        return elasticity(flow, originMass, destinationMass, minutes, equal);
    }

    /**
     * Elasticity: the slope of ln(flow_ij / (origin mass_i destination mass_j)) on ln(1 + minutes_ij / 50) over the
     * pairs of different regions. Pairs without flow, mass or road have no logarithm and are left out, which flattens
     * the slope where many flows are zero; {@link Slope#count} says how many pairs remain.
     *
     * @param flow [origin][destination], any unit
     * @param originMass size of each origin
     * @param destinationMass size of each destination
     * @param minutes travel time [origin][destination]; infinite where there is no road
     * @param weights of the pairs in the fit [origin][destination]
     */
    public static Slope elasticity(
            double[][] flow, double[] originMass, double[] destinationMass, double[][] minutes, double[][] weights) {
        int regions = originMass.length;
        Lengths.same(regions, destinationMass.length);
        Lengths.square(flow, regions);
        Lengths.square(minutes, regions);
        Lengths.square(weights, regions);
        double[] intensity = new double[regions * regions];
        double[] time = new double[regions * regions];
        double[] weight = new double[regions * regions];
        int pairs = 0;
        for (int i = 0; i < regions; i++) {
            for (int j = 0; j < regions; j++) {
                double perMass = flow[i][j] / (originMass[i] * destinationMass[j]);
                if (i != j && usable(perMass) && perMass > 0 && usable(minutes[i][j])) {
                    intensity[pairs] = StrictMath.log(perMass);
                    time[pairs] = minutes[i][j];
                    weight[pairs++] = weights[i][j];
                }
            }
        }
        return slope(Arrays.copyOf(intensity, pairs), Arrays.copyOf(time, pairs), Arrays.copyOf(weight, pairs));
    }

    private static boolean usable(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }
}
