package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import spillway.experiment.study.Column;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/**
 * A number, or the class, that is recorded of each run.
 *
 * @param name its column
 * @param text what it is, in the language of {@link spillway.experiment.column.ColumnReader}
 * @param meaning in words
 */
record SweepMeasure(String name, String text, String meaning) {
    /** The column of the class in which a run ends. */
    static final String OUTCOME = "outcome";

    private static final RegionSet HEADLINE = RegionSets.NINE;

    /** The verdict of the nine mainland cities: class, scores, terms. */
    static List<SweepMeasure> verdict() {
        List<SweepMeasure> all = new ArrayList<>();
        all.add(new SweepMeasure(
                OUTCOME, "outcome " + HEADLINE.code(), "class in which the run ends, of the " + HEADLINE.name()));
        for (Score score : Score.values()) {
            String what = switch (score) {
                case C -> "score of clustering";
                case C_NAMED -> "score of clustering with the named core";
                case D -> "score of diffusion";
                default -> "term " + score.key() + " of the scores, as scaled";
            };
            all.add(new SweepMeasure(
                    score.key(), "verdict " + score.key() + " " + HEADLINE.code(), what + ", " + HEADLINE.name()));
        }
        return all;
    }

    Column column() {
        return new Column(name, text);
    }
}
