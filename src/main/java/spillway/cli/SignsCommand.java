package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.signs.ClaimsPage;
import spillway.experiment.signs.SignReport;
import spillway.experiment.signs.SignResults;
import spillway.experiment.signs.SignStudy;
import spillway.experiment.signs.SignTable;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.run.RunRefused;
import spillway.run.VerdictWindows;

/** Tests the signs that claims give to switches. */
@Command(
        name = "signs",
        description = "Tests whether each switch moves its figure the way the claim says: same seeds with and without.",
        sortOptions = false,
        footer = {
            "",
            "Thirty seeds. Leaves signs.csv, decomposition.csv and runs.csv in --out, or in runs/signs. Runs that "
                    + "are there are not made again: the same call resumes an interrupted study. Ends with 0 whatever the "
                    + "signs are, with 1 if a run failed.",
            "",
            "Examples:",
            "  spillway signs --list",
            "  spillway signs M02 M40a --seeds 5 --quarters 40 --out trial",
            "  spillway signs --out runs/signs",
            "  spillway signs --markdown runs/signs",
            "  spillway signs --markdown runs/signs --into docs/claims.md"
        })
final class SignsCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 30);
    private static final List<String> SHOWING = List.of("--markdown", "--into", "--debug");

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Tests or claims (default: all).")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "configs/baseline.yaml",
            description = "Configuration (default ${DEFAULT-VALUE}).")
    private Path config;

    @Option(
            names = "--tests",
            paramLabel = "FILE",
            defaultValue = "configs/signs.csv",
            description = "Table of tests (default ${DEFAULT-VALUE}).")
    private Path tests;

    @Option(names = "--csv", description = "Show a table for programs.")
    private boolean csv;

    @Option(names = "--list", description = "Name the tests and count the runs; run nothing.")
    private boolean list;

    @Option(names = "--markdown", paramLabel = "DIR", description = "Only show the results in DIR as Markdown.")
    private Path markdown;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "With --markdown: put them into the page of claims instead.")
    private Path into;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    SignsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (markdown != null) {
            refuseOthers();
            return show();
        }
        if (into != null) {
            throw new ParameterException(spec.commandLine(), "--into needs --markdown");
        }
        if (csv && options.work().quiet()) {
            throw new ParameterException(spec.commandLine(), "--csv prints a table, --quiet prints none");
        }
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            Seeds seeds = options.seeds(SEEDS);
            int quarters = length.quarters(VerdictWindows.FEWEST_QUARTERS);
            StudyModel model = call.model(config);
            List<String> problems = new ArrayList<>();
            SignTable all = SignTable.read(tests, model, options.policy(), problems)
                    .orElseThrow(() -> new RunRefused(problems));
            SignTable chosen = all.only(ids)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            String.join(" ", ids) + ": not all are tests or claims; see spillway signs --list"));
            if (list) {
                chosen.describe().forEach(out()::println);
                return call.counted(chosen.needed().size(), seeds);
            }
            chosen.measuredEarlier(quarters).forEach(err()::println);
            Path folder = options.out() == null ? workshop.runs().resolve(SignStudy.KIND) : options.out();
            SignStudy study = new SignStudy(model, all, chosen, seeds, quarters);
            return call.carryOut(model, study, folder, (runs, path) -> tell(study.results(runs), path));
        });
    }

    private void tell(SignResults results, Path folder) {
        if (csv) {
            out().print(SignReport.csv(results));
        } else {
            SignReport.lines(results).forEach(out()::println);
            out().println(folder);
        }
    }

    private void refuseOthers() {
        List<String> others = spec.commandLine().getParseResult().matchedArgs().stream()
                .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
                .filter(name -> !SHOWING.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--markdown only shows what is there: leave out " + String.join(", ", new TreeSet<>(others)));
        }
    }

    private int show() throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<ClaimsPage> page = ClaimsPage.read(markdown, problems);
        if (page.isEmpty()) {
            return refused(problems);
        }
        if (into == null) {
            out().print(page.get().markdown());
            return ExitCode.DONE;
        }
        try {
            Files.writeString(into, page.get().into(Files.readString(into)));
        } catch (IOException | IllegalArgumentException unusable) {
            return refused(List.of(into + ": " + unusable.getMessage()));
        }
        return ExitCode.DONE;
    }

    private int refused(List<String> problems) {
        Complaints.tell(err(), problems);
        return ExitCode.REFUSED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
