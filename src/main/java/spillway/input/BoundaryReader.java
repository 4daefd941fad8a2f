package spillway.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import spillway.file.InputFile;
import spillway.file.Json;
import spillway.model.RegionalData.Group;
import spillway.model.RegionalData.Region;
import spillway.world.CityShape;
import spillway.world.CityShape.Ring;

/** Reads the outlines of the cities from GeoJSON: a collection of polygons and multipolygons with {@code name_en}. */
public final class BoundaryReader {
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
            problems.add(input.name() + " line " + e.getLocation().getLineNr() + ": is not JSON ("
                    + e.getOriginalMessage() + ")");
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
            String name = feature.path("properties").path("name_en").asText("");
            int region = indexOf(name);
            if (name.isEmpty()) {
                problems.add(file + " feature " + number + ": name_en is missing");
            } else if (region < 0) {
                if (!regions.isEmpty()) {
                    problems.add(file + " feature " + number + ": name_en = " + name + " is not a region");
                }
            } else if (shapes[region] != null) {
                problems.add(file + " feature " + number + ": " + name + " stands there twice");
            } else {
                shapes[region] = new CityShape(name, region, regions.get(region).areaKm2(), rings(name, feature));
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

    private List<Ring> rings(String name, JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        List<Ring> rings = new ArrayList<>();
        switch (geometry.path("type").asText("")) {
            case "Polygon" -> coordinates.forEach(ring -> addRing(name, ring, rings));
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(ring -> addRing(name, ring, rings)));
            default -> problems.add(file + ": " + name + " is neither a Polygon nor a MultiPolygon");
        }
        if (rings.isEmpty()) {
            problems.add(file + ": " + name + " has no outline");
        }
        return rings;
    }

    private void addRing(String name, JsonNode points, List<Ring> rings) {
        double[] lon = new double[points.size()];
        double[] lat = new double[points.size()];
        for (int i = 0; i < lon.length; i++) {
            JsonNode point = points.get(i);
            lon[i] = point.path(0).asDouble(Double.NaN);
            lat[i] = point.path(1).asDouble(Double.NaN);
            if (!(Math.abs(lon[i]) <= 180 && Math.abs(lat[i]) <= 90)) {
                problems.add(file + ": " + name + " has a point " + point + " that is not on earth");
                return;
            }
        }
        if (lon.length < 4 || lon[0] != lon[lon.length - 1] || lat[0] != lat[lat.length - 1]) {
            problems.add(file + ": " + name + " has a ring that is not closed");
            return;
        }
        rings.add(new Ring(lon, lat));
    }
}
