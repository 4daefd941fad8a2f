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
    /** The kernel from one end to the other, for cells whose radius the edge does not cut. */
    private final double[] whole;

    private final double[][] columns;
    private final double[][] spread;
    private final boolean[] empty;
    /** What is worked out of each column. */
    private final Stretch[] wanted;

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

    /** As above, for land: what spreads over the sea comes back to land but is not noted; beyond each column's land stands 0. */
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
        this.whole = new double[2 * radius() + 1];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = weight(k - radius());
        }
        this.columns = new double[width][height];
        this.spread = new double[width][height];
        this.empty = new boolean[width];
        this.wanted = new Stretch[width];
        Arrays.fill(wanted, new Stretch(0, height));
        if (land != null) {
            keepTo(land);
        }
    }

    private void keepTo(Land land) {
        int[] north = new int[width];
        int[] south = new int[width];
        Arrays.fill(north, height);
        for (int cell = 0; cell < land.cellCount; cell++) {
            int x = land.cellX[cell];
            north[x] = Math.min(north[x], land.cellY[cell]);
            south[x] = Math.max(south[x], land.cellY[cell] + 1);
        }
        for (int x = 0; x < width; x++) {
            wanted[x] = new Stretch(Math.min(north[x], south[x]), south[x]);
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
        for (int x = 0; x < width; x++) {
            alongColumn(from[x], columns[x]);
            empty[x] = isEmpty(from[x]);
        }
        acrossColumns();
        for (int x = 0; x < width; x++) {
            System.arraycopy(spread[x], 0, into[x], 0, height);
        }
    }

    /** Scatters each cell over its column, for few cells hold anything. */
    private void alongColumn(double[] source, double[] target) {
        Arrays.fill(target, 0);
        int radius = radius();
        for (int y = 0; y < height; y++) {
            double value = source[y];
            if (value == 0) {
                continue;
            }
            if (y >= radius && y + radius < height) {
                for (int k = 0, to = y - radius; k < whole.length; k++, to++) {
                    target[to] += value * whole[k];
                }
            } else {
                for (int k = -radius; k <= radius; k++) {
                    target[reflect(y + k, height)] += value * weight(k);
                }
            }
        }
    }

    /** Spreads across columns: whole columns are added, which a processor does several cells at a time. */
    private void acrossColumns() {
        for (int x = 0; x < width; x++) {
            Stretch stretch = wanted[x];
            double[] line = spread[x];
            double[] middle = columns[x];
            double own = weight[0];
            for (int y = stretch.from; y < stretch.to; y++) {
                line[y] = own * middle[y];
            }
            for (int step = 1; step < weight.length && stretch.from < stretch.to; step += 2) {
                int left = reflect(x - step, width);
                int right = reflect(x + step, width);
                int farLeft = reflect(x - step - 1, width);
                int farRight = reflect(x + step + 1, width);
                if (!(empty[left] && empty[right] && empty[farLeft] && empty[farRight])) {
                    add(
                            line,
                            stretch,
                            weight[step],
                            columns[left],
                            columns[right],
                            weight[step + 1],
                            columns[farLeft],
                            columns[farRight]);
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
