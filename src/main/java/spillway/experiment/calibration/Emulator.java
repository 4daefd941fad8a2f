package spillway.experiment.calibration;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A polynomial of second order in the factors for each moment, found by ridge regression; it answers in microseconds what a run answers
 * in seconds.
 *
 * <p>The terms are Legendre polynomials, orthonormal over the ranges; those of second order are shrunk more. How strongly each
 * moment's polynomial is pulled towards a constant is what gives the least error of leaving one point out (exact, by the diagonal
 * of the hat matrix; standard form, Allen 1974, not opened).
 */
public final class Emulator {
    /** The fewest points it can be fitted to. */
    public static final int LEAST_POINTS = 4;

    private static final double SECOND_ORDER = 0.5;
    private static final double[] RIDGES = {1e-6, 1e-5, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3};

    private final int factors;
    private final double[][] weights;
    private final double[] termMeans;
    private final double[] means;
    private final double[] looError;
    private final double[] explained;

    /**
     * Fitted to outcomes [point][moment] at points.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #LEAST_POINTS}
     */
    public Emulator(List<double[]> points, double[][] outcomes) {
        int n = points.size();
        if (n < LEAST_POINTS) {
            throw new IllegalArgumentException(
                    "an emulator needs at least " + LEAST_POINTS + " points whose runs completed, not " + n);
        }
        this.factors = points.get(0).length;
        int moments = outcomes[0].length;
        double[][] terms = points.stream().map(Emulator::terms).toArray(double[][]::new);
        this.termMeans = columnMeans(terms);
        this.means = columnMeans(outcomes);
        centre(terms, termMeans);
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(terms, false));
        RealMatrix u = svd.getU();
        RealMatrix v = svd.getV();
        double[] s = svd.getSingularValues();
        this.weights = new double[moments][];
        this.looError = new double[moments];
        this.explained = new double[moments];
        for (int m = 0; m < moments; m++) {
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = outcomes[i][m] - means[m];
            }
            fit(m, y, u, v, s);
        }
    }

    private void fit(int m, double[] y, RealMatrix u, RealMatrix v, double[] s) {
        int n = y.length;
        double[] projected = u.preMultiply(y);
        double total = 0;
        for (double value : y) {
            total += value * value;
        }
        double best = Double.POSITIVE_INFINITY;
        double[] shrink = new double[s.length];
        double[] chosen = shrink;
        for (double ridge : RIDGES) {
            shrink = new double[s.length];
            for (int k = 0; k < s.length; k++) {
                shrink[k] = s[k] < 1e-12 * s[0] ? 0 : s[k] * s[k] / (s[k] * s[k] + ridge * n);
            }
            double press = 0;
            for (int i = 0; i < n; i++) {
                double fitted = 0;
                double hat = 1.0 / n;
                for (int k = 0; k < s.length; k++) {
                    double entry = u.getEntry(i, k);
                    fitted += entry * shrink[k] * projected[k];
                    hat += entry * entry * shrink[k];
                }
                double left = (y[i] - fitted) / Math.max(1e-9, 1 - hat);
                press += left * left;
            }
            if (press < best) {
                best = press;
                chosen = shrink;
            }
        }
        looError[m] = Math.sqrt(best / n);
        explained[m] = total == 0 ? 1 : 1 - best / total;
        double[] inner = new double[s.length];
        for (int k = 0; k < s.length; k++) {
            inner[k] = chosen[k] == 0 ? 0 : chosen[k] / s[k] * projected[k];
        }
        weights[m] = v.operate(inner);
    }

    /** How many moments it speaks of. */
    public int moments() {
        return means.length;
    }

    /** The moment at a point. */
    public double moment(int m, double[] point) {
        return atTerms(m, terms(point));
    }

    /** All moments at a point. */
    public double[] moments(double[] point) {
        double[] terms = terms(point);
        double[] values = new double[means.length];
        for (int m = 0; m < values.length; m++) {
            values[m] = atTerms(m, terms);
        }
        return values;
    }

    private double atTerms(int m, double[] terms) {
        double value = means[m];
        double[] w = weights[m];
        for (int t = 0; t < terms.length; t++) {
            value += w[t] * (terms[t] - termMeans[t]);
        }
        return value;
    }

    private static double[] centred(double[] point) {
        double[] x = new double[point.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * point[i] - 1;
        }
        return x;
    }

    /** First order, squares, products. */
    private static double[] terms(double[] point) {
        double[] x = centred(point);
        int d = x.length;
        double[] terms = new double[2 * d + d * (d - 1) / 2];
        int t = 2 * d;
        for (int i = 0; i < d; i++) {
            terms[i] = Math.sqrt(3) * x[i];
            terms[d + i] = SECOND_ORDER * Math.sqrt(5) * (3 * x[i] * x[i] - 1) / 2;
            for (int j = i + 1; j < d; j++) {
                terms[t++] = SECOND_ORDER * 3 * x[i] * x[j];
            }
        }
        return terms;
    }

    private static double[] columnMeans(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int c = 0; c < means.length; c++) {
                means[c] += row[c] / rows.length;
            }
        }
        return means;
    }

    private static void centre(double[][] rows, double[] means) {
        for (double[] row : rows) {
            for (int c = 0; c < means.length; c++) {
                row[c] -= means[c];
            }
        }
    }

    /** Slope of the moment in each factor at a point, per range of the factor. */
    public double[] slopes(int m, double[] point) {
        double[] w = weights[m];
        double[] slopes = new double[factors];
        double[] x = centred(point);
        int t = 2 * factors;
        for (int i = 0; i < factors; i++) {
            slopes[i] += 2 * (Math.sqrt(3) * w[i] + SECOND_ORDER * Math.sqrt(5) * 3 * x[i] * w[factors + i]);
            for (int j = i + 1; j < factors; j++) {
                slopes[i] += 2 * SECOND_ORDER * 3 * x[j] * w[t];
                slopes[j] += 2 * SECOND_ORDER * 3 * x[i] * w[t];
                t++;
            }
        }
        return slopes;
    }

    /** Root mean square error of a moment at points left out of the fit one at a time. */
    public double looError(int m) {
        return looError[m];
    }

    /** Share of a moment's variance over the design that it predicts at points left out. */
    public double explained(int m) {
        return explained[m];
    }
}
