package spillway.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import spillway.report.validation.Table;

/** The comparison as text: tables for documents and for a terminal. */
public final class ValidationText {
    private final ValidationTables tables;

    /** The texts of this comparison. */
    public ValidationText(Validation validation) {
        this.tables = new ValidationTables(validation);
    }

    static List<Table> all(ValidationTables tables) {
        List<Table> all = new ArrayList<>(
                List.of(tables.readings(), tables.aims(), tables.distances(), tables.skills(), tables.levels()));
        ValidationTables.cityVariables().forEach(variable -> all.add(tables.cities(variable)));
        all.add(tables.autoregressions());
        all.removeIf(table -> table.rows().isEmpty());
        return all;
    }

    /** Everything in Markdown. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# Simulated beside observed\n\n");
        tables.notes().forEach(note -> out.append("* ").append(note).append('\n'));
        for (Table table : all(tables)) {
            out.append("\n**").append(table.caption()).append("**\n\n");
            row(out, table.heads());
            row(out, table.heads().stream().map(head -> "---").toList());
            table.rows().forEach(row -> row(out, row));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Errors, levels and aims in columns. */
    public String plain() {
        StringBuilder out = new StringBuilder();
        for (Table table : List.of(tables.readings(), tables.distances(), tables.levels(), tables.aims())) {
            if (!table.rows().isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(table.caption()).append('\n');
                columns(out, table);
            }
        }
        return out.toString();
    }

    private static void columns(StringBuilder out, Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.heads());
        rows.addAll(table.rows());
        int[] widths = new int[table.heads().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
