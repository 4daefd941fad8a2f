package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.design.Grid;
import spillway.experiment.design.LatinHypercube;
import spillway.experiment.design.Morris;
import spillway.experiment.design.OneAtATime;
import spillway.experiment.design.Saltelli;
import spillway.experiment.design.SpaceFilling;

/**
 * How the points of a sweep are chosen.
 *
 * @param kind the design
 * @param n points of a space-filling design; rows of Saltelli's
 * @param trajectories of Morris' design
 * @param levels of a range in a grid, one at a time, and Morris' design
 * @param seed of the random choices
 */
record SweepDesign(Kind kind, int n, int trajectories, int levels, long seed) {

    /** A design of experiments. */
    enum Kind {
        GRID(List.of("levels")),
        ONE_AT_A_TIME(List.of("levels")),
        LATIN_HYPERCUBE(List.of("n", "seed")),
        SOBOL(List.of("n", "seed")),
        SALTELLI(List.of("n", "seed")),
        MORRIS(List.of("trajectories", "levels", "seed")),
        POINTS(List.of("file"));

        private final List<String> keys;

        Kind(List<String> keys) {
            this.keys = keys;
        }

        /** Its name in files. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether its points are scattered over the space, so that boxes of it can be told apart. */
        boolean fillsSpace() {
            return this == LATIN_HYPERCUBE || this == SOBOL || this == POINTS;
        }

        /** The keys that say more of it. */
        List<String> keys() {
            return keys;
        }
    }

    /** How many points it has in {@code space}. */
    double size(SweepSpace space) {
        int factors = space.names().size();
        List<Integer> counts =
                space.places(levels).stream().map(places -> places.length).toList();
        return switch (kind) {
            case GRID -> Grid.size(counts);
            case ONE_AT_A_TIME ->
                1 + counts.stream().mapToInt(Integer::intValue).sum();
            case LATIN_HYPERCUBE, SOBOL -> n;
            case SALTELLI -> Saltelli.size(factors, n);
            case MORRIS -> Morris.size(factors, trajectories);
            case POINTS -> 0;
        };
    }

    /** Its points in {@code space}. */
    List<DesignPoint> points(SweepSpace space) {
        return switch (kind) {
            case GRID -> Grid.points(space.places(levels));
            case ONE_AT_A_TIME -> OneAtATime.points(space.names(), space.places(levels));
            default -> places(space.names());
        };
    }

    /** Whether analyses of it need the coordinates of its points. */
    boolean hasCoordinates() {
        return kind.keys().contains("seed");
    }

    /** Its points over factors of these names, for a design that has no use for their values. */
    List<DesignPoint> places(List<String> names) {
        return switch (kind) {
            case LATIN_HYPERCUBE -> numbered(LatinHypercube.points(names.size(), n, seed));
            case SOBOL -> numbered(SpaceFilling.points(names.size(), n, seed));
            case SALTELLI -> Saltelli.points(names, n, seed);
            case MORRIS -> Morris.points(names, trajectories, levels, seed);
            case GRID, ONE_AT_A_TIME, POINTS -> List.of();
        };
    }

    private static List<DesignPoint> numbered(List<double[]> places) {
        List<DesignPoint> points = new ArrayList<>();
        places.forEach(at -> points.add(new DesignPoint(points.size() + 1, "", at)));
        return points;
    }

    /** The design that {@link #facts} are of. */
    static SweepDesign of(Map<?, ?> facts) {
        Kind kind = Kind.valueOf(
                String.valueOf(facts.get("kind")).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new SweepDesign(
                kind,
                (int) number(facts, "n"),
                (int) number(facts, "trajectories"),
                (int) number(facts, "levels"),
                number(facts, "seed"));
    }

    private static long number(Map<?, ?> facts, String key) {
        return facts.get(key) instanceof Number number ? number.longValue() : 1;
    }

    /** What readers of the tables have to know of it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", kind.key());
        if (kind.keys().contains("n")) {
            facts.put("n", n);
        }
        if (kind.keys().contains("trajectories")) {
            facts.put("trajectories", trajectories);
        }
        if (kind.keys().contains("levels")) {
            facts.put("levels", levels);
        }
        if (kind.keys().contains("seed")) {
            facts.put("seed", seed);
        }
        return facts;
    }
}
