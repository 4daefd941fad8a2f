package spillway.experiment.fragility;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.Results;
import spillway.experiment.study.VerdictColumns;
import spillway.model.variant.DataVariant;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.Score;
import spillway.run.InputDependence;

/**
 * What a variant of an input does to the verdict on the nine cities, over seeds.
 *
 * @param variant the variant
 * @param runs its own scores and classes
 * @param changes paired change of each score against the data as they are, in the order of {@link #SCORES}
 */
public record InputEffect(DataVariant variant, Runs runs, List<PairedEffect> changes) {
    /** A mean change of C of this size, by either definition of the core, counts as moving it; set before any run. */
    public static final double MOVES = 0.25;
    /** The scores that are told. */
    static final List<Score> SCORES = List.of(Score.C, Score.C_NAMED, Score.D);

    private static final RegionSet SET = RegionSets.NINE;

    /**
     * The runs of one way to run.
     *
     * @param failed how many did not reach their end
     * @param scores the mean of each score over seeds with its interval, in the order of {@link #SCORES}
     * @param counts runs of each class
     */
    record Runs(int failed, List<PairedEffect> scores, Map<Outcome, Integer> counts) {

        static Runs of(String name, Results results) {
            Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
            int failed = 0;
            for (int seed = 0; seed < seeds(results); seed++) {
                String outcome = results.text(results.index(name, seed), VerdictColumns.outcome(SET));
                if (outcome.isEmpty()) {
                    failed++;
                } else {
                    counts.merge(Outcome.valueOf(outcome), 1, Integer::sum);
                }
            }
            List<PairedEffect> scores = SCORES.stream()
                    .map(score -> bySeed(results, seed -> number(results, name, seed, score)))
                    .toList();
            return new Runs(failed, scores, counts);
        }

        /** The class that may be said of all; INDETERMINATE if no run ended. */
        String label() {
            List<Outcome> all = new ArrayList<>();
            counts.forEach((outcome, count) -> IntStream.range(0, count).forEach(i -> all.add(outcome)));
            return (all.isEmpty()
                            ? Outcome.INDETERMINATE
                            : ReplicateVerdict.of(all, 0).label())
                    .name();
        }

        private void cells(List<Object> row) {
            row.add(counts.values().stream().mapToInt(Integer::intValue).sum());
            row.add(failed);
            scores.forEach(score -> row.addAll(List.of(score.mean(), score.lower(), score.upper())));
        }

        private void classes(List<Object> row) {
            row.add(label());
            for (Outcome outcome : Outcome.values()) {
                row.add(counts.getOrDefault(outcome, 0));
            }
        }
    }

    static InputEffect of(DataVariant variant, Results results) {
        List<PairedEffect> changes = SCORES.stream()
                .map(score -> bySeed(
                        results,
                        seed -> number(results, variant.name(), seed, score)
                                - number(results, FragilityStudy.BASELINE, seed, score)))
                .toList();
        return new InputEffect(variant, Runs.of(variant.name(), results), changes);
    }

    private static int seeds(Results results) {
        return results.plan().seeds().count();
    }

    private static PairedEffect bySeed(Results results, IntToDoubleFunction value) {
        return PairedEffect.of(
                IntStream.range(0, seeds(results)).mapToDouble(value).toArray());
    }

    private static double number(Results results, String name, int seed, Score score) {
        return results.number(results.index(name, seed), score.column(SET));
    }

    /** The paired change of a score. */
    public PairedEffect change(Score score) {
        return changes.get(SCORES.indexOf(score));
    }

    /** The label of its runs. */
    public String label() {
        return runs.label();
    }

    /** Whether it moves the mean of C, by either definition of the core. */
    public boolean moves() {
        return moves(change(Score.C).mean()) || moves(change(Score.C_NAMED).mean());
    }

    /** Whether a change of this size counts; one that is unknown, since runs failed, does. */
    static boolean moves(double change) {
        return !(Math.abs(change) < MOVES);
    }

    /** The header of the table. */
    static List<String> header() {
        List<String> header = new ArrayList<>(List.of(
                InputDependence.INPUT,
                "file",
                "columns",
                "confidence",
                "variant",
                "change",
                InputDependence.DECIDES,
                InputDependence.MOVES,
                "seeds",
                "failed"));
        SCORES.forEach(score -> header.addAll(List.of(score.key(), score.key() + "_low95", score.key() + "_high95")));
        SCORES.forEach(score ->
                header.addAll(List.of("d" + score.key(), "d" + score.key() + "_low95", "d" + score.key() + "_high95")));
        header.add("label");
        for (Outcome outcome : Outcome.values()) {
            header.add(outcome.name());
        }
        return header;
    }

    /** Its row. */
    List<Object> row() {
        List<Object> row = new ArrayList<>(List.of(
                variant.input(),
                variant.file(),
                variant.columns(),
                variant.letter(),
                variant.name(),
                variant.how(),
                yes(variant.decides()),
                yes(moves())));
        runs.cells(row);
        changes.forEach(change -> row.addAll(List.of(change.mean(), change.lower(), change.upper())));
        runs.classes(row);
        return row;
    }

    /** The row of the data as they are, with which all others are compared. */
    static List<Object> baselineRow(Results results) {
        Runs runs = Runs.of(FragilityStudy.BASELINE, results);
        List<Object> row = new ArrayList<>(
                List.of("", "", "", "", FragilityStudy.BASELINE, "the data as they are", yes(false), yes(false)));
        runs.cells(row);
        SCORES.forEach(score -> row.addAll(List.of(Double.NaN, Double.NaN, Double.NaN)));
        runs.classes(row);
        return row;
    }

    private static String yes(boolean is) {
        return is ? InputDependence.YES : "no";
    }
}
