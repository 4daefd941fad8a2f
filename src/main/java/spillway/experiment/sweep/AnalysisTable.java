package spillway.experiment.sweep;

import java.util.List;

/** A table of an analysis: which file, which columns, and its rows. */
interface AnalysisTable {

    /** Its name. */
    String file();

    /** Its columns with their units and meanings, in order: name, unit, meaning. */
    List<List<String>> columns();

    /** Its header. */
    default List<String> header() {
        return columns().stream().map(column -> column.get(0)).toList();
    }

    /**
     * Its rows.
     *
     * @param noted receives what findings are made from
     */
    List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted);
}
