package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import spillway.experiment.study.LocalEngine;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunRefused;

/** One call of a command that makes many runs, from its plan to its report. */
final class StudyCall {
    private final Workshop workshop;
    private final CommandSpec spec;
    private final WorkOptions options;
    private final int threads;

    /** Prints what a study found, once all its runs are there. */
    @FunctionalInterface
    interface Printer {
        void print(Results results, Path folder);
    }

    /** The work of a command. */
    @FunctionalInterface
    interface Work {
        int exitCode() throws IOException, RunRefused, InterruptedException;
    }

    /** Work that makes runs. */
    @FunctionalInterface
    interface RunningWork<T> {
        T with(PlanRunner runner) throws IOException, RunRefused, InterruptedException;
    }

    StudyCall(Workshop workshop, CommandSpec spec, WorkOptions options) {
        this.workshop = workshop;
        this.spec = spec;
        this.options = options;
        this.threads = options.threads();
    }

    /** The model under a configuration. */
    StudyModel model(Path config) throws RunRefused {
        return StudyModel.open(config, workshop.baseYears(options.cached()));
    }

    /** Does {@code work}; complaints of a refusal are told line by line. */
    int refusing(Work work) throws IOException, InterruptedException {
        try {
            return work.exitCode();
        } catch (RunRefused refused) {
            Complaints.tell(err(), refused.complaints());
            return ExitCode.REFUSED;
        }
    }

    /**
     * Makes the runs of {@code study} that are not there, has it report them, and prints what they show.
     *
     * @param out the folder; null for one among the runs, by what the plan is about
     */
    int carryOut(StudyModel model, Study study, Path out, Printer printer)
            throws IOException, RunRefused, InterruptedException {
        Optional<Plan> earlier =
                out == null ? Optional.empty() : StudyFolder.planIn(out).filter(study::isPlannedBy);
        Plan plan = earlier.isPresent() ? earlier.get() : study.plan();
        plan.unreached().forEach(err()::println);
        Path path = folder(out, plan);
        return withRunner(model, runner -> {
            Results results = runner.run(path, plan);
            if (results.missing().length > 0) {
                return interrupted(path, results);
            }
            study.report(results, path);
            if (options.quiet()) {
                spec.commandLine().getOut().println(path);
            } else {
                printer.print(results, path);
            }
            return ended(results);
        });
    }

    /** Says how many runs a study would make, which makes none. */
    int counted(int ways, Seeds seeds) {
        spec.commandLine()
                .getOut()
                .println(ways + " ways to run, " + seeds.count() + " seeds: " + ways * seeds.count() + " runs");
        return ExitCode.DONE;
    }

    /** The folder of a plan: {@code out}, or without one a folder among the runs, by what the plan is about. */
    Path folder(@Nullable Path out, Plan plan) {
        return out != null
                ? out
                : workshop.runs().resolve(plan.study() + "-" + plan.key().substring(0, 12));
    }

    /** Tells which runs broke, and gives the exit code of runs that are all there. */
    int ended(Results results) {
        results.problems().forEach((run, why) -> err().println("failed: " + run + ": " + why));
        return results.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** Tells that runs are missing since the work was cut short. */
    int interrupted(Path path, Results results) {
        return interrupted(results.missing().length + " of " + results.plan().size() + " runs are missing in " + path);
    }

    /** Does what is wanted with what makes runs, which stops when the process is told to. */
    <T> T withRunner(StudyModel model, RunningWork<T> work) throws IOException, RunRefused, InterruptedException {
        Progress progress = progress();
        try (Interruption.Work signals = workshop.interruption().work(() -> {
            progress.end();
            interrupted(null);
        })) {
            PlanRunner.Source source = plan -> model.runner(plan, signals.interruption(), workshop.watchers());
            PlanRunner.Place place = workshop.planning()
                    .<PlanRunner.Place>map(plans -> worker -> plans)
                    .orElse(LocalEngine::new);
            return work.with(new PlanRunner(source, threads, progress, signals.interruption(), place));
        }
    }

    /** Progress on the terminal, where there is one and it is wanted. */
    Progress progress() {
        return workshop.showsProgress() && !options.quiet() ? Progress.on(err(), Screen.width()) : Progress.silent();
    }

    /** Whether runs are planned and none is made. */
    boolean plansOnly() {
        return workshop.planning().isPresent();
    }

    /** Tells that the work was cut short, or is planned for others. */
    int interrupted(@Nullable String how) {
        if (workshop.planning().filter(Planning::leavesWork).isPresent()) {
            workshop.planning().orElseThrow().tell(spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        err().println(Screen.hanging(
                "", "spillway: interrupted; " + (how == null ? "" : how + "; ") + "the same command resumes"));
        err().flush();
        return ExitCode.INTERRUPTED;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
