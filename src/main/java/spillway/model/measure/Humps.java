package spillway.model.measure;

import spillway.kernel.Exponential;

/**
 * How far a distribution has two humps instead of one, by its density, which is estimated with a Gaussian kernel over a fine grid.
 *
 * @param valley the lower of the two humps less the valley between them, over the higher hump, for the deepest valley there is: 0 where the
 *     density has one hump (ripples aside), near 1 where it has two that are equal and far apart
 * @param at where that valley is; NaN where there is none
 * @param below share of the weight below it; NaN where there is none
 */
public record Humps(double valley, double at, double below) {
    /** Kernels are cut off at so many bandwidths. */
    private static final int REACH = 6;

    /** Valleys that are less deep than this share of the highest hump are ripples. */
    private static final double LEAST = 0.01;

    /** Humps of a density at equal distances. */
    public static Humps of(Density density) {
        double[] f = density.height();
        double[] after = new double[f.length];
        double highest = 0;
        for (int i = f.length - 1; i >= 0; i--) {
            after[i] = highest;
            highest = Math.max(highest, f[i]);
        }
        double before = 0;
        double sum = 0;
        double total = 0;
        for (double height : f) {
            total += height;
        }
        Humps deepest = new Humps(0, Double.NaN, Double.NaN);
        for (int i = 0; i < f.length; i++) {
            sum += f[i];
            double depth = (Math.min(before, after[i]) - f[i]) / highest;
            if (depth > Math.max(LEAST, deepest.valley)) {
                deepest = new Humps(depth, density.from() + i * density.step(), (sum - f[i] / 2) / total);
            }
            before = Math.max(before, f[i]);
        }
        return deepest;
    }

    /**
     * A density at equal distances.
     *
     * @param from the first point
     * @param step from point to point
     * @param height the density at each point
     */
    public record Density(double from, double step, double[] height) {
        /**
         * The density of weighted values by a Gaussian kernel, every value shared between the two points around it; values beyond the ends
         * count at the ends. All zero where there is no weight.
         */
        public static Density of(
                double[] values, double[] weights, double bandwidth, double from, double step, int points) {
            Lengths.same(values.length, weights.length);
            double[] mass = new double[points];
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                if (weights[i] > 0 && Double.isFinite(values[i])) {
                    double place = Math.max(0, Math.min(points - 1.0, (values[i] - from) / step));
                    int left = Math.min(points - 2, (int) place);
                    mass[left] += weights[i] * (left + 1 - place);
                    mass[left + 1] += weights[i] * (place - left);
                    total += weights[i];
                }
            }
            int reach = (int) Math.ceil(REACH * bandwidth / step);
            double[] kernel = new double[reach + 1];
            double norm = 0;
            for (int k = 0; k <= reach; k++) {
                double z = k * step / bandwidth;
                kernel[k] = Exponential.of(-z * z / 2);
                norm += (k == 0 ? 1 : 2) * kernel[k] * step;
            }
            double[] height = new double[points];
            for (int i = 0; i < points && total > 0; i++) {
                for (int j = Math.max(0, i - reach); j <= Math.min(points - 1, i + reach); j++) {
                    height[i] += mass[j] * kernel[Math.abs(i - j)] / norm / total;
                }
            }
            return new Density(from, step, height);
        }
    }

    /**
     * Sarle's coefficient of bimodality, (skewness^2 + 1) / kurtosis, of weighted values, without a correction for few values: 1 for two
     * values of equal weight, 5/9 for a uniform distribution, 1/3 for a normal one. NaN where the values do not vary.
     */
    public static double sarle(double[] values, double[] weights) {
        Lengths.same(values.length, weights.length);
        double total = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            total += weights[i];
            mean += weights[i] * values[i];
        }
        mean /= total;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - mean;
            second += weights[i] * off * off / total;
            third += weights[i] * off * off * off / total;
            fourth += weights[i] * off * off * off * off / total;
        }
        // (third^2 / second^3 + 1) / (fourth / second^2)
        return second > 0 ? (third * third / second + second * second) / fourth : Double.NaN;
    }
}
