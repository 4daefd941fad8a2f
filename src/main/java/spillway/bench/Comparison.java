package spillway.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import spillway.bench.twins.Twin;

/**
 * What cases say together, round by round: samples of one round are compared with each other alone, so that a machine that slows down
 * on the way slows both.
 *
 * @param id its name in files
 * @param title what it is, in words
 * @param unit its unit
 * @param asked what is asked of it, in words; empty for nothing
 * @param spread its values over the rounds
 */
public record Comparison(String id, String title, String unit, String asked, Spread spread) {
    private static final String SECONDS = "CPU s";
    private static final String RATIO = "ratio";

    /** All comparisons for which the cases were done. */
    public static List<Comparison> of(Results results, int builds) {
        List<Comparison> all = new ArrayList<>();
        Pairs pairs = new Pairs(results, all);
        pairs.add(
                "recording", "recording: run with logs less run without", SECONDS, "recorded", "run", Comparison::less);
        pairs.add(
                "drawing",
                "charts and page: run with charts less run with logs",
                SECONDS,
                "charts",
                "recorded",
                Comparison::less);
        pairs.add(
                "starting",
                "start and compiler: process less warm run, with logs",
                SECONDS,
                "cold",
                "recorded",
                Comparison::less);
        pairs.add(
                "cold-drawing",
                "charts and page in a process of their own run",
                SECONDS,
                "cold-charts",
                "cold",
                Comparison::less);
        pairs.add("threads", "two threads over one, CPU a run", RATIO, "threads-2", "threads-1", Comparison::over);
        StudyFigures.add(pairs);
        EngineCases.compare(pairs);
        WindowCases.compare(pairs);
        growth(results).ifPresent(all::add);
        for (Twin twin : List.of(Twin.AGENTS, Twin.LOOP)) {
            pairs.add(
                    twin.id(), twin.title() + ", over columns", RATIO, twin.id(), Twin.COLUMNS.id(), Comparison::over);
        }
        for (int build = 1; build < builds; build++) {
            for (String id : List.of("cold", "cold-charts", "many")) {
                String other = ProcessCases.id(id, build);
                pairs.add(other, other + " over " + id, RATIO, other, id, Comparison::over);
            }
        }
        return all;
    }

    static double less(double one, double other) {
        return one - other;
    }

    static double over(double one, double other) {
        return one / other;
    }

    /** A comparison without its values. */
    record Kind(String id, String title, String unit, String asked) {}

    /**
     * Adds comparisons of cases that were done.
     *
     * @param results all samples
     * @param all takes the comparisons
     */
    record Pairs(Results results, List<Comparison> all) {
        void add(String id, String title, String unit, String one, String other, DoubleBinaryOperator compare) {
            add(new Kind(id, title, unit, ""), Sample::cpuPerRun, one, other, compare);
        }

        /** Adds what {@code compare} makes of {@code figure} in each round. */
        void add(Kind what, ToDoubleFunction<Sample> figure, String one, String other, DoubleBinaryOperator compare) {
            List<Sample> first = results.of(one);
            List<Sample> second = results.of(other);
            if (!first.isEmpty() && first.size() == second.size()) {
                List<Double> values = new ArrayList<>();
                for (int i = 0; i < first.size(); i++) {
                    values.add(compare.applyAsDouble(
                            figure.applyAsDouble(first.get(i)), figure.applyAsDouble(second.get(i))));
                }
                all.add(new Comparison(what.id(), what.title(), what.unit(), what.asked(), Spread.of(values)));
            }
        }
    }

    private static Optional<Comparison> growth(Results results) {
        List<BenchCase> sizes = results.cases().stream()
                .filter(one -> one.is(ModelCases.GROWTH))
                .toList();
        if (sizes.size() < 2) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < results.of(sizes.get(0)).size(); round++) {
            List<Sample> samples = new ArrayList<>();
            for (BenchCase size : sizes) {
                samples.add(results.of(size).get(round));
            }
            values.add(exponent(samples, Sample::agentSteps, Sample::cpu));
        }
        return Optional.of(new Comparison(
                "growth", "growth exponent: slope of log CPU on log agents", "elasticity", "", Spread.of(values)));
    }

    /** The slope of the least-squares line through the logarithms. */
    static <T> double exponent(List<T> points, ToDoubleFunction<T> size, ToDoubleFunction<T> cost) {
        SimpleRegression line = new SimpleRegression();
        for (T point : points) {
            line.addData(Math.log(size.applyAsDouble(point)), Math.log(cost.applyAsDouble(point)));
        }
        return line.getSlope();
    }
}
