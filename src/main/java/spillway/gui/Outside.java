package spillway.gui;

import java.io.IOException;
import java.nio.file.Path;
import spillway.input.PolicyFiles;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** What the window has the program do without it: the very things that its commands do. */
public interface Outside {
    /** The policies that are known by name. */
    PolicyFiles policies();

    /**
     * Makes the run without a window and leaves its folder, as {@code spillway run} does.
     *
     * @return the page of the run
     */
    Path save(RunRequest request, Path folder) throws IOException, RunRefused;

    /**
     * Compares a policy with the baseline over this many pairs of runs, those that are there already not again.
     *
     * @param variant the policy as {@code spillway compare} takes it
     * @return what was found, in a sentence
     */
    String compare(RunRequest request, String variant, int pairs) throws IOException, RunRefused, InterruptedException;

    /**
     * Leaves the page of the latest comparison, with its tables, in a new folder, as {@code spillway compare} does.
     *
     * @return the page
     * @throws RunRefused if nothing was compared yet
     */
    Path page(Path folder) throws IOException, RunRefused;

    /** Lets go of what was kept for the window. */
    default void close() {}
}
