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
import spillway.model.RegionalData;
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

    /**
     * Those of the quarters before the last that is over in {@code checkpoint}; if it holds no logs, one for the first quarter in which
     * nothing is known.
     */
    static List<Scene> before(RunCheckpoint checkpoint, World world, VerdictWindows verdicts)
            throws IOException, RunRefused {
        LoggedVerdicts judged = LoggedVerdicts.like(verdicts.verdict(world, RegionSets.NINE));
        if (!checkpoint.hasLogs()) {
            double[][] nothing = nothing(world.structure.regionCount());
            Scene blank = scene(World.START, unknown(world), nothing, judged.undecided(), List.of());
            return checkpoint.quartersOver() == 1 ? List.of() : List.of(blank);
        }
        try (PolicyCopies copies = new PolicyCopies()) {
            checkpoint.copyTables(copies.folder());
            List<Scene> scenes = read(copies.folder(), world, judged);
            return scenes.subList(0, scenes.size() - 1);
        } catch (ReportProblem damaged) {
            throw new RunRefused(checkpoint.file() + ": damaged: its logs do not go together");
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
     * What has to be said of the map of the last of {@code scenes}: that its cells are of another quarter, or that nothing is known of a
     * layer; empty where it shows the quarter.
     */
    static Optional<String> remark(List<Scene> scenes, Layer layer) {
        int last = scenes.size() - 1;
        Scene scene = scenes.get(last);
        if (!isKnown(scene.layer(layer))) {
            return Optional.of("nothing is logged of this layer");
        }
        int first = last;
        while (first > 0 && scenes.get(first - 1).layers() == scene.layers()) {
            first--;
        }
        Scene logged = scenes.get(first);
        return first == last
                ? Optional.empty()
                : Optional.of("cells as logged for " + logged.year() + " " + logged.season());
    }

    private static boolean isKnown(float[] layer) {
        for (float value : layer) {
            if (!Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the first quarter, of which nothing is logged, with the map of the first one's end. */
    static Scene opening(Scene first, LoggedVerdicts verdicts) {
        return scene(
                first.quarter().plus(-1),
                first.layers().clone(),
                nothing(first.figures()[0].length),
                verdicts.undecided(),
                List.of());
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
                    .orElseGet(() -> unknown(world));
            scenes.add(scene(
                    quarter, layers, values, verdict.getOrDefault(quarter, verdicts.undecided()), opened(quarter)));
        });
        return scenes;
    }

    private static Scene scene(
            Quarter quarter, float[][] layers, double[][] figures, Verdict verdict, List<Link> opened) {
        int regions = figures[0].length;
        String[] targets = new String[regions];
        Arrays.fill(targets, Scene.UNKNOWN);
        double[] bids = new double[regions];
        Arrays.fill(bids, Double.NaN);
        return new Scene(
                quarter,
                layers,
                figures,
                verdict,
                opened,
                Traffic.unknown(regions, RegionalData.SOURCES.size()),
                FirmSample.none(),
                targets,
                bids);
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
            figures.computeIfAbsent(quarter, any -> nothing(world.structure.regionCount()));
        }
        for (CityFigure figure : CityFigure.LOGGED) {
            double[] values = cities.numbers(figure.column());
            for (int row = 0; row < values.length; row++) {
                figures.getOrDefault(quarters[row], nothing(world.structure.regionCount()))[figure.ordinal()][
                                region[row]] =
                        values[row];
            }
        }
        return figures;
    }

    /** Figures of which nothing is known. */
    private static double[][] nothing(int regions) {
        double[][] nothing = new double[CityFigure.values().length][regions];
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
        double[] digital = cells.numbers("digital_share");
        NavigableMap<Quarter, float[][]> layers = new TreeMap<>();
        for (int row = 0; row < quarters.length; row++) {
            float[][] of = layers.computeIfAbsent(quarters[row], any -> unknown(world));
            of[Layer.HIGH_VALUE.ordinal()][cell[row]] = (float) (400 * highValue[row] / world.cells.areaKm2[cell[row]]);
            of[Layer.RENT.ordinal()][cell[row]] = (float) rent[row];
            of[Layer.DIGITAL.ordinal()][cell[row]] = (float) (100 * digital[row]);
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
    private static float[][] unknown(World world) {
        float[][] unknown = new float[Layer.values().length][world.cells.onLand];
        Arrays.stream(unknown).forEach(layer -> Arrays.fill(layer, Float.NaN));
        return unknown;
    }
}
