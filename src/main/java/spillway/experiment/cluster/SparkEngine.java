package spillway.experiment.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import spillway.experiment.study.Engine;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;

/**
 * A Spark cluster: one job whose tasks are chunks. Spark's driver is a process beside this one, so that the work lasts as long as the call;
 * when either ends early, what the executors have left in the study's folder is good, and the next call goes on from there.
 */
final class SparkEngine implements Engine {
    static final String NAME = "spark";

    private static final String DRIVER_JAR = "spillway-spark.jar";

    private final Terms terms;
    private final Consumer<String> teller;

    SparkEngine(Terms terms, Consumer<String> teller) {
        this.terms = terms;
        this.teller = teller;
    }

    @Override
    public void run(StudyFolder folder, int[] chunks) throws IOException, RunRefused, InterruptedException {
        refuseForeignTerms();
        Jobs jobs = Jobs.of(folder);
        jobs.holding(() -> {
            Path program = jobs.jar()
                    .orElseThrow(() -> new RunRefused("Spark needs the program as a jar; start it with ./spillway"));
            SparkSubmit submit = new SparkSubmit(
                    terms, program, driver(jobs), "spillway " + folder.path().getFileName());
            List<String> words = submit.words(
                    folder.path().toAbsolutePath().normalize(), Path.of("").toAbsolutePath(), ChunkList.text(chunks));
            if (terms.writeOnly()) {
                tellWritten(words);
                return;
            }
            String what = chunks.length + (chunks.length == 1 ? " chunk" : " chunks");
            SparkSubmit.carryOut(
                    words,
                    process -> {
                        jobs.write(new Jobs.Submission(
                                NAME, Long.toString(process.pid()), host(), ChunkList.text(chunks)));
                        teller.accept("spark-submit hands out " + what + " (" + ChunkList.text(chunks) + ")");
                    },
                    teller);
            teller.accept(what + " made; spillway study gather " + folder.path() + " reports them");
        });
    }

    private void refuseForeignTerms() throws RunRefused {
        List<String> foreign = new ArrayList<>();
        terms.partition().ifPresent(given -> foreign.add("--partition"));
        terms.account().ifPresent(given -> foreign.add("--account"));
        terms.time().ifPresent(given -> foreign.add("--time"));
        terms.java().ifPresent(given -> foreign.add("--java"));
        if (!foreign.isEmpty()) {
            throw new RunRefused(
                    String.join(", ", foreign)
                            + ": means nothing to Spark; --option passes on what spark-submit takes, such as --option=--queue=Q");
        }
    }

    /** The driver, kept beside the program, so that a new build changes nothing for a study that is under way. */
    private static Path driver(Jobs jobs) throws IOException, RunRefused {
        Path built = Path.of(System.getProperty("java.class.path", "")).resolveSibling(DRIVER_JAR);
        if (!Files.isRegularFile(built)) {
            throw new RunRefused(
                    built + ": is not there; in the program's folder, mvn -Pspark -DskipTests package builds it");
        }
        return jobs.keep(built, DRIVER_JAR);
    }

    private void tellWritten(List<String> words) throws RunRefused {
        List<String> quoted = new ArrayList<>();
        for (String word : words) {
            quoted.add(word.matches("[\\w./:=,-]+") ? word : ShellText.word(word));
        }
        teller.accept("written and not submitted; this makes the chunks:");
        teller.accept("  " + String.join(" ", quoted));
    }

    /** One job, as long as the process that submitted the study holds it. */
    @Override
    public Queue queue(StudyFolder folder) throws IOException {
        Jobs jobs = Jobs.of(folder);
        Optional<Jobs.Submission> submitted = jobs.submission();
        return submitted.isEmpty() || !jobs.isHeld()
                ? Queue.NONE
                : new Queue(1, 0, "spark-submit is " + process(submitted.get()));
    }

    private static String process(Jobs.Submission submitted) {
        return "process " + submitted.array() + " on " + submitted.gather();
    }

    @Override
    public boolean cancel(StudyFolder folder) throws IOException, RunRefused {
        if (!queue(folder).isBusy()) {
            return false;
        }
        Jobs.Submission submitted = Jobs.of(folder).submission().orElseThrow();
        if (!submitted.gather().equals(host())) {
            throw new RunRefused(folder.path() + ": spark-submit is " + process(submitted) + "; cancel it there");
        }
        return SparkSubmit.end(Long.parseLong(submitted.array()));
    }

    private static String host() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }
}
