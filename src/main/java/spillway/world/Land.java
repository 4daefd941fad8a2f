package spillway.world;

import java.util.Arrays;
import java.util.List;
import sim.field.grid.IntGrid2D;

/**
 * The land of the cities as square cells of equal area.
 *
 * <p>Land cells are numbered from 0, first by region in the order of the shapes, within a region row by row from the
 * north. The arrays are columns over these numbers and are not to be changed. Areas for densities are official ones:
 * multiply a cell's area by {@link #areaFactor}.
 */
public final class Land {
    /** Value of {@link #region} where no city is: sea, and land outside the cities. */
    public static final int OUTSIDE = -1;

    /** Side of a cell, km. */
    public final double cellKm;
    /** Cells from west to east. */
    public final int width;
    /** Cells from north to south. */
    public final int height;
    /** Region index of every cell of the map, {@link #OUTSIDE} where none. */
    public final IntGrid2D region;
    /** Land cells over all cities. */
    public final int cellCount;
    /** Column on the map [cell]. */
    public final int[] cellX;
    /** Row on the map, 0 in the north [cell]. */
    public final int[] cellY;
    /** Region index [cell]. */
    public final int[] cellRegion;
    /** Longitude of the middle, degrees WGS-84 [cell]. */
    public final double[] cellLon;
    /** Latitude of the middle [cell]. */
    public final double[] cellLat;
    /** Km from the western edge of the map to the middle [cell]. */
    public final double[] eastKm;
    /** Km from the southern edge of the map to the middle [cell]. */
    public final double[] northKm;
    /** Land cells of each region, empty where a region is not on the map [region][]. */
    public final int[][] regionCells;
    /** Area in the statistics, 0 where a region is not on the map, km2 [region]. */
    public final double[] officialAreaKm2;
    /** Official area over the area of the region's cells, 0 where a region is not on the map [region]. */
    public final double[] areaFactor;

    private final MapFrame frame;
    private final int[] cellAt;

    private Land(MapFrame frame, IntGrid2D region, List<CityShape> shapes, int regions) {
        this.frame = frame;
        this.cellKm = frame.cellKm;
        this.width = frame.width;
        this.height = frame.height;
        this.region = region;
        this.regionCells = new int[regions][0];
        this.officialAreaKm2 = new double[regions];
        this.areaFactor = new double[regions];
        int[] mapCells = mapCellsByShape(shapes);
        this.cellCount = mapCells.length;
        this.cellX = new int[cellCount];
        this.cellY = new int[cellCount];
        this.cellRegion = new int[cellCount];
        this.cellLon = new double[cellCount];
        this.cellLat = new double[cellCount];
        this.eastKm = new double[cellCount];
        this.northKm = new double[cellCount];
        this.cellAt = new int[width * height];
        Arrays.fill(cellAt, OUTSIDE);
        for (int cell = 0; cell < cellCount; cell++) {
            place(cell, mapCells[cell]);
        }
        for (CityShape shape : shapes) {
            officialAreaKm2[shape.region()] = shape.officialAreaKm2();
            double drawn = regionCells[shape.region()].length * cellKm * cellKm;
            areaFactor[shape.region()] = shape.officialAreaKm2() / drawn;
        }
    }

    /**
     * Lays a grid over 111.3-115.4 E, 21.5-24.5 N, wider where a city pokes out.
     *
     * <p>A cell belongs to the first city that holds its middle. A city too small to hold the middle of any cell, as
     * Macao on a coarse grid, takes the one cell of which it covers most, provided that the cell's present owner keeps
     * another. A middle in a slit between two outlines stays outside (7 of 56,475 cells of 1 km).
     *
     * @param shapes the cities
     * @param cellKm side of a cell, km
     * @param regions number of regions, on the map or not
     * @throws IllegalArgumentException if a city is left without a cell or two shapes claim one region
     */
    public static Land rasterise(List<CityShape> shapes, double cellKm, int regions) {
        if (!(cellKm > 0)) {
            throw new IllegalArgumentException("a cell's side must be positive, not " + cellKm + " km");
        }
        if (shapes.stream().mapToInt(CityShape::region).distinct().count() != shapes.size()) {
            throw new IllegalArgumentException("two shapes claim the same region");
        }
        double[] box = {111.3, 21.5, 115.4, 24.5};
        for (CityShape shape : shapes) {
            double[] bounds = shape.bounds();
            box[0] = Math.min(box[0], bounds[0]);
            box[1] = Math.min(box[1], bounds[1]);
            box[2] = Math.max(box[2], bounds[2]);
            box[3] = Math.max(box[3], bounds[3]);
        }
        MapFrame frame = new MapFrame(box[0], box[1], box[2], box[3], cellKm);
        IntGrid2D region = new Raster(frame, shapes, regions).paint();
        return new Land(frame, region, shapes, regions);
    }

    /** The land cell at a place of the map, {@link #OUTSIDE} if there is none. */
    public int cellAt(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? OUTSIDE : cellAt[x * height + y];
    }

    /** Straight distance between the middles of two cells, km; 0 from a cell to itself. */
    public double distanceKm(int cell, int other) {
        double east = eastKm[cell] - eastKm[other];
        double north = northKm[cell] - northKm[other];
        return Math.sqrt(east * east + north * north);
    }

    /**
     * The cell of a region whose middle is nearest to a point, such as the city core.
     *
     * @throws IllegalArgumentException if the region is not on the map
     */
    public int nearestCell(int regionIndex, double lon, double lat) {
        double pointEast = frame.eastKm(lon);
        double pointNorth = frame.northKm(lat);
        int nearest = OUTSIDE;
        double least = Double.POSITIVE_INFINITY;
        for (int cell : regionCells[regionIndex]) {
            double east = eastKm[cell] - pointEast;
            double north = northKm[cell] - pointNorth;
            double squared = east * east + north * north;
            if (squared < least) {
                least = squared;
                nearest = cell;
            }
        }
        if (nearest == OUTSIDE) {
            throw new IllegalArgumentException("region " + regionIndex + " has no cells on the map");
        }
        return nearest;
    }

    /** Square of the straight distance from the middle of a cell to a point, km2. */
    public double squaredKm(int cell, double lon, double lat) {
        double east = eastKm[cell] - frame.eastKm(lon);
        double north = northKm[cell] - frame.northKm(lat);
        return east * east + north * north;
    }

    /** Longitude of the middle of a column. */
    public double columnLon(int x) {
        return frame.lon(frame.columnEastKm(x));
    }

    /** Latitude of the middle of a row. */
    public double rowLat(int y) {
        return frame.lat(frame.rowNorthKm(y));
    }

    private int[] mapCellsByShape(List<CityShape> shapes) {
        int[] mapCells = new int[width * height];
        int count = 0;
        for (CityShape shape : shapes) {
            int first = count;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (region.field[x][y] == shape.region()) {
                        mapCells[count++] = x * height + y;
                    }
                }
            }
            int[] cells = new int[count - first];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = first + i;
            }
            regionCells[shape.region()] = cells;
        }
        return Arrays.copyOf(mapCells, count);
    }

    private void place(int cell, int mapCell) {
        int x = mapCell / height;
        int y = mapCell % height;
        cellAt[mapCell] = cell;
        cellX[cell] = x;
        cellY[cell] = y;
        cellRegion[cell] = region.field[x][y];
        eastKm[cell] = frame.columnEastKm(x);
        northKm[cell] = frame.rowNorthKm(y);
        cellLon[cell] = columnLon(x);
        cellLat[cell] = rowLat(y);
    }
}
