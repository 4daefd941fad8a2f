package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.replicates.ReplicateReport;
import spillway.experiment.replicates.ReplicateStudy;
import spillway.experiment.study.Seeds;
import spillway.report.replicates.ReplicatesReport;
import spillway.run.AskedRun;
import spillway.run.Course;
import spillway.run.Interruption;
import spillway.run.Manifest;
import spillway.run.ModelRunner;
import spillway.run.PolicyCopies;
import spillway.run.Progress;
import spillway.run.RunCheckpoint;
import spillway.run.RunDriver;
import spillway.run.RunFolder;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.RunSummary;

/** Runs the model: once, or once for each of several seeds. */
@Command(
        name = "run",
        description = "Runs the model and leaves logs, charts and a verdict in a folder of its own.",
        sortOptions = false,
        footer = {
            "",
            "One seed. Without --out the folder is runs/<run-id>, where the id stands for everything the run "
                    + "depends on: a run that is there and complete is not repeated. --seeds says the same as --seed with "
                    + "--replicates. With several seeds the folder is a study's: the same call resumes it, and with --out "
                    + "further seeds extend it.",
            "",
            "A run that goes on from a checkpoint takes configuration, settings, policies and seed from it; --policy adds one "
                    + "that acts from then on. Its folder holds all quarters, as if it had never been cut.",
            "",
            "Examples:",
            "  spillway run configs/baseline.yaml",
            "  spillway run configs/baseline.yaml --seed 7 --quarters 40 --out trial",
            "  spillway run configs/baseline.yaml --set migration.enabled=false",
            "  spillway run configs/baseline.yaml --policy patient-government",
            "  spillway run configs/baseline.yaml --replicates 20 --quiet",
            "  spillway run configs/baseline.yaml --checkpoint-every 20 --out long",
            "  spillway run --from long/checkpoints/2019Q4.checkpoint --quarters 160 --out longer"
        })
