package spillway.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import spillway.input.Parameter;
import spillway.input.ParameterCatalogue;
import spillway.kernel.Numbers;

/** All parameters as rows of a table, from their one declaration; a value that is edited is asked for, not set. */
final class ParameterTable extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("Parameter", "Value", "Unit", "Range", "Meaning", "Source");
    private static final int VALUE = 1;

    private final transient ParameterCatalogue catalogue;
    private final transient BiConsumer<String, String> asked;
    private final List<String> all;
    private List<String> shown;
    private transient Map<String, Object> values = Map.of();

    /** A table that hands path and text of an edited value to {@code asked}. */
    ParameterTable(ParameterCatalogue catalogue, BiConsumer<String, String> asked) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.all = List.copyOf(catalogue.valuePaths());
        this.shown = all;
    }

    /** Shows the values that hold now, by path. */
    void show(Map<String, Object> now) {
        values = now;
        fireTableRowsUpdated(0, Math.max(0, shown.size() - 1));
    }

    /** The mechanisms that have parameters: what their paths begin with. */
    List<String> mechanisms() {
        return all.stream().map(ParameterTable::mechanism).distinct().toList();
    }

    private static String mechanism(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    /**
     * A row.
     *
     * @param path where the value stands in a configuration
     * @param parameter its declaration
     * @param value its value now
     */
    record Row(String path, Parameter parameter, @Nullable Object value) {
        /** Whether it is a number with a range that may change on the way. */
        boolean slides() {
            return !parameter.base()
                    && parameter.kind().hasRange()
                    && value instanceof Number
                    && Double.isFinite(parameter.max() - parameter.min());
        }

        /** Its value as a number. */
        double number() {
            return value instanceof Number number ? number.doubleValue() : Double.NaN;
        }

        /** A value of the slider as it is written: as exact as the slider is. */
        String written(double number) {
            if (value instanceof Integer || value instanceof Long) {
                return String.valueOf(Math.round(number));
            }
            double digit = Math.pow(10, Math.floor(Math.log10((parameter.max() - parameter.min()) / 200)));
            return Numbers.text(
                    Math.min(parameter.max(), Math.max(parameter.min(), Math.round(number / digit) * digit)));
        }
    }

    /** The row with this index. */
    Row row(int index) {
        String path = shown.get(index);
        Parameter parameter = parameter(path);
        return new Row(path, parameter, value(path, parameter));
    }

    /** Keeps the rows of a mechanism, or of all for an empty text, in which {@code text} stands, in path, meaning or unit. */
    void filter(String text, String mechanism) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String path : all) {
            Parameter parameter = parameter(path);
            if ((mechanism.isEmpty() || mechanism.equals(mechanism(path)))
                    && (path + " " + parameter.doc() + " " + parameter.unit())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted)) {
                found.add(path);
            }
        }
        shown = found;
        fireTableDataChanged();
    }

    private Parameter parameter(String path) {
        return catalogue.find(path).orElseThrow();
    }

    /** Whether the parameter in a row shapes the base year, so that it cannot change on the way. */
    boolean shapesBaseYear(int row) {
        return parameter(shown.get(row)).base();
    }

    @Override
    public int getRowCount() {
        return shown.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS.get(column);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == VALUE && !shapesBaseYear(row);
    }

    @Override
    public Object getValueAt(int row, int column) {
        String path = shown.get(row);
        Parameter parameter = parameter(path);
        return switch (column) {
            case 0 -> path;
            case VALUE -> text(value(path, parameter));
            case 2 -> parameter.unit();
            case 3 -> parameter.range();
            case 4 -> parameter.doc() + (parameter.base() ? " (shapes the base year: fixed while a run goes on)" : "");
            default -> parameter.source();
        };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        String text = String.valueOf(value).strip();
        if (!text.equals(getValueAt(row, column))) {
            asked.accept(shown.get(row), text);
        }
    }

    private @Nullable Object value(String path, Parameter parameter) {
        Object value = values.get(path);
        return value == null && values.get(parameter.path()) instanceof Map<?, ?> byKey
                ? byKey.get(path.substring(parameter.path().length() + 1))
                : value;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number ? Numbers.text(number) : String.valueOf(value);
    }
}
