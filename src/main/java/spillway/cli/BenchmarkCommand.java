package spillway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.BenchmarkRow;
import spillway.benchmark.BenchmarkSuite;
import spillway.benchmark.Benchmarks;
import spillway.file.CsvWriter;
import spillway.kernel.Numbers;

/** Runs the simulator against cases whose answer theory knows. */
@Command(
        name = "benchmark",
        description = "Runs the simulator's rules, stripped down, against closed-form and published cases.",
        sortOptions = false,
        footer = {
            "",
            "Ends with 1 if a case fails. With --set nothing may be expected of the case: then only what was got is shown.",
            "",
            "Examples:",
            "  spillway benchmark --list",
            "  spillway benchmark B1 B3",
            "  spillway benchmark B1 --set mu=0.35 --set sigma=4.5",
            "  spillway benchmark --csv > benchmarks.csv"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("id", "parameters", "quantity", "expected", "got", "tolerance", "pass");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Cases (default: all).")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--set", paramLabel = "name=value", description = "Another value for a parameter of the case.")
    private Map<String, Double> settings = new LinkedHashMap<>();

    @Option(names = "--short", description = "Only cases that take a few seconds.")
    private boolean shortOnly;

    @Option(names = "--csv", description = "A table for programs.")
    private boolean csv;

    @Option(names = "--list", description = "Name the cases and their parameters; run nothing.")
    private boolean list;

    @Option(
            names = "--expected",
            paramLabel = "DIR",
            description = "Folder of the expected values (default: benchmarks/ beside the configuration).")
    private Path expected;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration of the cases that run the whole model (default: configs/baseline.yaml here,"
                    + " or that of the installation).")
    private Path config;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        Path whole = config == null ? ShippedConfig.baseline() : config;
        Path values = expected == null ? whole.resolveSibling("benchmarks") : expected;
        BenchmarkSuite suite = BenchmarkSuite.read(Benchmarks.all(whole), values, problems);
        if (!problems.isEmpty()) {
            Complaints.tell(spec.commandLine().getErr(), problems);
            return ExitCode.REFUSED;
        }
        List<BenchmarkCase> chosen = chosen(suite);
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            chosen.forEach(one -> out.println(one.id() + "  " + one.title() + "  " + text(one.parameters())));
            return ExitCode.DONE;
        }
        out.print(csv ? CsvWriter.line(COLUMNS) : header());
        int failed = 0;
        for (BenchmarkCase one : chosen) {
            List<BenchmarkRow> rows;
            try {
                rows = suite.measure(one, settings, row -> {
                    out.print(csv ? csvLine(row) : line(row));
                    out.flush();
                });
            } catch (IllegalArgumentException meaningless) {
                throw new ParameterException(spec.commandLine(), one.id() + ": " + meaningless.getMessage());
            }
            failed += (int) rows.stream().filter(row -> !row.pass()).count();
        }
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<BenchmarkCase> chosen(BenchmarkSuite suite) {
        List<BenchmarkCase> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(suite.cases().stream()
                    .filter(one -> one.id().equalsIgnoreCase(id))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), id + " is no case; see spillway benchmark --list")));
        }
        if (ids.isEmpty()) {
            chosen.addAll(suite.cases());
            chosen.removeIf(one -> shortOnly && one.isLong());
        }
        for (String name : settings.keySet()) {
            if (chosen.stream().anyMatch(one -> !one.parameters().containsKey(name))) {
                throw new ParameterException(
                        spec.commandLine(), "--set " + name + ": not every case chosen has such a parameter");
            }
        }
        return chosen;
    }

    private static String text(Map<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Numbers.text(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String csvLine(BenchmarkRow row) {
        return CsvWriter.line(List.of(
                row.id(),
                text(row.parameters()),
                row.quantity(),
                row.expected(),
                row.got(),
                row.tolerance(),
                verdict(row)));
    }

    private static String verdict(BenchmarkRow row) {
        return Double.isNaN(row.expected()) ? "" : row.pass() ? "PASS" : "FAIL";
    }

    private static String header() {
        return String.format("%-5s %-24s %-44s %14s %14s %10s  %s%n", COLUMNS.toArray());
    }

    private static String line(BenchmarkRow row) {
        return String.format(
                Locale.ROOT,
                "%-5s %-24s %-44s %14s %14s %10s  %s%n",
                row.id(),
                text(row.parameters()),
                row.quantity(),
                figure(row.expected()),
                figure(row.got()),
                figure(row.tolerance()),
                verdict(row));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.7g", value);
    }
}