final class RunCommand implements Callable<Integer> {
    private static final int MOST_REPLICATES = 100_000;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..1",
            description = "Configuration file (YAML). With --from only needed where it lies elsewhere now.")
    @Nullable
    private Path config;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the run (default 1).")
    @Nullable
    private Long seed;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Run N seeds, from --seed on, and give the frequency of each outcome.")
    @Nullable
    private Integer replicates;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Give one parameter another value; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            description = "Write checkpoints/YYYYQn.checkpoint into the folder every N quarters.")
    @Nullable
    private Integer checkpointEvery;

    @Option(
            names = "--from",
            paramLabel = "CHECKPOINT",
            description = "Go on from a checkpoint of a run, in a new folder.")
    @Nullable
    private Path from;

    @Option(names = "--no-charts", description = "Leave out charts and page.")
    private boolean noCharts;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    RunCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> run(call));
    }

    private Seeds seeds() {
        if (options.givesSeeds() && (seed != null || replicates != null)) {
            throw wrong("--seeds says what --seed and --replicates say: give one or the other");
        }
        long first = seed == null ? 1 : seed;
        int count = replicates == null ? 1 : replicates;
        if (first > Long.MAX_VALUE - count) {
            throw wrong("--seed " + first + " leaves no room for the replicates");
        }
        if (count < 1) {
            throw wrong("--replicates " + count + " is outside [1, " + MOST_REPLICATES + "]");
        }
        Seeds seeds = options.seeds(new Seeds(first, count));
        if (seeds.count() > MOST_REPLICATES) {
            throw wrong(seeds.count() + " replicates: more than " + MOST_REPLICATES);
        }
        return seeds;
    }

    private int run(StudyCall call) throws RunRefused, IOException, InterruptedException {
        Bounds.within(
                spec,
                "--checkpoint-every",
                checkpointEvery == null ? 1 : checkpointEvery,
                1,
                ModelRunner.MOST_QUARTERS);
        if (from != null) {
            return goOn(from, call);
        }
        if (config == null) {
            throw wrong("Missing required parameter: 'CONFIG'");
        }
        Seeds seeds = seeds();
        Optional<Path> policy = options.policy();
        RunRequest request = new RunRequest(
                config,
                overrides,
                policy.stream().toList(),
                seeds.first(),
                seeds.count(),
                OptionalInt.of(length.quarters(1)));
        RunPlan plan = new RunPlanner(workshop.baseYears(options.work().cached())).plan(request);
        caution(plan);
        if (plan.replicates() > 1) {
            if (checkpointEvery != null) {
                throw wrong(
                        "--checkpoint-every is for runs of one seed; several seeds resume by themselves, run by run");
            }
            ReplicateStudy study = new ReplicateStudy(plan, overrides, policy);
            Path place = place(plan);
            return options.out() == null && RunFolder.isComplete(place)
                    ? tellOfComplete(plan, place)
                    : call.withRunner(study.model(), runner -> drawn(plan, study.run(place, runner), place));
        }
        return one(plan, course(Course.STRAIGHT, AskedRun.of(request)), call);
    }

    private void caution(RunPlan plan) {
        plan.unreached().forEach(err()::println);
        if (plan.replicates() > 1) {
            Cautions.ofSeeds(plan.replicates(), err());
        }
        Cautions.ofLength(plan.quarters(), err());
    }

    private Path place(RunPlan plan) {
        return options.out() == null ? workshop.runs().resolve(plan.runId()) : options.out();
    }

    private Course course(Course course, AskedRun asked) {
        return checkpointEvery == null ? course : course.withCheckpoints(asked, checkpointEvery);
    }

    /** Goes on from a checkpoint. */
    private int goOn(Path file, StudyCall call) throws RunRefused, IOException {
        if (seed != null || replicates != null || options.givesSeeds() || !overrides.isEmpty()) {
            throw wrong("--from: seed and settings are those of the checkpoint; leave out --seed, --seeds, --replicates"
                    + " and --set");
        }
        try (RunCheckpoint checkpoint = RunCheckpoint.open(file);
                PolicyCopies copies = new PolicyCopies()) {
            ModelRunner model = new RunPlanner(workshop.baseYears(options.work().cached()))
                    .model(checkpoint.config(Optional.ofNullable(config)));
            RunRequest request = checkpoint.request(model, copies.folder());
            List<Path> more = options.policy().stream().toList();
            RunPlan plan = checkpoint.plan(
                    model,
                    request,
                    more,
                    OptionalInt.of(length.quarters(checkpoint.asked().quarters(), 1)));
            caution(plan);
            if (!checkpoint.hasLogs()) {
                err().println(Screen.hanging(
                        "note: ",
                        file
                                + " is of the window and holds no logs; the run is made again from its beginning and compared"
                                + " with it after " + checkpoint.after()));
            }
            return one(plan, course(Course.from(checkpoint), checkpoint.asked().with(more, plan.quarters())), call);
        }
    }

    private int drawn(RunPlan plan, RunDriver.Result result, Path place) {
        Optional<Planning> planned = workshop.planning().filter(Planning::leavesWork);
        if (planned.isPresent()) {
            planned.get().tell(spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        if (result.ending() == RunDriver.Ending.COMPLETED && !noCharts) {
            ReplicatesReport.write(place);
        }
        return tell(plan, result, place);
    }

    private int one(RunPlan plan, Course course, StudyCall call) throws RunRefused, IOException {
        if (call.plansOnly()) {
            throw wrong("a run of one seed is no study: there is nothing to plan; --replicates gives it several");
        }
        Path place = place(plan);
        if (options.out() == null && RunFolder.isComplete(place)) {
            return tellOfComplete(plan, place);
        }
        Optional<RunFolder> folder =
                options.out() == null ? RunFolder.unlessComplete(place) : Optional.of(RunFolder.exactly(place));
        if (folder.isEmpty()) {
            return tellOfComplete(plan, place);
        }
        Progress progress = call.progress();
        Runnable farewell = () -> {
            progress.end();
            interrupted(plan, place);
        };
        try (RunFolder held = folder.get();
                RunCheckpoint own = from == null && options.out() == null ? newest(plan, place) : null;
                Interruption.Work work = workshop.interruption().work(farewell)) {
            RunDriver.Finish finish = noCharts ? logs -> {} : workshop.charts();
            Course taken = own == null ? course : course.goingOnFrom(own);
            RunDriver.Result result = RunDriver.ofOneRun(progress, work.interruption())
                    .drive(plan, taken, held.path(), workshop.watchers().get(), finish);
            return tell(plan, result, held.path());
        }
    }

    /** The newest checkpoint of a run that was cut; null if there is none that can serve. */
    private @Nullable RunCheckpoint newest(RunPlan plan, Path place) throws IOException {
        Optional<Path> newest = RunCheckpoint.newest(place);
        if (newest.isEmpty()) {
            return null;
        }
        try {
            RunCheckpoint checkpoint = RunCheckpoint.open(newest.get());
            try {
                checkpoint.refuseOther(plan);
                err().println("the run goes on from " + newest.get());
                return checkpoint;
            } catch (RunRefused other) {
                checkpoint.close();
                throw other;
            }
        } catch (RunRefused refused) {
            err().println(refused.complaints().get(0) + "; the run is made from its beginning");
            return null;
        }
    }

    private int tellOfComplete(RunPlan plan, Path folder) throws IOException, RunRefused {
        err().println(folder + ": this very run is there and complete; nothing to do");
        boolean set = plan.replicates() > 1;
        Path page = folder.resolve(set ? ReplicatesReport.PAGE : ReportCommand.PAGE);
        if (!noCharts && !Files.exists(page)) {
            if (set) {
                ReplicateReport.page(folder);
            } else {
                workshop.charts().apply(folder);
            }
        }
        describe(plan, folder);
        return ExitCode.DONE;
    }

    private int tell(RunPlan plan, RunDriver.Result result, Path folder) {
        if (result.ending() == RunDriver.Ending.COMPLETED) {
            describe(plan, folder);
            return ExitCode.DONE;
        }
        if (result.ending() == RunDriver.Ending.INTERRUPTED) {
            return interrupted(plan, folder);
        }
        err().println("spillway: " + result.failure());
        if (Manifest.status(folder).filter(Manifest.FAILED::equals).isPresent()) {
            err().println("What was written so far is in " + folder + ", marked as failed.");
        }
        if (common.debug() && result.cause() != null) {
            result.cause().printStackTrace(err());
        }
        return ExitCode.FAILED;
    }

    private int interrupted(RunPlan plan, Path folder) {
        Optional<Path> newest = RunCheckpoint.newest(folder);
        String next = newest.isPresent()
                ? "spillway run --from " + newest.get() + " --out DIR goes on"
                : plan.replicates() > 1
                        ? "the same command resumes"
                        : options.out() == null
                                ? "the same command makes this run from its beginning"
                                : "delete " + folder + ", and the same command makes this run from its beginning";
        err().println(Screen.hanging("", "spillway: interrupted; " + next));
        err().flush();
        return ExitCode.INTERRUPTED;
    }

    private void describe(RunPlan plan, Path folder) {
        PrintWriter to = spec.commandLine().getOut();
        if (options.work().quiet()) {
            to.println(folder);
            return;
        }
        if (plan.replicates() > 1) {
            to.println(Screen.hanging("", ReplicateReport.sentence(folder)));
        } else {
            RunSummary.read(folder).ifPresent(summary -> {
                to.println(Screen.hanging("", summary.sentence()));
                summary.headlines()
                        .forEach(one -> to.println(Screen.hanging(
                                "  ", one.label() + ": " + Magnitudes.range(one.start(), one.end(), one.unit()))));
            });
        }
        Path page = folder.resolve(plan.replicates() > 1 ? ReplicatesReport.PAGE : ReportCommand.PAGE);
        to.println(Files.exists(page) ? page : folder);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
