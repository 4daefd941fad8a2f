package spillway.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import spillway.input.PolicyFiles;
import spillway.kernel.Numbers;
import spillway.report.LogTable;
import spillway.report.ReportProblem;
import spillway.report.RunLogs;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.world.Land;
import spillway.world.World;

/** A run that was made already, shown from the logs in its folder; nothing of it is computed, saved or compared. */
final class Replay implements Outside {
    private final Path run;
    private final RunLogs logs;
    private final RunRequest request;

    private Replay(Path run, RunLogs logs, RunRequest request) {
        this.run = run;
        this.logs = logs;
        this.request = request;
    }

    /**
     * The run in a folder, on the map of the data that {@code runner} has.
     *
     * @throws RunRefused if it is no folder of a completed run
     */
    static Replay open(ModelRunner runner, Path run) throws RunRefused {
        if (!Files.isDirectory(run)) {
            throw new RunRefused("--replay " + run + ": there is no such folder of a run");
        }
        try {
            RunLogs logs = new RunLogs(run);
            String cellKm = "grid.cellKm=" + Numbers.exactText(logs.cellKm());
            RunRequest request = new RunRequest(
                    runner.config(),
                    List.of(cellKm),
                    List.of(),
                    Long.parseLong(logs.manifest().text("seed")),
                    1,
                    OptionalInt.of((int) logs.manifest().number("quarters")));
            return new Replay(run, logs, request);
        } catch (ReportProblem none) {
            throw refused(run, String.valueOf(none.getMessage()));
        } catch (NumberFormatException damaged) {
            throw refused(run, "manifest.json is damaged: " + damaged.getMessage());
        }
    }

    private static RunRefused refused(Path run, String why) {
        return new RunRefused("--replay " + run + ": " + why);
    }

    /** What stands for the run where something asks what would be made. */
    RunRequest request() {
        return request;
    }

    /** The folder of the run. */
    Path folder() {
        return run;
    }

    /** What is said of everything that would have to be computed. */
    String refusal() {
        return "This is a replay of " + run + ", which shows what was logged and computes nothing: open the window"
                + " without --replay to try policies, change parameters, compare or save.";
    }

    /**
     * All its scenes, one before the first quarter among them.
     *
     * @throws RunRefused if the land of {@code world} is not that of the run, or a table is missing or damaged
     */
    List<Scene> scenes(World world) throws RunRefused {
        try {
            refuseOtherLand(world.cells.land);
            LoggedVerdicts verdicts = LoggedVerdicts.of(logs.verdict());
            List<Scene> scenes = new ArrayList<>(LoggedScenes.read(run, world, verdicts));
            if (scenes.size() != request.quarters().orElseThrow()) {
                throw refused(
                        run,
                        "cities.csv has " + scenes.size() + " quarters where manifest.json has "
                                + request.quarters().orElseThrow());
            }
            scenes.add(0, LoggedScenes.opening(scenes.get(0), verdicts));
            return scenes;
        } catch (ReportProblem damaged) {
            throw refused(run, String.valueOf(damaged.getMessage()));
        }
    }

    private void refuseOtherLand(Land land) throws RunRefused {
        LogTable grid = logs.table("grid.csv");
        double[] x = grid.numbers("x");
        double[] y = grid.numbers("y");
        boolean same = x.length == land.cellCount;
        for (int cell = 0; same && cell < x.length; cell++) {
            same = x[cell] == land.cellX[cell] && y[cell] == land.height - 1 - land.cellY[cell];
        }
        if (!same) {
            throw refused(
                    run,
                    "its map is not that of the data of " + request.config()
                            + "; name the configuration of the run as CONFIG");
        }
    }

    @Override
    public Path save(RunRequest asked, Path folder) throws RunRefused {
        throw new RunRefused(refusal());
    }

    @Override
    public String compare(RunRequest asked, String variant, int pairs) throws RunRefused {
        throw new RunRefused(refusal());
    }

    @Override
    public Path page(Path folder) throws RunRefused {
        throw new RunRefused(refusal());
    }

    @Override
    public PolicyFiles policies() {
        return new PolicyFiles(run);
    }

    /** A metric in every quarter of the run; empty if it is not logged. */
    double[] metric(String name) {
        LogTable metrics = logs.table("metrics.csv");
        return metrics.holds(name) ? metrics.numbers(name) : new double[0];
    }
}
