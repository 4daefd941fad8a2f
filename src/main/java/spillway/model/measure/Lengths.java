package spillway.model.measure;

/** Guards against arguments that do not belong together. */
final class Lengths {

    private Lengths() {}

    static void same(int first, int second) {
        if (first != second) {
            throw new IllegalArgumentException("arguments must have one length, not " + first + " and " + second);
        }
    }

    /** The common number of columns of {@code rows}; 0 where there is no row. */
    static int columns(double[][] rows) {
        for (double[] row : rows) {
            same(rows[0].length, row.length);
        }
        return rows.length == 0 ? 0 : rows[0].length;
    }

    static void square(double[][] matrix, int size) {
        same(matrix.length, size);
        for (double[] row : matrix) {
            same(row.length, size);
        }
    }
}
