package spillway.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spillway.file.InputFile;
import spillway.file.Json;
import spillway.file.Label;
import spillway.kernel.Numbers;
import spillway.model.RegionalData.Group;
import spillway.model.RegionalData.Region;
import spillway.world.CityShape;
import spillway.world.CityShape.Ring;

/** Reads the outlines of the cities from GeoJSON: a collection of polygons and multipolygons with {@code name_en}. */
public final class BoundaryReader {
    /** Outlines are simplified and their coasts move; the shipped ones miss the official area by up to an eighth. */
    private static final double LEAST_AREA_RATIO = 0.75;

    private static final double MOST_AREA_RATIO = 1 / LEAST_AREA_RATIO;

    private final String file;
    private final List<Region> regions;
    private final List<String> problems;

    private BoundaryReader(String file, List<Region> regions, List<String> problems) {
        this.file = file;
        this.regions = regions;
        this.problems = problems;
    }

    /**
     * Reads one outline for every region that is not an outer one.
     *
     * @param regions gives index and official area of each name
     * @param problems receives one line for everything that is wrong
     * @return shapes in region order; incomplete if there were problems
     */
    public static List<CityShape> read(Path geojson, List<Region> regions, List<String> problems) {
        return read(geojson, regions, problems, new TreeMap<>());
    }

    static List<CityShape> read(
            Path geojson, List<Region> regions, List<String> problems, SortedMap<String, String> hashes) {
        InputFile input = InputFile.read(geojson, problems);
        if (input == null) {
            return List.of();
        }
        hashes.put(input.name(), input.sha256());
        try {
            return new BoundaryReader(input.name(), regions, problems).shapes(Json.tree(input.bytes()));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            problems.add(input.name() + line + ": is not JSON (" + Json.reason(e) + ")");
        } catch (IOException e) {
            problems.add(input.name() + ": cannot be read (" + e.getMessage() + ")");
        }
        return List.of();
    }

    private List<CityShape> shapes(JsonNode root) {
        CityShape[] shapes = new CityShape[regions.size()];
        if (!root.path("features").isArray()) {
            problems.add(file + ": has no list of features");
            return List.of();
        }
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            number++;
            String name = feature.path("properties").path("name_en").textValue();
            int region = name == null ? -1 : indexOf(name);
            if (name == null || name.isEmpty()) {
                problems.add(file + " feature " + number + ": name_en is missing");
            } else if (region < 0) {
                if (!regions.isEmpty()) {
                    problems.add(
                            file + " feature " + number + ": name_en = " + Label.shorten(name) + " is not a region");
                }
            } else if (shapes[region] != null) {
                problems.add(file + " feature " + number + ": " + name + " stands there twice");
            } else {
                Outline outline = outline(name, feature);
                shapes[region] = new CityShape(name, region, regions.get(region).areaKm2(), outline.rings);
                checkPlace(shapes[region], regions.get(region), outline.km2);
            }
        }
        return complete(shapes);
    }

    private List<CityShape> complete(CityShape[] shapes) {
        List<CityShape> found = new ArrayList<>();
        for (int region = 0; region < shapes.length; region++) {
            if (shapes[region] != null) {
                found.add(shapes[region]);
            } else if (regions.get(region).group() != Group.OUTER) {
                problems.add(file + ": " + regions.get(region).name() + " is missing");
            }
        }
        return List.copyOf(found);
    }

    private int indexOf(String name) {
        for (int region = 0; region < regions.size(); region++) {
            if (regions.get(region).name().equals(name)) {
                return region;
            }
        }
        return -1;
    }

    private Outline outline(String name, JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        Outline outline = new Outline();
        switch (geometry.path("type").asText("")) {
            case "Polygon" -> addPolygon(name, coordinates, outline);
            case "MultiPolygon" -> coordinates.forEach(polygon -> addPolygon(name, polygon, outline));
            default -> problems.add(file + ": " + name + " is neither a Polygon nor a MultiPolygon");
        }
        if (outline.rings.isEmpty()) {
            problems.add(file + ": " + name + " has no outline");
        }
        return outline;
    }

    /** Rings on their way to a shape: all that are sound, and the area within, holes taken off. */
    private static final class Outline {
        private final List<Ring> rings = new ArrayList<>();
        private double km2;

        void add(Ring ring, boolean hole) {
            rings.add(ring);
            km2 += hole ? -ring.areaKm2() : ring.areaKm2();
        }
    }

    private void addPolygon(String name, JsonNode polygon, Outline outline) {
        boolean hole = false;
        for (JsonNode points : polygon) {
            Ring ring = ring(name, points);
            if (ring != null) {
                outline.add(ring, hole);
            }
            hole = true;
        }
    }

    private @Nullable Ring ring(String name, JsonNode points) {
        if (!points.isArray()) {
            problems.add(file + ": " + name + " has a ring that is no list of points");
            return null;
        }
        double[] lon = new double[points.size()];
        double[] lat = new double[points.size()];
        for (int i = 0; i < lon.length; i++) {
            JsonNode point = points.get(i);
            if (!point.isArray()
                    || !point.path(0).isNumber()
                    || !point.path(1).isNumber()
                    || !(Math.abs(point.get(0).doubleValue()) <= 180)
                    || !(Math.abs(point.get(1).doubleValue()) <= 90)) {
                problems.add(file + ": " + name + " has a point " + Label.shorten(point.toString())
                        + " that is no longitude and latitude");
                return null;
            }
            lon[i] = point.get(0).doubleValue();
            lat[i] = point.get(1).doubleValue();
        }
        if (lon.length < 4 || lon[0] != lon[lon.length - 1] || lat[0] != lat[lat.length - 1]) {
            problems.add(file + ": " + name + " has a ring that is not closed");
            return null;
        }
        return new Ring(lon, lat);
    }

    private void checkPlace(CityShape shape, Region region, double km2) {
        if (shape.rings().isEmpty()) {
            return;
        }
        if (!shape.contains(region.coreLon(), region.coreLat())) {
            problems.add(
                    file + ": the outline of " + region.name() + " does not hold the core that regions.csv gives it, "
                            + Numbers.text(region.coreLon()) + " " + Numbers.text(region.coreLat()));
        }
        double ratio = km2 / region.areaKm2();
        if (!(ratio >= LEAST_AREA_RATIO && ratio <= MOST_AREA_RATIO)) {
            problems.add(file + ": the outline of " + region.name() + " holds " + Math.round(km2)
                    + " km2; by regions.csv area_km2 is " + Numbers.text(region.areaKm2()));
        }
    }
}
