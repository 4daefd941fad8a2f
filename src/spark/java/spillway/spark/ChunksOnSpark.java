package spillway.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;

/**
 * Makes chunks of a study on the executors of a Spark cluster, one task each.
 *
 * <p>{@code spark-submit --class spillway.spark.ChunksOnSpark spillway-spark.jar FOLDER HOME CHUNKS [CACHE]}: the folder of the study,
 * the folder that the paths in its plan are relative to, the chunks in the notation {@code 3,7-9}, and the folder of solved base years.
 * All folders lie at the same path on every node. It ends with 0 when the chunks are made, with 1 when they could not be, and with 2 when
 * the study was refused; what has been made stays in any case.
 */
public final class ChunksOnSpark {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private ChunksOnSpark() {}

    /** Makes the chunks and ends the process. */
    public static void main(String[] arguments) {
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String[] arguments) {
        if (arguments.length < 3 || arguments.length > 4) {
            return refused(List.of("what is needed: FOLDER HOME CHUNKS [CACHE]"));
        }
        Path home = Path.of(arguments[1]);
        Path cache = arguments.length > 3
                ? Path.of(arguments[3])
                : home.resolve("runs").resolve(".base-years");
        ChunkWork work = new ChunkWork(arguments[0], home.toString(), cache.toString());
        try {
            List<Integer> chunks = chunks(arguments[2], StudyFolder.of(Path.of(arguments[0])));
            Collection<String> complaints = make(work, chunks);
            return complaints.isEmpty() ? 0 : refused(complaints);
        } catch (RunRefused refused) {
            return refused(refused.complaints());
        } catch (LinkageError other) {
            return refused(List.of(
                    "spillway-spark.jar was built for another version of the program; build it again: mvn -Pspark -DskipTests package"
                            + " (" + other + ")"));
        } catch (Exception broken) {
            // Spark throws checked exceptions that it does not declare.
            return failed(broken);
        }
    }

    private static int refused(Collection<String> complaints) {
        complaints.forEach(line -> System.err.println("spillway: " + line));
        return REFUSED;
    }

    private static int failed(Throwable broken) {
        System.err.println("spillway: " + reason(broken));
        return FAILED;
    }

    /** Has the executors make the chunks, and gives what they refuse, each complaint once. */
    private static Collection<String> make(ChunkWork work, List<Integer> chunks) {
        SparkConf settings = new SparkConf();
        if (settings.get("spark.master", "").startsWith("local")) {
            // The driver's own process makes the runs, and would have the classes twice.
            settings.set("spark.executor.userClassPathFirst", "false");
        }
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            Broadcast<ChunkWork> everywhere = spark.broadcast(work);
            String application = spark.sc().applicationId();
            return new LinkedHashSet<>(spark.parallelize(chunks, chunks.size())
                    .flatMap(chunk -> {
                        TaskContext task = TaskContext.get();
                        return everywhere
                                .value()
                                .make(chunk, application + "-" + task.taskAttemptId(), task::isInterrupted)
                                .iterator();
                    })
                    .collect());
        }
    }

    /** The numbers in a text like {@code 3,7-9}. */
    private static List<Integer> chunks(String text, StudyFolder folder) throws RunRefused {
        int count = folder.plan().chunks().count();
        List<Integer> chunks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.matches("\\d{1,9}(-\\d{1,9})?")) {
                throw new RunRefused("'" + text + "': is no list of chunks like 3,7-9");
            }
            String[] ends = part.split("-", 2);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (last >= count) {
                throw new RunRefused(folder.path() + ": has no chunk " + last + "; they go from 0 to " + (count - 1));
            }
            for (int chunk = Integer.parseInt(ends[0]); chunk <= last; chunk++) {
                chunks.add(chunk);
            }
        }
        if (chunks.isEmpty()) {
            throw new RunRefused("'" + text + "': names no chunk");
        }
        return chunks;
    }

    /** Why a job was given up: what its last task said, without Spark's account of the way there. */
    private static String reason(Throwable broken) {
        Throwable deepest = broken;
        while (deepest.getCause() != null && deepest instanceof SparkException) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        String line = (message == null ? deepest.toString() : message).split("\n", 2)[0];
        return deepest instanceof SparkException ? "Spark gave up: " + line : line;
    }
}
