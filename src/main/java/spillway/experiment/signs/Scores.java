package spillway.experiment.signs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import spillway.experiment.AnnualResults;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Verdict;

/** The verdict of a run in columns: outcome, both scores and their terms as scaled, for each set of regions. */
final class Scores {
    /** Both scores, then their terms. */
    static final Map<String, ToDoubleFunction<Verdict>> NUMBERS = numbers();

    /** Column of the class in which a run ends. */
    static final String OUTCOME = "outcome";

    private Scores() {}

    private static Map<String, ToDoubleFunction<Verdict>> numbers() {
        Map<String, ToDoubleFunction<Verdict>> numbers = new LinkedHashMap<>();
        numbers.put("C", Verdict::clustering);
        numbers.put("D", Verdict::diffusion);
        numbers.put("hhi", verdict -> verdict.hhi().scaled());
        numbers.put("core", verdict -> verdict.core().scaled());
        numbers.put("breadth", verdict -> verdict.breadth().scaled());
        numbers.put("sigma", verdict -> verdict.sigma().scaled());
        numbers.put("ratio", verdict -> verdict.ratio().scaled());
        return java.util.Collections.unmodifiableMap(numbers);
    }

    /** Short name of a set. */
    static String name(RegionSet set) {
        return set == RegionSets.NINE ? "nine" : set == RegionSets.ELEVEN ? "eleven" : "fourteen";
    }

    /** Column of a number or of the outcome. */
    static String column(String name, RegionSet set) {
        return name + "_" + Scores.name(set);
    }

    /** All columns. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (RegionSet set : RegionSets.ALL) {
            columns.add(column(OUTCOME, set));
            NUMBERS.keySet().forEach(name -> columns.add(column(name, set)));
        }
        return columns;
    }

    /** Their cells for one run. */
    static Map<String, String> of(AnnualResults book) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (RegionSet set : RegionSets.ALL) {
            Verdict verdict = book.verdicts().get(set.name());
            cells.put(column(OUTCOME, set), verdict.outcome().name());
            NUMBERS.forEach(
                    (name, number) -> cells.put(column(name, set), RunTable.exact(number.applyAsDouble(verdict))));
        }
        return cells;
    }
}
