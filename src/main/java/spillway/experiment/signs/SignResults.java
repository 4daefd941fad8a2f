package spillway.experiment.signs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/** What the runs say of each test, and what each mechanism does to the verdict. */
public final class SignResults {
    private final List<Row> rows = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * A test and what came out.
     *
     * @param test the test
     * @param year in which it was measured
     * @param effect of its switch
     */
    record Row(SignTest test, int year, PairedEffect effect) {}

    /**
     * What leaving a mechanism out changes in a score.
     *
     * @param set of regions
     * @param mechanism in words
     * @param off settings that leave it out
     * @param score or term of a score
     * @param baseline its mean in the baseline, over the same seeds
     * @param change paired change
     */
    record Part(
            RegionSet set, String mechanism, Overrides off, String score, PairedEffect baseline, PairedEffect change) {}

    SignResults(List<SignTest> tests, RunTable table, List<Long> seeds, ToIntFunction<SignTest> year) {
        for (SignTest test : tests) {
            PairedEffect effect = test.isBuilt()
                    ? PairedEffect.of(over(seeds, seed -> difference(test, table, seed)))
                    : PairedEffect.of(new double[0]);
            rows.add(new Row(test, test.isBuilt() ? year.applyAsInt(test) : 0, effect));
        }
        Map<String, SignTest> mechanisms = new LinkedHashMap<>();
        tests.stream()
                .filter(test -> test.isBuilt() && !test.mechanism().isEmpty())
                .forEach(test -> mechanisms.putIfAbsent(test.off().text(), test));
        for (RegionSet set : RegionSets.ALL) {
            mechanisms.values().forEach(test -> decompose(set, test, table, seeds));
        }
        for (Overrides settings : tests.stream()
                .flatMap(test -> test.variants().stream())
                .distinct()
                .toList()) {
            for (long seed : seeds) {
                String problem = table.problem(settings.text(), seed);
                if (!problem.isEmpty()) {
                    broken.add("seed " + seed + ", " + settings.text() + ": " + problem);
                }
            }
        }
    }

    private static double difference(SignTest test, RunTable table, long seed) {
        if (!test.shock().isEmpty()) {
            return answer(test, table, seed, test.off()) - answer(test, table, seed, test.against());
        }
        return test.comparison().of(value(test, table, seed, test.off()), value(test, table, seed, test.against()));
    }

    /** What the shock changes under these settings. */
    private static double answer(SignTest test, RunTable table, long seed, Overrides settings) {
        return test.comparison()
                .of(value(test, table, seed, settings.with(test.shock())), value(test, table, seed, settings));
    }

    private static double value(SignTest test, RunTable table, long seed, Overrides settings) {
        return table.number(settings.text(), seed, test.measured().column());
    }

    private void decompose(RegionSet set, SignTest test, RunTable table, List<Long> seeds) {
        String off = test.off().text();
        String none = Overrides.NONE.text();
        for (Score score : Score.values()) {
            String column = score.column(set);
            PairedEffect baseline = PairedEffect.of(over(seeds, seed -> table.number(none, seed, column)));
            PairedEffect change = PairedEffect.of(
                    over(seeds, seed -> table.number(off, seed, column) - table.number(none, seed, column)));
            parts.add(new Part(set, test.mechanism(), test.off(), score.key(), baseline, change));
        }
        String outcome = Scores.column(Scores.OUTCOME, set);
        PairedEffect label = PairedEffect.of(over(seeds, seed -> {
            String with = table.text(none, seed, outcome);
            String without = table.text(off, seed, outcome);
            return with.isEmpty() || without.isEmpty() ? Double.NaN : with.equals(without) ? 0 : 1;
        }));
        PairedEffect share = new PairedEffect(
                label.mean(), Double.NaN, Double.NaN, label.pairs(), label.positive(), label.negative());
        parts.add(new Part(set, test.mechanism(), test.off(), "label differs", PairedEffect.of(new double[0]), share));
    }

    private static double[] over(List<Long> seeds, ToDoubleFunction<Long> number) {
        return seeds.stream().mapToDouble(number).toArray();
    }

    /** All tests, in order. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The decomposition of the verdict, set by set and mechanism by mechanism. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Runs that broke, each a line. */
    public List<String> broken() {
        return List.copyOf(broken);
    }
}
