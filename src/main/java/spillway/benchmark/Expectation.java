package spillway.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import spillway.file.CsvRow;
import spillway.file.CsvTable;

/**
 * What theory says of one quantity of a case.
 *
 * @param id the case
 * @param parameters the parameters under which it says so; others have the case's own values
 * @param quantity the quantity
 * @param expected its value
 * @param tolerance how far off it may be measured
 * @param source where the value is from
 */
record Expectation(
        String id,
        Map<String, Double> parameters,
        String quantity,
        double expected,
        Tolerance tolerance,
        String source) {
    private static final List<String> COLUMNS =
            List.of("id", "parameters", "quantity", "expected", "tolerance", "source");

    /** All expectations in the CSV files of {@code folder}; adds a line to {@code problems} for each complaint. */
    static List<Expectation> readAll(Path folder, List<String> problems) {
        List<Expectation> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            problems.add(folder + ": no such folder of expected values");
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(file -> {
                CsvTable table = CsvTable.read(file, problems, COLUMNS);
                if (table != null) {
                    table.rows().forEach(row -> all.add(of(row)));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Expectation of(CsvRow row) {
        return new Expectation(
                row.text("id"),
                parameters(row),
                row.text("quantity"),
                row.number("expected"),
                tolerance(row),
                row.text("source"));
    }

    private static Tolerance tolerance(CsvRow row) {
        try {
            return Tolerance.of(row.text("tolerance"));
        } catch (IllegalArgumentException wrong) {
            row.problem("tolerance is not like 0.001, 0.1% or 4se");
            return new Tolerance(Double.NaN, Tolerance.Unit.ABSOLUTE);
        }
    }

    private static Map<String, Double> parameters(CsvRow row) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (String setting : row.textOrEmpty("parameters").split(" +")) {
            if (!setting.isEmpty()) {
                String[] parts = setting.split("=", 2);
                try {
                    parameters.put(parts[0], Double.valueOf(parts[1]));
                } catch (ArrayIndexOutOfBoundsException | NumberFormatException wrong) {
                    row.problem("parameters are not like mu=0.4 sigma=5");
                }
            }
        }
        return parameters;
    }
}
