package spillway.experiment.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import spillway.input.CsvRow;
import spillway.input.CsvTable;
import spillway.kernel.Numbers;

/**
 * All dials, in file order. A place among them is an array of shares of their ranges, each from 0 to 1.
 *
 * @param list the dials
 */
public record Dials(List<Dial> list) {
    private static final List<String> COLUMNS = List.of("dial", "path", "low", "high", "scale", "factor", "why");

    public Dials {
        list = List.copyOf(list);
    }

    /**
     * Reads dials; rows of the same dial give it more paths and must agree on its range.
     *
     * @param known tells whether there is such a parameter
     * @param problems receives a line for each complaint
     */
    public static Dials read(Path file, Predicate<String> known, List<String> problems) {
        Map<String, Dial> dials = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        if (table != null) {
            for (CsvRow row : table.rows()) {
                add(row, dials, owners, known);
            }
        }
        return new Dials(new ArrayList<>(dials.values()));
    }

    private static void add(CsvRow row, Map<String, Dial> dials, Map<String, String> owners, Predicate<String> known) {
        String name = row.text("dial");
        String path = row.text("path");
        double low = row.number("low");
        double high = row.number("high");
        double factor = row.number("factor");
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
        Dial.Scale divided = Dial.Scale.values()[Math.max(0, scale)];
        Dial before = dials.get(name);
        if (before != null && (before.low() != low || before.high() != high || before.scale() != divided)) {
            row.problem("dial = " + name + " has another range or scale in an earlier row");
        }
        Map<String, Double> factors = new LinkedHashMap<>(before == null ? Map.of() : before.factors());
        factors.put(path, factor);
        dials.put(name, new Dial(name, factors, low, high, divided, before == null ? row.text("why") : before.why()));
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** The names, in order. */
    public List<String> names() {
        return list.stream().map(Dial::name).toList();
    }

    /** The values of the dials at a place. */
    public double[] values(double[] place) {
        double[] values = new double[place.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = list.get(d).value(place[d]);
        }
        return values;
    }

    /** What a place says of every parameter that moves, by path. */
    public Map<String, Double> parameters(double[] place) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int d = 0; d < place.length; d++) {
            double value = list.get(d).value(place[d]);
            list.get(d).factors().forEach((path, factor) -> parameters.put(path, rounded(factor * value)));
        }
        return parameters;
    }

    /** A place as settings of the form {@code path=value}. */
    public List<String> settings(double[] place) {
        return parameters(place).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Numbers.text(entry.getValue()))
                .toList();
    }

    /** What is written is what is run: 12 digits. */
    private static double rounded(double value) {
        return Double.parseDouble(Numbers.text(value));
    }
}
