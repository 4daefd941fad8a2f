package spillway.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file: a header and the rows below it.
 *
 * <p>Whatever is wrong with it becomes one line of text that names the file and the line; reading goes on, so that one
 * pass finds everything.
 */
public final class CsvTable {
    private final String name;
    private final String sha256;
    private final List<String> problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(InputFile file, List<String> problems) {
        this.name = file.name();
        this.sha256 = file.sha256();
        this.problems = problems;
    }

    /**
     * Reads a table that must have these columns; others may stand beside them.
     *
     * @param problems receives whatever is wrong
     * @return the table, or null if it cannot be used at all
     */
    public static @Nullable CsvTable read(Path path, List<String> problems, List<String> required) {
        InputFile file = InputFile.read(path, problems);
        if (file == null) {
            return null;
        }
        CsvTable table = new CsvTable(file, problems);
        int before = problems.size();
        table.parse(file.bytes());
        for (String column : required) {
            if (!table.columns.containsKey(column)) {
                table.problem("column " + column + " is missing");
            }
        }
        if (problems.size() == before && table.rows.isEmpty()) {
            table.problem("has a header and no rows");
        }
        return table.columns.keySet().containsAll(required) && !table.rows.isEmpty() ? table : null;
    }

    /** The file's name without folder. */
    public String name() {
        return name;
    }

    /** SHA-256 of the file, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Rows in file order. */
    public List<CsvRow> rows() {
        return rows;
    }

    /** Notes something wrong with the file as a whole. */
    public void problem(String what) {
        problems.add(name + ": " + what);
    }

    /** Notes something wrong with one line. */
    void problem(int line, String what) {
        problems.add(name + " line " + line + ": " + what);
    }

    private void parse(byte[] bytes) {
        int line = 0;
        try (CsvReader lines = CsvReader.of(bytes)) {
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                line = lines.line();
                if (line == 1) {
                    header(cells);
                } else if (cells.length == columns.size()) {
                    rows.add(new CsvRow(this, line, columns, cells));
                } else if (cells.length > 1 || !cells[0].isEmpty()) {
                    problem(line, "has " + cells.length + " cells where the header has " + columns.size());
                }
            }
        } catch (JsonProcessingException e) {
            problem(line + 1, "cannot be read (" + Json.reason(e) + ")");
        } catch (IOException e) {
            problem(line + 1, "cannot be read (" + e.getMessage() + ")");
        }
    }

    private void header(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (columns.putIfAbsent(cells[i], i) != null) {
                problem(1, "column " + cells[i] + " stands there twice");
            }
        }
    }
}
