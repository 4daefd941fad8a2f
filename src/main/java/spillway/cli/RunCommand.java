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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.kernel.Numbers;
import spillway.run.Interruption;
import spillway.run.Manifest;
import spillway.run.Progress;
import spillway.run.Replicates;
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
            "Without --out the folder is runs/<run-id>, where the id stands for everything the run depends on:",
            "a run that is there and complete is not repeated.",
            "",
            "Examples:",
            "  spillway run configs/baseline.yaml",
            "  spillway run configs/baseline.yaml --seed 7 --quarters 40 --out trial",
            "  spillway run configs/baseline.yaml --set migration.enabled=false",
            "  spillway run configs/baseline.yaml --policy configs/policies/patient-government.yaml",
            "  spillway run configs/baseline.yaml --replicates 20 --quiet"
        })
final class RunCommand implements Callable<Integer> {
    private static final int MOST_QUARTERS = 4000;
    private static final int MOST_REPLICATES = 100_000;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", description = "Configuration file (YAML).")
    private Path config;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of all luck (default 1).")
    private long seed;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run N seeds, from --seed on, and give the frequency of each outcome.")
    private int replicates;

    @Option(names = "--quarters", paramLabel = "N", description = "How many quarters (default: the model's own).")
    private Integer quarters;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy file (YAML): dated settings.")
    private Path policy;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Give one parameter another value; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Write exactly here; refused if it has content.")
    private Path out;

    @Option(names = "--no-charts", description = "Leave out charts and page.")
    private boolean noCharts;

    @Option(names = "--no-cache", description = "Solve the base year anew, and keep no solution for later runs.")
    private boolean noCache;

    @Option(names = "--quiet", description = "No progress, no summary.")
    private boolean quiet;

    @Mixin
    private CommonOptions common;

    RunCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        check("--replicates", replicates, MOST_REPLICATES);
        check("--quarters", quarters == null ? 1 : quarters, MOST_QUARTERS);
        if (seed > Long.MAX_VALUE - replicates) {
            throw new ParameterException(spec.commandLine(), "--seed " + seed + " leaves no room for the replicates");
        }
        try {
            return run();
        } catch (RunRefused refused) {
            refused.complaints().forEach(err()::println);
            return ExitCode.REFUSED;
        }
    }

    private int run() throws RunRefused, IOException {
        RunRequest request = new RunRequest(
                config,
                overrides,
                Optional.ofNullable(policy),
                seed,
                replicates,
                quarters == null ? OptionalInt.empty() : OptionalInt.of(quarters));
        RunPlan plan = new RunPlanner(workshop.baseYears(!noCache)).plan(request);
        Path place = out == null ? workshop.runs().resolve(plan.runId()) : out;
        Optional<RunFolder> folder =
                out == null ? RunFolder.unlessComplete(place) : Optional.of(RunFolder.exactly(place));
        if (folder.isEmpty()) {
            return tellOfComplete(place);
        }
        try (RunFolder held = folder.get();
                Interruption interruption = Interruption.bySignal()) {
            return tell(drive(plan, held.path(), interruption), held.path());
        }
    }

    private RunDriver.Result drive(RunPlan plan, Path folder, Interruption interruption) {
        boolean shown = workshop.showsProgress() && !quiet;
        Progress progress = shown ? Progress.on(err()) : Progress.silent();
        if (plan.replicates() > 1) {
            int atOnce = Runtime.getRuntime().availableProcessors();
            return new Replicates(atOnce, progress, interruption, workshop.watchers()).run(plan, folder);
        }
        return RunDriver.ofOneRun(progress, interruption)
                .drive(plan, folder, workshop.watchers().get(), noCharts ? logs -> {} : workshop.charts());
    }

    private int tellOfComplete(Path folder) throws IOException {
        err().println(folder + ": this very run is there and complete; nothing to do");
        boolean chartsLack = replicates == 1 && !noCharts && !Files.exists(folder.resolve(ReportCommand.PAGE));
        if (chartsLack) {
            workshop.charts().apply(folder);
        }
        describe(folder);
        return ExitCode.DONE;
    }

    private int tell(RunDriver.Result result, Path folder) {
        if (result.ending() == RunDriver.Ending.COMPLETED) {
            describe(folder);
            return ExitCode.DONE;
        }
        err().println("spillway: " + result.failure());
        if (Manifest.status(folder).filter(Manifest.FAILED::equals).isPresent()) {
            err().println("What was written so far is in " + folder + ", marked as failed.");
        }
        if (common.debug() && result.cause() != null) {
            result.cause().printStackTrace(err());
        }
        return result.ending() == RunDriver.Ending.INTERRUPTED ? ExitCode.INTERRUPTED : ExitCode.FAILED;
    }

    private void describe(Path folder) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(folder);
        if (quiet) {
            return;
        }
        if (replicates > 1) {
            to.println(Replicates.sentence(folder));
            return;
        }
        RunSummary.read(folder).ifPresent(summary -> {
            to.println(summary.sentence());
            for (RunSummary.Headline headline : summary.headlines()) {
                to.println("  " + headline.label() + ": " + figure(headline.start()) + " to " + figure(headline.end())
                        + " " + headline.unit());
            }
        });
    }

    /** Four significant digits, for eyes. */
    private static String figure(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "undefined";
        }
        return Numbers.text(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue());
    }

    private void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " " + value + " is outside [1, " + most + "]");
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
