package spillway.experiment.study;

import spillway.experiment.column.ColumnReader;

/**
 * A figure that a study records of every run.
 *
 * @param name heading of its column
 * @param text what it is, in the language of {@link spillway.experiment.column.ColumnReader}
 */
public record Column(String name, String text) {

    /** Whether its cells hold a number for every year, which is no cell of a table of runs. */
    public boolean isSeries() {
        return ColumnReader.isSeries(text);
    }
}
