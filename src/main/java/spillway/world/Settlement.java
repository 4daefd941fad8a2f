package spillway.world;

import spillway.kernel.Draw;

/**
 * Where in a region newcomers settle: chances are proportional to who lives in a cell already over its rent. It holds what it saw
 * when a region was first asked for; make a new one once people have been counted or rents have moved.
 */
public final class Settlement {
    private final Cells cells;
    private final double[][] sums;

    /** Settlement by the people and rents that stand now. */
    public Settlement(Cells cells) {
        this.cells = cells;
        this.sums = new double[cells.ofRegion.length][];
    }

    /**
     * The cell of region {@code r} where one newcomer settles.
     *
     * @param uniform a number in [0, 1)
     */
    public int cell(int r, double uniform) {
        int[] rows = cells.ofRegion[r];
        if (sums[r] == null) {
            sums[r] = runningSums(rows);
        }
        return rows[Draw.inRunningSums(sums[r], 0, rows.length - 1, uniform)];
    }

    private double[] runningSums(int[] rows) {
        double[] running = new double[rows.length];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += cells.people(rows[i]) / cells.rent[rows[i]];
            running[i] = sum;
        }
        return running;
    }
}
