package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import spillway.experiment.AnnualResults;
import spillway.experiment.effect.MedianInterval;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Results;
import spillway.experiment.study.VerdictColumns;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/** The differences that the runs of a comparison show. */
public final class Effects {
    /** Name of all kept parameter sets together. */
    public static final String ALL_SETS = "all sets";

    private static final RegionSet SET = RegionSets.NINE;
    private static final double LOW = 2.5;
    private static final double HIGH = 97.5;

    private final ComparisonStudy study;
    private final Results results;
    private final Map<String, double[][]> series = new HashMap<>();

    Effects(ComparisonStudy study, Results results) {
        this.study = study;
        this.results = results;
    }

    /** What was compared. */
    public ComparisonStudy study() {
        return study;
    }

    /** The runs. */
    Results results() {
        return results;
    }

    /** The measures that are scores of the verdict, in the order of their declaration; their difference is told as it is. */
    static List<Measure> scores() {
        return Stream.of(Score.values())
                .map(score -> new Measure(
                        "score_" + score.key(),
                        label(score),
                        "score per decade",
                        Scale.LEVEL,
                        Measure.Group.HEADLINE,
                        "",
                        "verdict " + score.key() + " " + SET.code()))
                .toList();
    }

    /** The measures whose precision can be asked for: headlines and scores. */
    public static List<Measure> precise() {
        return Stream.concat(Measure.headlines().stream(), scores().stream()).toList();
    }

    private static String label(Score score) {
        return switch (score) {
            case C -> "Clustering score C";
            case D -> "Diffusion score D";
            case C_NAMED -> "Clustering score C, named core";
            case HHI -> "Term of C: concentration";
            case CORE -> "Term of C: core over periphery";
            case CORE_NAMED -> "Term of C: named core over periphery";
            case BREADTH -> "Term of D: breadth";
            case SIGMA -> "Term of D: convergence of productivity";
            case RATIO -> "Term of D: innovation of the periphery";
        };
    }

    /** All differences: by variant, set, measure and period. */
    public List<Effect> all() {
        List<Effect> all = new ArrayList<>();
        for (ComparedVariant variant : variants()) {
            for (Measure measure : study.measures()) {
                for (Period period : Period.of(variant.start(), study.quarters())) {
                    addSets(all, variant, measure, period);
                }
            }
            for (Measure score : scores()) {
                addSets(all, variant, score, lastYear());
            }
        }
        return all;
    }

    private List<ComparedVariant> variants() {
        return study.variants().stream()
                .filter(one -> !one.key().equals(ComparedVariant.BASELINE))
                .toList();
    }

    private void addSets(List<Effect> all, ComparedVariant variant, Measure measure, Period period) {
        List<Effect> bySet = study.sets().stream()
                .map(set -> effect(variant, measure, period, set))
                .toList();
        all.addAll(bySet);
        if (bySet.size() > 1) {
            all.add(overSets(bySet));
        }
    }

    /** The difference under one parameter set. */
    public Effect effect(ComparedVariant variant, Measure measure, Period period, ParameterSet set) {
        int from = Math.max(0, variant.start().year() - AnnualResults.FIRST_YEAR);
        double[] with = new double[study.seeds().count()];
        double[] without = new double[with.length];
        double[] differences = new double[with.length];
        for (int seed = 0; seed < with.length; seed++) {
            with[seed] = value(set.name(variant.key()), measure, seed, period.index());
            without[seed] = value(set.name(ComparedVariant.BASELINE), measure, seed, period.index());
            differences[seed] = measure.scale().addsUp()
                    ? added(set, variant.key(), measure, seed, from, period.index())
                    : measure.scale().effect(with[seed], without[seed]);
        }
        return new Effect(
                variant.key(),
                measure,
                period,
                set.name(),
                PairedEffect.of(differences),
                MedianInterval.of(differences),
                varianceRatio(measure, with, without, differences));
    }

    private static double varianceRatio(Measure measure, double[] with, double[] without, double[] differences) {
        if (measure.scale().addsUp() || with.length < 2) {
            return Double.NaN;
        }
        double unit = measure.scale() == Scale.LEVEL ? 1 : 100 * 100;
        double independent = unit * (StatUtils.variance(with) + StatUtils.variance(without));
        double paired = StatUtils.variance(differences);
        return paired > 0 ? independent / paired : Double.NaN;
    }

