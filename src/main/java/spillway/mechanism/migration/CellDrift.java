package spillway.mechanism.migration;

import spillway.world.Cells;
import spillway.world.World;

/** Where in a region people want to live: the base pattern, drawn to activity within reach, repelled by rent. */
final class CellDrift {
    private final Cells cells;
    private final int[] rows;
    private final double[] wanted;
    private final double leastPull;

    CellDrift(World world, int r, double leastPull) {
        this.leastPull = leastPull;
        cells = world.cells;
        rows = cells.ofRegion[r];
        wanted = new double[rows.length];
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            wanted[i] = cells.baseResidents[rows[i]] * StrictMath.sqrt(activity(rows[i])) / cells.rent[rows[i]];
            total += wanted[i];
        }
        for (int i = 0; i < rows.length; i++) {
            wanted[i] /= total;
        }
    }

    /** Spreads newcomers as wanted, takes leavers likewise, and lets a share of all others move. */
    void settle(double people, double moveRate) {
        double present = 0;
        for (int cell : rows) {
            present += cells.residents[cell];
        }
        double change = people - present;
        for (int i = 0; i < rows.length; i++) {
            int cell = rows[i];
            double moved = change < 0
                    ? cells.residents[cell] * (1 + change / present)
                    : cells.residents[cell] + change * wanted[i];
            cells.residents[cell] = (1 - moveRate) * moved + moveRate * people * wanted[i];
        }
    }

    /** Activity within reach over that of the base year, at least the least pull. */
    private double activity(int cell) {
        if (!cells.isLand(cell)) {
            return 1;
        }
        double now = 0;
        double base = 0;
        for (int g = 0; g < cells.activity.length; g++) {
            now += cells.activity[g].field[cells.land.cellX[cell]][cells.land.cellY[cell]];
            base += cells.baseActivity[g][cell];
        }
        return base > 1e-9 ? Math.max(leastPull, now / base) : 1;
    }
}
