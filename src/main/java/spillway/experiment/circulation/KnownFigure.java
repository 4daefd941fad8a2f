package spillway.experiment.circulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spillway.file.CsvRow;
import spillway.file.CsvTable;

/**
 * A share or ratio that is known for two years, and what it is in the model. None of them is fitted to.
 *
 * @param name in words
 * @param group what it is judged with: {@code documents} for figures of the two papers, others for data of the region
 * @param quantity what it is in the model, in the language of {@link spillway.experiment.column.QuantityReader}
 * @param whose whose figure it is
 * @param from first year
 * @param fromValue its value, a share or ratio
 * @param to last year
 * @param toValue its value, a share or ratio
 * @param source where it stands
 */
public record KnownFigure(
        String name,
        String group,
        String quantity,
        String whose,
        int from,
        double fromValue,
        int to,
        double toValue,
        String source) {
    private static final String NAME = "figure";
    private static final String GROUP = "group";
    private static final String QUANTITY = "quantity";
    private static final String WHOSE = "whose";
    private static final String FROM = "from";
    private static final String FROM_VALUE = "from_value";
    private static final String TO = "to";
    private static final String TO_VALUE = "to_value";
    private static final String SOURCE = "source";

    /** Group of the figures of the two papers, which are of another place or time. */
    public static final String DOCUMENTS = "documents";

    /** Change a year; NaN if the two years are one. */
    public double pace() {
        return to == from ? Double.NaN : (toValue - fromValue) / (to - from);
    }

    /** The figures of a file; empty if there is a complaint, which is added. */
    public static Optional<List<KnownFigure>> read(Path file, List<String> problems) {
        int before = problems.size();
        @Nullable
        CsvTable table = CsvTable.read(
                file, problems, List.of(NAME, GROUP, QUANTITY, WHOSE, FROM, FROM_VALUE, TO, TO_VALUE, SOURCE));
        if (table == null) {
            return Optional.empty();
        }
        List<KnownFigure> figures = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            String name = row.text(NAME);
            if (figures.stream().anyMatch(one -> one.name().equals(name))) {
                row.problem(name + " stands there twice");
            }
            figures.add(new KnownFigure(
                    name,
                    row.text(GROUP),
                    row.text(QUANTITY),
                    row.text(WHOSE),
                    row.year(FROM),
                    row.number(FROM_VALUE),
                    row.year(TO),
                    row.number(TO_VALUE),
                    row.text(SOURCE)));
        }
        return problems.size() == before ? Optional.of(List.copyOf(figures)) : Optional.empty();
    }
}
