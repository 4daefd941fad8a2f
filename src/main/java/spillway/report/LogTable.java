package spillway.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.file.CsvReader;
import spillway.kernel.Quarter;

/** One table of a run's log: named columns of text, read as numbers on request; an empty cell is NaN. */
public final class LogTable {
    private final String file;
    private final List<String[]> rows;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /**
     * The table in {@code path}, packed or not.
     *
     * @throws ReportProblem if the file is missing or damaged
     */
    public static LogTable read(Path path) {
        String file = path.getFileName().toString();
        ReportProblem.ifMissing(path);
        try (CsvReader lines = CsvReader.of(path)) {
            String[] header = lines.next();
            if (header == null) {
                throw new ReportProblem(file + " is empty: it has not even a header");
            }
            List<String[]> rows = new ArrayList<>();
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                if (cells.length > 1 || !cells[0].isEmpty()) {
                    rows.add(cells);
                }
            }
            return new LogTable(file, header, rows);
        } catch (IOException e) {
            throw ReportProblem.damaged(file, e);
        }
    }

    private LogTable(String file, String[] header, List<String[]> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
        for (int i = 0; i < header.length; i++) {
            positions.put(header[i], i);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).length != header.length) {
                throw new ReportProblem("%s is damaged: line %d has %d cells where the header has %d"
                        .formatted(file, i + 2, rows.get(i).length, header.length));
            }
        }
    }

    /** Name of the file the table was read from. */
    public String file() {
        return file;
    }

    /** Number of rows below the header. */
    public int size() {
        return rows.size();
    }

    /** Column names in file order. */
    public List<String> columns() {
        return List.copyOf(positions.keySet());
    }

    /**
     * Whether the column has at least one number in it.
     *
     * @throws ReportProblem if there is no such column
     */
    public boolean holds(String column) {
        for (double value : numbers(column)) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The column as text.
     *
     * @throws ReportProblem if there is no such column
     */
    public String[] text(String column) {
        int position = position(column);
        String[] cells = new String[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.get(i)[position];
        }
        return cells;
    }

    /**
     * The column as numbers; NaN where the cell is empty.
     *
     * @throws ReportProblem if there is no such column or a cell is no number
     */
    public double[] numbers(String column) {
        String[] cells = text(column);
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = number(column, i, cells[i]);
        }
        return numbers;
    }

    private double number(String column, int row, String cell) {
        try {
            double number = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            if (!Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new ReportProblem(
                    "%s, column %s, line %d: '%s' is not a number".formatted(file, column, row + 2, cell), e);
        }
        throw new ReportProblem("%s, column %s, line %d: the number is infinite".formatted(file, column, row + 2));
    }

    /**
     * The column as quarters.
     *
     * @throws ReportProblem if there is no such column or a cell is no quarter
     */
    public Quarter[] quarters(String column) {
        String[] cells = text(column);
        Map<String, Quarter> known = new HashMap<>();
        Quarter[] quarters = new Quarter[cells.length];
        for (int i = 0; i < cells.length; i++) {
            try {
                quarters[i] = known.computeIfAbsent(cells[i], Quarter::parse);
            } catch (IllegalArgumentException e) {
                throw new ReportProblem("%s, column %s, line %d: %s".formatted(file, column, i + 2, e.getMessage()), e);
            }
        }
        return quarters;
    }

    /** The distinct cells of the column in order of appearance. */
    public List<String> distinct(String column) {
        List<String> seen = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        for (String cell : text(column)) {
            if (known.put(cell, true) == null) {
                seen.add(cell);
            }
        }
        return seen;
    }

    /**
     * The cells of a column by those of another, such as meanings by name.
     *
     * @throws ReportProblem if there is no such column
     */
    public Map<String, String> map(String keys, String values) {
        String[] names = text(keys);
        String[] cells = text(values);
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], cells[i]);
        }
        return map;
    }

    private int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new ReportProblem("%s has no column %s".formatted(file, column));
        }
        return position;
    }
}
