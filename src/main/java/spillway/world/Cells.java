package spillway.world;

import sim.field.grid.DoubleGrid2D;

/**
 * What lives on the land: one row per land cell, then one pseudo-cell for each region without a polygon. Columns for the
 * rules, MASON fields for what diffuses and is looked at.
 */
public final class Cells {
    /** The raster. */
    public final Land land;
    /** Number of rows: land cells and pseudo-cells. */
    public final int count;
    /** Number of land cells among them. */
    public final int onLand;
    /** Region of each row. */
    public final int[] region;
    /** Rows of each region. */
    public final int[][] ofRegion;
    /** Area that counts for densities, km2: official area shared among a region's cells. */
    public final double[] areaKm2;
    /** Residents other than talent, 10,000; and talent. */
    public final double[] residents;

    public final double[] talent;
    /** Base residents with talent, housing relative to the base, rent relative to the base. */
    public final double[] baseResidents;

    public final double[] housing;
    public final double[] rent;
    /** Base share of a region's firms of a group that stand in the cell [group][row]. */
    public final double[][] firmPlace;
    /** High-value value added of the quarter, 100m RMB. */
    public final double[] highValue;
    /** Output weight and output-weighted log productivity within reach, by group [group]; zero over sea. */
    public final DoubleGrid2D[] activity;

    public final DoubleGrid2D[] knowledge;
    /** Activity within reach in the base year [group][row]. */
    public final double[][] baseActivity;

    /** Rows for this raster and for each region without cells. */
    public Cells(Land land, int regions, double[] regionAreaKm2) {
        this.land = land;
        this.onLand = land.cellCount;
        int pseudo = 0;
        for (int r = 0; r < regions; r++) {
            pseudo += land.regionCells[r].length == 0 ? 1 : 0;
        }
        count = onLand + pseudo;
        region = new int[count];
        ofRegion = new int[regions][];
        areaKm2 = new double[count];
        int next = onLand;
        for (int r = 0; r < regions; r++) {
            ofRegion[r] = land.regionCells[r].length == 0 ? new int[] {next++} : land.regionCells[r];
            for (int cell : ofRegion[r]) {
                region[cell] = r;
                areaKm2[cell] = regionAreaKm2[r] / ofRegion[r].length;
            }
        }
        residents = new double[count];
        talent = new double[count];
        baseResidents = new double[count];
        housing = new double[count];
        rent = new double[count];
        firmPlace = new double[Structure.GROUPS.length][count];
        highValue = new double[count];
        baseActivity = new double[Structure.GROUPS.length][count];
        activity = new DoubleGrid2D[Structure.GROUPS.length];
        knowledge = new DoubleGrid2D[Structure.GROUPS.length];
        for (int g = 0; g < activity.length; g++) {
            activity[g] = new DoubleGrid2D(land.width, land.height);
            knowledge[g] = new DoubleGrid2D(land.width, land.height);
        }
    }

    /** People who live in a cell, 10,000. */
    public double people(int row) {
        return residents[row] + talent[row];
    }

    /**
     * The cell of {@code r} where a newcomer settles: chances are proportional to who lives there already over the rent.
     *
     * @param uniform a number in [0, 1)
     */
    public int settle(int r, double uniform) {
        double total = 0;
        for (int cell : ofRegion[r]) {
            total += people(cell) / rent[cell];
        }
        double left = uniform * total;
        for (int cell : ofRegion[r]) {
            left -= people(cell) / rent[cell];
            if (left < 0) {
                return cell;
            }
        }
        return ofRegion[r][ofRegion[r].length - 1];
    }

    /** Whether a row is a land cell (not the pseudo-cell of an outer region). */
    public boolean isLand(int row) {
        return row < onLand;
    }
}
