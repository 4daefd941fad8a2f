package spillway.report.validation;

import java.util.List;

/**
 * A table of text.
 *
 * @param caption what it shows
 * @param heads names of the columns
 * @param rows cells, the first names the row
 */
public record Table(String caption, List<String> heads, List<List<String>> rows) {}
