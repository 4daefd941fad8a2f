package spillway.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import spillway.kernel.Quarter;
import spillway.model.CityFigure;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Verdict;
import spillway.report.LogTable;
import spillway.report.ReportProblem;
import spillway.run.PolicyCopies;
import spillway.run.RunCheckpoint;
import spillway.run.RunRefused;
import spillway.run.VerdictWindows;
import spillway.world.Land;
import spillway.world.Link;
import spillway.world.World;

/**
 * Scenes made from the tables of a run. Cities and verdict are logged every quarter, cells in few: a scene has those of the latest quarter
 * that holds them, and none of a layer that is not logged.
 */
final class LoggedScenes {
    private static final String QUARTER = "quarter";

    private final Path folder;
    private final World world;

    private LoggedScenes(Path folder, World world) {
        this.folder = folder;
        this.world = world;
    }

    /** Those of the quarters before the last that is over in {@code checkpoint}; none if it holds no logs. */
    static List<Scene> before(RunCheckpoint checkpoint, World world, VerdictWindows verdicts)
            throws IOException, RunRefused {
        if (!checkpoint.hasLogs()) {
            return List.of();
        }
        try (PolicyCopies copies = new PolicyCopies()) {
            checkpoint.copyTables(copies.folder());
            List<Scene> scenes =
                    read(copies.folder(), world, LoggedVerdicts.like(verdicts.verdict(world, RegionSets.NINE)));
            return scenes.subList(0, scenes.size() - 1);
        }
    }

    /**
     * One scene for each quarter in {@code folder}.
     *
     * @param world whose land and links are those of the run
     * @throws ReportProblem if a table is missing or damaged, or its cells are not those of the land
     */
    static List<Scene> read(Path folder, World world, LoggedVerdicts verdicts) {
        return new LoggedScenes(folder, world).scenes(verdicts);
    }

    /**
     * What has to be said of the map: that its cells are of another quarter than the scene, or that there are none of a layer; empty where
     * it shows the quarter.
     */
    static Optional<String> remark(List<Scene> scenes, int index, Layer layer) {
        Scene scene = scenes.get(index);
        float[] values = scene.layer(layer);
        boolean none = true;
        for (int cell = 0; cell < values.length && none; cell++) {
            none = Float.isNaN(values[cell]);
        }
        if (none) {
            return Optional.of("The logs of this run hold no cells of this layer.");
        }
        int first = index;
        while (first > 0 && scenes.get(first - 1).layers() == scene.layers()) {
            first--;
        }
        Scene logged = scenes.get(first);
        return first == index
                ? Optional.empty()
                : Optional.of("Cells are logged in few quarters: the map is of " + logged.year() + " " + logged.season()
                        + ".");
    }

    /** What stands before the first quarter, of which nothing is logged, with the map of the first one's end. */
    static Scene opening(Scene first, LoggedVerdicts verdicts) {
        double[][] nothing = new double[first.figures().length][first.figures()[0].length];
        Arrays.stream(nothing).forEach(row -> Arrays.fill(row, Double.NaN));
        return new Scene(first.quarter().plus(-1), first.layers().clone(), nothing, verdicts.undecided(), List.of());
    }

    private List<Scene> scenes(LoggedVerdicts verdicts) {
        NavigableMap<Quarter, double[][]> figures = figures();
        NavigableMap<Quarter, float[][]> cells = cells();
        LogTable metrics = LogTable.read(folder.resolve("metrics.csv"));
        Quarter[] judged = metrics.quarters(QUARTER);
        Verdict[] each = verdicts.of(metrics);
        Map<Quarter, Verdict> verdict = new HashMap<>();
        for (int row = 0; row < each.length; row++) {
            verdict.put(judged[row], each[row]);
        }
        List<Scene> scenes = new ArrayList<>();
        figures.forEach((quarter, values) -> {
            float[][] layers = Optional.ofNullable(cells.floorEntry(quarter))
                    .map(Map.Entry::getValue)
                    .orElseGet(this::unknown);
            scenes.add(new Scene(
                    quarter, layers, values, verdict.getOrDefault(quarter, verdicts.undecided()), opened(quarter)));
        });
        return scenes;
    }

    private List<Link> opened(Quarter quarter) {
        return world.travelTimes.links().stream()
                .filter(link -> link.opens().equals(quarter))
                .toList();
    }

    /** Figures of regions [city figure][region]; NaN for those that are not logged. */
    private NavigableMap<Quarter, double[][]> figures() {
        LogTable cities = LogTable.read(folder.resolve("cities.csv"));
        Quarter[] quarters = cities.quarters(QUARTER);
        int[] region = Arrays.stream(cities.text("city")).mapToInt(this::region).toArray();
        NavigableMap<Quarter, double[][]> figures = new TreeMap<>();
        for (Quarter quarter : quarters) {
            figures.computeIfAbsent(quarter, any -> nothing());
        }
        for (CityFigure figure : CityFigure.LOGGED) {
            double[] values = cities.numbers(figure.column());
            for (int row = 0; row < values.length; row++) {
                figures.getOrDefault(quarters[row], nothing())[figure.ordinal()][region[row]] = values[row];
            }
        }
        return figures;
    }

    /** Figures of which nothing is known. */
    private double[][] nothing() {
        double[][] nothing = new double[CityFigure.values().length][world.structure.regionCount()];
        Arrays.stream(nothing).forEach(row -> Arrays.fill(row, Double.NaN));
        return nothing;
    }

    private int region(String name) {
        int region = List.of(world.structure.regions).indexOf(name);
        if (region < 0) {
            throw new ReportProblem("cities.csv has a city " + name + " that the data here do not know");
        }
        return region;
    }

    /** Layers by the quarters whose cells are logged. */
    private NavigableMap<Quarter, float[][]> cells() {
        LogTable cells = LogTable.read(folder.resolve("cells.csv.gz"));
        Quarter[] quarters = cells.quarters(QUARTER);
        int[] cell = cellOfRows(cells);
        double[] highValue = cells.numbers("high_value_100m_rmb");
        double[] rent = cells.numbers("rent_index");
        NavigableMap<Quarter, float[][]> layers = new TreeMap<>();
        for (int row = 0; row < quarters.length; row++) {
            float[][] of = layers.computeIfAbsent(quarters[row], any -> unknown());
            of[Layer.HIGH_VALUE.ordinal()][cell[row]] = (float) (400 * highValue[row] / world.cells.areaKm2[cell[row]]);
            of[Layer.RENT.ordinal()][cell[row]] = (float) rent[row];
        }
        return layers;
    }

    private int[] cellOfRows(LogTable table) {
        Land land = world.cells.land;
        double[] x = table.numbers("x");
        double[] y = table.numbers("y");
        int[] cell = new int[x.length];
        for (int row = 0; row < cell.length; row++) {
            cell[row] = land.cellAt((int) x[row], land.height - 1 - (int) y[row]);
            if (cell[row] < 0) {
                throw new ReportProblem(table.file() + " has cells that are not on the map of the data here");
            }
        }
        return cell;
    }

    /** Layers of which nothing is known. */
    private float[][] unknown() {
        float[][] unknown = new float[Layer.values().length][world.cells.onLand];
        Arrays.stream(unknown).forEach(layer -> Arrays.fill(layer, Float.NaN));
        return unknown;
    }
}
