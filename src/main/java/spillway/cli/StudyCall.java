package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import spillway.experiment.study.LocalEngine;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.study.Worker;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunRefused;

/** One call of a command that makes many runs, from its plan to its report. */
final class StudyCall {
    private final Workshop workshop;
    private final CommandSpec spec;
    private final WorkOptions options;

    /** What is told of a study whose runs are all there. */
    @FunctionalInterface
    interface Teller {
        void tell(Results results, Path folder);
    }

    /** The work of a command. */
    @FunctionalInterface
    interface Work {
        int exitCode() throws IOException, RunRefused, InterruptedException;
    }

    StudyCall(Workshop workshop, CommandSpec spec, WorkOptions options) {
        this.workshop = workshop;
        this.spec = spec;
        this.options = options;
    }

    /** Does {@code work}; complaints of a refusal are told line by line. */
    int refusing(Work work) throws IOException, InterruptedException {
        try {
            return work.exitCode();
        } catch (RunRefused refused) {
            refused.complaints().forEach(err()::println);
            return ExitCode.REFUSED;
        }
    }

    /**
     * Makes the runs of {@code study} that are not there, has it report them, and tells of them.
     *
     * @param out the folder; null for one among the runs, by what the plan is about
     */
    int carryOut(StudyModel model, Study study, Path out, Teller teller)
            throws IOException, RunRefused, InterruptedException {
        options.threads();
        Plan plan = study.plan();
        Path path = out != null
                ? out
                : workshop.runs().resolve(plan.study() + "-" + plan.key().substring(0, 12));
        StudyFolder folder = StudyFolder.open(path, plan);
        Results results = make(model.runner(plan), folder, null);
        if (results.missing().length > 0) {
            return interrupted(folder, results);
        }
        study.report(results, path);
        teller.tell(results, path);
        results.problems().forEach((run, why) -> err().println("failed: " + run + ": " + why));
        return results.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** Makes what some chunks of a folder lack, all for {@code null}, and writes the table of runs. */
    Results make(TrialRunner runner, StudyFolder folder, int[] chunks)
            throws IOException, RunRefused, InterruptedException {
        boolean shown = workshop.showsProgress() && !options.quiet();
        Progress progress = shown ? Progress.on(err()) : Progress.silent();
        try (Interruption interruption = Interruption.bySignal()) {
            LocalEngine engine =
                    new LocalEngine(new Worker(runner, options.threads(), progress, interruption::isRequested));
            if (chunks == null) {
                engine.run(folder);
            } else {
                engine.run(folder, chunks);
            }
            return folder.write();
        }
    }

    private int interrupted(StudyFolder folder, Results results) {
        err().println("spillway: interrupted; " + results.missing().length + " of "
                + folder.plan().size() + " runs are missing in " + folder.path() + ", and the same call makes them");
        return ExitCode.INTERRUPTED;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
