package spillway.world;

/**
 * Where on the earth the cells of the map lie.
 *
 * <p>The projection is the cylindrical equal-area one with its true parallel at 23 degrees north, so every cell covers
 * the same ground: east = R cos(23) (lon - west), north = R (sin(lat) - sin(south)) / cos(23). Over the delta lengths
 * are off by at most 1.2 %. Row 0 is the northernmost, as on a screen.
 */
final class MapFrame {
    static final double EARTH_RADIUS_KM = 6371.0072;
    private static final double TRUE_PARALLEL = 23.0;
    private static final double COSINE = StrictMath.cos(StrictMath.toRadians(TRUE_PARALLEL));

    final double west;
    final double south;
    final double cellKm;
    final int width;
    final int height;

    /** The smallest frame of whole cells over the box. */
    MapFrame(double west, double south, double east, double north, double cellKm) {
        this.west = west;
        this.south = south;
        this.cellKm = cellKm;
        this.width = (int) Math.ceil(eastKm(east) / cellKm - 1e-9);
        this.height = (int) Math.ceil(northKm(north) / cellKm - 1e-9);
    }

    double eastKm(double lon) {
        return EARTH_RADIUS_KM * COSINE * StrictMath.toRadians(lon - west);
    }

    double northKm(double lat) {
        double rise = StrictMath.sin(StrictMath.toRadians(lat)) - StrictMath.sin(StrictMath.toRadians(south));
        return EARTH_RADIUS_KM * rise / COSINE;
    }

    /** Longitude of a distance in km east of the western edge. */
    double lon(double eastKm) {
        return west + StrictMath.toDegrees(eastKm / (EARTH_RADIUS_KM * COSINE));
    }

    /** Latitude of a distance in km north of the southern edge. */
    double lat(double northKm) {
        double sine = northKm * COSINE / EARTH_RADIUS_KM + StrictMath.sin(StrictMath.toRadians(south));
        return StrictMath.toDegrees(StrictMath.asin(sine));
    }

    /** Km east of the western edge of the middle of column {@code x}. */
    double columnEastKm(int x) {
        return (x + 0.5) * cellKm;
    }

    /** Km north of the southern edge of the middle of row {@code y}. */
    double rowNorthKm(int y) {
        return (height - y - 0.5) * cellKm;
    }

    int column(double lon) {
        return clamp((int) Math.floor(eastKm(lon) / cellKm), width);
    }

    int row(double lat) {
        return clamp(height - 1 - (int) Math.floor(northKm(lat) / cellKm), height);
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
