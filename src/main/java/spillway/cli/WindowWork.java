package spillway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import spillway.experiment.compare.ComparedVariant;
import spillway.experiment.compare.Comparison;
import spillway.experiment.compare.ComparisonStudy;
import spillway.experiment.compare.Effects;
import spillway.experiment.compare.VariantReader;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.gui.Outside;
import spillway.input.PolicyFiles;
import spillway.report.compare.ComparisonReport;
import spillway.run.Interruption;
import spillway.run.ModelRunner;
import spillway.run.Progress;
import spillway.run.RunDriver;
import spillway.run.RunFolder;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** What the window has the program do: what {@code run} and {@code compare} do, by the same means. */
final class WindowWork implements Outside {
    private final Workshop workshop;
    private final CommandSpec spec;
    private Optional<Path> compared = Optional.empty();

    WindowWork(Workshop workshop, CommandSpec spec) {
        this.workshop = workshop;
        this.spec = spec;
    }

    @Override
    public PolicyFiles policies() {
        return new PolicyFiles(ShippedConfig.policies());
    }

    @Override
    public Path save(RunRequest request, Path folder) throws IOException, RunRefused {
        RunPlan plan = new RunPlanner(workshop.baseYears(true)).plan(request);
        try (RunFolder held = RunFolder.exactly(folder);
                Interruption.Work work = workshop.interruption().work()) {
            RunDriver.Result result = RunDriver.ofOneRun(Progress.silent(), work.interruption())
                    .drive(plan, held.path(), workshop.watchers().get(), workshop.charts());
            if (result.ending() != RunDriver.Ending.COMPLETED) {
                throw new RunRefused(String.valueOf(result.failure()));
            }
            return held.path().resolve(ReportCommand.PAGE);
        }
    }

    @Override
    public String compare(RunRequest request, String variant, int pairs)
            throws IOException, RunRefused, InterruptedException {
        WorkOptions options = new WorkOptions();
        StudyCall call = new StudyCall(workshop, spec, options);
        StudyModel model = call.model(request.config());
        List<ComparedVariant> variants = new VariantReader(model, policies(), false).read(List.of(variant));
        ComparisonStudy study = new ComparisonStudy(
                model,
                variants,
                List.of(ParameterSet.CALIBRATED),
                new Seeds(request.seed(), pairs),
                request.quarters().orElse(ModelRunner.DEFAULT_QUARTERS));
        Path folder = compared.isPresent() ? compared.get() : Files.createTempDirectory("spillway-pairs-");
        compared = Optional.of(folder);
        return call.withRunner(model, runner -> {
            Results results = runner.run(folder, study.plan());
            Comparison comparison = new Comparison(study.effects(results), Optional.empty());
            comparison.write(folder);
            return pairs > 1 ? comparison.title() : ofOnePair(comparison.calibrated());
        });
    }

    /** What one pair says of output, of which no interval can be given. */
    private static String ofOnePair(Effects effects) {
        ComparedVariant tried = effects.study().variants().stream()
                .filter(one -> !one.key().equals(ComparedVariant.BASELINE))
                .findFirst()
                .orElseThrow();
        return effects.atEnd(tried, "real_output")
                .map(effect -> String.format(
                        Locale.ROOT,
                        "%s: real output %+.1f%% in %d",
                        tried.title(),
                        effect.paired().mean(),
                        effect.period().year()))
                .orElse(tried.title());
    }

    @Override
    public Path page(Path folder) throws IOException, RunRefused {
        if (compared.isEmpty()) {
            throw new RunRefused("nothing was compared yet: Compare two comes first");
        }
        ComparisonReport.write(compared.get());
        try (RunFolder held = RunFolder.exactly(folder);
                Stream<Path> files = Files.list(compared.get())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, held.path().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return held.path().resolve(ComparisonReport.PAGE);
        }
    }

    @Override
    public void close() {
        compared.ifPresent(folder -> {
            try {
                RunFolder.delete(folder);
            } catch (IOException stays) {
                compared = Optional.empty();
            }
        });
    }
}
