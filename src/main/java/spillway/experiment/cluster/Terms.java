package spillway.experiment.cluster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a study asks of a cluster.
 *
 * @param partition the queue; that of the site if it is not given
 * @param account who pays; that of the user if it is not given
 * @param time how long a task may take, as the scheduler spells it
 * @param atOnce the most tasks at the same time
 * @param cores processors of a task, each of which makes runs
 * @param memory megabytes of a task
 * @param java the Java of the nodes; that of this process if it is not given
 * @param master address of a Spark cluster
 * @param further options that the scheduler reads and the program does not know
 * @param writeOnly whether scripts are written and not submitted
 */
public record Terms(
        Optional<String> partition,
        Optional<String> account,
        Optional<String> time,
        OptionalInt atOnce,
        int cores,
        int memory,
        Optional<String> java,
        Optional<String> master,
        List<String> further,
        boolean writeOnly) {

    /** Megabytes of a task that makes one run at a time, unless told otherwise. */
    public static final int MEMORY = 1500;

    /** What is asked where nothing is said. */
    public static final Terms NONE = new Terms(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            1,
            MEMORY,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false);
}
