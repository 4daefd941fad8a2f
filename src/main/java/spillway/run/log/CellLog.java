package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spillway.file.CsvWriter;
import spillway.kernel.Quarter;
import spillway.world.Cells;
import spillway.world.Land;
import spillway.world.World;

/** {@code grid.csv}: the land; {@code cells.csv.gz}: what stands on it in the first, some middle and the last quarter. */
public final class CellLog extends CsvLog {
    private final CsvWriter cells;
    private final Set<Quarter> wanted;

    /** Opens the log and writes the grid; {@code last} is the run's last quarter. */
    public CellLog(Path folder, World world, Quarter last) throws IOException {
        wanted = new HashSet<>(List.of(World.START, new Quarter(2015, 4), new Quarter(2019, 4), last));
        grid(folder, world);
        cells = open(
                folder,
                "cells.csv.gz",
                "quarter",
                "x",
                "y",
                "high_value_100m_rmb",
                "residents_10k",
                "rent_index",
                "knowledge",
                "digital_share");
    }

    /** Writes {@code grid.csv}: place, longitude, latitude and region of every land cell. */
    public static void grid(Path folder, World world) throws IOException {
        Land land = world.cells.land;
        try (CsvWriter grid = new CsvWriter(folder, "grid.csv", "x", "y", "lon", "lat", "city")) {
            for (int cell = 0; cell < land.cellCount; cell++) {
                place(grid, world, cell);
                grid.number(land.cellLon[cell]).number(land.cellLat[cell]);
                grid.text(world.structure.regions[land.cellRegion[cell]]).end();
            }
        }
    }

    /** Adds the column and row of a cell, the row counted from the south; empty for the pseudo-cell of an outer region. */
    static void place(CsvWriter csv, World world, int cell) throws IOException {
        Land land = world.cells.land;
        if (world.cells.isLand(cell)) {
            csv.number(land.cellX[cell]).number(land.height - 1 - land.cellY[cell]);
        } else {
            csv.text("").text("");
        }
    }

    @Override
    public void quarter(World world) throws IOException {
        if (!wanted.contains(world.quarter())) {
            return;
        }
        Cells all = world.cells;
        for (int cell = 0; cell < all.onLand; cell++) {
            double activity = 0;
            double knowledge = 0;
            for (int g = 0; g < all.activity.length; g++) {
                activity += all.activity[g].field[all.land.cellX[cell]][all.land.cellY[cell]];
                knowledge += all.knowledge[g].field[all.land.cellX[cell]][all.land.cellY[cell]];
            }
            dated(cells, world);
            place(cells, world, cell);
            cells.number(all.highValue[cell]).number(all.people(cell)).number(100 * all.rent[cell]);
            cells.number(activity > 1e-9 ? knowledge / activity : Double.NaN);
            cells.number(all.digitalShare(cell)).end();
        }
    }
}
