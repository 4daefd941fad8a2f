package spillway.experiment.study;

import java.util.ArrayList;
import java.util.List;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/** The verdict of a run in columns: outcome, both scores and their terms as scaled, for each set of regions. */
public final class VerdictColumns {
    private VerdictColumns() {}

    /** Heading of the column of the class in which a run ends. */
    public static String outcome(RegionSet set) {
        return "outcome_" + set.code();
    }

    /** All columns, set by set. */
    public static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        for (RegionSet set : RegionSets.ALL) {
            columns.add(new Column(outcome(set), "outcome " + set.code()));
            for (Score score : Score.values()) {
                columns.add(new Column(score.column(set), "verdict " + score.key() + " " + set.code()));
            }
        }
        return columns;
    }
}
