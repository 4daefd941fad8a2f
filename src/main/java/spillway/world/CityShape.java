package spillway.world;

import java.util.List;

/**
 * The outline of a city on the map.
 *
 * <p>A point lies in the city if a ray from it crosses the rings an odd number of times, so holes and islands need no
 * marking: a hole is one more ring inside another, an island one more beside it.
 *
 * @param name the city
 * @param region its index among the regions
 * @param officialAreaKm2 area in the statistics, which the drawn outline misses by up to a tenth
 * @param rings all outer and inner rings
 */
public record CityShape(String name, int region, double officialAreaKm2, List<Ring> rings) {

    /**
     * A closed line; the last point joins the first whether or not it repeats it.
     *
     * @param lon longitudes of its points, degrees WGS-84
     * @param lat latitudes of its points
     */
    public record Ring(double[] lon, double[] lat) {

        /** Refuses a ring whose coordinates do not pair up. */
        public Ring {
            if (lon.length != lat.length || lon.length < 3) {
                throw new IllegalArgumentException("a ring needs at least three points, each with both coordinates");
            }
        }

        /** The area that a ring which repeats its first point encloses, km2. */
        public double areaKm2() {
            double sum = 0;
            for (int i = 1; i < lon.length; i++) {
                double east = StrictMath.toRadians(lon[i] - lon[i - 1]);
                double before = StrictMath.sin(StrictMath.toRadians(lat[i - 1]));
                sum += east * (before + StrictMath.sin(StrictMath.toRadians(lat[i]))) / 2;
            }
            return Math.abs(sum) * MapFrame.EARTH_RADIUS_KM * MapFrame.EARTH_RADIUS_KM;
        }
    }

    /** Keeps its own list of the rings. */
    public CityShape {
        rings = List.copyOf(rings);
    }

    /** Whether the point lies in the city. */
    public boolean contains(double lon, double lat) {
        boolean inside = false;
        for (Ring ring : rings) {
            int last = ring.lon.length - 1;
            for (int i = 0; i <= last; i++) {
                int before = i == 0 ? last : i - 1;
                if (crosses(ring, before, i, lat) && lon < crossing(ring, before, i, lat)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** How many edges the parallel {@code lat} crosses; their longitudes, unsorted, go to {@code into}. */
    int crossings(double lat, double[] into) {
        int count = 0;
        for (Ring ring : rings) {
            int last = ring.lon.length - 1;
            for (int i = 0; i <= last; i++) {
                int before = i == 0 ? last : i - 1;
                if (crosses(ring, before, i, lat)) {
                    into[count++] = crossing(ring, before, i, lat);
                }
            }
        }
        return count;
    }

    /** Points over all rings, so no parallel crosses more edges than this. */
    int points() {
        return rings.stream().mapToInt(ring -> ring.lon.length).sum();
    }

    /** The box around the city: west, south, east, north. */
    double[] bounds() {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (Ring ring : rings) {
            for (int i = 0; i < ring.lon.length; i++) {
                box[0] = Math.min(box[0], ring.lon[i]);
                box[1] = Math.min(box[1], ring.lat[i]);
                box[2] = Math.max(box[2], ring.lon[i]);
                box[3] = Math.max(box[3], ring.lat[i]);
            }
        }
        return box;
    }

    private static boolean crosses(Ring ring, int from, int to, double lat) {
        return ring.lat[from] <= lat != ring.lat[to] <= lat;
    }

    private static double crossing(Ring ring, int from, int to, double lat) {
        double share = (lat - ring.lat[from]) / (ring.lat[to] - ring.lat[from]);
        return ring.lon[from] + share * (ring.lon[to] - ring.lon[from]);
    }
}
