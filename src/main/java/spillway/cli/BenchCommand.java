package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.bench.Bench;
import spillway.bench.BenchCase;
import spillway.bench.BenchFiles;
import spillway.bench.BenchTable;
import spillway.bench.Comparison;
import spillway.bench.Results;
import spillway.bench.Setting;
import spillway.bench.twins.Workload;
import spillway.run.Interruption;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/** Measures what runs cost. */
@Command(
        name = "bench",
        description = "Measures what runs cost in computing time and memory, warm and as whole processes.",
        sortOptions = false,
        footer = {
            "",
            "Cases are done in turn, round after round; of each figure the median is shown with the least and the "
                    + "most. Quarters count firms, talents and cities as agents. Ends with 1 if the yardstick's twins do "
                    + "not agree.",
            "",
            "Examples:",
            "  spillway bench --list",
            "  spillway bench configs/baseline.yaml --out measured",
            "  spillway bench --case quarters,recorded --rounds 9",
            "  spillway bench --case large --warmup 1 --rounds 3",
            "  spillway bench --case cold,many --against before.jar"
        })
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 1000;
    private static final int MOST_TALENTS = 10_000_000;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..1",
            description = "Configuration of the runs (default: the baseline, here or of the installation).")
    @Nullable
    private Path config;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            split = ",",
            description = "Cases or groups of cases (default: all but large).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count (default 5).")
    private int rounds = 5;

    @Option(names = "--warmup", paramLabel = "N", description = "Rounds before them (default 2).")
    private int warmUp = 2;

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description = "Another build, whose processes are timed in turn with those of this one; may be repeated.")
    private List<Path> others = new ArrayList<>();

    @Option(names = "--master", paramLabel = "URL", description = "Spark cluster for the group engine (default: none).")
    @Nullable
    private String master;

    @Option(names = "--talents", paramLabel = "N", description = "Agents of the yardstick's twins (default 100000).")
    private int talents = Workload.USUAL_TALENTS;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for bench.json, bench.csv and bench.md (default: none).")
    @Nullable
    private Path out;

    @Option(names = "--list", description = "Name the cases; measure nothing.")
    private boolean list;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    BenchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        check();
        PrintWriter err = spec.commandLine().getErr();
        Path scratch = Files.createTempDirectory("spillway-bench");
        try (Interruption.Work signals = workshop.interruption().work();
                RunFolder held = RunFolder.unlessHeld(scratch).orElseThrow()) {
            try {
                return measure(scratch, signals.interruption());
            } finally {
                held.empty();
            }
        } catch (RunRefused refused) {
            Complaints.tell(err, refused.complaints());
            return ExitCode.REFUSED;
        } catch (InterruptedException stopped) {
            err.println("spillway: interrupted");
            return ExitCode.INTERRUPTED;
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private void check() {
        Bounds.within(spec, "--rounds", rounds, 1, MOST_ROUNDS);
        Bounds.within(spec, "--warmup", warmUp, 0, MOST_ROUNDS);
        Bounds.within(spec, "--talents", talents, 1, MOST_TALENTS);
        for (Path other : others) {
            if (!Files.isRegularFile(other)) {
                throw wrong("--against " + other + ": no such file");
            }
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private int measure(Path scratch, Interruption interruption) throws RunRefused, IOException, InterruptedException {
        Path runs = config == null ? ShippedConfig.baseline() : config;
        Setting setting = new Setting(runs, length.quarters(1), talents, workshop.charts(), scratch, interruption);
        Bench bench = new Bench(setting, others, Optional.ofNullable(master));
        List<BenchCase> chosen = chosen(bench);
        PrintWriter print = spec.commandLine().getOut();
        if (list) {
            chosen.forEach(one -> print.println(one.group() + "  " + one.id() + "  " + one.title()));
            return ExitCode.DONE;
        }
        setting.check();
        if (out == null) {
            return tell(bench, bench.run(chosen, warmUp, rounds, this::say));
        }
        try (RunFolder folder = RunFolder.exactly(out)) {
            Results results = bench.run(chosen, warmUp, rounds, this::say);
            new BenchFiles(results, bench.comparisons(results)).write(folder.path(), asked(setting));
            return tell(bench, results);
        }
    }

    private List<BenchCase> chosen(Bench bench) {
        for (String name : names) {
            if (bench.cases().stream().noneMatch(one -> one.is(name))) {
                throw wrong("--case " + name + ": no such case; see spillway bench --list");
            }
        }
        return list && names.isEmpty() ? bench.cases() : bench.chosen(names);
    }

    private Map<String, Object> asked(Setting setting) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("configuration", setting.config().toString());
        asked.put("quarters", setting.quarters());
        asked.put("warm_up_rounds", warmUp);
        asked.put("rounds", rounds);
        asked.put("against", others.stream().map(Path::toString).toList());
        return asked;
    }

    private int tell(Bench bench, Results results) {
        List<Comparison> comparisons = bench.comparisons(results);
        BenchTable.lines(results, comparisons).forEach(spec.commandLine().getOut()::println);
        List<String> differences = bench.differences();
        differences.forEach(line -> spec.commandLine().getErr().println("the twins do not agree: " + line));
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void say(String what) {
        if (!quiet) {
            spec.commandLine().getErr().println(what);
        }
    }
}
