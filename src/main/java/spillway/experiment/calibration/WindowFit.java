package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.run.RunRefused;

/** The calibration of a configuration as its tables ask for it: reads them, fits one window, writes what was found. */
public final class WindowFit {
    /** What kind of study its waves are. */
    private static final String KIND = "calibrate";

    private static final String WAVES = "waves";
    /** Runs go from 2010 to the end of 2019. */
    private static final int QUARTERS = 40;

    private final StudyModel model;
    private final Optional<Path> policy;
    private final Factors factors;
    private final Moments moments;

    private WindowFit(StudyModel model, Optional<Path> policy, Factors factors, Moments moments) {
        this.model = model;
        this.policy = policy;
        this.factors = factors;
        this.moments = moments;
    }

    /**
     * Reads the tables {@code factors.csv}, {@code moments.csv} and {@code observed.csv} in {@code spec}.
     *
     * @param policy a policy that all runs have; empty for none
     * @throws RunRefused with every complaint
     */
    public static WindowFit read(StudyModel model, Optional<Path> policy, Path spec) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Factors factors = Factors.read(spec.resolve("factors.csv"), model.values()::containsKey, problems);
        ObservedFigures figures = ObservedFigures.read(model.data(), spec.resolve("observed.csv"), problems);
        Moments moments = Moments.read(spec.resolve("moments.csv"), model.data(), figures, problems);
        if (problems.isEmpty()) {
            for (double corner : new double[] {0, 1}) {
                double[] point = new double[factors.size()];
                Arrays.fill(point, corner);
                model.planned(new Variant("corner", factors.settings(point), policy), problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        return new WindowFit(model, policy, factors, moments);
    }

    /** Fits one window and writes what was found into {@code out}: the waves, which serve all windows, and a folder for this one. */
    public void fit(int window, Effort effort, Path out, PlanRunner runner, Consumer<String> news)
            throws IOException, RunRefused, InterruptedException {
        int[] chosen = moments.of(window);
        Waves waves = new Waves(out.resolve(WAVES), factors, moments.names(), this::plan, runner);
        Calibration calibration = new Calibration(
                waves, effort, factors.size(), moments.size(), chosen, target(chosen), String.valueOf(window), news);
        Calibration.Fit fit = calibration.fit();
        Path folder = out.resolve(String.valueOf(window));
        FitReport report = new FitReport(model.config(), factors, moments, window, chosen, folder);
        report.write(fit, effort, model.inputs());
        news.accept("fitted.yaml is written; now profiles, recovery and sets that fit");
        report.profiles(Profiles.of(fit.implausibility(), fit.emulated(), factors.size()), fit);
        report.recovery(calibration.recover(fit));
        report.sets(PlausibleSets.find(calibration, fit, String.valueOf(window), effort.sets()));
        report.finish();
    }

    private Plan plan(String wave, Seeds seeds, List<Variant> variants) throws RunRefused {
        List<Variant> all = variants.stream()
                .map(variant -> new Variant(variant.name(), variant.settings(), policy))
                .toList();
        return model.plan(KIND, "Wave " + wave, QUARTERS, moments.columns(), seeds, all, Map.of());
    }

    private Target target(int[] chosen) {
        return new Target(
                Arrays.stream(chosen)
                        .mapToObj(m -> moments.list().get(m).name())
                        .toArray(String[]::new),
                Arrays.stream(chosen).mapToDouble(m -> moments.observed()[m]).toArray(),
                Arrays.stream(chosen)
                        .mapToDouble(m -> moments.list().get(m).sd())
                        .toArray());
    }
}
