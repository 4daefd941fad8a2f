package spillway.file;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;

/**
 * One row of a table. Each question notes a problem if the cell does not answer it, and then gives a stand-in (an empty
 * text, NaN, -1 or null) that asks for no second complaint.
 */
public final class CsvRow {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final double SUM_TOLERANCE = 1e-6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final CsvTable table;
    private final int line;
    private final Map<String, Integer> columns;
    private final String[] cells;

    CsvRow(CsvTable table, int line, Map<String, Integer> columns, String[] cells) {
        this.table = table;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** Notes something wrong with this row. */
    public void problem(String what) {
        table.problem(line, what);
    }

    /** The text of a cell that must not be empty. */
    public String text(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            problem(column + " is empty");
        }
        return cell;
    }

    /** The text of a cell that may be empty. */
    public String textOrEmpty(String column) {
        return cell(column);
    }

    /** A name that tables show; notes a problem where it would be taken for a formula. */
    public String name(String column) {
        String cell = text(column);
        String complaint = Label.complaint(cell);
        if (!complaint.isEmpty()) {
            refuse(column, complaint);
        }
        return cell;
    }

    /** A number of any size. */
    public double number(String column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            refuse(column, "is not a number");
            return Double.NaN;
        }
        return value;
    }

    /** A number of any size; an empty cell is NaN. */
    public double numberOrNaN(String column) {
        return cell(column).isEmpty() ? Double.NaN : number(column);
    }

    /** A number above zero. */
    public double positive(String column) {
        double value = number(column);
        if (value <= 0) {
            refuse(column, "must be above zero");
            return Double.NaN;
        }
        return value;
    }

    /** A number from 0 to 1. */
    public double share(String column) {
        return within(column, 0, 1);
    }

    /** A number from {@code low} to {@code high}: the bounds of what is plausible of any region. */
    public double within(String column, double low, double high) {
        double value = number(column);
        if (value < low || value > high) {
            refuse(column, "is outside [" + Numbers.text(low) + ", " + Numbers.text(high) + "]");
            return Double.NaN;
        }
        return value;
    }

    /** Shares that must sum to one. */
    public double[] shares(List<String> names) {
        double[] shares = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(names.get(i));
            sum += shares[i];
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            problem(String.join(" + ", names) + " = " + Numbers.text(sum) + " is not 1");
        }
        return shares;
    }

    /** A whole number from {@code low} to {@code high}; -1 stands in. */
    public int whole(String column, int low, int high) {
        double value = number(column);
        if (value >= low && value <= high && value == Math.rint(value)) {
            return (int) value;
        }
        if (!Double.isNaN(value)) {
            refuse(column, "is not a whole number from " + low + " to " + high);
        }
        return -1;
    }

    /** A calendar year; -1 stands in. */
    public int year(String column) {
        return whole(column, FIRST_YEAR, LAST_YEAR);
    }

    /** The year of a cell that {@link #year} was asked before; says nothing more of a bad one. */
    public int yearAgain(String column) {
        String cell = cell(column);
        return cell.matches("\\d{4}") ? Integer.parseInt(cell) : -1;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String column) {
        String cell = text(column);
        if (!cell.isEmpty() && !cell.equals("true") && !cell.equals("false")) {
            refuse(column, "is neither true nor false");
        }
        return cell.equals("true");
    }

    /** A quarter such as 2010Q1. */
    public @Nullable Quarter quarter(String column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            Quarter quarter = Quarter.parse(cell);
            if (quarter.year() >= FIRST_YEAR && quarter.year() <= LAST_YEAR) {
                return quarter;
            }
            refuse(column, "is not in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        } catch (IllegalArgumentException e) {
            refuse(column, "is not a quarter such as 2010Q1");
        }
        return null;
    }

    /**
     * The position of a cell among names; -1 if it is not there. Where the names themselves could not be read, nothing
     * is said.
     */
    public int indexIn(List<String> names, String column, String kind) {
        String cell = text(column);
        int index = names.indexOf(cell);
        if (index < 0 && !cell.isEmpty() && !names.isEmpty()) {
            refuse(column, "is not a " + kind);
        }
        return index;
    }

    private void refuse(String column, String complaint) {
        problem(column + " = " + Label.oneLine(Label.shorten(cell(column))) + " " + complaint);
    }

    private String cell(String column) {
        return cells[Named.value(columns, column)];
    }
}
