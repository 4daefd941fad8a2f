package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import spillway.file.Label;
import spillway.input.Spelling;
import spillway.report.ReportProblem;
import spillway.run.CodeVersion;
import spillway.run.RunFailure;
import spillway.run.RunFolder;

/** The program by itself: says which commands there are. */
@Command(
        name = "spillway",
        description = "Simulates regional spillover in the Guangdong-Hong Kong-Macao Greater Bay Area.",
        versionProvider = SpillwayCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  spillway run configs/baseline.yaml",
            "  spillway run configs/baseline.yaml --replicates 10 --quiet",
            "  spillway policies",
            "  spillway compare patient-government end-subsidy-race",
            "  spillway params configs/baseline.yaml",
            "  spillway report runs/0123456789ab",
            "  spillway validate runs/0123456789ab",
            "",
            "Exit codes: 0 done, 1 the run failed, 2 the request was wrong, 130 interrupted."
        })
public final class SpillwayCommand implements Callable<Integer> {
    private static final int LEAST_HELP_WIDTH = 60;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show version, commit, Java and MASON.")
    private boolean version;

    /** The program for what {@code workshop} holds. */
    public SpillwayCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Runs the command that {@code args} spell and returns its exit code. */
    public int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(this)
                .addSubcommand("run", new RunCommand(workshop))
                .addSubcommand("params", new ParamsCommand())
                .addSubcommand("policies", new PoliciesCommand())
                .addSubcommand("report", new ReportCommand(workshop))
                .addSubcommand("validate", new ValidateCommand(workshop))
                .addSubcommand("benchmark", new BenchmarkCommand())
                .addSubcommand("bench", new BenchCommand(workshop))
                .addSubcommand("compare", new CompareCommand(workshop))
                .addSubcommand("map", new MapCommand(workshop))
                .addSubcommand("sweep", new SweepCommand(workshop))
                .addSubcommand("null", new NullCommand(workshop))
                .addSubcommand("fragility", new FragilityCommand(workshop))
                .addSubcommand("circulation", new CirculationCommand(workshop))
                .addSubcommand("forces", new ForcesCommand(workshop))
                .addSubcommand("evidence", new EvidenceCommand(workshop))
                .addSubcommand("gui", new GuiCommand(workshop))
                .addSubcommand("signs", new SignsCommand(workshop))
                .addSubcommand("study", study())
                .addSubcommand("calibrate", new CalibrateCommand(workshop))
                .registerConverter(Path.class, SpillwayCommand::path)
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.max(Screen.width(), LEAST_HELP_WIDTH))
                .setCaseInsensitiveEnumValuesAllowed(false)
                .setParameterExceptionHandler(SpillwayCommand::refuse)
                .setExecutionExceptionHandler(SpillwayCommand::giveUp);
        int code;
        try {
            code = line.execute(args);
        } catch (OutOfMemoryError full) {
            err.println("spillway: out of memory; give Java more with JDK_JAVA_OPTIONS=-Xmx...");
            code = ExitCode.FAILED;
        }
        if (out.checkError()) {
            err.println("spillway: what was to be printed could not be written");
            code = code == ExitCode.DONE ? ExitCode.FAILED : code;
        }
        err.flush();
        return code;
    }

    private CommandLine study() {
        // What is planned is a call of its own, whose options are not those of the planning.
        CommandLine plan = new CommandLine(new StudyPlanCommand(workshop)).setStopAtPositional(true);
        return new CommandLine(new StudyCommand(workshop))
                .addSubcommand("plan", plan)
                .addSubcommand("submit", new StudySubmitCommand(workshop))
                .addSubcommand("status", new StudyStatusCommand(workshop))
                .addSubcommand("cancel", new StudyCancelCommand());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.REFUSED;
    }

    private static int refuse(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(
                wrong instanceof UnmatchedArgumentException foreign
                        ? unknown(foreign.getUnmatched().get(0), line.getCommandSpec())
                        : String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage"));
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.REFUSED;
    }

    private static String unknown(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            return Label.shorten(word) + ": no such option"
                    + Spelling.hint(Spelling.nearest(word, command.optionsMap().keySet()));
        }
        return command.subcommands().isEmpty()
                ? Label.shorten(word) + ": one word more than " + command.qualifiedName() + " takes"
                : Label.shorten(word) + ": no such command"
                        + Spelling.hint(
                                Spelling.nearest(word, command.subcommands().keySet()));
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a file or folder has no name");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException foreign) {
            throw new TypeConversionException("no file can have the name " + Label.oneLine(text)
                    + " where the locale is as it is here; try LC_ALL=C.UTF-8");
        }
    }

    private static int giveUp(Exception broken, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("spillway: " + words(broken));
        if (line.getParseResult().hasMatchedOption("--debug")) {
            broken.printStackTrace(line.getErr());
        }
        return ExitCode.FAILED;
    }

    private static String words(Exception broken) {
        if (broken instanceof IOException io) {
            return RunFolder.reason(io);
        }
        boolean forPeople = broken instanceof RunFailure || broken instanceof ReportProblem;
        return forPeople ? String.valueOf(broken.getMessage()) : broken.toString();
    }

    /** The lines of {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            CodeVersion code = CodeVersion.current();
            return new String[] {
                "spillway " + code.version() + " (commit " + code.commitText() + ")",
                "MASON " + code.mason() + ", Java " + System.getProperty("java.version")
            };
        }
    }
}
