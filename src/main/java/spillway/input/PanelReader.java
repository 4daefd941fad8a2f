package spillway.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.model.ObservedPanel;
import spillway.model.ObservedPanel.Observation;
import spillway.model.PanelVariable;

/** Reads the public panel, from the data or from the copy that a run keeps. */
public final class PanelReader {
    /** Columns that a table of observations must have. */
    static final List<String> COLUMNS = List.of("city", "year", "variable", "value", "unit", "confidence");

    private PanelReader() {}

    /** The panel in {@code file}; adds a line to {@code problems} for whatever is wrong, and is then incomplete. */
    public static ObservedPanel read(Path file, List<String> problems) {
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        return table == null ? new ObservedPanel(List.of()) : read(table, List.of());
    }

    /** The panel in {@code table}, of these regions; of any if there are none. */
    static ObservedPanel read(CsvTable table, List<String> regions) {
        List<Observation> panel = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : table.rows()) {
            row.indexIn(regions, "city", "region");
            Observation one = new Observation(
                    row.name("city"),
                    row.year("year"),
                    row.name("variable"),
                    row.within("value", 0, 1e7),
                    row.text("unit"),
                    row.textOrEmpty("confidence"));
            PanelVariable.named(one.variable())
                    .filter(known -> !one.unit().isEmpty() && !one.unit().startsWith(known.unit()))
                    .ifPresent(known -> row.problem(
                            "%s is in '%s', not in %s".formatted(one.variable(), one.unit(), known.unit())));
            String key = one.city() + ", " + one.year() + ", " + one.variable();
            if (!seen.add(key)) {
                row.problem(key + " stands there twice");
            }
            panel.add(one);
        }
        return new ObservedPanel(panel);
    }
}
