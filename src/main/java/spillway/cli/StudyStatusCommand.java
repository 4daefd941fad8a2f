package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.cluster.ChunkList;
import spillway.experiment.cluster.Engines;
import spillway.experiment.study.Engine;
import spillway.experiment.study.Pace;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.run.RunRefused;

/** Says how far a study is, from what its workers have left in its folder. */
@Command(
        name = "status",
        description =
                "Says how many runs are done, failed and missing, how fast they end, and what a cluster has of them.",
        sortOptions = false,
        footer = {
            "",
            "It reads the folder alone and asks the scheduler where there is one, so that it is true from any machine "
                    + "that sees the folder.",
            "",
            "Examples:",
            "  spillway study status sw",
            "  spillway study status sw --watch"
        })
final class StudyStatusCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 86_400;
    private static final int HOUR = 60;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER)
    private Path path;

    @Option(names = "--watch", description = "Look again and again until no run is missing.")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Between two looks of --watch (default ${DEFAULT-VALUE}).")
    private int every;

    @Mixin
    private CommonOptions common;

    StudyStatusCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bounds.within(spec, "--every", every, 1, MOST_SECONDS);
        return StudyUse.of(spec, path, folder -> {
            Results results = folder.gather();
            head(spec, folder.plan());
            tell(folder, results);
            tellChanged(folder.plan());
            while (watch && results.missing().length > 0) {
                out().flush();
                Thread.sleep(every * 1000L);
                results = folder.gather();
                tell(folder, results);
            }
            return ExitCode.DONE;
        });
    }

    /** Says what a plan is. */
    static void head(CommandSpec spec, Plan plan) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(plan.study() + ": " + plan.title());
        out.println(StudyUse.count(plan.variants().size(), "variant") + " of " + plan.config() + ", seeds "
                + plan.seeds() + ", " + StudyUse.count(plan.quarters(), "quarter") + ", "
                + StudyUse.count(plan.chunks().count(), "chunk"));
    }

    /** Says how many runs are there, in one line. */
    static String counts(Results results) {
        int missing = results.missing().length;
        return StudyUse.count(results.plan().size(), "run") + ": "
                + (results.plan().size() - missing - results.failed()) + " done, " + results.failed() + " failed, "
                + missing + " missing";
    }

    private void tell(StudyFolder folder, Results results) throws IOException, InterruptedException {
        int missing = results.missing().length;
        int chunks = missing == 0 ? 0 : ChunkList.missing(results).length;
        out().println(counts(results) + (missing == 0 ? "" : " in " + StudyUse.count(chunks, "chunk")));
        if (missing > 0) {
            out().println("  " + pace(results.pace(), missing, System.currentTimeMillis()));
            tellQueue(folder);
        }
    }

    static String pace(Pace pace, int missing, long now) {
        double rate = pace.perMinute(now);
        if (pace.latest() == 0) {
            return "no run has ended yet";
        }
        if (rate <= 0) {
            return "no run has ended for " + duration((now - pace.latest()) / 60_000.0);
        }
        return String.format(
                Locale.ROOT,
                "%.1f runs a minute over the last %s; %s left at that rate",
                rate,
                duration(pace.window(now) / 60_000.0),
                duration(missing / rate));
    }

    private static String duration(double minutes) {
        return minutes < 2
                ? Math.round(minutes * 60) + " seconds"
                : minutes < 3 * HOUR
                        ? Math.round(minutes) + " minutes"
                        : String.format(Locale.ROOT, "%.1f hours", minutes / HOUR);
    }

    private void tellQueue(StudyFolder folder) throws IOException, InterruptedException {
        try {
            Optional<Engine> engine = Engines.of(folder);
            if (engine.isPresent()) {
                Engine.Queue queue = engine.get().queue(folder);
                out().println(
                                queue.isBusy()
                                        ? "  tasks: " + queue.running() + " running, " + queue.waiting() + " waiting"
                                                + (queue.note().isEmpty() ? "" : " (" + queue.note() + ")")
                                        : "  nothing of it is under way; spillway study submit hands over what is missing");
            }
        } catch (RunRefused unknown) {
            out().println("  what is under way cannot be told from here: "
                    + unknown.complaints().get(0));
        }
    }

    private void tellChanged(Plan plan) {
        try {
            List<String> changed =
                    StudyModel.open(StudyUse.config(plan), workshop.cache()).changedSince(plan);
            if (!changed.isEmpty()) {
                out().println(String.join(" and ", changed) + " changed since the plan was made: no run can be added");
            }
        } catch (RunRefused unusable) {
            out().println("no run can be added from here: "
                    + unusable.complaints().get(0));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
