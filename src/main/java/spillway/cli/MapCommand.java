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
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.maps.Axis;
import spillway.experiment.maps.Design;
import spillway.experiment.maps.MapSpec;
import spillway.experiment.maps.PointSummary;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSets;
import spillway.report.MapReport;

/** Runs every combination of a few parameter values and maps which outcome each of them leads to. */
@Command(
        name = "map",
        description = "Maps the outcome over one to three parameters: every combination, several seeds each.",
        sortOptions = false,
        footer = {
            "",
            "Writes runs.csv (appended as runs end), points.csv, map.json (what the runs have in common) and the map as",
            "PNG and SVG. A call that was cut short is gone on with by the same call; further values and seeds may be",
            "added to a folder, another configuration, length or set of axes may not.",
            "",
            "Examples:",
            "  spillway map configs/baseline.yaml --axis trade.tauGoods=0.5,1,1.3 --seeds 5",
            "  spillway map configs/baseline.yaml --axis trade.tauGoods=0.5,1 --axis knowledge.tauIdeas=0.5,1,2 --out m",
            "  spillway map --spec configs/maps/unbundling.yaml --out unbundling"
        })
final class MapCommand implements Callable<Integer> {
    private static final int SEEDS = 5;
    private static final int QUARTERS = 104;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", arity = "0..1", description = "Configuration file (YAML).")
    private Path config;

    @Option(names = "--axis", paramLabel = "path=v1,v2,...", description = "A parameter and its values; one to three.")
    private List<String> axes = new ArrayList<>();

    @Option(names = "--spec", paramLabel = "FILE", description = "A written map instead of CONFIG and --axis.")
    private Path specFile;

    @Option(names = "--seed", paramLabel = "N", description = "First seed (default 1).")
    private Long seed;

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds a point (default 5).")
    private Integer seeds;

    @Option(names = "--quarters", paramLabel = "N", description = "How long (default 104).")
    private Integer quarters;

    @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time (default: processors).")
    private Integer threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder (default: runs/map-<what it depends on>).")
    private Path out;

    @Option(names = "--any-code", description = "Go on with runs that another version of the program made.")
    private boolean anyCode;

    @Option(names = "--no-charts", description = "Leave out the pictures.")
    private boolean noCharts;

    @Mixin
    private CommonOptions common;

    MapCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        MapWork work = new MapWork(workshop, spec, "map", "runs.csv", threads, anyCode);
        Optional<MapSpec> asked = asked(problems);
        Optional<MapWork.Done> done = asked.isEmpty()
                ? Optional.empty()
                : work.run(asked.get().name(), asked.get().config(), asked.get().design(), out, problems);
        if (done.isEmpty()) {
            problems.forEach(spec.commandLine().getErr()::println);
            return ExitCode.REFUSED;
        }
        Design design = asked.get().design();
        Optional<List<String>> baseline = done.get().batch().baseline();
        List<PointSummary> points = PointSummary.all(done.get().table(), design, baseline);
        Path folder = done.get().folder();
        Files.writeString(folder.resolve("points.csv"), PointSummary.csv(design, points));
        if (!noCharts) {
            MapReport.write(folder);
        }
        tell(folder, points, baseline);
        return points.stream().anyMatch(point -> point.broken() > 0) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Optional<MapSpec> asked(List<String> problems) {
        if (specFile != null) {
            if (config != null || !axes.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--spec says all; leave out CONFIG and --axis");
            }
            return MapSpec.read(specFile, problems)
                    .map(read -> new MapSpec(
                            read.name(),
                            read.config(),
                            new Design(
                                    read.design().axes(),
                                    seed == null ? read.design().firstSeed() : seed,
                                    seeds == null ? read.design().seeds() : seeds,
                                    quarters == null ? read.design().quarters() : quarters)));
        }
        if (config == null || axes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "a map needs CONFIG and at least one --axis, or --spec");
        }
        List<Axis> parsed =
                axes.stream().map(text -> Axis.parse(text, problems)).toList();
        Design design = new Design(
                parsed, seed == null ? 1 : seed, seeds == null ? SEEDS : seeds, quarters == null ? QUARTERS : quarters);
        String name = parsed.stream().map(Axis::path).collect(Collectors.joining(" by "));
        return problems.isEmpty() ? Optional.of(new MapSpec(name, config, design)) : Optional.empty();
    }

    private void tell(Path folder, List<PointSummary> points, Optional<List<String>> baseline) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(folder);
        String headline = RegionSets.NINE.code();
        for (PointSummary point : points) {
            if (point.set().equals(headline)) {
                to.println(String.format(
                        Locale.ROOT,
                        "%-24s %-18s %d of %d  C %+.2f  D %+.2f%s",
                        String.join(" ", point.point()),
                        point.label().map(Outcome::name).orElse("ALL BROKEN"),
                        point.mostFrequent().map(point.counts()::get).orElse(0),
                        point.runs(),
                        point.clustering(),
                        point.diffusion(),
                        Double.isNaN(point.overBaseline())
                                ? ""
                                : String.format(Locale.ROOT, "  GDP %.2f of baseline", point.overBaseline())));
            }
        }
        if (baseline.isEmpty()) {
            to.println(
                    "No point has the configuration's own values, so that there is no GDP relative to the baseline.");
        }
    }
}
