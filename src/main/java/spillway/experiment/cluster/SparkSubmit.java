package spillway.experiment.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import spillway.run.RunRefused;

/** Spark's own command, which starts the driver here and has the cluster start executors. */
final class SparkSubmit {
    private static final String DRIVER = "spillway.spark.ChunksOnSpark";

    /** What the driver puts before its own words. */
    private static final String OWN = "spillway: ";

    private static final String GOES_ON = "what has been made stays, and the same command goes on";
    private static final int REFUSED = 2;
    private static final int BY_SIGNAL = 128;

    private final Terms terms;
    private final Path program;
    private final Path driver;
    private final String name;

    /**
     * Submissions of one study.
     *
     * @param program the jar of the program
     * @param driver the jar of the driver
     * @param name what the cluster calls the job
     */
    SparkSubmit(Terms terms, Path program, Path driver, String name) {
        this.terms = terms;
        this.program = program;
        this.driver = driver;
        this.name = name;
    }

    /** What is done with the process once it is there. */
    @FunctionalInterface
    interface Started {
        void with(Process process) throws IOException;
    }

    /** The words of the command that makes {@code chunks}. */
    List<String> words(Path folder, Path home, String chunks) {
        String spark = System.getenv("SPARK_HOME");
        List<String> words = new ArrayList<>();
        words.add(
                spark == null || spark.isBlank()
                        ? "spark-submit"
                        : Path.of(spark, "bin", "spark-submit").toString());
        words.addAll(List.of("--class", DRIVER, "--name", name));
        terms.master().ifPresent(url -> words.addAll(List.of("--master", url)));
        words.addAll(List.of("--executor-memory", terms.memory() + "m", "--executor-cores", "" + terms.cores()));
        terms.atOnce().ifPresent(tasks -> words.addAll(conf("spark.cores.max=" + tasks)));
        // The program's libraries come before the cluster's, whose versions differ; no page listens to the network.
        words.addAll(conf("spark.driver.userClassPathFirst=true"));
        words.addAll(conf("spark.executor.userClassPathFirst=true"));
        words.addAll(conf("spark.ui.enabled=false"));
        words.addAll(conf("spark.log.level=WARN"));
        words.addAll(terms.further());
        words.addAll(List.of("--jars", program.toString(), driver.toString()));
        words.addAll(List.of(folder.toString(), home.toString(), chunks));
        return words;
    }

    private static List<String> conf(String entry) {
        return List.of("--conf", entry);
    }

    /**
     * Runs the command to its end and passes on what it says. It ends with this process, however that ends, unless it is killed.
     *
     * @throws RunRefused with what the driver has against the study, or if there is no such command
     * @throws IOException if the chunks are not made, saying why
     */
    static void carryOut(List<String> words, Started started, Consumer<String> teller)
            throws IOException, RunRefused, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(words).redirectErrorStream(true).start();
        } catch (IOException none) {
            throw new RunRefused(words.get(0) + ": cannot be started; set SPARK_HOME, or put spark-submit on the path");
        }
        // Its output stays open, so that it is read to the end.
        Thread last = new Thread(process.toHandle()::destroy, "end of spark-submit");
        Runtime.getRuntime().addShutdownHook(last);
        List<String> own = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            process.getOutputStream().close();
            started.with(process);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(OWN)) {
                    own.add(line.substring(OWN.length()));
                } else {
                    teller.accept(line);
                }
            }
            judge(process.waitFor(), own);
        } finally {
            process.destroy();
            try {
                Runtime.getRuntime().removeShutdownHook(last);
            } catch (IllegalStateException ending) {
                // This process is on its way out, and the hook does its work.
            }
        }
    }

    private static void judge(int exitCode, List<String> own) throws IOException, RunRefused {
        if (exitCode == REFUSED && !own.isEmpty()) {
            throw new RunRefused(own);
        }
        if (exitCode > BY_SIGNAL) {
            throw new IOException("spark-submit was stopped; " + GOES_ON);
        }
        if (exitCode != 0) {
            String why = own.isEmpty() ? "it says above why" : String.join("; ", own);
            throw new IOException("spark-submit ended with " + exitCode + ": " + why + "; " + GOES_ON);
        }
    }

    /** Ends a process if it is such a command; whether it was. */
    static boolean end(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(DRIVER))
                        .isPresent())
                .map(ProcessHandle::destroy)
                .orElse(false);
    }
}
