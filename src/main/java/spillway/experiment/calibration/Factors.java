package spillway.experiment.calibration;

import static spillway.kernel.Named.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.kernel.Numbers;

/**
 * All factors, in file order. A point among them is an array of shares of their ranges, each from 0 to 1.
 *
 * @param list the factors
 */
public record Factors(List<Factor> list) {
    private static final List<String> COLUMNS = List.of("factor", "path", "low", "high", "scale", "multiplier", "why");

    public Factors {
        list = List.copyOf(list);
    }

    /**
     * Reads factors; rows of the same factor give it more paths and must agree on its range.
     *
     * @param known tells whether there is such a parameter
     * @param problems receives a line for each complaint
     */
    public static Factors read(Path file, Predicate<String> known, List<String> problems) {
        Map<String, Factor> factors = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        if (table != null) {
            for (CsvRow row : table.rows()) {
                add(row, factors, owners, known);
            }
        }
        return new Factors(new ArrayList<>(factors.values()));
    }

    private static void add(
            CsvRow row, Map<String, Factor> factors, Map<String, String> owners, Predicate<String> known) {
        String name = row.name("factor");
        String path = row.text("path");
        double low = row.number("low");
        double high = row.number("high");
        double multiplier = row.number("multiplier");
        int scale = row.indexIn(List.of("LINEAR", "LOG"), "scale", "scale: LINEAR or LOG");
        if (!path.isEmpty() && !known.test(path)) {
            row.problem("path = " + path + " is not a parameter");
        }
        if (low >= high) {
            row.problem("low = " + Numbers.text(low) + " is not below high = " + Numbers.text(high));
        }
        if (scale == 1 && low <= 0) {
            row.problem("low = " + Numbers.text(low) + " must be above zero for scale = LOG");
        }
        String owner = owners.putIfAbsent(path, name);
        if (owner != null) {
            row.problem("path = " + path + " is moved by " + owner + " already");
        }
        Factor.Scale divided = Factor.Scale.values()[Math.max(0, scale)];
        Factor before = factors.get(name);
        if (before != null && (before.low() != low || before.high() != high || before.scale() != divided)) {
            row.problem("factor = " + name + " has another range or scale in an earlier row");
        }
        Map<String, Double> multipliers = new LinkedHashMap<>(before == null ? Map.of() : before.multipliers());
        multipliers.put(path, multiplier);
        factors.put(
                name,
                new Factor(name, multipliers, low, high, divided, before == null ? row.text("why") : before.why()));
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** The names, in order. */
    public List<String> names() {
        return list.stream().map(Factor::name).toList();
    }

    /** The values of the factors at a point. */
    public double[] values(double[] point) {
        double[] values = new double[point.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = list.get(d).value(point[d]);
        }
        return values;
    }

    /** What a point says of every parameter that moves, by path. */
    public Map<String, Double> parameters(double[] point) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int d = 0; d < point.length; d++) {
            double value = list.get(d).value(point[d]);
            list.get(d).multipliers().forEach((path, multiplier) -> parameters.put(path, rounded(multiplier * value)));
        }
        return parameters;
    }

    /** The point that says this of the parameters: the opposite of {@link #parameters}. */
    double[] point(Map<String, Double> parameters) {
        return list.stream()
                .mapToDouble(factor -> {
                    String path = factor.paths().get(0);
                    return factor.share(value(parameters, path) / value(factor.multipliers(), path));
                })
                .toArray();
    }

    /** A point as settings of the form {@code path=value}. */
    public List<String> settings(double[] point) {
        return parameters(point).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Numbers.text(entry.getValue()))
                .toList();
    }

    /** What is written is what is run: 12 digits. */
    private static double rounded(double value) {
        return Double.parseDouble(Numbers.text(value));
    }
}
