package spillway.experiment.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points for indices of first order and total effect: two matrices A and B of independent rows, and for each factor the matrix A with
 * that factor's column taken from B (Saltelli et al. 2010, not opened). Rows are halves of shifted points of Sobol's sequence.
 */
public final class Saltelli {
    /** The part of a row that is of the first matrix. */
    public static final String A = "A";
    /** The part that is of the second. */
    public static final String B = "B";

    private Saltelli() {}

    /** The part that is A but for one factor. */
    public static String changed(String factor) {
        return "AB " + factor;
    }

    /** How many points rows of a design take. */
    public static long size(int factors, int rows) {
        return (long) rows * (factors + 2);
    }

    /** The points row by row: A, B, then one for each factor. */
    public static List<DesignPoint> points(List<String> names, int rows, long seed) {
        int factors = names.size();
        List<DesignPoint> points = new ArrayList<>();
        int row = 0;
        for (double[] both : SpaceFilling.points(2 * factors, rows, seed)) {
            row++;
            double[] a = Arrays.copyOf(both, factors);
            double[] b = Arrays.copyOfRange(both, factors, 2 * factors);
            points.add(new DesignPoint(row, A, a));
            points.add(new DesignPoint(row, B, b));
            for (int factor = 0; factor < factors; factor++) {
                double[] mixed = a.clone();
                mixed[factor] = b[factor];
                points.add(new DesignPoint(row, changed(names.get(factor)), mixed));
            }
        }
        return points;
    }
}
