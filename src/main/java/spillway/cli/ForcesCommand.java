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
import spillway.experiment.forces.Force;
import spillway.experiment.forces.ForceStudy;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.run.RunRefused;
import spillway.run.VerdictWindows;

/** Asks what each force contributes to the verdict. */
@Command(
        name = "forces",
        description = "Switches one force after another off: what does each contribute to C and D?",
        sortOptions = false,
        footer = {
            "",
            "Thirty seeds. Writes forces.csv and runs.csv. A call that was cut short is resumed by the same call.",
            "",
            "Examples:",
            "  spillway forces --list",
            "  spillway forces ladder spillovers --seeds 4 --out trial"
        })
final class ForcesCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 30);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Forces (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "configs/baseline.yaml",
            description = "Configuration (default ${DEFAULT-VALUE}).")
    private Path config;

    @Option(
            names = "--forces",
            paramLabel = "FILE",
            defaultValue = "configs/forces.csv",
            description = "Table of forces and what switches each off (default ${DEFAULT-VALUE}).")
    private Path file;

    @Option(names = "--list", description = "Name the forces and count the runs; run nothing.")
    private boolean list;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    ForcesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            Seeds seeds = options.seeds(SEEDS);
            int quarters = length.quarters(VerdictWindows.FEWEST_QUARTERS);
            List<String> problems = new ArrayList<>();
            List<Force> chosen = chosen(Force.read(file, problems).orElseThrow(() -> new RunRefused(problems)));
            if (list) {
                chosen.forEach(one -> out().println(Screen.hanging(
                        "  ", one.name() + ": " + one.meaning() + "; off: " + String.join(" ", one.off()))));
                return call.counted(chosen.size() + 1, seeds);
            }
            StudyModel model = call.model(config);
            ForceStudy study = new ForceStudy(model, chosen, seeds, quarters, options.policy());
            return call.carryOut(model, study, options.out(), (results, folder) -> tell(folder, study, results));
        });
    }

    private List<Force> chosen(List<Force> all) {
        for (String name : names) {
            if (all.stream().noneMatch(one -> one.name().equals(name))) {
                throw new ParameterException(
                        spec.commandLine(), name + ": is no force of " + file + "; see spillway forces --list");
            }
        }
        return all.stream()
                .filter(one -> names.isEmpty() || names.contains(one.name()))
                .toList();
    }

    private void tell(Path folder, ForceStudy study, Results results) {
        out().println(folder);
        out().println("What changes when a force is switched off, with half the 95% interval");
        out().println(String.format(Locale.ROOT, "%-24s %s %s", "off", ChangeColumns.HEADS, "label differs"));
        study.effects(results)
                .forEach((force, effect) -> out().println(String.format(
                        Locale.ROOT,
                        "%-24s %s %.0f%%",
                        force.name(),
                        ChangeColumns.of(effect),
                        100 * effect.labelsDiffer())));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
