package spillway.experiment.calibration;

import static spillway.kernel.Named.value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import spillway.experiment.AnnualResults;
import spillway.experiment.study.Column;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.kernel.Numbers;
import spillway.model.CityFigure;
import spillway.model.RegionalData;
import spillway.run.RunRefused;

/**
 * What the model does not know of each city, as a trend of its productivity: found by secant steps, so that at the end of a window
 * each of the nine cities has its observed share in the GDP of the nine, and Hong Kong and Macao have their observed growth.
 *
 * <p>The steps of the nine sum to zero by weight of GDP, so that the whole delta keeps its size. It explains nothing.
 */
public final class CityResiduals {
    private static final String PATH = "knowledge.regionTrend";
    private static final double LARGEST = 0.03;
    /** Half a per cent, a tenth of what the shares are off without residuals. */
    private static final double ENOUGH = 0.005;

    private static final double FIRST_SLOPE = 0.7;

    private static final String KIND = "residuals";

    private final StudyModel model;
    private final Optional<Path> policy;
    private final ObservedFigures observed;
    private final int window;
    private final Seeds seeds;
    private final PlanRunner runner;
    private final Path runs;

    private CityResiduals(
            StudyModel model, Optional<Path> policy, int window, Seeds seeds, PlanRunner runner, Path runs) {
        this.model = model;
        this.policy = policy;
        this.observed = new ObservedFigures(model.data());
        this.window = window;
        this.seeds = seeds;
        this.runner = runner;
        this.runs = runs;
    }

    /**
     * Finds the residuals of a configuration and writes {@code city-residuals.yaml}, which extends it, and {@code residuals.csv} into
     * {@code out}, beside the runs of every round.
     *
     * @param policy a policy that all runs have; empty for none
     * @param window last year, to which the shares are brought
     * @param rounds how often the runs are repeated
     */
    public static void find(
            StudyModel model,
            Optional<Path> policy,
            int window,
            int seeds,
            int rounds,
            Path out,
            PlanRunner runner,
            Consumer<String> news)
            throws IOException, RunRefused, InterruptedException {
        Seeds unseen = new Seeds(Effort.CHECKS.first(), seeds);
        CityResiduals search = new CityResiduals(model, policy, window, unseen, runner, out.resolve("waves"));
        search.search(rounds, new CalibrationFiles(out), news);
    }

    private void search(int rounds, CalibrationFiles files, Consumer<String> news)
            throws IOException, RunRefused, InterruptedException {
        List<RegionalData.Region> regions = model.data().regions;
        int n = regions.size();
        Map<String, Object> values = model.values();
        double[] trend = new double[n];
        for (int r = 0; r < n; r++) {
            trend[r] = ((Number) value(values, PATH + "." + regions.get(r).name())).doubleValue();
        }
        double[] slope = new double[n];
        java.util.Arrays.fill(slope, FIRST_SLOPE * 4 * (window - AnnualResults.FIRST_YEAR));
        double[] first = gaps(0, trend);
        double[] gap = first;
        double[] bestTrend = trend.clone();
        double[] bestGap = gap;
        for (int round = 1; round <= rounds && largest(gap) > ENOUGH; round++) {
            double[] next = stepped(trend, gap, slope);
            double[] then = gaps(round, next);
            for (int r = 0; r < n; r++) {
                double moved = next[r] - trend[r];
                double found = Math.abs(moved) < 1e-5 ? slope[r] : (then[r] - gap[r]) / moved;
                double usual = FIRST_SLOPE * 4 * (window - AnnualResults.FIRST_YEAR);
                slope[r] = Math.max(0.4 * usual, Math.min(2.5 * usual, found));
            }
            trend = next;
            gap = then;
            if (largest(gap) < largest(bestGap)) {
                bestGap = gap;
                bestTrend = trend.clone();
            }
            news.accept(String.format(Locale.ROOT, "round %d: largest gap %.3f in logs", round, largest(gap)));
        }
        write(files, bestTrend, first, bestGap);
    }

