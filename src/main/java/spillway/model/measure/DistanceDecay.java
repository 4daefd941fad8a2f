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

    /**
     * Elasticity: the slope of ln(flow_ij / (origin mass_i destination mass_j)) on ln(1 + minutes_ij / 50) over the
     * pairs of different regions, weighted equally. Pairs without flow, mass or road cannot be taken a logarithm of and
     * are left out, which flattens the slope where many flows are zero; {@link Slope#count} says how many pairs remain.
     *
     * @param flow [origin][destination], any unit
     * @param originMass size of each origin
     * @param destinationMass size of each destination
     * @param minutes travel time [origin][destination]; infinite where there is no road
     */
    public static Slope elasticity(
            double[][] flow, double[] originMass, double[] destinationMass, double[][] minutes) {
        int regions = originMass.length;
        Lengths.same(regions, destinationMass.length);
        Lengths.square(flow, regions);
        Lengths.square(minutes, regions);
        double[] intensity = new double[regions * regions];
        double[] time = new double[regions * regions];
        int pairs = 0;
        for (int i = 0; i < regions; i++) {
            for (int j = 0; j < regions; j++) {
                double perMass = flow[i][j] / (originMass[i] * destinationMass[j]);
                boolean usable = perMass > 0 && perMass < Double.POSITIVE_INFINITY
                        && minutes[i][j] >= 0 && minutes[i][j] < Double.POSITIVE_INFINITY;
                if (i != j && usable) {
                    intensity[pairs] = StrictMath.log(perMass);
                    time[pairs++] = minutes[i][j];
                }
            }
        }
        double[] equal = new double[pairs];
        Arrays.fill(equal, 1);
        return slope(Arrays.copyOf(intensity, pairs), Arrays.copyOf(time, pairs), equal);
    }
}
