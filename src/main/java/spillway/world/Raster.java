package spillway.world;

import java.util.Arrays;
import java.util.List;
import sim.field.grid.IntGrid2D;

/** Paints city shapes on a grid, cell by cell of the frame. */
final class Raster {
    /** Points a side at which a cell's cover by a small city is sampled. */
    private static final int SAMPLES = 40;

    private final MapFrame frame;
    private final List<CityShape> shapes;
    private final IntGrid2D owner;
    private final int[] owned;

    Raster(MapFrame frame, List<CityShape> shapes, int regions) {
        this.frame = frame;
        this.shapes = shapes;
        this.owner = new IntGrid2D(frame.width, frame.height, Land.OUTSIDE);
        this.owned = new int[regions];
    }

    IntGrid2D paint() {
        for (CityShape shape : shapes) {
            fill(shape);
        }
        for (CityShape shape : shapes) {
            if (owned[shape.region()] == 0) {
                seize(shape);
            }
        }
        return owner;
    }

    private void fill(CityShape shape) {
        double[] bounds = shape.bounds();
        double[] crossings = new double[shape.points()];
        for (int y = frame.row(bounds[3]); y <= frame.row(bounds[1]); y++) {
            int count = shape.crossings(frame.lat(frame.rowNorthKm(y)), crossings);
            Arrays.sort(crossings, 0, count);
            for (int i = 0; i + 1 < count; i += 2) {
                fillRow(shape.region(), y, crossings[i], crossings[i + 1]);
            }
        }
    }

    private void fillRow(int region, int y, double fromLon, double toLon) {
        int first = Math.max(0, (int) Math.ceil(frame.eastKm(fromLon) / frame.cellKm - 0.5));
        double end = frame.eastKm(toLon) / frame.cellKm - 0.5;
        for (int x = first; x < end && x < frame.width; x++) {
            if (owner.field[x][y] == Land.OUTSIDE) {
                owner.field[x][y] = region;
                owned[region]++;
            }
        }
    }

    private void seize(CityShape shape) {
        double[] bounds = shape.bounds();
        int most = 0;
        int bestX = -1;
        int bestY = -1;
        for (int y = frame.row(bounds[3]); y <= frame.row(bounds[1]); y++) {
            for (int x = frame.column(bounds[0]); x <= frame.column(bounds[2]); x++) {
                int present = owner.field[x][y];
                int cover = present != Land.OUTSIDE && owned[present] == 1 ? 0 : cover(shape, x, y);
                if (cover > most) {
                    most = cover;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        if (most == 0) {
            throw new IllegalArgumentException(
                    shape.name() + " covers no cell of " + frame.cellKm + " km that another city can spare");
        }
        if (owner.field[bestX][bestY] != Land.OUTSIDE) {
            owned[owner.field[bestX][bestY]]--;
        }
        owner.field[bestX][bestY] = shape.region();
        owned[shape.region()] = 1;
    }

    /** How many of the sample points of a cell lie in the city. */
    private int cover(CityShape shape, int x, int y) {
        int inside = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double lon = frame.lon((x + (i + 0.5) / SAMPLES) * frame.cellKm);
            for (int j = 0; j < SAMPLES; j++) {
                double lat = frame.lat((frame.height - y - (j + 0.5) / SAMPLES) * frame.cellKm);
                inside += shape.contains(lon, lat) ? 1 : 0;
            }
        }
        return inside;
    }
}
