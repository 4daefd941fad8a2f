package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.cluster.ChunkList;
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
import spillway.file.Label;
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
    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    StudyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "one of plan, submit, status, cancel, missing, gather, work, reproduce is needed");
    }

    @Command(
            description =
                    "Names the runs that are missing, one a line with the number of its chunk; ends with 1 if there are any.")
    int missing(
            @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER) Path path,
            @Option(
                            names = "--as-array",
                            description = "Only the numbers of the chunks, as array jobs take them: 3,7-9.")
                    boolean asArray,
            @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        return use(path, folder -> asArray ? missingChunks(folder.gather()) : missing(folder.gather()));
    }

    @Command(
            description =
                    "Writes the tables of runs from what is there, and reports a study that was planned for others once"
                            + " all of them are; ends with 1 if runs are missing.")
    int gather(
            @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER) Path path, @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        return use(path, folder -> {
            Results results = folder.write();
            boolean whole = results.missing().length == 0;
            Optional<List<String>> planned = whole ? Planning.callOf(path) : Optional.empty();
            if (planned.isPresent()) {
                return StudyPlanCommand.again(workshop, spec, planned.get());
            }
            if (folder.plan().study().equals(SweepStudy.KIND)) {
                SweepTables.write(results, path);
                out().println(path.resolve(SweepTables.RUNS));
                out().println(SweepAnalysis.page(path));
            } else {
                out().println(path.resolve(StudyFolder.RUNS));
            }
            if (!whole) {
                out().println(StudyStatusCommand.counts(results) + ", in chunks "
                        + ChunkList.text(ChunkList.missing(results)));
            }
            return whole ? ExitCode.DONE : ExitCode.FAILED;
        });
    }

    @Command(
            description =
                    "Makes the runs that are missing and gathers, or makes those of one chunk alone, which is what every"
                            + " engine calls; ends with 130 if it was stopped.")
    int work(
            @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER) Path path,
            @Option(names = "--chunk", paramLabel = "K", description = "Only this chunk, from 0; nothing is gathered.")
                    Integer chunk,
            @Option(
                            names = "--of",
                            paramLabel = "N",
                            description = "How many chunks there must be; a plan that was cut anew since is refused.")
                    Integer of,
            @Option(
                            names = "--worker",
                            paramLabel = "TAG",
                            defaultValue = "",
                            description = "Name of this attempt, for folders in which files cannot be locked.")
                    String tag,
            @Mixin WorkOptions work,
            @Mixin CommonOptions options)
            throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, work);
        if (!tag.matches("[\\w.-]*")) {
            throw new ParameterException(
                    spec.commandLine(), "--worker " + Label.shorten(tag) + ": takes letters, digits, dots and dashes");
        }
        return use(path, folder -> {
            Plan plan = folder.plan();
            int count = plan.chunks().count();
            if (of != null && of != count) {
                throw new RunRefused(path + ": has " + count + " chunks, not " + of
                        + ": it was cut anew; submit what is missing again");
            }
            StudyModel model = call.model(StudyUse.config(plan));
            if (chunk == null) {
                return workOnAll(call, model, folder, work.quiet());
            }
            int number = Bounds.within(spec, "--chunk", chunk, 0, count - 1);
            boolean whole = call.withRunner(model, runner -> runner.worker(plan).make(folder, number, tag));
            out().println(path + " chunk " + number + (whole ? " is done" : " is not done"));
            return whole ? ExitCode.DONE : ExitCode.INTERRUPTED;
        });
    }

    private int workOnAll(StudyCall call, StudyModel model, StudyFolder folder, boolean quiet)
            throws IOException, RunRefused, InterruptedException {
        Results results = call.withRunner(model, runner -> {
            runner.engine(folder.plan()).run(folder);
            return folder.write();
        });
        if (quiet) {
            out().println(folder.path());
        } else {
            StudyStatusCommand.head(spec, folder.plan());
            out().println(StudyStatusCommand.counts(results));
        }
        return results.missing().length == 0 ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }

    @Command(
            description =
                    "Makes one run again, whole and with its logs, and says whether it agrees with its row cell by"
                            + " cell; ends with 1 if it does not.")
    int reproduce(
            @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER) Path path,
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
            StudyModel model = StudyModel.open(StudyUse.config(plan), workshop.cache());
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

    private int use(Path path, StudyUse.Use use) throws IOException, InterruptedException {
        return StudyUse.of(spec, path, use);
    }

    private int missingChunks(Results results) {
        String chunks = ChunkList.text(ChunkList.missing(results));
        if (!chunks.isEmpty()) {
            out().println(chunks);
        }
        return chunks.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
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
