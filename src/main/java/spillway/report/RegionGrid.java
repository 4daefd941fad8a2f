package spillway.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The land cells of the map: which city each belongs to, where borders run, and degrees of latitude and longitude. */
public final class RegionGrid {
    private final int columns;
    private final int rows;
    private final int left;
    private final int bottom;
    private final int[][] cityAt;
    private final List<String> cities;
    private final double cellKm;
    private final double[][] centres;
    private final Path2D coasts;
    private final Path2D frontiers;
    private final double[] lonOfX;
    private final double[] latOfY;

    RegionGrid(RunLogs logs) {
        this(logs.table("grid.csv"), logs.cellKm());
    }

    /**
     * The land in a table.
     *
     * @param table place, longitude, latitude and city of every land cell
     * @param cellKm side of a cell
     */
    public RegionGrid(LogTable table, double cellKm) {
        this(
                table.numbers("x"),
                table.numbers("y"),
                table.numbers("lon"),
                table.numbers("lat"),
                table.text("city"),
                cellKm);
    }

    /**
     * Land whose cells stand in these columns: place from west to east and south to north, longitude, latitude, city.
     *
     * @param cellKm side of a cell
     */
    public RegionGrid(double[] x, double[] y, double[] lon, double[] lat, String[] names, double cellKm) {
        if (x.length == 0) {
            throw new ReportProblem("grid.csv has no rows");
        }
        this.cellKm = cellKm;
        cities = Arrays.stream(names).distinct().filter(name -> !name.isEmpty()).toList();
        left = (int) min(x, "x");
        bottom = (int) min(y, "y");
        columns = (int) (max(x) - left) + 1;
        rows = (int) (max(y) - bottom) + 1;
        if ((long) columns * rows > 4_000_000) {
            throw new ReportProblem("grid.csv, columns x and y: %d by %d cells are too many".formatted(columns, rows));
        }
        cityAt = new int[columns][rows];
        for (int[] column : cityAt) {
            Arrays.fill(column, -1);
        }
        Map<String, Integer> index = new HashMap<>();
        cities.forEach(city -> index.put(city, index.size()));
        for (int i = 0; i < x.length; i++) {
            cityAt[(int) x[i] - left][(int) y[i] - bottom] = index.getOrDefault(names[i], -1);
        }
        coasts = between(true);
        frontiers = between(false);
        centres = new double[cities.size()][];
        Arrays.setAll(centres, this::middle);
        lonOfX = line(x, lon);
        latOfY = line(y, lat);
    }

    /** Cells from west to east. */
    public int columns() {
        return columns;
    }

    /** Cells from south to north. */
    public int rows() {
        return rows;
    }

    double cellKm() {
        return cellKm;
    }

    /** The cities. */
    public List<String> cities() {
        return cities;
    }

    /** Index of the city that owns the cell, counted from the lower left corner of the map; -1 at sea. */
    public int cityAt(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < columns && row < rows;
        return inside ? cityAt[column][row] : -1;
    }

    /** Values of a column of a table with x and y, spread over the map [column][row]; NaN where nothing is written. */
    double[][] spread(double[] x, double[] y, double[] values, boolean[] used) {
        double[][] map = new double[columns][rows];
        for (double[] column : map) {
            Arrays.fill(column, Double.NaN);
        }
        for (int i = 0; i < values.length; i++) {
            int column = (int) x[i] - left;
            int row = (int) y[i] - bottom;
            if (used[i] && column >= 0 && row >= 0 && column < columns && row < rows) {
                map[column][row] = values[i];
            }
        }
        return map;
    }

    /** Place of a longitude, in cells from the left edge. */
    double column(double lon) {
        return (lon - lonOfX[0]) / lonOfX[1] - left + 0.5;
    }

    /** Place of a latitude, in cells from the lower edge. */
    double row(double lat) {
        return (lat - latOfY[0]) / latOfY[1] - bottom + 0.5;
    }

    /** Lines between cells of two cities, or of a city and the sea; cells from the lower left corner, y grows north. */
    Path2D borders(boolean coast) {
        return coast ? coasts : frontiers;
    }

    private Path2D between(boolean coast) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < columns; i++) {
            int start = -1;
            for (int j = 0; j <= rows; j++) {
                start = extend(path, isBorder(i, j, i - 1, j, coast), start, j, i, true);
            }
        }
        for (int j = 0; j < rows; j++) {
            int start = -1;
            for (int i = 0; i <= columns; i++) {
                start = extend(path, isBorder(i, j, i, j - 1, coast), start, i, j, false);
            }
        }
        return path;
    }

    private static int extend(Path2D path, boolean border, int start, int now, int fixed, boolean vertical) {
        if (border) {
            return start < 0 ? now : start;
        }
        if (start >= 0) {
            path.moveTo(vertical ? fixed : start, vertical ? start : fixed);
            path.lineTo(vertical ? fixed : now, vertical ? now : fixed);
        }
        return -1;
    }

    private boolean isBorder(int i, int j, int i2, int j2, boolean coast) {
        int a = cityAt(i, j);
        int b = cityAt(i2, j2);
        return a != b && coast == (a < 0 || b < 0);
    }

    /** Mean place of a city's cells, in cells from the lower left corner, and their number. */
    double[] centre(int city) {
        return centres[city];
    }

    /** Middle of a city in cells from the lower left corner; empty if it is not on the map. */
    public Optional<Point2D> centreOf(String city) {
        int index = cities.indexOf(city);
        return index < 0 ? Optional.empty() : Optional.of(new Point2D.Double(centres[index][0], centres[index][1]));
    }

    private double[] middle(int city) {
        double x = 0;
        double y = 0;
        int count = 0;
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                if (cityAt[i][j] == city) {
                    x += i + 0.5;
                    y += j + 0.5;
                    count++;
                }
            }
        }
        return new double[] {x / count, y / count, count};
    }

    /** Cities by falling number of cells. */
    List<Integer> bySize() {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < cities.size(); c++) {
            order.add(c);
        }
        order.sort(java.util.Comparator.comparingDouble(c -> -centre(c)[2]));
        return order;
    }

    private static double min(double[] values, String column) {
        double low = Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new ReportProblem("grid.csv, column " + column + ": a cell is empty");
            }
            low = Math.min(low, value);
        }
        return low;
    }

    private static double max(double[] values) {
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            high = Math.max(high, value);
        }
        return high;
    }

    /** Intercept and slope of the line through the outermost cells. */
    private static double[] line(double[] cells, double[] degrees) {
        int low = 0;
        int high = 0;
        for (int i = 1; i < cells.length; i++) {
            low = cells[i] < cells[low] ? i : low;
            high = cells[i] > cells[high] ? i : high;
        }
        double slope = cells[high] > cells[low] ? (degrees[high] - degrees[low]) / (cells[high] - cells[low]) : 0.01;
        return new double[] {degrees[low] - slope * cells[low], slope};
    }
}
