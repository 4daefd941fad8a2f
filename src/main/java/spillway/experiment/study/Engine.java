package spillway.experiment.study;

import java.io.IOException;
import spillway.run.RunRefused;

/** Makes the runs of a plan: here, or wherever there are processors. Results never depend on it. */
public interface Engine {

    /**
     * Makes what some chunks of the plan in {@code folder} lack, and returns when that is done or somebody has asked it to stop.
     *
     * @param chunks numbers of chunks, from 0
     * @throws RunRefused if the runs cannot be made as planned
     * @throws IOException if what they yield cannot be written
     */
    void run(StudyFolder folder, int[] chunks) throws IOException, RunRefused, InterruptedException;

    /** Makes whatever the plan in {@code folder} lacks. */
    default void run(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        run(
                folder,
                java.util.stream.IntStream.range(0, folder.plan().chunks().count())
                        .toArray());
    }
}
