package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import spillway.experiment.AnnualResults;
import spillway.experiment.Laboratory;
import spillway.experiment.Trial;
import spillway.experiment.Variant;
import spillway.model.CityFigure;
import spillway.model.RegionalData;

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

    private final Laboratory laboratory;
    private final ObservedFigures observed;
    private final Path config;
    private final int window;
    private final int seeds;
    private final int threads;

    private CityResiduals(
            Laboratory laboratory, ObservedFigures observed, Path config, int window, int seeds, int threads) {
        this.laboratory = laboratory;
        this.observed = observed;
        this.config = config;
        this.window = window;
        this.seeds = seeds;
        this.threads = threads;
    }

    /**
     * Finds the residuals for {@code config} and writes {@code city-residuals.yaml}, which extends it, and {@code residuals.csv} into
     * {@code out}. Adds a line to {@code problems} for each complaint and writes nothing if there is one.
     *
     * @param window last year, to which the shares are brought
     * @param rounds how often the runs are repeated
     */
    public static void find(
            Path config,
            int window,
            int seeds,
            int rounds,
            int threads,
            Path out,
            Consumer<String> news,
            List<String> problems)
            throws IOException, InterruptedException {
        Optional<Laboratory> laboratory = Laboratory.open(config, problems);
        if (laboratory.isPresent()) {
            ObservedFigures observed = new ObservedFigures(laboratory.get().data());
            CityResiduals search = new CityResiduals(laboratory.get(), observed, config, window, seeds, threads);
            search.search(rounds, new CalibrationFiles(out), news, problems);
        }
    }

    private void search(int rounds, CalibrationFiles files, Consumer<String> news, List<String> problems)
            throws IOException, InterruptedException {
        Optional<Variant> plain = laboratory.variant("plain", List.of(), problems);
        if (plain.isEmpty()) {
            return;
        }
        List<RegionalData.Region> regions = laboratory.data().regions;
        int n = regions.size();
        Map<String, Object> values = laboratory
                .reader()
                .values(plain.get().timeline().segments().get(0).values());
        double[] trend = new double[n];
        for (int r = 0; r < n; r++) {
            trend[r] = ((Number) values.get(PATH + "." + regions.get(r).name())).doubleValue();
        }
        double[] slope = new double[n];
        java.util.Arrays.fill(slope, FIRST_SLOPE * 4 * (window - AnnualResults.FIRST_YEAR));
        double[] first = gaps(trend);
        double[] gap = first;
        double[] bestTrend = trend.clone();
        double[] bestGap = gap;
        for (int round = 1; round <= rounds && largest(gap) > ENOUGH; round++) {
            double[] next = stepped(trend, gap, slope);
            double[] then = gaps(next);
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
        List<RegionalData.Region> regions = laboratory.data().regions;
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
    private double[] gaps(double[] trend) throws InterruptedException {
        List<RegionalData.Region> regions = laboratory.data().regions;
        List<String> settings = new ArrayList<>();
        parameters(trend).forEach((path, value) -> settings.add(path + "=" + spillway.kernel.Numbers.text(value)));
        Variant variant = laboratory.variant("residuals", settings);
        List<Trial> trials = new ArrayList<>();
        for (long seed = Effort.CHECK_FROM; seed < Effort.CHECK_FROM + seeds; seed++) {
            trials.add(new Trial(variant, seed, 4 * (window - AnnualResults.FIRST_YEAR + 1)));
        }
        List<AnnualResults> books;
        try {
            books = laboratory.run(trials, threads, AnnualResults.Keeper::ofFigures);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        Members nine = Members.of("DELTA", laboratory.data()).orElseThrow();
        double[] gaps = new double[regions.size()];
        for (int r = 0; r < gaps.length; r++) {
            RegionalData.Group group = regions.get(r).group();
            if (group == RegionalData.Group.OUTER) {
                continue;
            }
            boolean delta = group == RegionalData.Group.DELTA;
            Moment moment = new Moment(
                    regions.get(r).name(),
                    CityFigure.GDP,
                    member(r),
                    delta ? CityFigure.GDP : null,
                    delta ? nine : null,
                    window,
                    delta ? 0 : AnnualResults.FIRST_YEAR,
                    true,
                    1,
                    window,
                    "");
            double seen = moment.observed(observed);
            for (AnnualResults book : books) {
                gaps[r] += (moment.in(book) - seen) / books.size();
            }
        }
        return gaps;
    }

    private Members member(int r) {
        return new Members(laboratory.data().regions.get(r).name(), List.of(r));
    }

    private Map<String, Double> parameters(double[] trend) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int r = 0; r < trend.length; r++) {
            parameters.put(PATH + "." + laboratory.data().regions.get(r).name(), Math.rint(trend[r] * 1e5) / 1e5);
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
                config,
                parameters(trend),
                "Declared residuals: trends of each city's productivity that bring its GDP to " + window
                        + ". They explain nothing; they stand for what the model does not know of the cities.");
        List<List<Object>> rows = new ArrayList<>();
        for (int r = 0; r < trend.length; r++) {
            rows.add(List.of(laboratory.data().regions.get(r).name(), trend[r], first[r], last[r]));
        }
        files.table("residuals.csv", List.of("region", "trend_per_quarter", "log_gap_without", "log_gap_with"), rows);
    }
}
