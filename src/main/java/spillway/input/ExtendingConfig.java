package spillway.input;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import spillway.kernel.Numbers;

/** The text of a configuration that differs from another one by some values. */
public final class ExtendingConfig {
    private ExtendingConfig() {}

    /**
     * The text.
     *
     * @param file where it is to stand, so that it can tell where {@code parent} is from there
     * @param values number, truth, text or list by path
     * @param comment lines that stand first
     */
    public static String text(Path file, Path parent, Map<String, ?> values, String comment) {
        Path home = file.resolveSibling("").toAbsolutePath().normalize();
        Path relative = home.relativize(parent.toAbsolutePath().normalize());
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("extends: ").append(relative.toString().replace('\\', '/')).append('\n');
        split(values, new LinkedHashMap<>()).forEach((group, inGroup) -> {
            text.append('\n').append(group).append(":\n");
            Map<String, Object> single = new LinkedHashMap<>(inGroup);
            single.keySet().removeIf(path -> path.indexOf('.') >= 0);
            append(text, "  ", single);
            Map<String, Object> byKey = new LinkedHashMap<>(inGroup);
            byKey.keySet().removeAll(single.keySet());
            split(byKey, new TreeMap<>()).forEach((name, keys) -> {
                text.append("  ").append(name).append(":\n");
                append(text, "    ", keys);
            });
        });
        return text.toString();
    }

    /** Values by what their paths begin with; their paths without it. */
    private static Map<String, Map<String, Object>> split(
            Map<String, ?> values, Map<String, Map<String, Object>> into) {
        values.forEach((path, value) -> into.computeIfAbsent(
                        path.substring(0, path.indexOf('.')), first -> new LinkedHashMap<>())
                .put(path.substring(path.indexOf('.') + 1), value));
        return into;
    }

    private static void append(StringBuilder text, String indent, Map<String, Object> values) {
        values.forEach((name, value) -> text.append(indent)
                .append(name)
                .append(": ")
                .append(scalar(value))
                .append('\n'));
    }

    /** A value as it is written in a file. */
    public static String scalar(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ExtendingConfig::scalar).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Double number ? Numbers.text(number) : String.valueOf(value);
    }
}
