package spillway.benchmark.investors;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** A conditional logit (McFadden 1974, standard form) fitted by maximum likelihood with Newton's method from zero. */
final class ConditionalLogit {
    private static final int STEPS = 50;

    /** Fitted coefficients. */
    final double[] coefficients;
    /** Their standard errors by the inverse of the information. */
    final double[] standardErrors;

    /**
     * Choices made among the same places.
     *
     * @param x what describes each place [place][coefficient]
     * @param chosen how often each place was chosen
     */
    record Choices(double[][] x, int[] chosen) {}

    /**
     * Fits.
     *
     * @throws IllegalArgumentException if the choices do not determine the coefficients
     */
    ConditionalLogit(List<Choices> data, int size) {
        coefficients = new double[size];
        standardErrors = new double[size];
        double step;
        RealMatrix inverse;
        int steps = 0;
        do {
            double[] score = new double[size];
            double[][] information = new double[size][size];
            data.forEach(choices -> add(choices, score, information));
            inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-9, 1e-12)
                    .getSolver()
                    .getInverse();
            double[] change = inverse.operate(new ArrayRealVector(score, false)).toArray();
            step = 0;
            for (int c = 0; c < size; c++) {
                coefficients[c] += change[c];
                step = Math.max(step, Math.abs(change[c]));
            }
            steps++;
        } while (steps < STEPS && step > 1e-10);
        if (!(step <= 1e-8)) {
            throw new IllegalArgumentException("these choices determine no coefficients");
        }
        for (int c = 0; c < size; c++) {
            standardErrors[c] = Math.sqrt(inverse.getEntry(c, c));
        }
    }

    /** Adds the score and the information of one set of choices. */
    private void add(Choices choices, double[] score, double[][] information) {
        double[][] x = choices.x();
        int size = coefficients.length;
        double[] chance = new double[x.length];
        double total = 0;
        int number = 0;
        for (int r = 0; r < x.length; r++) {
            double value = 0;
            for (int c = 0; c < size; c++) {
                value += coefficients[c] * x[r][c];
            }
            chance[r] = Math.exp(value);
            total += chance[r];
            number += choices.chosen()[r];
        }
        double[] mean = new double[size];
        for (int r = 0; r < x.length; r++) {
            chance[r] /= total;
            for (int c = 0; c < size; c++) {
                mean[c] += chance[r] * x[r][c];
            }
        }
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < size; c++) {
                score[c] += choices.chosen()[r] * (x[r][c] - mean[c]);
                for (int d = 0; d < size; d++) {
                    information[c][d] += number * chance[r] * (x[r][c] - mean[c]) * (x[r][d] - mean[d]);
                }
            }
        }
    }
}
