package spillway.world;

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
    private final double[][] between;
    private final double[] line;

    /**
     * A spread for grids of one size.
     *
     * @param width cells along x
     * @param height cells along y
     * @param sigmaCells standard deviation along each axis, in cells; 0 leaves a grid as it is
     */
    public Diffusion(int width, int height, double sigmaCells) {
        if (!(sigmaCells >= 0) || Double.isInfinite(sigmaCells)) {
            throw new IllegalArgumentException("the spread must be 0 cells or more, not " + sigmaCells);
        }
        this.width = width;
        this.height = height;
        this.weight = kernel(sigmaCells * sigmaCells);
        this.between = new double[width][height];
        this.line = new double[height + 2 * (weight.length - 1)];
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
        check(from);
        check(into);
        alongX(from.field);
        for (int x = 0; x < width; x++) {
            alongY(between[x], into.field[x]);
        }
    }

    private void alongX(double[][] source) {
        for (int x = 0; x < width; x++) {
            double[] target = between[x];
            double[] middle = source[x];
            double own = weight[0];
            for (int y = 0; y < height; y++) {
                target[y] = own * middle[y];
            }
            for (int step = 1; step < weight.length; step++) {
                addPair(target, weight[step], source[reflect(x - step, width)], source[reflect(x + step, width)]);
            }
        }
    }

    private static void addPair(double[] target, double share, double[] left, double[] right) {
        for (int y = 0; y < target.length; y++) {
            target[y] += share * (left[y] + right[y]);
        }
    }

    private void alongY(double[] source, double[] target) {
        int radius = weight.length - 1;
        System.arraycopy(source, 0, line, radius, height);
        for (int step = 1; step <= radius; step++) {
            line[radius - step] = source[reflect(-step, height)];
            line[radius + height - 1 + step] = source[reflect(height - 1 + step, height)];
        }
        double own = weight[0];
        for (int y = 0; y < height; y++) {
            target[y] = own * line[radius + y];
        }
        for (int step = 1; step <= radius; step++) {
            addShifted(target, weight[step], line, radius - step, radius + step);
        }
    }

    private static void addShifted(double[] target, double share, double[] line, int left, int right) {
        for (int y = 0; y < target.length; y++) {
            target[y] += share * (line[left + y] + line[right + y]);
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
        int start = 40 + (int) Math.ceil(12 * Math.sqrt(variance));
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

    /** Drops the tail and norms the rest, so that the weights of both sides and the middle sum to one. */
    private static double[] cut(double[] value, double sum) {
        double tail = 0;
        int end = value.length - 1;
        while (end > 0 && tail + 2 * value[end] < TAIL * sum) {
            tail += 2 * value[end--];
        }
        double[] weight = new double[end + 1];
        for (int n = 0; n <= end; n++) {
            weight[n] = value[n] / (sum - tail);
        }
        return weight;
    }

    private void check(DoubleGrid2D grid) {
        if (grid.getWidth() != width || grid.getHeight() != height) {
            throw new IllegalArgumentException("the grid is " + grid.getWidth() + " x " + grid.getHeight()
                    + " cells, the spread is made for " + width + " x " + height);
        }
    }
}
