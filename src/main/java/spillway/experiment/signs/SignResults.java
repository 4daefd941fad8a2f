package spillway.experiment.signs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.Results;
import spillway.experiment.study.VerdictColumns;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/** What the runs say of each test, and what each mechanism does to the verdict. */
public final class SignResults {
    private final Results results;
    private final int lastYear;
    private final List<Row> rows = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

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

    SignResults(List<SignTest> tests, Results results) {
        this.results = results;
        this.lastYear = SignStudy.lastYear(results.plan().quarters());
        for (SignTest test : tests) {
            PairedEffect effect =
                    PairedEffect.of(test.isBuilt() ? bySeed(seed -> difference(test, seed)) : new double[0]);
            int year = test.isBuilt() ? Math.min(test.measured().year(), lastYear) : 0;
            rows.add(new Row(test, year, effect));
        }
        Map<String, SignTest> mechanisms = new LinkedHashMap<>();
        tests.stream()
                .filter(test -> test.isBuilt() && !test.mechanism().isEmpty())
                .forEach(test -> mechanisms.putIfAbsent(test.off().text(), test));
        for (RegionSet set : RegionSets.ALL) {
            mechanisms.values().forEach(test -> decompose(set, test));
        }
    }

    private double difference(SignTest test, int seed) {
        if (!test.shock().isEmpty()) {
            return answer(test, seed, test.off()) - answer(test, seed, test.against());
        }
        return test.comparison().of(value(test, seed, test.off()), value(test, seed, test.against()));
    }

    /** What the shock changes under these settings. */
    private double answer(SignTest test, int seed, Overrides settings) {
        return test.comparison().of(value(test, seed, settings.with(test.shock())), value(test, seed, settings));
    }

    private double value(SignTest test, int seed, Overrides settings) {
        return number(settings, seed, test.measured().column(lastYear));
    }

    private double number(Overrides settings, int seed, String column) {
        return results.number(results.index(settings.text(), seed), column);
    }

    private void decompose(RegionSet set, SignTest test) {
        for (Score score : Score.values()) {
            String column = score.column(set);
            PairedEffect baseline = PairedEffect.of(bySeed(seed -> number(Overrides.NONE, seed, column)));
            PairedEffect change = PairedEffect.of(
                    bySeed(seed -> number(test.off(), seed, column) - number(Overrides.NONE, seed, column)));
            parts.add(new Part(set, test.mechanism(), test.off(), score.key(), baseline, change));
        }
        PairedEffect label = PairedEffect.of(bySeed(seed -> {
            String with = outcome(Overrides.NONE, seed, set);
            String without = outcome(test.off(), seed, set);
            return with.isEmpty() || without.isEmpty() ? Double.NaN : with.equals(without) ? 0 : 1;
        }));
        PairedEffect share = new PairedEffect(
                label.mean(), Double.NaN, Double.NaN, label.pairs(), label.positive(), label.negative());
        parts.add(new Part(set, test.mechanism(), test.off(), "label differs", PairedEffect.of(new double[0]), share));
    }

    private String outcome(Overrides settings, int seed, RegionSet set) {
        return results.text(results.index(settings.text(), seed), VerdictColumns.outcome(set));
    }

    private double[] bySeed(IntToDoubleFunction number) {
        return IntStream.range(0, results.plan().seeds().count())
                .mapToDouble(number)
                .toArray();
    }

    /** All tests, in order. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The decomposition of the verdict, set by set and mechanism by mechanism. */
    List<Part> parts() {
        return List.copyOf(parts);
    }
}
