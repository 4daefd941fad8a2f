package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spillway.run.RunRefused;

/** What makes the runs of a plan: the model, or a formula in a test. Safe for many threads. */
@FunctionalInterface
public interface TrialRunner {

    /**
     * Makes one run; a pure function of the trial.
     *
     * @return the cells of its row, one for each column of the plan
     * @throws RuntimeException if the run breaks, which then is what its row says
     * @throws RunRefused if no run can be made, since files are not as they were when the plan was made
     */
    List<String> run(Trial trial) throws RunRefused;

    /**
     * As {@link #run(Trial)}, for a plan that keeps logs.
     *
     * @param logs an empty folder for what the run leaves beside its row
     * @throws IOException if that cannot be written
     * @throws InterruptedException if the run was asked to stop before its end
     */
    default List<String> run(Trial trial, Path logs) throws IOException, RunRefused, InterruptedException {
        return run(trial);
    }
}
