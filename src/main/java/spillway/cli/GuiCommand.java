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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.gui.Gui;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.ScenarioReader;

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
            "  spillway gui --policy patient-government"
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

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Give one parameter another value; may be repeated.")
    private List<String> settings = new ArrayList<>();

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
        Path file = config == null ? ShippedConfig.baseline() : config;
        List<String> problems = new ArrayList<>();
        try {
            Optional<ModelRunner> runner =
                    ModelRunner.open(new ScenarioReader(), file, workshop.baseYears(true), problems);
            if (runner.isEmpty()) {
                throw new RunRefused(problems);
            }
            List<Path> policies = StudyOptions.policy(spec, policy).stream().toList();
            Gui.open(
                    runner.get(),
                    new RunRequest(file, settings, policies, seed, 1, OptionalInt.of(length.quarters(1))),
                    new WindowWork(workshop, spec),
                    Optional.ofNullable(script));
            return ExitCode.DONE;
        } catch (RunRefused refused) {
            Complaints.tell(spec.commandLine().getErr(), refused.complaints());
            return ExitCode.REFUSED;
        }
    }
}