    /** The sets' means together: their mean, the central 95% of them, and how many have its sign. */
    private static Effect overSets(List<Effect> bySet) {
        double[] means = bySet.stream()
                .mapToDouble(one -> one.paired().mean())
                .filter(Double::isFinite)
                .toArray();
        PairedEffect student = PairedEffect.of(means);
        PairedEffect central = means.length < 2
                ? student
                : new PairedEffect(
                        student.mean(),
                        new Percentile()
                                .withEstimationType(Percentile.EstimationType.R_7)
                                .evaluate(means, LOW),
                        new Percentile()
                                .withEstimationType(Percentile.EstimationType.R_7)
                                .evaluate(means, HIGH),
                        student.pairs(),
                        student.positive(),
                        student.negative());
        Effect first = bySet.get(0);
        return new Effect(
                first.variant(),
                first.measure(),
                first.period(),
                ALL_SETS,
                central,
                MedianInterval.of(means),
                Double.NaN);
    }

    private double added(ParameterSet set, String variant, Measure measure, int seed, int from, int to) {
        double sum = 0;
        for (int year = from; year <= to; year++) {
            sum += measure.scale()
                    .effect(
                            value(set.name(variant), measure, seed, year),
                            value(set.name(ComparedVariant.BASELINE), measure, seed, year));
        }
        return sum;
    }

    private double value(String variant, Measure measure, int seed, int year) {
        if (measure.quantity().startsWith("verdict ")) {
            return results.number(
                    results.index(variant, seed), measure.key().substring("score_".length()) + "_" + SET.code());
        }
        double[] years = series.computeIfAbsent(variant + " " + measure.column(), key -> read(variant, measure))[seed];
        return year < years.length ? years[year] : Double.NaN;
    }

    private double[][] read(String variant, Measure measure) {
        return IntStream.range(0, study.seeds().count())
                .mapToObj(seed -> results.series(results.index(variant, seed), measure.column()))
                .toArray(double[][]::new);
    }

    /**
     * A year of a path over seeds, under the first parameter set.
     *
     * @param year calendar year
     * @param level mean of the quantity, as it is recorded
     * @param low a tenth of the seeds lie below
     * @param high a tenth of the seeds lie above
     * @param effect difference from the baseline
     */
    public record PathYear(int year, double level, double low, double high, PairedEffect effect) {}

    /** The path of a measure under a variant. */
    public List<PathYear> path(ComparedVariant variant, Measure measure) {
        List<PathYear> path = new ArrayList<>();
        ParameterSet set = study.sets().get(0);
        for (int year = AnnualResults.FIRST_YEAR; year <= Period.last(study.quarters()); year++) {
            int index = year - AnnualResults.FIRST_YEAR;
            double[] levels = IntStream.range(0, study.seeds().count())
                    .mapToDouble(seed -> value(set.name(variant.key()), measure, seed, index))
                    .filter(Double::isFinite)
                    .toArray();
            Percentile ranks = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
            path.add(new PathYear(
                    year,
                    StatUtils.mean(levels),
                    levels.length == 0 ? Double.NaN : ranks.evaluate(levels, 10),
                    levels.length == 0 ? Double.NaN : ranks.evaluate(levels, 90),
                    effect(variant, measure, new Period("", year), set).paired()));
        }
        return path;
    }

    /** How often each class ended the runs of a variant under a set, for a set of regions. */
    public Map<Outcome, Integer> classes(ComparedVariant variant, ParameterSet set, RegionSet regions) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(outcome -> counts.put(outcome, 0));
        for (int seed = 0; seed < study.seeds().count(); seed++) {
            String text = results.text(results.index(set.name(variant.key()), seed), VerdictColumns.outcome(regions));
            if (!text.isEmpty()) {
                counts.merge(Outcome.valueOf(text), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** A score over seeds, with the interval of its mean. */
    public PairedEffect score(ComparedVariant variant, ParameterSet set, RegionSet regions, Score score) {
        return PairedEffect.of(IntStream.range(0, study.seeds().count())
                .mapToDouble(
                        seed -> results.number(results.index(set.name(variant.key()), seed), score.column(regions)))
                .toArray());
    }

    /** The difference of a headline at the end under the first set; empty if there is no such headline. */
    public Optional<Effect> atEnd(ComparedVariant variant, String key) {
        return precise(key)
                .map(measure ->
                        effect(variant, measure, lastYear(), study.sets().get(0)));
    }

    /** The difference of a headline at the end over all sets; empty if there is no such headline, or fewer than two sets. */
    Optional<Effect> overSets(ComparedVariant variant, String key) {
        return study.sets().size() < 2
                ? Optional.empty()
                : precise(key)
                        .map(measure -> overSets(study.sets().stream()
                                .map(set -> effect(variant, measure, lastYear(), set))
                                .toList()));
    }

    private Period lastYear() {
        return new Period(Period.END, Period.last(study.quarters()));
    }

    private static Optional<Measure> precise(String key) {
        return precise().stream().filter(measure -> measure.key().equals(key)).findFirst();
    }
}
