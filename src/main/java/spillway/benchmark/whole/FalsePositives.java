package spillway.benchmark.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.experiment.AtOnce;
import spillway.experiment.compare.ComparedVariant;
import spillway.experiment.compare.ComparisonStudy;
import spillway.experiment.compare.Effect;
import spillway.experiment.compare.Effects;
import spillway.experiment.compare.Measure;
import spillway.experiment.compare.VariantReader;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Trial;
import spillway.experiment.study.TrialRunner;
import spillway.input.PolicyFiles;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunRefused;

/**
 * B28: how often a comparison finds what is not there. The baseline is compared with the placebo in a small world, by the command's own
 * classes, from the runs of the model to the intervals: with the same seeds, where nothing may differ, and with other seeds for the
 * placebo, where one interval in twenty leaves out zero.
 */
public final class FalsePositives implements BenchmarkCase {
    private static final String PLACEBO = "placebo";
    /** What a 95% interval leaves out. */
    private static final double LEVEL = 0.05;
    /** Seeds of the placebo's runs lie this far from those of the baseline's. */
    private static final long ELSEWHERE = 1_000_000;

    private final Path config;

    /** The case for {@code config}, beside which the placebo lies among the policies. */
    public FalsePositives(Path config) {
        this.config = config;
    }

    @Override
    public String id() {
        return "B28";
    }

    @Override
    public String title() {
        return "Effects found where there are none";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("comparisons", 200.0);
        parameters.put("seeds", 5.0);
        parameters.put("firms", 1000.0);
        parameters.put("quarters", 40.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        Path place = null;
        try {
            place = Files.createTempDirectory("spillway-benchmark");
            return measure(parameters, place);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (RunRefused refused) {
            throw new IllegalArgumentException(String.join("; ", refused.complaints()), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException broken) {
            Throwable cause = Objects.requireNonNull(broken.getCause());
            throw new IllegalStateException(cause.getMessage(), cause);
        } finally {
            if (place != null) {
                RandomStream.delete(place);
            }
        }
    }

    private List<Measured> measure(Map<String, Double> parameters, Path place)
            throws IOException, RunRefused, InterruptedException, ExecutionException {
        int comparisons = Rules.whole(parameters, "comparisons", 2);
        int seeds = Rules.whole(parameters, "seeds", 2);
        int first = Rules.whole(parameters, "seed", 0);
        StudyModel model = StudyModel.open(config, BaseYears.inMemory());
        List<ComparedVariant> variants = new VariantReader(
                        model, new PolicyFiles(config.resolveSibling("policies")), false)
                .read(List.of(PLACEBO));
        ParameterSet small = new ParameterSet("small", WholeModel.rows(Rules.whole(parameters, "firms", 1)));
        ComparisonStudy study = new ComparisonStudy(
                model, variants, List.of(small), new Seeds(first, seeds), Rules.whole(parameters, "quarters", 8));
        List<Callable<Map<String, PairedEffect>>> calls = new ArrayList<>();
        for (int k = 0; k < comparisons; k++) {
            int number = k;
            calls.add(() -> effects(
                    study.with(new Seeds(first + (long) number * seeds, seeds)),
                    place.resolve("other-" + number),
                    model,
                    ELSEWHERE));
        }
        List<Measured> measured = new ArrayList<>();
        measured.add(Measured.exactly(
                "differences of the placebo that are not exactly zero",
                effects(study, place.resolve("same"), model, 0).values().stream()
                        .filter(effect -> !effect.isNothing())
                        .count()));
        measured.addAll(shares(AtOnce.all(WholeModel.threads(), calls)));
        return measured;
    }

    /** By measure, and of all measures, how many of the intervals leave out zero; the error is that of independent comparisons. */
    private static List<Measured> shares(List<Map<String, PairedEffect>> comparisons) {
        double error = Math.sqrt(LEVEL * (1 - LEVEL) / comparisons.size());
        Map<String, Double> shares = new TreeMap<>();
        comparisons.forEach(effects -> effects.forEach((measure, effect) ->
                shares.merge(measure, (effect.sign() != 0 ? 1.0 : 0.0) / comparisons.size(), Double::sum)));
        List<Measured> measured = new ArrayList<>();
        shares.forEach(
                (measure, share) -> measured.add(new Measured("intervals without zero: " + measure, share, error)));
        measured.add(new Measured(
                "intervals without zero: all measures",
                shares.values().stream().mapToDouble(share -> share).average().orElse(Double.NaN),
                error));
        return measured;
    }

    /** The placebo's differences from the baseline at the end; its runs have seeds that lie {@code shift} further. */
    private static Map<String, PairedEffect> effects(ComparisonStudy study, Path folder, StudyModel model, long shift)
            throws IOException, RunRefused, InterruptedException {
        PlanRunner.Source source = plan -> shifted(model, plan, shift);
        Effects effects = study.effects(
                new PlanRunner(source, 1, Progress.silent(), Interruption.onRequest()).runAll(folder, study.plan()));
        ComparedVariant placebo = study.variants().get(1);
        Map<String, PairedEffect> byMeasure = new LinkedHashMap<>();
        for (Measure measure : Effects.precise()) {
            effects.atEnd(placebo, measure.key())
                    .map(Effect::paired)
                    .ifPresent(effect -> byMeasure.put(measure.key(), effect));
        }
        return byMeasure;
    }

    private static TrialRunner shifted(StudyModel model, Plan plan, long shift) throws RunRefused {
        TrialRunner runner = model.runner(plan, Interruption.onRequest(), List::of);
        return trial -> runner.run(
                trial.variant().variant().policies().isEmpty()
                        ? trial
                        : new Trial(trial.variant(), trial.seed() + shift, trial.quarters()));
    }
}
