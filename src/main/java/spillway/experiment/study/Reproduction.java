package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.run.RunRefused;

/**
 * One run of a study made again, with its logs, and how it differs from the row that it left.
 *
 * @param trial the run
 * @param cells how many cells were compared
 * @param differences a line for each cell that differs, or for one run that broke where the other did not
 */
public record Reproduction(Trial trial, int cells, List<String> differences) {
    private static final int MOST_TOLD = 20;

    /** Keeps its own copy. */
    public Reproduction {
        differences = List.copyOf(differences);
    }

    /**
     * Makes the run at a position of a plan again.
     *
     * @param results what the study's runs yielded
     * @param index position in the plan
     * @param logs an empty folder for what the run leaves
     * @throws RunRefused if its row is not there, or configuration, data or program are not those of the plan
     */
    public static Reproduction of(Results results, int index, TrialRunner runner, Path logs)
            throws IOException, RunRefused, InterruptedException {
        Trial trial = results.plan().trial(index);
        if (!results.has(index)) {
            throw new RunRefused(trial.name() + ": is missing; study work makes it");
        }
        String problem = results.problem(index);
        List<String> cells;
        try {
            cells = runner.run(trial, logs);
        } catch (RuntimeException broken) {
            return new Reproduction(
                    trial, 1, problem.isEmpty() ? List.of("the run broke: " + broken.getMessage()) : List.of());
        }
        if (!problem.isEmpty()) {
            return new Reproduction(
                    trial, 1, List.of("the run reached its end; its row says that it broke: " + problem));
        }
        List<String> names = results.plan().columnNames();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String there = results.text(index, names.get(i));
            if (!there.equals(cells.get(i)) && differences.size() < MOST_TOLD) {
                differences.add(names.get(i) + ": " + there + " in its row, " + cells.get(i) + " now");
            }
        }
        return new Reproduction(trial, names.size(), differences);
    }

    /** Whether the run did what its row says. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
