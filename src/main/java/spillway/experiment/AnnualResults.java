package spillway.experiment;

import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spillway.experiment.column.Needs;
import spillway.kernel.Metric;
import spillway.kernel.StateVisitor;
import spillway.model.CityFigure;
import spillway.model.CityReadings;
import spillway.model.Kilometres;
import spillway.model.Metrics;
import spillway.model.ModelParams;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Verdict;
import spillway.run.ModelRunner;
import spillway.run.Observer;
import spillway.run.Scenario;
import spillway.run.VerdictWindows;
import spillway.world.World;

/**
 * A run as yearly tables: city figures, metrics, and the verdicts of its whole length.
 *
 * @param cities figures of the cities [year][region]; by calendar year as its kind says
 * @param metrics mean of each metric over the quarters of a year [year]; NaN where it is undefined
 * @param verdicts by name of the region set
 */
public record AnnualResults(
        Map<CityFigure, double[][]> cities, Map<String, double[]> metrics, Map<String, Verdict> verdicts) {

    /** First year of all annual results. */
    public static final int FIRST_YEAR = World.START.year();

    /** One figure of all regions in a calendar year. */
    public double[] year(CityFigure figure, int year) {
        return value(cities, figure)[year - FIRST_YEAR];
    }

    /** How many whole years it holds. */
    public int years() {
        return value(cities, CityFigure.GDP).length;
    }

    /** Records the annual results of one run. */
    public static final class Recorder implements Observer {
        private final Function<World, List<Metric<World>>> measures;
        private final @Nullable VerdictWindows watch;
        private final CityReadings readings = new CityReadings();
        private final Map<CityFigure, List<double[]>> figures = new EnumMap<>(CityFigure.class);
        private final Map<String, List<double[]>> sums = new LinkedHashMap<>();
        private @Nullable List<Metric<World>> metrics;
        private int quarters;
        private @Nullable AnnualResults results;

        private Recorder(Function<World, List<Metric<World>>> measures, @Nullable VerdictWindows watch) {
            this.measures = measures;
            this.watch = watch;
        }

        /** A recorder of runs of {@code scenario}, judged as {@code verdict.json} of such a run judges them. */
        public static Recorder of(ModelRunner runner, Scenario scenario) {
            return of(runner, scenario, metric -> true, true);
        }

        /** As {@link #of(ModelRunner, Scenario)}, but of metrics and verdicts only those that are needed, since they cost time. */
        public static Recorder of(ModelRunner runner, Scenario scenario, Needs needs) {
            return of(runner, scenario, needs.metrics()::contains, needs.verdicts());
        }

        private static Recorder of(ModelRunner runner, Scenario scenario, Predicate<String> wanted, boolean verdicts) {
            ModelParams params = scenario.config().effective();
            double[][] kilometres = Kilometres.between(runner.data().regions);
            return new Recorder(
                    world -> new Metrics(world, kilometres, params.measure())
                            .all().stream()
                                    .filter(metric -> wanted.test(metric.name()))
                                    .toList(),
                    verdicts ? new VerdictWindows(params.verdict()) : null);
        }

        @Override
        public void quarter(World world) {
            if (metrics == null) {
                metrics = measures.apply(world);
            }
            if (watch != null) {
                watch.quarter(world);
            }
            int year = quarters / 4;
            readings.quarter(world);
            for (CityFigure figure : CityFigure.values()) {
                figures.computeIfAbsent(figure, first -> new ArrayList<>())
                        .add(IntStream.range(0, world.structure.regionCount())
                                .mapToDouble(r -> readings.of(figure, world, r))
                                .toArray());
            }
            for (Metric<World> metric : metrics) {
                double[] mean = row(sums.computeIfAbsent(metric.name(), first -> new ArrayList<>()), year, 1);
                mean[0] += metric.value().applyAsDouble(world) / 4;
            }
            quarters++;
        }

        @Override
        public void state(StateVisitor visitor) {
            visitor.mark("annual results");
            quarters = visitor.value(quarters);
            readings.state(visitor);
            if (watch != null) {
                watch.state(visitor);
            }
            for (CityFigure figure : CityFigure.values()) {
                years(visitor, figures.computeIfAbsent(figure, first -> new ArrayList<>()));
            }
            List<String> names = new ArrayList<>(sums.keySet());
            visitor.list(names, () -> "", visitor::value);
            names.forEach(name -> years(visitor, sums.computeIfAbsent(name, first -> new ArrayList<>())));
        }

        private static void years(StateVisitor visitor, List<double[]> rows) {
            visitor.list(rows, () -> new double[0], visitor::values);
        }

        private double[] year(CityFigure figure, int year, int r) {
            return value(figures, figure).subList(4 * year, 4 * year + 4).stream()
                    .mapToDouble(quarter -> quarter[r])
                    .toArray();
        }

        private static double[] row(List<double[]> years, int year, int width) {
            if (years.size() == year) {
                years.add(new double[width]);
            }
            return years.get(year);
        }

        /** The results, once the run has ended. */
        public AnnualResults results() {
            return Objects.requireNonNull(results, "the run has not ended");
        }

        @Override
        public void end(World world) {
            int whole = quarters / 4;
            Map<CityFigure, double[][]> cities = new EnumMap<>(CityFigure.class);
            for (CityFigure figure : CityFigure.values()) {
                double[][] years = new double[whole][world.structure.regionCount()];
                for (int y = 0; y < whole; y++) {
                    for (int r = 0; r < years[y].length; r++) {
                        years[y][r] = figure.kind().ofYear(year(figure, y, r), year(CityFigure.GDP, y, r));
                    }
                }
                cities.put(figure, years);
            }
            Map<String, double[]> means = new LinkedHashMap<>();
            sums.forEach((name, years) -> means.put(
                    name,
                    years.subList(0, whole).stream()
                            .mapToDouble(mean -> mean[0])
                            .toArray()));
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            if (watch != null) {
                for (RegionSet set : RegionSets.ALL) {
                    verdicts.put(set.name(), watch.verdict(world, set));
                }
            }
            results = new AnnualResults(cities, means, verdicts);
        }
    }
}
