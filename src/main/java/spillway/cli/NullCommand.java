package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import spillway.experiment.chance.ChanceSummary;
import spillway.experiment.maps.Design;
import spillway.experiment.maps.RunRow;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;

/** Runs the model without forces, to see what chance alone does to the scores. */
@Command(
        name = "null",
        description = "Runs many seeds of the model without forces: what chance alone does to the scores C and D.",
        sortOptions = false,
        footer = {
            "",
            "Writes null.csv (runs, appended as they end), null-summary.csv and map.json (what the runs have in common).",
            "A call that was cut short is gone on with by the same call.",
            "",
            "Examples:",
            "  spillway null",
            "  spillway null --seeds 20 --threads 2 --out chance"
        })
final class NullCommand implements Callable<Integer> {
    private static final String RUNS = "null.csv";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "configs/presets/null.yaml",
            description = "Configuration without forces (default ${DEFAULT-VALUE}).")
    private Path config;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "First seed (default 1).")
    private long seed;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "100", description = "How many (default 100).")
    private int seeds;

    @Option(names = "--quarters", paramLabel = "N", defaultValue = "104", description = "How long (default 104).")
    private int quarters;

    @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time (default: processors).")
    private Integer threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder (default: runs/null-<what it depends on>).")
    private Path out;

    @Option(names = "--any-code", description = "Go on with runs that another version of the program made.")
    private boolean anyCode;

    @Mixin
    private CommonOptions common;

    NullCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        MapWork work = new MapWork(workshop, spec, "null", RUNS, threads, anyCode);
        Design design = new Design(List.of(), seed, seeds, quarters);
        Optional<MapWork.Done> done = work.run("Runs without forces", config, design, out, problems);
        if (done.isEmpty()) {
            problems.forEach(spec.commandLine().getErr()::println);
            return ExitCode.REFUSED;
        }
        List<ChanceSummary> summaries = new ArrayList<>();
        int broken = 0;
        for (RegionSet set : RegionSets.ALL) {
            List<RunRow> rows = done.get().table().rows(List.of(), design.seedList(), set.code());
            broken += (int) rows.stream().filter(row -> row.outcome().isEmpty()).count();
            summaries.addAll(ChanceSummary.of(set.code(), rows));
        }
        List<String> lines = new ArrayList<>(List.of(ChanceSummary.HEADER));
        summaries.forEach(one -> lines.add(one.line()));
        Files.write(done.get().folder().resolve("null-summary.csv"), lines);
        tell(done.get().folder(), summaries);
        if (broken > 0) {
            spec.commandLine()
                    .getErr()
                    .println(broken / RegionSets.ALL.size() + " runs broke; see the notes in " + RUNS);
        }
        return broken > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void tell(Path folder, List<ChanceSummary> summaries) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(folder);
        to.println("set       measure   runs    mean  +- (95%)   s.d.  97.5% of size [95% interval]   of chance alone");
        for (ChanceSummary one : summaries) {
            to.println(String.format(
                    Locale.ROOT,
                    "%-9s %-8s %5d %7.3f %9s %6s  %6s [%s, %s] %22s",
                    one.set(),
                    one.measure(),
                    one.runs(),
                    one.mean(),
                    figure(one.meanHalfWidth()),
                    figure(one.spread()),
                    figure(one.size().value()),
                    figure(one.size().lower()),
                    figure(one.size().upper()),
                    figure(one.chance().value())));
        }
        for (RegionSet set : RegionSets.ALL) {
            List<ChanceSummary> own = summaries.stream()
                    .filter(one -> one.set().equals(set.code()))
                    .toList();
            to.println("deadband for " + set.name() + ": " + figure(ChanceSummary.deadband(own)));
        }
        to.println("deadband for all sets: " + figure(ChanceSummary.deadband(summaries))
                + " (the largest 97.5% quantile of |C| and |D|, at least "
                + figure(ChanceSummary.LEAST_DEADBAND) + ")");
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
