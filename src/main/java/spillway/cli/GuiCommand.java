package spillway.cli;

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
import spillway.gui.Gui;
import spillway.run.RunCheckpoint;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** Opens the window on a run. */
@Command(
        name = "gui",
        description = "Opens a window on a run: watch it, try policies, change parameters.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  spillway gui",
            "  spillway gui configs/baseline.yaml --seed 7",
            "  spillway gui --policy patient-government",
            "  spillway gui --from long/checkpoints/2019Q4.checkpoint",
            "  spillway gui --replay runs/0123456789ab"
        })
final class GuiCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..1",
            description = "Configuration file (default configs/baseline.yaml).")
    @Nullable
    private Path config;

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "Policy of the run: one that spillway policies lists, or a file (YAML).")
    @Nullable
    private String policy;

    @Option(names = "--seed", paramLabel = "N", description = "Seed (default 1).")
    @Nullable
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Give one parameter another value; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--from", paramLabel = "CHECKPOINT", description = "Open a run where a checkpoint of it stands.")
    @Nullable
    private Path from;

    @Option(
            names = "--replay",
            paramLabel = "RUN",
            description = "Show a run that was made already from its folder, without computing.")
    @Nullable
    private Path replay;

    @Option(
            names = "--exercise",
            paramLabel = "SCRIPT",
            description = "Do in the window what the script says, and close it.")
    @Nullable
    private Path script;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    GuiCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws Exception {
        if (!Gui.hasScreen()) {
            spec.commandLine()
                    .getErr()
                    .println("spillway: there is no screen to open a window on; spillway run makes runs without one");
            return ExitCode.REFUSED;
        }
        if (from != null && replay != null) {
            throw wrong("--from and --replay open different things: give one or the other");
        }
        if ((from != null || replay != null) && (policy != null || seed != null || !settings.isEmpty())) {
            throw wrong((from != null ? "--from" : "--replay")
                    + ": seed, policy and settings are those of the run; leave out --seed, --policy and --set");
        }
        RunPlanner planner = new RunPlanner(workshop.baseYears(true));
        Optional<Path> exercise = Optional.ofNullable(script);
        WindowWork work = new WindowWork(workshop, spec);
        try {
            if (from != null) {
                try (RunCheckpoint checkpoint = RunCheckpoint.open(from)) {
                    Path file = checkpoint.config(Optional.ofNullable(config));
                    int quarters = length.quarters(checkpoint.asked().quarters(), 1);
                    Gui.resume(planner.model(file), checkpoint, OptionalInt.of(quarters), work, exercise);
                }
                return ExitCode.DONE;
            }
            Path file = config == null ? ShippedConfig.baseline() : config;
            if (replay != null) {
                Gui.replay(planner.model(file), workshop.run(replay), exercise);
                return ExitCode.DONE;
            }
            List<Path> policies = StudyOptions.policy(spec, policy).stream().toList();
            long first = seed == null ? 1 : seed;
            RunRequest request = new RunRequest(file, settings, policies, first, 1, OptionalInt.of(length.quarters(1)));
            Gui.open(planner.model(file), request, work, exercise);
            return ExitCode.DONE;
        } catch (RunRefused refused) {
            Complaints.tell(spec.commandLine().getErr(), refused.complaints());
            return ExitCode.REFUSED;
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
