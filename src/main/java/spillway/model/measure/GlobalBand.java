package spillway.model.measure;

import java.util.Arrays;

/**
 * A band around random curves that a set share of them leaves somewhere, on either side. At every place the curves spread above and
 * below their mean by a root mean square of their own; the band is the mean and a multiple of these, one multiple for all places,
 * so large that the share holds. A local band, of which the same share of curves lie outside at each single place, is beside it.
 *
 * <p>The band by ranks of Duranton and Overman (2005), the i-th lowest and highest curve at every place, needs many more draws:
 * some of a few hundred smooth curves over a hundred places is almost always the outermost somewhere.
 *
 * @param mean of the curves
 * @param localLow lower end of the local band
 * @param localHigh its upper end
 * @param low lower end of the global band, not below zero
 * @param high its upper end
 */
public record GlobalBand(double[] mean, double[] localLow, double[] localHigh, double[] low, double[] high) {

    /** The band of {@code curves} [curve][place], none of which is negative, that a share {@code level} leaves. */
    public static GlobalBand around(double[][] curves, double level) {
        int places = Lengths.columns(curves);
        double[] mean = new double[places];
        double[] above = new double[places];
        double[] below = new double[places];
        for (double[] curve : curves) {
            for (int d = 0; d < places; d++) {
                mean[d] += curve[d] / curves.length;
            }
        }
        for (double[] curve : curves) {
            for (int d = 0; d < places; d++) {
                double off = curve[d] - mean[d];
                above[d] += off > 0 ? 2 * off * off / curves.length : 0;
                below[d] += off < 0 ? 2 * off * off / curves.length : 0;
            }
        }
        for (int d = 0; d < places; d++) {
            above[d] = Math.sqrt(above[d]);
            below[d] = Math.sqrt(below[d]);
        }
        double multiple = multiple(curves, mean, above, below, level);
        double[] low = new double[places];
        double[] high = new double[places];
        double[] localLow = new double[places];
        double[] localHigh = new double[places];
        double[] column = new double[curves.length];
        for (int d = 0; d < places; d++) {
            low[d] = Math.max(0, mean[d] - multiple * below[d]);
            high[d] = mean[d] + multiple * above[d];
            for (int c = 0; c < curves.length; c++) {
                column[c] = curves[c][d];
            }
            Arrays.sort(column);
            localLow[d] = quantile(column, level / 2);
            localHigh[d] = quantile(column, 1 - level / 2);
        }
        return new GlobalBand(mean, localLow, localHigh, low, high);
    }

    /** The largest deviation of each curve in units of the spread, and of these the quantile that leaves the level above it. */
    private static double multiple(double[][] curves, double[] mean, double[] above, double[] below, double level) {
        double[] largest = new double[curves.length];
        for (int c = 0; c < curves.length; c++) {
            for (int d = 0; d < mean.length; d++) {
                double off = curves[c][d] - mean[d];
                double unit = off > 0 ? above[d] : below[d];
                largest[c] = Math.max(largest[c], unit > 0 ? Math.abs(off) / unit : 0);
            }
        }
        Arrays.sort(largest);
        return quantile(largest, 1 - level);
    }

    /** The value that a new one of the same kind exceeds with chance 1 - share: at rank share (n + 1), interpolated. */
    private static double quantile(double[] ascending, double share) {
        double rank = share * (ascending.length + 1) - 1;
        int lower = (int) Math.floor(rank);
        if (lower < 0) {
            return ascending[0];
        }
        if (lower >= ascending.length - 1) {
            return ascending[ascending.length - 1];
        }
        return ascending[lower] + (rank - lower) * (ascending[lower + 1] - ascending[lower]);
    }

    /** How far a curve lies above the band, summed over the places: localisation, where the curve is a density of distances. */
    public double excess(double[] curve) {
        return beyond(curve, high, 1);
    }

    /** How far it lies below the band, summed over the places: dispersion. */
    public double shortfall(double[] curve) {
        return beyond(curve, low, -1);
    }

    private static double beyond(double[] curve, double[] end, int sign) {
        Lengths.same(curve.length, end.length);
        double sum = 0;
        for (int d = 0; d < curve.length; d++) {
            double off = sign * (curve[d] - end[d]);
            sum += Double.isNaN(off) || off > 0 ? off : 0;
        }
        return sum;
    }
}
