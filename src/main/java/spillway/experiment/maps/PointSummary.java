package spillway.experiment.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import spillway.experiment.study.Results;
import spillway.experiment.study.VerdictColumns;
import spillway.model.CityFigure;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.Score;

/**
 * What the seeds of one point say together of one set of regions.
 *
 * @param point value of each axis
 * @param set nine, eleven or fourteen
 * @param runs how many ended
 * @param broken how many broke
 * @param label the class that may be said of all, by {@link ReplicateVerdict}; empty if no run ended
 * @param mostFrequent the class seen most often; empty if no run ended
 * @param counts runs of each class
 * @param clustering mean of C, NaN if no run has one
 * @param clusteringSpread standard deviation of C over seeds, NaN for fewer than two
 * @param diffusion mean of D
 * @param diffusionSpread standard deviation of D over seeds
 * @param clusteringNamed mean of C with the named core
 * @param clusteringNamedSpread standard deviation of that over seeds
 * @param realGdp mean value added in the last year at prices of the base year, 100m RMB
 * @param overBaseline mean over seeds of that value over the one of the baseline point at the same seed; NaN without such a point
 * @param baseline whether this is the baseline point
 */
public record PointSummary(
        List<String> point,
        String set,
        int runs,
        int broken,
        Optional<Outcome> label,
        Optional<Outcome> mostFrequent,
        Map<Outcome, Integer> counts,
        double clustering,
        double clusteringSpread,
        double diffusion,
        double diffusionSpread,
        double clusteringNamed,
        double clusteringNamedSpread,
        double realGdp,
        double overBaseline,
        boolean baseline) {

    /** What one run says of a set of regions; the outcome is empty if it broke. */
    record Run(
            long seed,
            Optional<Outcome> outcome,
            double clustering,
            double diffusion,
            double clusteringNamed,
            double realGdp) {}

    /** Heading of the column of value added of a set in the last year. */
    static String gdpColumn(RegionSet set) {
        return CityFigure.REAL_GDP.column() + "_" + set.code();
    }

    /** All points of {@code design}, each for every set of regions; variant by variant they are those of the plan. */
    static List<PointSummary> all(Results results, Design design, OptionalInt baseline) {
        List<List<String>> points = design.points();
        List<PointSummary> all = new ArrayList<>();
        for (int v = 0; v < points.size(); v++) {
            for (RegionSet set : RegionSets.ALL) {
                List<Run> base = baseline.isPresent() ? runs(results, baseline.getAsInt(), set) : List.of();
                boolean own = baseline.isPresent() && baseline.getAsInt() == v;
                all.add(of(points.get(v), set.code(), runs(results, v, set), base, own));
            }
        }
        return all;
    }

    private static List<Run> runs(Results results, int variant, RegionSet set) {
        List<Run> runs = new ArrayList<>();
        for (int s = 0; s < results.plan().seeds().count(); s++) {
            int index = results.plan().index(variant, s);
            if (results.has(index)) {
                String outcome = results.text(index, VerdictColumns.outcome(set));
                runs.add(new Run(
                        results.plan().seeds().at(s),
                        outcome.isEmpty() ? Optional.empty() : Optional.of(Outcome.valueOf(outcome)),
                        results.number(index, Score.C.column(set)),
                        results.number(index, Score.D.column(set)),
                        results.number(index, Score.C_NAMED.column(set)),
                        results.number(index, gdpColumn(set))));
            }
        }
        return runs;
    }

    /** The summary of {@code rows}, set against the runs {@code base} of the baseline point by seed. */
    static PointSummary of(List<String> point, String set, List<Run> rows, List<Run> base, boolean baseline) {
        List<Outcome> outcomes =
                rows.stream().flatMap(row -> row.outcome().stream()).toList();
        Optional<ReplicateVerdict> verdict =
                outcomes.isEmpty() ? Optional.empty() : Optional.of(ReplicateVerdict.of(outcomes, 0));
        Map<Outcome, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, (int) outcomes.stream().filter(outcome::equals).count());
        }
        Map<Long, Double> baseBySeed = new LinkedHashMap<>();
        base.forEach(row -> baseBySeed.put(row.seed(), row.realGdp()));
        SummaryStatistics c = new SummaryStatistics();
        SummaryStatistics d = new SummaryStatistics();
        SummaryStatistics named = new SummaryStatistics();
        SummaryStatistics gdp = new SummaryStatistics();
        SummaryStatistics relative = new SummaryStatistics();
        for (Run row : rows) {
            add(c, row.clustering());
            add(d, row.diffusion());
            add(named, row.clusteringNamed());
            add(gdp, row.realGdp());
            add(relative, row.realGdp() / baseBySeed.getOrDefault(row.seed(), Double.NaN));
        }
        return new PointSummary(
                point,
                set,
                outcomes.size(),
                rows.size() - outcomes.size(),
                verdict.map(ReplicateVerdict::label),
                verdict.map(ReplicateVerdict::mostFrequent),
                counts,
                c.getMean(),
                spread(c),
                d.getMean(),
                spread(d),
                named.getMean(),
                spread(named),
                gdp.getMean(),
                relative.getMean(),
                baseline);
    }

    private static void add(SummaryStatistics statistics, double value) {
        if (!Double.isNaN(value)) {
            statistics.addValue(value);
        }
    }

    private static double spread(SummaryStatistics statistics) {
        return statistics.getN() < 2 ? Double.NaN : statistics.getStandardDeviation();
    }

    /** The header of the table of all points. */
    static List<String> header(Design design) {
        List<String> columns =
                new ArrayList<>(design.axes().stream().map(Axis::path).toList());
        columns.addAll(List.of("set", "runs", "broken", "label", "most_frequent"));
        for (Outcome outcome : Outcome.values()) {
            columns.add(outcome.name());
        }
        columns.addAll(List.of(
                Score.C.key() + "_mean",
                Score.C.key() + "_sd",
                Score.D.key() + "_mean",
                Score.D.key() + "_sd",
                Score.C_NAMED.key() + "_mean",
                Score.C_NAMED.key() + "_sd",
                CityFigure.REAL_GDP.column(),
                "gdp_real_over_baseline",
                "is_baseline"));
        return columns;
    }

    /** The summary as a row of that table. */
    List<Object> row() {
        List<Object> cells = new ArrayList<>(point);
        cells.addAll(List.of(set, runs, broken));
        cells.add(label.map(Outcome::name).orElse(""));
        cells.add(mostFrequent.map(Outcome::name).orElse(""));
        cells.addAll(counts.values());
        cells.addAll(List.of(clustering, clusteringSpread, diffusion, diffusionSpread));
        cells.addAll(List.of(clusteringNamed, clusteringNamedSpread, realGdp, overBaseline, baseline));
        return cells;
    }
}
