package spillway.world;

import static spillway.world.Axis.CELL;
import static spillway.world.Axis.EAST;
import static spillway.world.Axis.GROUP;
import static spillway.world.Axis.SOUTH;

import java.util.Map;
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

    @Column(unit = "10,000 persons", by = CELL, doc = "Residents other than talent")
    public double[] residents;

    @Column(unit = "10,000 persons", by = CELL, doc = "Talent")
    public double[] talent;

    @Column(unit = "10,000 persons", by = CELL, doc = "Residents with talent in the base year")
    public double[] baseResidents;

    @Column(unit = "index", by = CELL, doc = "Housing relative to the base year")
    public double[] housing;

    @Column(unit = "index", by = CELL, doc = "Rent relative to the base year")
    public double[] rent;

    @Column(
            unit = "share",
            by = {GROUP, CELL},
            doc = "Base share of a region's firms of a group that stand in the cell")
    public double[][] firmPlace;

    @Column(unit = "switch", by = CELL, doc = "Whether the cell lies in the district that can be directed")
    public boolean[] district;

    @Column(unit = "100m RMB", by = CELL, doc = "High-value value added of the quarter")
    public double[] highValue;

    @Column(unit = "100m RMB", by = CELL, doc = "Value added of the quarter, losses not counted")
    public double[] valueAdded;

    @Column(unit = "100m RMB", by = CELL, doc = "The part of it made by firms that have turned digital since 2010")
    public double[] digitalValue;

    @Column(
            unit = "100m RMB",
            by = {GROUP, CELL},
            doc = "Value added within reach in the base year")
    public double[][] baseActivity;

    @Column(
            unit = "log 10,000 persons per km2",
            by = {GROUP, CELL},
            doc = "Employees of each group within reach; counted where scale is felt")
    public double[][] logGroupEmployees;

    @Column(
            unit = "log 10,000 persons per km2",
            by = CELL,
            doc = "All employees within reach; counted where scale is felt")
    public double[] logEmployees;

    @Column(
            unit = "100m RMB",
            by = {GROUP, EAST, SOUTH},
            doc = "Value added within reach, by distance; 0 beyond the land of a row")
    public DoubleGrid2D[] activity;

    @Column(
            unit = "log 100m RMB",
            by = {GROUP, EAST, SOUTH},
            doc = "Productivity within reach times value added, by distance; 0 beyond the land of a row")
    public DoubleGrid2D[] knowledge;

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
        Columns.of(Cells.class)
                .allocate(
                        this,
                        Map.of(CELL, count, GROUP, Structure.GROUPS.length, EAST, land.width, SOUTH, land.height));
    }

    /** People who live in a cell, 10,000. */
    public double people(int row) {
        return residents[row] + talent[row];
    }

    /** Share of a cell's value added that is made by firms which have turned digital since 2010; NaN where nothing is made. */
    public double digitalShare(int row) {
        return valueAdded[row] > 0 ? digitalValue[row] / valueAdded[row] : Double.NaN;
    }

    /** Whether a row is a land cell (not the pseudo-cell of an outer region). */
    public boolean isLand(int row) {
        return row < onLand;
    }
}
