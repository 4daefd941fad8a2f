package spillway.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import spillway.kernel.Metric;
import spillway.model.CityFigures;
import spillway.model.Metrics;
import spillway.model.verdict.Classifier;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Verdict;
import spillway.run.Kilometres;
import spillway.run.log.VerdictLog;
import spillway.world.Flows;
import spillway.world.World;

/**
 * A run as yearly tables: city figures, metrics, and the verdicts of its whole length.
 *
 * @param cities figures of the cities [year][region]; flows are sums over the year, stocks those at its end
 * @param metrics mean of each metric over the quarters of a year [year]; NaN where it is undefined
 * @param verdicts by name of the region set
 */
public record AnnualResults(
        Map<Figure, double[][]> cities, Map<String, double[]> metrics, Map<String, Verdict> verdicts) {

    /** What is known of a city each year. */
    public enum Figure {
        /** Value added, current prices, 100m RMB a year. */
        GDP(true, CityFigures::valueAdded),
        /** Value added at prices of the base year, 100m RMB a year. */
        REAL_GDP(true, CityFigures::realValueAdded),
        /** High-value value added at prices of the base year, 100m RMB a year. */
        REAL_HIGH_VALUE(true, CityFigures::realHighValue),
        /** Manufacturing value added at prices of the base year, 100m RMB a year. */
        REAL_MANUFACTURING(true, CityFigures::realManufacturing),
        /** Value added of advanced knowledge providers (K, E) at prices of the base year, 100m RMB a year. */
        REAL_AKP(true, (world, r) -> CityFigures.realValueAdded(world, r, 0)),
        /** Value added of mass production (B, C) at prices of the base year, 100m RMB a year. */
        REAL_MPG(true, (world, r) -> CityFigures.realValueAdded(world, r, 1)),
        /** Value added of infrastructure services (N, P) at prices of the base year, 100m RMB a year. */
        REAL_SIS(true, (world, r) -> CityFigures.realValueAdded(world, r, 2)),
        /** Value added of personal goods and services (G, V) at prices of the base year, 100m RMB a year. */
        REAL_PGS(true, (world, r) -> CityFigures.realValueAdded(world, r, 3)),
        /** Sales, 100m RMB a year. */
        SALES(true, (world, r) -> Flows.sum(world.flows.sales[r])),
        /** Sales to other regions of the model, 100m RMB a year. */
        SALES_TO_OTHER_REGIONS(true, CityFigures::salesToOtherRegions),
        /** Tertiary value added, current prices, 100m RMB a year. */
        TERTIARY(true, (world, r) -> CityFigures.tertiaryShare(world, r) * CityFigures.valueAdded(world, r)),
        /** Compensation of all workers, 100m RMB a year. */
        WAGES(true, (world, r) -> world.flows.wages[r]),
        /** Exports abroad, 100m RMB a year. */
        EXPORTS(true, (world, r) -> Flows.sum(world.flows.exports[r])),
        /** Research, 100m RMB a year. */
        RESEARCH(true, (world, r) -> Flows.sum(world.flows.research[r])),
        /** Direct investment, bn USD a year. */
        DIRECT_INVESTMENT(true, CityFigures::directInvestment),
        /** Subsidies paid, 100m RMB a year. */
        SUBSIDIES(true, (world, r) -> world.governments.subsidyPaid[r]),
        /** Residents at the end of the year, 10,000. */
        POPULATION(false, (world, r) -> world.cities.population(r)),
        /** Talent at the end of the year, 10,000. */
        TALENT(false, (world, r) -> world.cities.talent[r]),
        /** People at work in the last quarter, 10,000. */
        EMPLOYED(false, (world, r) -> world.cities.employedTalent[r] + world.cities.employedWorkers[r]),
        /** Consumer prices in the last quarter, base year 1. */
        CONSUMER_PRICE(false, (world, r) -> world.cities.consumerPrice[r]),
        /** Rent in the last quarter. */
        RENT(false, (world, r) -> world.cities.rent[r]),
        /** Log productivity in the last quarter, relative to the base-year mean of the delta. */
        LOG_TFP(false, CityFigures::logTfp),
        /** Log market access in the last quarter, mean over sectors weighted by value added. */
        MARKET_ACCESS(false, CityFigures::marketAccess),
        /** Variety of sectors in the last quarter: entropy of the shares of sectors in value added, nats. */
        VARIETY(false, CityFigures::variety);

        private final boolean flow;
        private final ToDoubleBiFunction<World, Integer> value;

        Figure(boolean flow, ToDoubleBiFunction<World, Integer> value) {
            this.flow = flow;
            this.value = value;
        }

        /** Whether it may be summed over cities. */
        public boolean isAmount() {
            return flow || this == POPULATION || this == TALENT || this == EMPLOYED;
        }
    }

    /** First year of every book. */
    public static final int FIRST_YEAR = World.START.year();

    /** One figure of all regions in a calendar year. */
    public double[] year(Figure figure, int year) {
        return cities.get(figure)[year - FIRST_YEAR];
    }

    /** How many whole years it holds. */
    public int years() {
        return cities.get(Figure.GDP).length;
    }

    /** Keeps the book of one run. */
    public static final class Keeper implements Recorder<AnnualResults> {
        private final double[][] kilometres;
        private final VerdictLog watch;
        private final Map<Figure, List<double[]>> figures = new LinkedHashMap<>();
        private final Map<String, List<double[]>> sums = new LinkedHashMap<>();
        private List<Metric<World>> metrics;
        private int quarters;

        /** A keeper that judges under {@code verdict}; {@code kilometres} lie between the cores of regions. */
        public Keeper(double[][] kilometres, Classifier.Params verdict) {
            this.kilometres = kilometres;
            this.watch = new VerdictLog(verdict);
        }

        /** A keeper of city figures alone, which takes next to no time: no metrics, no verdicts. */
        public static Keeper ofFigures() {
            return new Keeper();
        }

        private Keeper() {
            this.kilometres = null;
            this.watch = null;
            this.metrics = List.of();
        }

        /** What makes a keeper for each run of {@code laboratory} that is judged as {@code variant} says. */
        public static java.util.function.Supplier<Keeper> of(Laboratory laboratory, Variant variant) {
            double[][] kilometres = Kilometres.between(laboratory.data().regions);
            Classifier.Params verdict = variant.timeline().at(World.START).verdict();
            return () -> new Keeper(kilometres, verdict);
        }

        @Override
        public void quarter(World world) {
            if (metrics == null) {
                metrics = new Metrics(world, kilometres).all();
            }
            if (watch != null) {
                watch.quarter(world);
            }
            int year = quarters / 4;
            for (Figure figure : Figure.values()) {
                List<double[]> years = figures.computeIfAbsent(figure, first -> new ArrayList<>());
                double[] row = row(years, year, world.structure.regionCount());
                for (int r = 0; r < row.length; r++) {
                    row[r] = (figure.flow ? row[r] : 0) + figure.value.applyAsDouble(world, r);
                }
            }
            for (Metric<World> metric : metrics) {
                double[] mean = row(sums.computeIfAbsent(metric.name(), first -> new ArrayList<>()), year, 1);
                mean[0] += metric.value().applyAsDouble(world) / 4;
            }
            quarters++;
        }

        private static double[] row(List<double[]> years, int year, int width) {
            if (years.size() == year) {
                years.add(new double[width]);
            }
            return years.get(year);
        }

        @Override
        public AnnualResults result(World world) {
            int whole = quarters / 4;
            Map<Figure, double[][]> cities = new LinkedHashMap<>();
            figures.forEach((figure, years) ->
                    cities.put(figure, years.subList(0, whole).toArray(double[][]::new)));
            Map<String, double[]> means = new LinkedHashMap<>();
            sums.forEach((name, years) -> means.put(
                    name,
                    years.subList(0, whole).stream()
                            .mapToDouble(mean -> mean[0])
                            .toArray()));
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            for (RegionSet set : watch == null ? List.<RegionSet>of() : RegionSets.ALL) {
                verdicts.put(set.name(), watch.verdict(world, set));
            }
            return new AnnualResults(cities, means, verdicts);
        }
    }
}
