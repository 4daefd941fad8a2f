package spillway.experiment.signs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Numbers;

/**
 * How a run differs from the baseline: paths with the value they take, or with a factor of the value they have in the baseline.
 *
 * @param byPath {@code "=value"} or {@code "*=factor"} by path, in alphabetical order
 */
record Overrides(Map<String, String> byPath) {
    /** No difference. */
    static final Overrides NONE = new Overrides(Map.of());

    Overrides {
        byPath = new TreeMap<>(byPath);
    }

    /**
     * Reads {@code path=value} or {@code path*=factor}, separated by semicolons.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static Overrides read(String text) {
        Map<String, String> byPath = new LinkedHashMap<>();
        for (String setting : text.split(";")) {
            if (setting.isBlank()) {
                continue;
            }
            int equals = setting.indexOf('=');
            boolean factor = equals > 0 && setting.charAt(equals - 1) == '*';
            String path = equals < 0
                    ? ""
                    : setting.substring(0, factor ? equals - 1 : equals).trim();
            String value = equals < 0 ? "" : setting.substring(equals + 1).trim();
            if (path.isEmpty() || value.isEmpty()) {
                throw new IllegalArgumentException("'" + setting.trim() + "' is not like path=value or path*=factor");
            }
            if (setting.contains(",") || setting.contains("\"")) {
                throw new IllegalArgumentException("'" + setting.trim() + "' holds a comma or a quotation mark");
            }
            if (byPath.put(path, (factor ? "*=" : "=") + value) != null) {
                throw new IllegalArgumentException(path + " is set twice");
            }
        }
        return new Overrides(byPath);
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** These settings and those of {@code more}, which win. */
    Overrides with(Overrides more) {
        Map<String, String> both = new TreeMap<>(byPath);
        both.putAll(more.byPath);
        return new Overrides(both);
    }

    /** One text for one way to run, whatever the order in which it was written. */
    String text() {
        if (isEmpty()) {
            return "baseline";
        }
        List<String> all = new ArrayList<>();
        byPath.forEach((path, value) -> all.add(path + value));
        return String.join(";", all);
    }

    /**
     * As the reader of configurations wants them.
     *
     * @param baseline values of the baseline by path
     * @throws IllegalArgumentException where a factor has no number to multiply, or is none
     */
    List<String> resolved(Map<String, Object> baseline) {
        List<String> all = new ArrayList<>();
        byPath.forEach((path, value) -> all.add(path + "="
                + (value.startsWith("*=")
                        ? multiplied(path, value.substring(2), baseline.get(path))
                        : value.substring(1))));
        return all;
    }

    private static String multiplied(String path, String factor, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException(path + " is no number that could be multiplied");
        }
        try {
            return Numbers.exactText(number.doubleValue() * Double.parseDouble(factor));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("factor '" + factor + "' of " + path + " is no number");
        }
    }
}
