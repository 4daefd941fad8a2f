package spillway.experiment.fragility;

import java.util.ArrayList;
import java.util.List;
import spillway.experiment.study.Results;
import spillway.experiment.study.VerdictEffect;
import spillway.model.variant.DataVariant;
import spillway.model.verdict.Score;
import spillway.run.InputDependence;

/**
 * What a variant of an input does to the verdict on the nine cities, over seeds.
 *
 * @param variant the variant
 * @param effect its scores and classes, against the data as they are
 */
public record InputEffect(DataVariant variant, VerdictEffect effect) {
    /** A mean change of this size, of C by either definition of the core or of D, counts; set before any run. */
    public static final double MOVES = 0.25;

    static InputEffect of(DataVariant variant, Results results) {
        return new InputEffect(variant, VerdictEffect.of(variant.name(), FragilityStudy.BASELINE, results));
    }

    /** Whether it moves what the label is made of: the mean of C, by either definition of the core, or of D. */
    public boolean moves() {
        return moves(effect.change(Score.C).mean())
                || moves(effect.change(Score.C_NAMED).mean())
                || moves(effect.change(Score.D).mean());
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
                InputDependence.MOVES));
        header.addAll(VerdictEffect.columns());
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
        row.addAll(effect.cells());
        return row;
    }

    /** The row of the data as they are, with which all others are compared. */
    static List<Object> baselineRow(Results results) {
        String own = FragilityStudy.BASELINE;
        List<Object> row =
                new ArrayList<>(List.of("", "", "", "", own, "the data as they are", yes(false), yes(false)));
        row.addAll(VerdictEffect.of(own, own, results).cells());
        return row;
    }

    private static String yes(boolean is) {
        return is ? InputDependence.YES : "no";
    }
}
