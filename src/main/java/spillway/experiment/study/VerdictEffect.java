package spillway.experiment.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import spillway.experiment.effect.PairedEffect;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.Score;

/**
 * What one way to run says of the nine cities over seeds, and in what it differs from another at the same seeds.
 *
 * @param failed how many of its runs did not reach their end
 * @param scores the mean of each score over seeds with its interval, in the order of {@link #SCORES}
 * @param counts runs of each class
 * @param changes paired change of each score against the other way; undefined where that is itself
 * @param labelsDiffer share of the seeds whose class differs from that of the other way; NaN if none can be compared
 */
public record VerdictEffect(
        int failed,
        List<PairedEffect> scores,
        Map<Outcome, Integer> counts,
        List<PairedEffect> changes,
        double labelsDiffer) {
    /** The scores that are told. */
    public static final List<Score> SCORES = List.of(Score.C, Score.C_NAMED, Score.D);

    private static final RegionSet SET = RegionSets.NINE;

    /** The runs of the variant {@code name} against those of {@code baseline}. */
    public static VerdictEffect of(String name, String baseline, Results results) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int failed = 0;
        int compared = 0;
        int differ = 0;
        for (int seed = 0; seed < results.plan().seeds().count(); seed++) {
            String outcome = outcome(results, name, seed);
            String other = outcome(results, baseline, seed);
            if (outcome.isEmpty()) {
                failed++;
            } else {
                counts.merge(Outcome.valueOf(outcome), 1, Integer::sum);
                compared += other.isEmpty() ? 0 : 1;
                differ += other.isEmpty() || other.equals(outcome) ? 0 : 1;
            }
        }
        boolean self = name.equals(baseline);
        return new VerdictEffect(
                failed,
                each(results, score -> seed -> number(results, name, seed, score)),
                counts,
                each(
                        results,
                        score -> seed -> self
                                ? Double.NaN
                                : number(results, name, seed, score) - number(results, baseline, seed, score)),
                compared == 0 ? Double.NaN : (double) differ / compared);
    }

    private static String outcome(Results results, String name, int seed) {
        return results.text(results.index(name, seed), VerdictColumns.outcome(SET));
    }

    private static double number(Results results, String name, int seed, Score score) {
        return results.number(results.index(name, seed), score.column(SET));
    }

    private static List<PairedEffect> each(
            Results results, java.util.function.Function<Score, IntToDoubleFunction> value) {
        int seeds = results.plan().seeds().count();
        return SCORES.stream()
                .map(score -> PairedEffect.of(IntStream.range(0, seeds)
                        .mapToDouble(value.apply(score))
                        .toArray()))
                .toList();
    }

    /** The paired change of a score. */
    public PairedEffect change(Score score) {
        return changes.get(SCORES.indexOf(score));
    }

    /** The class that may be said of all runs; INDETERMINATE if none ended. */
    public Outcome label() {
        List<Outcome> all = new ArrayList<>();
        counts.forEach((outcome, count) -> IntStream.range(0, count).forEach(i -> all.add(outcome)));
        return all.isEmpty()
                ? Outcome.INDETERMINATE
                : ReplicateVerdict.of(all, 0).label();
    }

    /** Columns of its {@link #cells}. */
    public static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("seeds", "failed"));
        SCORES.forEach(score -> columns.addAll(List.of(score.key(), score.key() + "_low95", score.key() + "_high95")));
        SCORES.forEach(score -> columns.addAll(
                List.of("d" + score.key(), "d" + score.key() + "_low95", "d" + score.key() + "_high95")));
        columns.addAll(List.of("labels_differ", "label"));
        for (Outcome outcome : Outcome.values()) {
            columns.add(outcome.name());
        }
        return columns;
    }

    /** It as part of a row. */
    public List<Object> cells() {
        List<Object> cells = new ArrayList<>();
        cells.add(counts.values().stream().mapToInt(Integer::intValue).sum());
        cells.add(failed);
        scores.forEach(score -> cells.addAll(List.of(score.mean(), score.lower(), score.upper())));
        changes.forEach(change -> cells.addAll(List.of(change.mean(), change.lower(), change.upper())));
        cells.add(labelsDiffer);
        cells.add(label().name());
        for (Outcome outcome : Outcome.values()) {
            cells.add(counts.getOrDefault(outcome, 0));
        }
        return cells;
    }
}
