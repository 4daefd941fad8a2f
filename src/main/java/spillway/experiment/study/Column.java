package spillway.experiment.study;

/**
 * A figure that a study records of every run.
 *
 * @param name heading of its column
 * @param text what it is, in the language of {@link spillway.experiment.column.ColumnReader}
 */
public record Column(String name, String text) {}
