package spillway.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sim.field.grid.DoubleGrid2D;

/**
 * Spreads what a grid holds to the cells around, as heat would.
 *
 * <p>The kernel is the discrete Gaussian exp(-t) I_n(t) with t = sigma^2, the exact solution of the heat equation on
 * the lattice (Lindeberg 1990): its variance along each axis is sigma^2 at any sigma, and two spreads in a row equal
 * one with the sum of their variances. The edges of the grid reflect, so nothing is lost. The weights come from the
 * backward recurrence I_(n-1) = I_(n+1) + (2n/t) I_n, normed to sum to one; no exponential is taken.
 *
 * <p>One object serves one thread: it keeps its working room between calls.
 */
public final class Diffusion {
    /** Weight beyond the kernel's radius at which it is cut. */
    private static final double TAIL = 1e-13;

    private final int width;
    private final int height;
    private final double[] weight;
    private final double[][] columns;
    private final double[][] rows;
    private final double[][] spreadRows;
    /** What is worked out of each column of the first pass, and of each row of the second. */
    private final Stretch[] beforeTurn;

    private final Stretch[] afterTurn;

    /** Cells of a line, from the first to before the last. */
    private record Stretch(int from, int to) {}

    /**
     * A spread for grids of one size.
     *
     * @param width cells along x
     * @param height cells along y
     * @param sigmaCells standard deviation along each axis, in cells; 0 leaves a grid as it is
     */
    public Diffusion(int width, int height, double sigmaCells) {
        this(width, height, sigmaCells, null);
    }

    /** As above, for land: what spreads over the sea comes back to land but is not noted; beyond each row's land stands 0. */
    public Diffusion(Land land, double sigmaCells) {
        this(land.width, land.height, sigmaCells, land);
    }

    private Diffusion(int width, int height, double sigmaCells, @Nullable Land land) {
        if (!(sigmaCells >= 0) || Double.isInfinite(sigmaCells)) {
            throw new IllegalArgumentException("the spread must be 0 cells or more, not " + sigmaCells);
        }
        this.width = width;
        this.height = height;
        this.weight = kernel(sigmaCells * sigmaCells);
        this.columns = new double[width][height];
        this.rows = new double[height][width];
        this.spreadRows = new double[height][width];
        this.beforeTurn = new Stretch[width];
        this.afterTurn = new Stretch[height];
        Arrays.fill(beforeTurn, new Stretch(0, height));
        Arrays.fill(afterTurn, new Stretch(0, width));
        if (land != null) {
            keepTo(land);
        }
    }

    /** A row's cells hang on its column's cells within the radius, so columns need not be worked out where no row is. */
    private void keepTo(Land land) {
        int[] west = new int[height];
        int[] east = new int[height];
        Arrays.fill(west, width);
        for (int cell = 0; cell < land.cellCount; cell++) {
            int y = land.cellY[cell];
            west[y] = Math.min(west[y], land.cellX[cell]);
            east[y] = Math.max(east[y], land.cellX[cell] + 1);
        }
        for (int y = 0; y < height; y++) {
            afterTurn[y] = new Stretch(west[y], Math.max(west[y], east[y]));
        }
        for (int x = 0; x < width; x++) {
            int north = height;
            int south = 0;
            for (int y = 0; y < height; y++) {
                if (afterTurn[y].from <= x && x < afterTurn[y].to) {
                    north = Math.min(north, y);
                    south = y + 1;
                }
            }
            // Beyond the map's edge the radius folds back onto cells near it.
            int from = Math.max(0, north - radius());
            int to = Math.min(height, south + radius());
            beforeTurn[x] = north < south ? new Stretch(from, to) : new Stretch(0, 0);
        }
    }

    /** Cells from the middle to the end of the kernel. */
    public int radius() {
        return weight.length - 1;
    }

    /** Weight of a cell so many steps away along one axis, 0 beyond the radius. */
    public double weight(int steps) {
        int distance = Math.abs(steps);
        return distance < weight.length ? weight[distance] : 0;
    }

    /** Spreads the grid in place. */
    public void spread(DoubleGrid2D grid) {
        spread(grid, grid);
    }

    /** Writes the spread of {@code from} into {@code into}; both may be the same grid. */
    public void spread(DoubleGrid2D from, DoubleGrid2D into) {
        spread(from.field, into.field);
    }

