package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.fragility.FragilityStudy;
import spillway.experiment.fragility.InputEffect;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.model.variant.DataVariant;
import spillway.model.variant.DataVariants;
import spillway.run.VerdictWindows;

/** Asks which input of the data moves the label. */
@Command(
        name = "fragility",
        description =
                "Runs a configuration with one input of its data otherwise: which input moves C, D and the label?",
        sortOptions = false,
        footer = {
            "",
            "Twenty seeds. Writes fragility.csv, index.html and runs.csv. The base year is solved anew for each variant. A call "
                    + "that was cut short is resumed by the same call.",
            "",
            "Examples:",
            "  spillway fragility --list",
            "  spillway fragility rd.csv --seeds 6",
            "  spillway fragility research-even talent-even --seeds 4 --out trial"
        })
final class FragilityCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 20);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Variants, or files of data (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "configs/baseline.yaml",
            description = "Configuration (default ${DEFAULT-VALUE}).")
    private Path config;

    @Option(names = "--list", description = "Name the variants and count the runs; run nothing.")
    private boolean list;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    FragilityCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            Seeds seeds = options.seeds(SEEDS);
            int quarters = length.quarters(VerdictWindows.FEWEST_QUARTERS);
            List<DataVariant> chosen = chosen();
            if (list) {
                chosen.forEach(this::describe);
                return call.counted(chosen.size() + 1, seeds);
            }
            StudyModel model = call.model(config);
            FragilityStudy study = new FragilityStudy(model, chosen, seeds, quarters, options.policy());
            return call.carryOut(
                    model, study, options.out(), (results, folder) -> tell(folder, study.effects(results)));
        });
    }

    private List<DataVariant> chosen() {
        for (String name : names) {
            if (DataVariants.all().stream().noneMatch(one -> isOf(one, name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        name + ": is no variant and no file that has one; see spillway fragility --list");
            }
        }
        return DataVariants.all().stream()
                .filter(one -> names.isEmpty() || names.stream().anyMatch(name -> isOf(one, name)))
                .toList();
    }

    private static boolean isOf(DataVariant variant, String name) {
        return variant.name().equals(name)
                || List.of(variant.file().split(", ")).contains(name);
    }

    private void describe(DataVariant one) {
        out().println(Screen.hanging(
                "  ",
                one.name() + ": " + one.input() + " (" + one.file() + ", " + one.columns() + "; " + one.letter() + "): "
                        + one.how()));
    }

    private void tell(Path folder, List<InputEffect> effects) {
        PrintWriter to = out();
        to.println(folder);
        to.println("Change against the data as they are, with half the 95% interval; * moves C or D by "
                + InputEffect.MOVES + " or more");
        to.println(String.format(Locale.ROOT, "  %-22s %s %s", "variant", ChangeColumns.HEADS, "label"));
        for (InputEffect one : effects) {
            to.println(String.format(
                    Locale.ROOT,
                    "%s %-22s %s %s",
                    one.moves() ? "*" : " ",
                    one.variant().name(),
                    ChangeColumns.of(one.effect()),
                    one.effect().label().name()));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
