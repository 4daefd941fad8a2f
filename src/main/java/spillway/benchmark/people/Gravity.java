package spillway.benchmark.people;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A gravity equation fitted by Poisson pseudo maximum likelihood with an effect of each origin and each destination:
 * {@code E flow[i][j] = exp(origin_i + destination_j + slope x[i][j])} over all pairs of different places (the estimator of Santos
 * Silva and Tenreyro 2006, by Newton's method).
 */
final class Gravity {
    private static final int STEPS = 100;

    /** The fitted slope. */
    final double slope;
    /** Its standard error if flows are Poisson numbers. */
    final double standardError;

    private final int places;
    private final double[][] x;
    private final double[] coefficients;

    /**
     * Fits.
     *
     * @param flow of every pair [from][to]; the diagonal is not looked at
     * @param x what the slope belongs to, likewise
     * @throws IllegalArgumentException if the flows do not determine a slope
     */
    Gravity(double[][] flow, double[][] x) {
        this.places = flow.length;
        this.x = x;
        coefficients = new double[2 * places];
        start(flow);
        CholeskyDecomposition information;
        double step;
        int steps = 0;
        do {
            information = new CholeskyDecomposition(information(), 1e-9, 1e-12);
            RealVector change = information.getSolver().solve(score(flow));
            step = 0;
            for (int c = 0; c < coefficients.length; c++) {
                double bounded = Math.max(-1, Math.min(1, change.getEntry(c)));
                coefficients[c] += bounded;
                step = Math.max(step, Math.abs(bounded));
            }
            steps++;
        } while (steps < STEPS && step > 1e-12);
        if (!(step <= 1e-9)) {
            throw new IllegalArgumentException("these flows determine no slope");
        }
        int last = coefficients.length - 1;
        slope = coefficients[last];
        standardError = Math.sqrt(information.getSolver().getInverse().getEntry(last, last));
    }

    private void start(double[][] flow) {
        double total = 0;
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                total += i == j ? 0 : flow[i][j];
            }
        }
        for (int i = 0; i < places; i++) {
            coefficients[i] = Math.log(total / (places * (places - 1)));
        }
    }

    /** Origins first, then destinations but the first one, whose effect is 0, then the slope. */
    private int destination(int j) {
        return places + j - 1;
    }

    private double mean(int i, int j) {
        return Math.exp(coefficients[i]
                + (j == 0 ? 0 : coefficients[destination(j)])
                + coefficients[coefficients.length - 1] * x[i][j]);
    }

    private RealVector score(double[][] flow) {
        double[] score = new double[coefficients.length];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                if (i != j) {
                    double surprise = flow[i][j] - mean(i, j);
                    score[i] += surprise;
                    if (j > 0) {
                        score[destination(j)] += surprise;
                    }
                    score[score.length - 1] += surprise * x[i][j];
                }
            }
        }
        return new ArrayRealVector(score, false);
    }

    private RealMatrix information() {
        int size = coefficients.length;
        double[][] matrix = new double[size][size];
        double[] row = new double[size];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                if (i == j) {
                    continue;
                }
                java.util.Arrays.fill(row, 0);
                row[i] = 1;
                if (j > 0) {
                    row[destination(j)] = 1;
                }
                row[size - 1] = x[i][j];
                double mean = mean(i, j);
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b < size && row[a] != 0; b++) {
                        matrix[a][b] += mean * row[a] * row[b];
                    }
                }
            }
        }
        return new Array2DRowRealMatrix(matrix, false);
    }
}
