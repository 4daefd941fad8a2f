package spillway.experiment.signs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import spillway.experiment.AnnualResults;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;

/** The verdict of a run in columns: outcome, both scores and their terms as scaled, for each set of regions. */
final class Scores {
    /** Column of the class in which a run ends. */
    static final String OUTCOME = "outcome";

    private Scores() {}

    /** Column of a number or of the outcome. */
    static String column(String name, RegionSet set) {
        return name + "_" + set.code();
    }

    /** All columns. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (RegionSet set : RegionSets.ALL) {
            columns.add(column(OUTCOME, set));
            Stream.of(Score.values()).forEach(score -> columns.add(score.column(set)));
        }
        return columns;
    }

    /** Their cells for one run. */
    static Map<String, String> of(AnnualResults book) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (RegionSet set : RegionSets.ALL) {
            Verdict verdict = book.verdicts().get(set.name());
            cells.put(column(OUTCOME, set), verdict.outcome().name());
            for (Score score : Score.values()) {
                cells.put(score.column(set), RunTable.exact(score.of(verdict)));
            }
        }
        return cells;
    }
}
