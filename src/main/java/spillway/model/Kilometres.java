package spillway.model;

import java.util.List;

/** Great-circle distances between the cores of regions. */
public final class Kilometres {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Kilometres() {}

    /** Km between the cores [region][region]. */
    public static double[][] between(List<RegionalData.Region> regions) {
        double[][] km = new double[regions.size()][regions.size()];
        for (int a = 0; a < km.length; a++) {
            for (int b = 0; b < km.length; b++) {
                km[a][b] = distance(regions.get(a), regions.get(b));
            }
        }
        return km;
    }

    private static double distance(RegionalData.Region a, RegionalData.Region b) {
        double lat = StrictMath.toRadians(b.coreLat() - a.coreLat()) / 2;
        double lon = StrictMath.toRadians(b.coreLon() - a.coreLon()) / 2;
        double h = StrictMath.pow(StrictMath.sin(lat), 2)
                + StrictMath.cos(StrictMath.toRadians(a.coreLat()))
                        * StrictMath.cos(StrictMath.toRadians(b.coreLat()))
                        * StrictMath.pow(StrictMath.sin(lon), 2);
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(h));
    }
}
