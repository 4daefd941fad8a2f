package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import spillway.experiment.chance.ChanceStudy;
import spillway.experiment.chance.ChanceSummary;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.run.VerdictWindows;

/** Runs the model without forces, to see what chance alone does to the scores. */
@Command(
        name = "null",
        description = "Runs many seeds of the model without forces: what chance alone does to the scores C and D.",
        sortOptions = false,
        footer = {
            "",
            "A hundred seeds. Writes runs.csv and null-summary.csv; plan.json says what the runs have in common. "
                    + "A call that was cut short is resumed by the same call.",
            "",
            "Examples:",
            "  spillway null",
            "  spillway null --seeds 20 --threads 2 --out chance"
        })
final class NullCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 100);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "configs/presets/null.yaml",
            description = "Configuration without forces (default ${DEFAULT-VALUE}).")
    private Path config;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    NullCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            Seeds seeds = options.seeds(SEEDS);
            int quarters = length.quarters(VerdictWindows.FEWEST_QUARTERS);
            StudyModel model = call.model(config);
            Variant variant = new Variant("null", List.of(), options.policy());
            ChanceStudy study = new ChanceStudy(model, variant, seeds, quarters);
            return call.carryOut(
                    model, study, options.out(), (results, folder) -> tell(folder, ChanceStudy.summaries(results)));
        });
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