    /** Spreads the cells [x][y] in place. */
    public void spread(double[][] cells) {
        spread(cells, cells);
    }

    private void spread(double[][] from, double[][] into) {
        check(from);
        check(into);
        alongFirst(from, columns, beforeTurn);
        turn(columns, rows);
        alongFirst(rows, spreadRows, afterTurn);
        turn(spreadRows, into);
    }

    /** Spreads along the first index: whole lines are added, which a processor does several cells at a time. */
    private void alongFirst(double[][] source, double[][] target, Stretch[] wanted) {
        int length = source.length;
        boolean[] empty = new boolean[length];
        for (int i = 0; i < length; i++) {
            empty[i] = isEmpty(source[i]);
        }
        for (int i = 0; i < length; i++) {
            Stretch stretch = wanted[i];
            double[] line = target[i];
            double[] middle = source[i];
            double own = weight[0];
            for (int j = stretch.from; j < stretch.to; j++) {
                line[j] = own * middle[j];
            }
            for (int step = 1; step < weight.length && stretch.from < stretch.to; step += 2) {
                int left = reflect(i - step, length);
                int right = reflect(i + step, length);
                int farLeft = reflect(i - step - 1, length);
                int farRight = reflect(i + step + 1, length);
                if (!(empty[left] && empty[right] && empty[farLeft] && empty[farRight])) {
                    add(
                            line,
                            stretch,
                            weight[step],
                            source[left],
                            source[right],
                            weight[step + 1],
                            source[farLeft],
                            source[farRight]);
                }
            }
        }
    }

    private static boolean isEmpty(double[] line) {
        for (double value : line) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(
            double[] line,
            Stretch stretch,
            double near,
            double[] left,
            double[] right,
            double far,
            double[] farLeft,
            double[] farRight) {
        for (int j = stretch.from; j < stretch.to; j++) {
            line[j] += near * (left[j] + right[j]) + far * (farLeft[j] + farRight[j]);
        }
    }

    private static void turn(double[][] source, double[][] target) {
        for (int i = 0; i < source.length; i++) {
            double[] line = source[i];
            for (int j = 0; j < line.length; j++) {
                target[j][i] = line[j];
            }
        }
    }

    /** The cell seen at an index beyond the edge: the edge lies between cells and mirrors them. */
    private static int reflect(int index, int length) {
        if (index >= 0 && index < length) {
            return index;
        }
        int folded = Math.floorMod(index, 2 * length);
        return folded < length ? folded : 2 * length - 1 - folded;
    }

    private static double[] kernel(double variance) {
        if (variance < 1e-12) {
            return new double[] {1};
        }
        int start = 40 + 2 * (int) Math.ceil(6 * Math.sqrt(variance));
        double[] value = new double[start + 2];
        value[start] = 1e-200;
        double sum = 0;
        for (int n = start; n >= 1; n--) {
            value[n - 1] = value[n + 1] + 2 * n / variance * value[n];
            if (value[n - 1] > 1e200) {
                for (int above = n - 1; above <= start; above++) {
                    value[above] *= 1e-300;
                }
            }
        }
        for (int n = start; n >= 1; n--) {
            sum += 2 * value[n];
        }
        sum += value[0];
        return cut(value, sum);
    }

    /**
     * Drops the tail and norms the rest, so that the weights of both sides and the middle sum to one. The radius is
     * even, because cells are added two steps at a time.
     */
    private static double[] cut(double[] value, double sum) {
        double tail = 0;
        int end = value.length - 2;
        while (end > 1 && tail + 2 * (value[end] + value[end - 1]) < TAIL * sum) {
            tail += 2 * (value[end] + value[end - 1]);
            end -= 2;
        }
        double[] weight = new double[end + 1];
        for (int n = 0; n <= end; n++) {
            weight[n] = value[n] / (sum - tail);
        }
        return weight;
    }

    private void check(double[][] cells) {
        for (double[] column : cells) {
            if (cells.length != width || column.length != height) {
                throw new IllegalArgumentException("the grid is " + cells.length + " x " + column.length
                        + " cells, the spread is made for " + width + " x " + height);
            }
        }
    }
}
