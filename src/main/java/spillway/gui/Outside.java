package spillway.gui;

import java.io.IOException;
import java.nio.file.Path;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** What the window has the program do without it: the very things that its commands do. */
public interface Outside {
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
}
