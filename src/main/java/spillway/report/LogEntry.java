package spillway.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spillway.file.Json;

/** An object of a run's JSON files. A key that is not there, or holds something of another kind, is a problem that names both. */
public final class LogEntry {
    private final String place;
    private final JsonNode node;

    private LogEntry(String place, JsonNode node) {
        this.place = place;
        this.node = node;
        if (!node.isObject()) {
            throw new ReportProblem(place + " is no JSON object");
        }
    }

    /**
     * The object in {@code file}.
     *
     * @throws ReportProblem if the file is missing or damaged
     */
    public static LogEntry read(Path file) {
        String name = file.getFileName().toString();
        ReportProblem.ifMissing(file);
        try {
            return new LogEntry(name, Json.tree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw ReportProblem.damaged(name, e);
        }
    }

    /** A text; a number or a truth as text. */
    public String text(String key) {
        return plain(at(key));
    }

    /** The text under {@code key}; {@code otherwise} where the file says that there is none. */
    public String text(String key, String otherwise) {
        JsonNode value = at(key);
        return value.isNull() ? otherwise : plain(value);
    }

    /** A number; NaN where it is undefined, which a file writes as null. */
    public double number(String key) {
        JsonNode value = at(key);
        if (!value.isNumber() && !value.isNull()) {
            throw new ReportProblem("%s: %s is not a number".formatted(place, key));
        }
        return value.asDouble(Double.NaN);
    }

    /** True or false. */
    public boolean flag(String key) {
        JsonNode value = at(key);
        if (!value.isBoolean()) {
            throw new ReportProblem("%s: %s is neither true nor false".formatted(place, key));
        }
        return value.asBoolean();
    }

    /** The object under {@code key}. */
    public LogEntry entry(String key) {
        return new LogEntry(place + ", " + key, at(key));
    }

    /** The objects in the list under {@code key}. */
    public List<LogEntry> entries(String key) {
        List<LogEntry> entries = new ArrayList<>();
        for (JsonNode one : list(key)) {
            entries.add(new LogEntry("%s, %s %d".formatted(place, key, entries.size() + 1), one));
        }
        return entries;
    }

    /** What stands in the list under {@code key}, as text. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(one -> texts.add(plain(one)));
        return texts;
    }

    /** All keys with what they hold as text, in the order of the file. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> texts.put(key, plain(node.get(key))));
        return texts;
    }

    private JsonNode list(String key) {
        JsonNode list = at(key);
        if (!list.isArray()) {
            throw new ReportProblem("%s: %s is no list".formatted(place, key));
        }
        return list;
    }

    private JsonNode at(String key) {
        @Nullable JsonNode value = node.get(key);
        if (value == null) {
            throw new ReportProblem("%s has no %s".formatted(place, key));
        }
        return value;
    }

    private static String plain(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(part -> parts.add(plain(part)));
            return String.join(", ", parts);
        }
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(key -> parts.add(key + ": " + plain(node.get(key))));
            return String.join("; ", parts);
        }
        return node.asText();
    }
}
