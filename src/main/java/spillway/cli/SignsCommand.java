package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.Laboratory;
import spillway.experiment.signs.ClaimsPage;
import spillway.experiment.signs.SignReport;
import spillway.experiment.signs.SignResults;
import spillway.experiment.signs.SignStudy;
import spillway.experiment.signs.SignTable;

/** Tests the signs that claims give to switches. */
@Command(
        name = "signs",
        description = "Tests whether each switch moves its figure the way the claim says: same seeds with and without.",
        sortOptions = false,
        footer = {
            "",
            "Leaves signs.csv, decomposition.csv and runs.csv in --out. Runs that are there are not made again, so that an",
            "interrupted study goes on where it was. Ends with 0 whatever the signs are, with 1 if a run broke.",
            "",
            "Examples:",
            "  spillway signs --list",
            "  spillway signs M02 M40a --seeds 5 --quarters 40 --out trial",
            "  spillway signs --out runs/signs",
            "  spillway signs --markdown runs/signs",
            "  spillway signs --markdown runs/signs --into docs/claims.md"
        })
final class SignsCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 10_000;
    private static final int MOST_QUARTERS = 4000;
    private static final int A_YEAR = 4;

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

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "30", description = "How many seeds (default 30).")
    private int seeds;

    @Option(names = "--first-seed", paramLabel = "N", defaultValue = "1", description = "First of them (default 1).")
    private long firstSeed;

    @Option(names = "--quarters", paramLabel = "N", defaultValue = "104", description = "Length of runs (default 104).")
    private int quarters;

    @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time (default: processors).")
    private Integer threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the study (default: signs among the runs).")
    private Path out;

    @Option(names = "--csv", description = "Show a table for programs.")
    private boolean csv;

    @Option(names = "--list", description = "Name the tests and count the runs; run nothing.")
    private boolean list;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Option(names = "--markdown", paramLabel = "DIR", description = "Only show the results in DIR as Markdown.")
    private Path markdown;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "With --markdown: put them into the page of claims instead.")
    private Path into;

    @Mixin
    private CommonOptions common;

    SignsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (markdown != null) {
            return show();
        }
        check("--seeds", seeds, 1, MOST_SEEDS);
        check("--quarters", quarters, A_YEAR, MOST_QUARTERS);
        check("--threads", threads == null ? 1 : threads, 1, 1024);
        if (firstSeed > Long.MAX_VALUE - seeds) {
            throw new ParameterException(spec.commandLine(), "--first-seed " + firstSeed + " leaves no room for seeds");
        }
        if (into != null) {
            throw new ParameterException(spec.commandLine(), "--into needs --markdown");
        }
        List<String> problems = new ArrayList<>();
        Optional<Laboratory> laboratory = Laboratory.open(config, problems);
        Optional<SignTable> all = laboratory.flatMap(open -> SignTable.read(tests, open, problems));
        if (all.isEmpty()) {
            return refused(problems);
        }
        SignTable chosen = all.get()
                .only(ids)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        String.join(" ", ids) + ": not all are tests or claims; see spillway signs --list"));
        if (list) {
            chosen.describe().forEach(out()::println);
            out().println(chosen.needed().size() + " ways to run, " + seeds + " seeds: "
                    + chosen.needed().size() * seeds + " runs");
            return ExitCode.DONE;
        }
        return study(laboratory.get(), all.get(), chosen);
    }

    private int study(Laboratory laboratory, SignTable all, SignTable chosen)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = out == null ? workshop.runs().resolve("signs") : out;
        SignResults results;
        try {
            results = new SignStudy(laboratory, all, quarters)
                    .run(
                            chosen,
                            firstSeed,
                            seeds,
                            threads == null ? Runtime.getRuntime().availableProcessors() : threads,
                            folder,
                            this::say);
        } catch (IOException unusable) {
            return refused(List.of(unusable.getMessage()));
        }
        SignReport.write(results, folder);
        if (csv) {
            out().print(SignReport.csv(results));
        } else {
            SignReport.lines(results).forEach(out()::println);
            out().println(folder);
        }
        results.broken().forEach(line -> err().println("broke: " + line));
        return results.broken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
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

    private void say(String line) {
        if (!quiet) {
            err().println(line);
            err().flush();
        }
    }

    private int refused(List<String> problems) {
        problems.forEach(err()::println);
        return ExitCode.REFUSED;
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + " is outside [" + least + ", " + most + "]");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
