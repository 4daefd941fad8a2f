package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import spillway.run.RunRefused;

/** Something to be learnt from many runs: which runs, and what they say. */
public interface Study {

    /**
     * The runs it needs.
     *
     * @throws RunRefused with every complaint about the request
     */
    Plan plan() throws RunRefused;

    /** Whether {@code earlier}, which stands in a folder, is the very plan that {@link #plan} makes; false where only making it tells. */
    default boolean isPlannedBy(Plan earlier) {
        return false;
    }

    /** Writes what the runs say into {@code folder}, beside the table of the runs themselves. */
    void report(Results results, Path folder) throws IOException;
}
