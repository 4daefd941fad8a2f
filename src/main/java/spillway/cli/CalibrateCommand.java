package spillway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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
import spillway.experiment.calibration.CityResiduals;
import spillway.experiment.calibration.Effort;
import spillway.experiment.calibration.Moments;
import spillway.experiment.calibration.Study;

/** Fits the model's factors to moments of a window. */
@Command(
        name = "calibrate",
        description = "Fits named parameters to named figures of 2010-2015 or 2010-2019.",
        sortOptions = false,
        footer = {
            "",
            "DIR/design.csv holds the runs and serves all windows; what stands there is not run again. What was found is in",
            "DIR/2015 and DIR/2019.",
            "",
            "Examples:",
            "  spillway calibrate --window 2015 --out calibrations/first",
            "  spillway calibrate configs/fitted-2015.yaml --residuals --window 2015 --seeds 3 --out residuals-2015",
            "  spillway calibrate --window 2019 --points 64 --wave2 32 --seeds 1 --out calibrations/quick"
        })
final class CalibrateCommand implements Callable<Integer> {
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

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where design and findings go.")
    private Path out;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "256",
            description = "Places of the first wave (default ${DEFAULT-VALUE}).")
    private int points;

    @Option(
            names = "--wave2",
            paramLabel = "N",
            defaultValue = "128",
            description = "Places of the second wave (default ${DEFAULT-VALUE}).")
    private int wave2;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "2",
            description = "Seeds a place (default ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "4",
            description = "Corrections of the fit after the simulator was asked (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--recover",
            paramLabel = "N",
            defaultValue = "40",
            description = "Places taken for the truth in the test of recovery (default ${DEFAULT-VALUE}).")
    private int recoveries;

    @Option(
            names = "--sets",
            paramLabel = "N",
            defaultValue = "24",
            description = "Parameter sets that all fit, to be looked for (default ${DEFAULT-VALUE}).")
    private int sets;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Runs at the same time; does not change the result (default ${DEFAULT-VALUE}).")
    private int threads;

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

    @Option(names = "--other-code", description = "Take the runs of a design that another version of the code made.")
    private boolean otherCode;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws Exception {
        if (!Moments.WINDOWS.contains(window)) {
            throw new ParameterException(spec.commandLine(), "--window " + window + ": is none of " + Moments.WINDOWS);
        }
        atLeast("--points", points, 4);
        atLeast("--wave2", wave2, 0);
        atLeast("--seeds", seeds, 1);
        atLeast("--rounds", rounds, 0);
        atLeast("--recover", recoveries, 0);
        atLeast("--sets", sets, 0);
        atLeast("--threads", threads, 1);
        PrintWriter err = spec.commandLine().getErr();
        List<String> problems = new ArrayList<>();
        if (residuals) {
            CityResiduals.find(config, window, seeds, rounds, threads, out, line -> say(err, line), problems);
            return end(out, problems);
        }
        Optional<Study> study = Study.read(config, tables, problems);
        if (study.isPresent()) {
            Effort effort = new Effort(points, wave2, seeds, rounds, recoveries, sets, threads);
            study.get().fit(window, effort, out, otherCode, line -> say(err, line), problems);
        }
        return end(out.resolve(String.valueOf(window)), problems);
    }

    private int end(Path written, List<String> problems) {
        if (!problems.isEmpty()) {
            problems.forEach(spec.commandLine().getErr()::println);
            return ExitCode.REFUSED;
        }
        spec.commandLine().getOut().println(written);
        return ExitCode.DONE;
    }

    private static void say(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " " + value + ": must be at least " + least);
        }
    }
}
