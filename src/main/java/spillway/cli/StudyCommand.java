package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.study.Chunks;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Reproduction;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.sweep.SweepAnalysis;
import spillway.experiment.sweep.SweepStudy;
import spillway.experiment.sweep.SweepTables;
import spillway.run.Interruption;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/** Looks into the folder of any study, and makes its runs. */
@Command(
        name = "study",
        description = "Looks into the folder of a study, whatever command it is of, or makes runs that it lacks.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  spillway study status runs/signs",
            "  spillway study work runs/signs --chunk 3 --threads 1",
            "  spillway study reproduce sw --run 17 --out again"
        })
final class StudyCommand implements Callable<Integer> {
    private static final String FOLDER = "Folder of a study.";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    StudyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    /** What is done with a folder. */
    @FunctionalInterface
    private interface Use {
        int of(StudyFolder folder) throws IOException, RunRefused, InterruptedException;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "one of status, missing, gather, work, reproduce is needed");
    }

    @Command(
            description =
                    "Says how many runs are done, failed and missing, and whether what they depend on has changed.")
    int status(@Parameters(paramLabel = "FOLDER", description = FOLDER) Path path, @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        return use(path, folder -> {
            Plan plan = folder.plan();
            tellOf(folder.gather());
            try {
                List<String> changed = StudyModel.open(Path.of(plan.config()), workshop.cache())
                        .changedSince(plan);
                if (!changed.isEmpty()) {
                    out().println(String.join(" and ", changed)
                            + " changed since the plan was made: no run can be added");
                }
            } catch (RunRefused unusable) {
                out().println("no run can be added from here: "
                        + unusable.complaints().get(0));
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            description =
                    "Names the runs that are missing, one a line with the number of its chunk; ends with 1 if there are any.")
    int missing(@Parameters(paramLabel = "FOLDER", description = FOLDER) Path path, @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        return use(path, folder -> missing(folder.gather()));
    }

    @Command(description = "Writes the tables of runs from what is there; ends with 1 if runs are missing.")
    int gather(@Parameters(paramLabel = "FOLDER", description = FOLDER) Path path, @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        return use(path, folder -> {
            Results results = folder.write();
            if (folder.plan().study().equals(SweepStudy.KIND)) {
                SweepTables.write(results, path);
                out().println(path.resolve(SweepTables.RUNS));
                out().println(SweepAnalysis.page(path));
            } else {
                out().println(path.resolve(StudyFolder.RUNS));
            }
            return results.missing().length == 0 ? ExitCode.DONE : ExitCode.FAILED;
        });
    }

    @Command(
            description =
                    "Makes the runs that are missing, or those of one chunk, and gathers; the command that planned the"
                            + " study then reports them without making any.")
    int work(
            @Parameters(paramLabel = "FOLDER", description = FOLDER) Path path,
            @Option(names = "--chunk", paramLabel = "K", description = "Only this chunk, from 0.") Integer chunk,
            @Mixin WorkOptions work,
            @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, work);
        return use(path, folder -> {
            int[] chunks = chunks(folder.plan(), chunk);
            StudyModel model = call.model(Path.of(folder.plan().config()));
            Results results = call.withRunner(model, runner -> {
                runner.engine(folder.plan()).run(folder, chunks);
                return folder.write();
            });
            if (work.quiet()) {
                out().println(path);
            } else {
                tellOf(results);
            }
            boolean whole = Arrays.stream(chunks)
                    .flatMap(k -> Arrays.stream(folder.plan().chunks().trials(k)))
                    .allMatch(results::has);
            return whole ? ExitCode.DONE : ExitCode.INTERRUPTED;
        });
    }

    @Command(
            description =
                    "Makes one run again, whole and with its logs, and says whether it agrees with its row cell by"
                            + " cell; ends with 1 if it does not.")
    int reproduce(
            @Parameters(paramLabel = "FOLDER", description = FOLDER) Path path,
            @Option(
                            names = "--run",
                            required = true,
                            paramLabel = "N",
                            description = "Number of the run in the plan, from 1; column run of a sweep's tables.")
                    int number,
            @Option(names = "--out", paramLabel = "DIR", description = "Folder of the run (default: below runs/).")
                    Path out,
            @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        return use(path, folder -> {
            Plan plan = folder.plan();
            int index = Bounds.within(spec, "--run", number, 1, plan.size()) - 1;
            StudyModel model = StudyModel.open(Path.of(plan.config()), workshop.cache());
            Path logs = out != null
                    ? out
                    : workshop.runs().resolve(plan.trial(index).identity().substring(0, 12));
            try (Interruption.Work signals = workshop.interruption().work()) {
                TrialRunner runner = model.runner(plan, signals.interruption(), workshop.watchers());
                Reproduction again;
                try (RunFolder held = out != null ? RunFolder.exactly(logs) : RunFolder.anew(logs)) {
                    again = Reproduction.of(folder.gather(), index, runner, held.path());
                }
                tellOf(again, number, logs);
                return again.agrees() ? ExitCode.DONE : ExitCode.FAILED;
            }
        });
    }

    private void tellOf(Reproduction again, int number, Path logs) {
        out().println(logs);
        out().println("run " + number + " (" + again.trial().name() + "): "
                + (again.agrees() ? "agrees with its row in all " + again.cells() + " cells" : "differs from its row"));
        again.differences().forEach(out()::println);
    }

    private int use(Path path, Use use) throws IOException, InterruptedException {
        try {
            return use.of(StudyFolder.of(path));
        } catch (RunRefused refused) {
            Complaints.tell(spec.commandLine().getErr(), refused.complaints());
            return ExitCode.REFUSED;
        }
    }

    private int[] chunks(Plan plan, Integer asked) {
        int count = plan.chunks().count();
        if (asked == null) {
            return IntStream.range(0, count).toArray();
        }
        return new int[] {Bounds.within(spec, "--chunk", asked, 0, count - 1)};
    }

    private void tellOf(Results results) {
        Plan plan = results.plan();
        int missing = results.missing().length;
        out().println(plan.study() + ": " + plan.title());
        out().println(count(plan.variants().size(), "variant") + " of " + plan.config() + ", seeds " + plan.seeds()
                + ", " + count(plan.quarters(), "quarter") + ", "
                + count(plan.chunks().count(), "chunk"));
        out().println(count(plan.size(), "run") + ": " + (plan.size() - missing - results.failed()) + " done, "
                + results.failed() + " failed, " + missing + " missing");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int missing(Results results) {
        Chunks chunks = results.plan().chunks();
        for (int k = 0; k < chunks.count(); k++) {
            for (int trial : chunks.trials(k)) {
                if (!results.has(trial)) {
                    out().println(k + "\t" + results.plan().trial(trial).name());
                }
            }
        }
        return results.missing().length == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
