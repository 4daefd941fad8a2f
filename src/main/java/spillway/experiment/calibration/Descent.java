package spillway.experiment.calibration;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Walks downhill to a least misfit inside a box, some factors held: Levenberg-Marquardt steps over the factors that are free to move,
 * clipped at the box (standard form, not opened).
 */
final class Descent {
    private static final int STEPS = 60;
    private static final double ENOUGH = 1e-7;

    private final Implausibility implausibility;
    private final double[] low;
    private final double[] high;

    /** Within the box from {@code low} to {@code high}; a factor whose bounds meet is held. */
    Descent(Implausibility implausibility, double[] low, double[] high) {
        this.implausibility = implausibility;
        this.low = low;
        this.high = high;
    }

    /** Over all ranges, with no factor held. */
    static Descent anywhere(Implausibility implausibility, int factors) {
        double[] high = new double[factors];
        Arrays.fill(high, 1);
        return new Descent(implausibility, new double[factors], high);
    }

    /** As this one, with one factor held. */
    Descent holding(int factor, double share) {
        double[] from = low.clone();
        double[] to = high.clone();
        from[factor] = share;
        to[factor] = share;
        return new Descent(implausibility, from, to);
    }

    Minimum from(double[] start) {
        double[] x = clipped(start);
        double misfit = implausibility.misfit(x);
        double damping = 1e-3;
        for (int step = 0; step < STEPS; step++) {
            Slope slope = new Slope(x);
            double gained = 0;
            for (int attempt = 0; attempt < 8 && gained <= 0; attempt++) {
                double[] tried = slope.step(x, damping);
                double there = implausibility.misfit(tried);
                gained = misfit - there;
                if (gained > 0) {
                    x = tried;
                    misfit = there;
                    damping = Math.max(1e-9, damping / 5);
                } else {
                    damping *= 6;
                }
            }
            if (gained < ENOUGH * (1 + misfit)) {
                break;
            }
        }
        return new Minimum(x, misfit);
    }

    private double[] clipped(double[] x) {
        double[] inside = new double[x.length];
        for (int d = 0; d < x.length; d++) {
            inside[d] = Math.max(low[d], Math.min(high[d], x[d]));
        }
        return inside;
    }

    private final class Slope {
        private final double[] gradient;
        private final double[][] curvature;

        Slope(double[] x) {
            int n = x.length;
            gradient = new double[n];
            curvature = new double[n][n];
            double[] off = implausibility.implausibilities(x);
            for (int m = 0; m < off.length; m++) {
                double[] slopes = implausibility.slopes(m, x);
                for (int i = 0; i < n; i++) {
                    gradient[i] += slopes[i] * off[m];
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] += slopes[i] * slopes[j];
                    }
                }
            }
        }

        double[] step(double[] x, double damping) {
            int[] free = java.util.stream.IntStream.range(0, x.length)
                    .filter(d -> low[d] < high[d])
                    .filter(d -> !(x[d] <= low[d] && gradient[d] > 0) && !(x[d] >= high[d] && gradient[d] < 0))
                    .toArray();
            if (free.length == 0) {
                return x;
            }
            double[][] matrix = new double[free.length][free.length];
            double[] right = new double[free.length];
            for (int i = 0; i < free.length; i++) {
                for (int j = 0; j < free.length; j++) {
                    matrix[i][j] = curvature[free[i]][free[j]];
                }
                matrix[i][i] += damping * (1 + matrix[i][i]);
                right[i] = -gradient[free[i]];
            }
            double[] move = new LUDecomposition(new Array2DRowRealMatrix(matrix, false))
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
            double[] next = x.clone();
            for (int i = 0; i < free.length; i++) {
                next[free[i]] += move[i];
            }
            return clipped(next);
        }
    }
}
