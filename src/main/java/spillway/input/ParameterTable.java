package spillway.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Named;
import spillway.kernel.Numbers;

/** All parameters of a catalogue as a table, each row one declaration. */
public final class ParameterTable {
    private final List<Parameter> parameters;
    private final Map<String, Object> values;

    /** The table of {@code catalogue} with {@code values} by path, which may be empty. */
    public ParameterTable(ParameterCatalogue catalogue, Map<String, Object> values) {
        this(catalogue.parameters(), values);
    }

    private ParameterTable(List<Parameter> parameters, Map<String, Object> values) {
        this.parameters = parameters;
        this.values = values;
    }

    /** Those rows that have every one of {@code words} in path or meaning, whatever the case of its letters. */
    public ParameterTable about(List<String> words) {
        return new ParameterTable(
                parameters.stream()
                        .filter(one -> words.stream().allMatch(word -> isAbout(one, word)))
                        .toList(),
                values);
    }

    /** Those rows that stand below this group of the configuration. */
    public ParameterTable in(String group) {
        return new ParameterTable(
                parameters.stream()
                        .filter(one -> one.path().startsWith(group + "."))
                        .toList(),
                values);
    }

    private static boolean isAbout(Parameter parameter, String word) {
        String text = parameter.path() + " " + parameter.doc() + " " + String.join(" ", parameter.keys());
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it has no row. */
    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** The table for a terminal: two lines a parameter. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : parameters) {
            String value = value(parameter);
            text.append(parameter.path())
                    .append(value.isEmpty() ? "" : " = " + value)
                    .append("  ")
                    .append(parameter.unit())
                    .append("  ")
                    .append(parameter.range())
                    .append(parameter.base() ? "  (base year)" : "")
                    .append("\n    ")
                    .append(parameter.doc())
                    .append(" [")
                    .append(parameter.source())
                    .append("]\n");
        }
        return text.toString();
    }

    /** The table in Markdown. */
    public String markdown() {
        boolean withValues = !values.isEmpty();
        StringBuilder text = new StringBuilder();
        @Nullable String value = withValues ? "Value" : null;
        @Nullable String rule = withValues ? "---" : null;
        text.append(row("Parameter", value, "Kind", "Unit", "Range", "Base year", "Meaning", "Source"));
        text.append(row("---", rule, "---", "---", "---", "---", "---", "---"));
        for (Parameter parameter : parameters) {
            text.append(row(
                    "`" + parameter.path() + "`",
                    withValues ? value(parameter) : null,
                    parameter.kindInWords(),
                    parameter.unit(),
                    parameter.range(),
                    parameter.base() ? "yes" : "",
                    parameter.doc(),
                    parameter.source()));
        }
        return text.toString();
    }

    private static String row(@Nullable String... cells) {
        return java.util.Arrays.stream(cells)
                .filter(java.util.Objects::nonNull)
                .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String value(Parameter parameter) {
        if (parameter.kind() == ParameterKind.NUMBER_BY_KEY) {
            return parameter.keys().stream()
                    .filter(key -> values.containsKey(parameter.path() + "." + key))
                    .map(key -> key + " " + text(Named.value(values, parameter.path() + "." + key)))
                    .collect(Collectors.joining(", "));
        }
        Object value = values.get(parameter.path());
        return value == null ? "" : text(value);
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ParameterTable::text).collect(Collectors.joining(", "));
        }
        return value instanceof Double number ? Numbers.exactText(number) : value.toString();
    }
}