    private double[] stepped(double[] trend, double[] gap, double[] slope) {
        List<RegionalData.Region> regions = model.data().regions;
        double[] next = trend.clone();
        double weights = 0;
        double mean = 0;
        for (int r = 0; r < next.length; r++) {
            if (regions.get(r).group() == RegionalData.Group.DELTA) {
                double weight = observed.sum(CityFigure.GDP, member(r), window);
                weights += weight;
                mean -= weight * gap[r] / slope[r];
            }
        }
        for (int r = 0; r < next.length; r++) {
            boolean delta = regions.get(r).group() == RegionalData.Group.DELTA;
            double step = -gap[r] / slope[r] - (delta ? mean / weights : 0);
            next[r] = Math.max(-LARGEST, Math.min(LARGEST, trend[r] + step));
        }
        return next;
    }

    /** Simulated less observed, in logs: share in the nine, growth of Hong Kong and Macao; zero for the outer regions. */
    private double[] gaps(int round, double[] trend) throws IOException, RunRefused, InterruptedException {
        List<String> settings = new ArrayList<>();
        parameters(trend).forEach((path, value) -> settings.add(path + "=" + Numbers.text(value)));
        Map<Integer, Moment> moments = moments();
        Plan plan = model.plan(
                KIND,
                "Round " + round,
                4 * (window - AnnualResults.FIRST_YEAR + 1),
                moments.values().stream()
                        .map(moment -> new Column(moment.name(), moment.text()))
                        .toList(),
                seeds,
                List.of(new Variant("round " + round, settings, policy)),
                Map.of());
        Results results = runner.runAll(runs.resolve("round-" + round), plan);
        if (results.failed() > 0) {
            throw new IllegalStateException(results.problems().toString());
        }
        double[] gaps = new double[trend.length];
        moments.forEach((r, moment) -> {
            double seen = moment.observed(observed);
            for (int i = 0; i < plan.size(); i++) {
                gaps[r] += (results.number(i, moment.name()) - seen) / plan.size();
            }
        });
        return gaps;
    }

    /** What is to be met, by region: the share in the nine of each of them, growth of Hong Kong and Macao, nothing of the others. */
    private Map<Integer, Moment> moments() {
        Members nine = Members.of("DELTA", model.data()).orElseThrow();
        Map<Integer, Moment> moments = new LinkedHashMap<>();
        for (int r = 0; r < model.data().regions.size(); r++) {
            RegionalData.Group group = model.data().regions.get(r).group();
            boolean delta = group == RegionalData.Group.DELTA;
            if (group != RegionalData.Group.OUTER) {
                moments.put(
                        r,
                        new Moment(
                                model.data().regions.get(r).name(),
                                new Moment.Sum(CityFigure.GDP, member(r)),
                                delta ? new Moment.Sum(CityFigure.GDP, nine) : null,
                                window,
                                delta ? 0 : AnnualResults.FIRST_YEAR,
                                true,
                                1,
                                window,
                                ""));
            }
        }
        return moments;
    }

    private Members member(int r) {
        String name = model.data().regions.get(r).name();
        return new Members(name, List.of(r), List.of(name));
    }

    private Map<String, Double> parameters(double[] trend) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int r = 0; r < trend.length; r++) {
            parameters.put(PATH + "." + model.data().regions.get(r).name(), Math.rint(trend[r] * 1e5) / 1e5);
        }
        return parameters;
    }

    private static double largest(double[] gaps) {
        double largest = 0;
        for (double gap : gaps) {
            largest = Math.max(largest, Math.abs(gap));
        }
        return largest;
    }

    private void write(CalibrationFiles files, double[] trend, double[] first, double[] last) throws IOException {
        files.config(
                "city-residuals.yaml",
                model.config(),
                parameters(trend),
                "Declared residuals: trends of each city's productivity that bring its GDP to " + window
                        + ". They explain nothing; they stand for what the model does not know of the cities.");
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r < trend.length; r++) {
            rows.add(List.of(model.data().regions.get(r).name(), trend[r], first[r], last[r]));
        }
        files.table("residuals.csv", List.of("region", "trend_per_quarter", "log_gap_without", "log_gap_with"), rows);
    }
}
