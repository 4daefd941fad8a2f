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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.validation.Reading;
import spillway.experiment.validation.Validation;
import spillway.experiment.validation.ValidationReport;
import spillway.experiment.validation.ValidationText;
import spillway.report.ReportProblem;

/** Puts finished runs beside the public panel and beside naive forecasts. */
@Command(
        name = "validate",
        description = "Scores finished runs against the public panel, beside naive forecasts, from their logs alone.",
        sortOptions = false,
        footer = {
            "",
            "Runs must cover 2010 and at least one later year of the panel; 40 quarters reach the last one, 2019.",
            "",
            "Examples:",
            "  spillway run configs/baseline.yaml --quarters 40 --replicates 20 --no-charts --out pure",
            "  spillway run configs/city-residuals.yaml --quarters 40 --replicates 20 --no-charts --out residuals",
            "  spillway validate pure residuals --fitted-to 2015 --out validation"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final String DEFAULT_FOLDER = "validation";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "[NAME=]RUN",
            arity = "1..*",
            description =
                    "Folder of a run or of a set of replicates, or its id below runs/; NAME is what tables call it.")
    private List<String> runs;

    @Option(
            names = "--fitted-to",
            paramLabel = "YEAR",
            description = "Last year of the data the runs were fitted to (default: unknown).")
    private Integer fittedTo;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write (default: validation in the first RUN).")
    private Path out;

    @Mixin
    private CommonOptions common;

    ValidateCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = out != null ? out : folder(runs.get(0)).resolve(DEFAULT_FOLDER);
        Validation validation;
        try {
            List<Reading> readings = new ArrayList<>();
            for (String run : runs) {
                readings.add(Reading.read(name(run), folder(run)));
            }
            validation = new Validation(readings, fittedTo == null ? OptionalInt.empty() : OptionalInt.of(fittedTo));
            Optional<String> refusal = ValidationReport.refusal(folder);
            if (refusal.isPresent()) {
                err.println(folder + ": " + refusal.get());
                return ExitCode.REFUSED;
            }
        } catch (ReportProblem | IOException problem) {
            return ended(problem, problem.getMessage(), ExitCode.REFUSED);
        }
        try {
            Path page = ValidationReport.write(validation, folder);
            PrintWriter printed = spec.commandLine().getOut();
            printed.print(new ValidationText(validation).plain());
            printed.println();
            printed.println(page);
            return ExitCode.DONE;
        } catch (ReportProblem | IOException broken) {
            return ended(broken, folder + ": cannot be written: " + broken.getMessage(), ExitCode.FAILED);
        }
    }

    private int ended(Exception problem, @Nullable String words, int code) {
        spec.commandLine().getErr().println(words);
        if (common.debug()) {
            problem.printStackTrace(spec.commandLine().getErr());
        }
        return code;
    }

    /** What stands before the equals sign; nothing where all of it is a folder's name. */
    private static String name(String run) {
        int sign = run.indexOf('=');
        return sign <= 0 || Files.exists(Path.of(run)) ? "" : run.substring(0, sign);
    }

    private Path folder(String run) {
        return workshop.run(Path.of(name(run).isEmpty() ? run : run.substring(run.indexOf('=') + 1)));
    }
}
