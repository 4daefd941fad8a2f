package spillway.input;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import spillway.kernel.Numbers;

/** Nested values written as YAML, in block style with lists on one line. */
public final class YamlText {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_ -]*[A-Za-z0-9_]|[A-Za-z_]");

    private YamlText() {}

    /** The text of {@code nested}. */
    public static String of(Map<String, ?> nested) {
        StringBuilder text = new StringBuilder();
        append(nested, "", text);
        return text.toString();
    }

    private static void append(Map<?, ?> group, String indent, StringBuilder text) {
        group.forEach((key, value) -> {
            text.append(indent).append(name(key.toString())).append(':');
            if (value instanceof Map<?, ?> inner) {
                text.append('\n');
                append(inner, indent + "  ", text);
            } else {
                text.append(' ').append(scalar(value)).append('\n');
            }
        });
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return Numbers.exactText(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? name(text) : String.valueOf(value);
    }

    private static String name(String text) {
        return PLAIN_NAME.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
}
