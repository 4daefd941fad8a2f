package spillway.experiment.study;

import java.io.IOException;
import java.util.stream.IntStream;
import spillway.run.RunRefused;

/** Makes the runs of a plan: here, or wherever there are processors. Results never depend on it. */
public interface Engine {

    /** What becomes of work that an engine has taken over. */
    record Queue(int running, int waiting, String note) {
        /** Nothing is under way beyond the call that makes runs. */
        public static final Queue NONE = new Queue(0, 0, "");

        /** Whether anything is under way or will be. */
        public boolean isBusy() {
            return running + waiting > 0;
        }
    }

    /**
     * Makes what some chunks of the plan in {@code folder} lack, or has a scheduler take them over. It returns when no more is to be
     * done here: the runs are made, somebody has asked it to stop, or the scheduler has the work.
     *
     * @param chunks numbers of chunks, from 0
     * @throws RunRefused if the runs cannot be made as planned, or nobody takes them over
     * @throws IOException if what they yield cannot be written
     */
    void run(StudyFolder folder, int[] chunks) throws IOException, RunRefused, InterruptedException;

    /** Makes whatever the plan in {@code folder} lacks. */
    default void run(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        run(folder, IntStream.range(0, folder.plan().chunks().count()).toArray());
    }

    /** The most chunks that it takes over at once. */
    default int mostChunks() throws IOException, RunRefused, InterruptedException {
        return Integer.MAX_VALUE;
    }

    /** What is under way of the work that it took over for {@code folder} in earlier calls. */
    default Queue queue(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        return Queue.NONE;
    }

    /**
     * Ends the work that it took over for {@code folder}; what has ended stays.
     *
     * @return whether there was any
     */
    default boolean cancel(StudyFolder folder) throws IOException, RunRefused, InterruptedException {
        return false;
    }
}
