package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
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
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.run.RunRefused;

/** Looks into the folder of any study, and makes its runs. */
@Command(
        name = "study",
        description = "Looks into the folder of a study, whatever command it is of, or makes runs that it lacks.",
        sortOptions = false,
        footer = {
            "",
            "status   how many runs are done, failed and missing",
            "missing  the runs that are missing, one a line with the number of its chunk; ends with 1 if there are any",
            "gather   writes runs.csv from what is there; ends with 1 if runs are missing",
            "work     makes the runs that are missing, or those of one chunk, and gathers; the command that planned the",
            "         study then reports them without making any",
            "",
            "Examples:",
            "  spillway study status runs/signs",
            "  spillway study work runs/signs --chunk 3 --threads 1"
        })
final class StudyCommand implements Callable<Integer> {
    private final Workshop workshop;

    enum Action {
        status,
        missing,
        gather,
        work
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACTION", description = "status, missing, gather or work.")
    private Action action;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Folder of a study.")
    private Path path;

    @Option(names = "--chunk", paramLabel = "K", description = "With work: only this chunk, from 0.")
    private Integer chunk;

    @Mixin
    private WorkOptions options;

    @Mixin
    private CommonOptions common;

    StudyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (chunk != null && action != Action.work) {
            throw new ParameterException(spec.commandLine(), "--chunk goes with work alone");
        }
        StudyCall call = new StudyCall(workshop, spec, options);
        return call.refusing(() -> {
            StudyFolder folder = StudyFolder.of(path);
            return switch (action) {
                case status -> status(folder.gather());
                case missing -> missing(folder.gather());
                case gather -> complete(folder.write());
                case work -> work(call, folder);
            };
        });
    }

    private int status(Results results) {
        Plan plan = results.plan();
        int missing = results.missing().length;
        out().println(plan.study() + ": " + plan.title());
        out().println(plan.variants().size() + " variants of " + plan.config() + ", seeds " + plan.seeds() + ", "
                + plan.quarters() + " quarters, " + plan.chunks().count() + " chunks");
        out().println(plan.size() + " runs: " + (plan.size() - missing - results.failed()) + " done, "
                + results.failed() + " failed, " + missing + " missing");
        return ExitCode.DONE;
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

    private int complete(Results results) {
        out().println(path.resolve(StudyFolder.RUNS));
        return results.missing().length == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int work(StudyCall call, StudyFolder folder) throws IOException, InterruptedException, RunRefused {
        Chunks chunks = folder.plan().chunks();
        if (chunk != null && (chunk < 0 || chunk >= chunks.count())) {
            throw new ParameterException(
                    spec.commandLine(), "--chunk " + chunk + " is outside [0, " + (chunks.count() - 1) + "]");
        }
        StudyModel model = call.model(Path.of(folder.plan().config()));
        int[] asked = chunk == null ? IntStream.range(0, chunks.count()).toArray() : new int[] {chunk};
        Results results = call.withRunner(model, runner -> {
            runner.engine(folder.plan()).run(folder, asked);
            return folder.write();
        });
        status(results);
        boolean whole = Arrays.stream(asked)
                .flatMap(k -> Arrays.stream(chunks.trials(k)))
                .allMatch(results::has);
        return whole ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
