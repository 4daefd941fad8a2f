package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import spillway.experiment.maps.MapStudy;
import spillway.experiment.maps.PointSummary;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSets;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.VerdictWindows;

/** Runs every combination of a few parameter values and maps which outcome each of them leads to. */
@Command(
        name = "map",
        description = "Maps the outcome over one to three parameters: every combination, several seeds each.",
        sortOptions = false,
        footer = {
            "",
            "Five seeds a point. Writes runs.csv, points.csv and the map as PNG and SVG; plan.json says what the "
                    + "runs have in common. A call that was cut short is resumed by the same call; further values and seeds "
                    + "extend the folder.",
            "",
            "Examples:",
            "  spillway map configs/baseline.yaml --axis trade.tauGoods=0.5,1,1.3 --seeds 5",
            "  spillway map configs/baseline.yaml --axis trade.tauGoods=0.5,1 --axis knowledge.tauIdeas=0.5,1,2 "
                    + "--out m",
            "  spillway map --spec configs/maps/unbundling.yaml --out unbundling"
        })
final class MapCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 5);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONFIG", arity = "0..1", description = "Configuration file (YAML).")
    private Path config;

    @Option(names = "--axis", paramLabel = "path=v1,v2,...", description = "A parameter and its values; one to three.")
    private List<String> axes = new ArrayList<>();

    @Option(names = "--spec", paramLabel = "FILE", description = "A written map instead of CONFIG and --axis.")
    private Path specFile;

    @Option(names = "--no-charts", description = "Leave out the pictures.")
    private boolean noCharts;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    MapCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            MapSpec asked = asked();
            StudyModel model = call.model(asked.config());
            MapStudy study = new MapStudy(model, asked, options.policy(), !noCharts);
            return call.carryOut(model, study, options.out(), (results, folder) -> tell(folder, study.points(results)));
        });
    }

    private MapSpec asked() throws RunRefused {
        List<String> problems = new ArrayList<>();
        MapSpec written;
        if (specFile != null) {
            if (config != null || !axes.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--spec says all; leave out CONFIG and --axis");
            }
            written = MapSpec.read(specFile, problems).orElseThrow(() -> new RunRefused(problems));
        } else if (config == null || axes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "a map needs CONFIG and at least one --axis, or --spec");
        } else {
            List<Axis> parsed =
                    axes.stream().map(text -> Axis.parse(text, problems)).toList();
            if (!problems.isEmpty()) {
                throw new RunRefused(problems);
            }
            String name = parsed.stream().map(Axis::path).collect(Collectors.joining(" by "));
            written = new MapSpec(name, config, new Design(parsed, SEEDS, ModelRunner.DEFAULT_QUARTERS));
        }
        Design design = written.design();
        Design asked = new Design(
                design.axes(),
                options.seeds(design.seeds()),
                length.quarters(design.quarters(), VerdictWindows.FEWEST_QUARTERS));
        return new MapSpec(written.name(), written.config(), asked);
    }

    private void tell(Path folder, List<PointSummary> points) {
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
        if (points.stream().noneMatch(PointSummary::baseline)) {
            to.println(
                    "No point has the configuration's own values, so that there is no GDP relative to the baseline.");
        }
    }
}
