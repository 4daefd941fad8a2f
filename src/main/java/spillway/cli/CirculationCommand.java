package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import spillway.experiment.circulation.CirculationStudy;
import spillway.experiment.circulation.KnownFigure;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.run.RunRefused;

/** Puts figures of circulation beside those of the two papers and beside data. */
@Command(
        name = "circulation",
        description = "How far does the region live by its own markets, beside what is known?",
        sortOptions = false,
        footer = {
            "",
            "Twenty seeds from 2010 to 2019. Writes circulation.csv and runs.csv. None of the figures is fitted to.",
            "",
            "Example:",
            "  spillway circulation --seeds 4 --out trial"
        })
final class CirculationCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 20);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "configs/baseline.yaml",
            description = "Configuration (default ${DEFAULT-VALUE}).")
    private Path config;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            defaultValue = "configs/circulation.csv",
            description = "Table of known figures (default ${DEFAULT-VALUE}).")
    private Path file;

    @Mixin
    private StudyOptions options;

    @Mixin
    private CommonOptions common;

    CirculationCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            List<String> problems = new ArrayList<>();
            List<KnownFigure> figures = KnownFigure.read(file, problems).orElseThrow(() -> new RunRefused(problems));
            StudyModel model = call.model(config);
            CirculationStudy study = new CirculationStudy(model, figures, options.seeds(SEEDS));
            return call.carryOut(model, study, options.out(), CirculationCommand.this::tell);
        });
    }

    private void tell(Results results, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(folder);
        out.print(CirculationText.table(folder.resolve(CirculationStudy.TABLE)));
    }
}
