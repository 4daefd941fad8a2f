package spillway.experiment.maps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import spillway.kernel.Numbers;

/**
 * One parameter of a map and the values it takes.
 *
 * @param path of the parameter, as in a configuration
 * @param values as they are written to files; numbers in their one form, each once
 */
public record Axis(String path, List<String> values) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9 ]*)+");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.+-]+");

    /** Keeps its own copy of the values. */
    public Axis {
        values = List.copyOf(values);
    }

    /**
     * The axis that {@code text}, of the form {@code path=v1,v2,...}, stands for. Adds a line to {@code problems} for each
     * complaint.
     */
    public static Axis parse(String text, List<String> problems) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            problems.add("--axis '" + text + "' is not of the form path=v1,v2,...");
            return new Axis(text, List.of());
        }
        return of(
                text.substring(0, equals).strip(),
                List.of(text.substring(equals + 1).split(",", -1)),
                "--axis",
                problems);
    }

    /** The axis with these values; complaints begin with {@code source}. */
    static Axis of(String path, List<String> values, String source, List<String> problems) {
        String name = source + " " + path;
        if (!PATH.matcher(path).matches()) {
            problems.add(source + " '" + path + "' is not the path of a parameter, such as trade.tauGoods");
        }
        Set<String> different = new LinkedHashSet<>();
        for (String raw : values) {
            String value = raw.strip();
            if (!VALUE.matcher(value).matches()) {
                problems.add(name + ": " + (value.isEmpty() ? "a value is empty" : "'" + value + "' is not a value"));
            } else if (!different.add(plain(value))) {
                problems.add(name + ": the value " + value + " is given twice");
            }
        }
        if (values.isEmpty()) {
            problems.add(name + " has no values");
        }
        return new Axis(path, new ArrayList<>(different));
    }

    private static String plain(String value) {
        return NUMBER.matcher(value).matches() ? Numbers.text(Double.parseDouble(value)) : value;
    }
}
