package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.calibration.CityResiduals;
import spillway.experiment.calibration.Effort;
import spillway.experiment.calibration.Emulator;
import spillway.experiment.calibration.Moments;
import spillway.experiment.calibration.WindowFit;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.run.RunRefused;

/** Fits the model's factors to moments of a window. */
@Command(
        name = "calibrate",
        description = "Fits named parameters to named figures of 2010-2015 or 2010-2019.",
        sortOptions = false,
        footer = {
            "",
            "Two seeds a point. DIR/waves holds the runs, each wave a study of its own, and serves all windows; "
                    + "what stands there is not run again. What was found is in DIR/2015 and DIR/2019.",
            "",
            "Examples:",
            "  spillway calibrate --window 2015 --out calibrations/first",
            "  spillway calibrate configs/fitted-2015.yaml --residuals --window 2015 --seeds 3 --out "
                    + "residuals-2015",
            "  spillway calibrate --window 2019 --points 64 --wave2 32 --seeds 1 --out calibrations/quick"
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 2);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..1",
            defaultValue = "configs/baseline.yaml",
            description = "Where the factors start from (default ${DEFAULT-VALUE}).")
    private Path config;

    @Option(names = "--window", paramLabel = "YEAR", required = true, description = "Last year fitted: 2015 or 2019.")
    private int window;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "256",
            description = "Points of the first wave (default ${DEFAULT-VALUE}).")
    private int points;

    @Option(
            names = "--wave2",
            paramLabel = "N",
            defaultValue = "128",
            description = "Points of the second wave (default ${DEFAULT-VALUE}).")
    private int wave2;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "4",
            description = "Corrections of the fit after a check by the simulator (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--recover",
            paramLabel = "N",
            defaultValue = "40",
            description = "Points taken for the truth in the test of recovery (default ${DEFAULT-VALUE}).")
    private int recoveries;

    @Option(
            names = "--sets",
            paramLabel = "N",
            defaultValue = "24",
            description = "Parameter sets that all fit, to be looked for (default ${DEFAULT-VALUE}).")
    private int sets;

    @Option(
            names = "--spec",
            paramLabel = "DIR",
            defaultValue = "configs/calibration",
            description = "Folder of factors.csv, moments.csv and observed.csv (default ${DEFAULT-VALUE}).")
    private Path tables;

    @Option(
            names = "--residuals",
            description =
                    "Fit nothing; find the trend of each city's productivity that brings CONFIG to the window's end.")
    private boolean residuals;

    @Mixin
    private StudyOptions options;

    @Mixin
    private CommonOptions common;

    CalibrateCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Moments.WINDOWS.contains(window)) {
            throw new ParameterException(spec.commandLine(), "--window " + window + ": is none of " + Moments.WINDOWS);
        }
        atLeast("--points", points, Emulator.LEAST_POINTS);
        atLeast("--wave2", wave2, 0);
        atLeast("--rounds", rounds, 0);
        atLeast("--recover", recoveries, 0);
        atLeast("--sets", sets, 0);
        Seeds seeds = options.seeds(SEEDS);
        if (seeds.first() != 1 || seeds.count() > Effort.MOST_SEEDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seeds " + seeds + ": must be from 1 to at most " + Effort.MOST_SEEDS
                            + "; later ones are for checks");
        }
        if (options.out() == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=DIR'");
        }
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            try {
                StudyModel model = call.model(config);
                Path written = call.withRunner(model, runner -> fit(model, seeds, runner));
                spec.commandLine().getOut().println(written);
                return ExitCode.DONE;
            } catch (InterruptedException stopped) {
                return call.interrupted(stopped.getMessage());
            }
        });
    }

    private Path fit(StudyModel model, Seeds seeds, PlanRunner runner)
            throws IOException, RunRefused, InterruptedException {
        Path out = options.out();
        if (residuals) {
            CityResiduals.find(model, options.policy(), window, seeds.count(), rounds, out, runner, this::say);
            return out;
        }
        Effort effort = new Effort(points, wave2, seeds, rounds, recoveries, sets);
        WindowFit.read(model, options.policy(), tables).fit(window, effort, out, runner, this::say);
        return out.resolve(String.valueOf(window));
    }

    private void say(String line) {
        if (!options.work().quiet()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(line);
            err.flush();
        }
    }

    private void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " " + value + ": must be at least " + least);
        }
    }
}
