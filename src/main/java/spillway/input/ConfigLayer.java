package spillway.input;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import spillway.file.Label;

/** The values that one file, or the command line, gives: some or all of a configuration, by path. */
final class ConfigLayer {
    /** Looking for what a name may have been meant to be takes its time. */
    private static final int MOST_HINTS = 20;

    private final ParameterCatalogue catalogue;
    private final Complaints complaints;
    private final ValueReader reader;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final Set<String> malformed = new LinkedHashSet<>();
    private int unknown;

    ConfigLayer(ParameterCatalogue catalogue, Complaints complaints) {
        this.catalogue = catalogue;
        this.complaints = complaints;
        this.reader = new ValueReader(complaints);
    }

    /** The values that were read and found good. */
    Map<String, Object> values() {
        return values;
    }

    Complaints complaints() {
        return complaints;
    }

    /** Takes in all keys of {@code mapping}. */
    void readAll(MappingNode mapping) {
        readGroup("", ValueReader.entries(mapping));
    }

    void readAll(Map<String, Node> entries) {
        readGroup("", entries);
    }

    /** Takes in the value of the single parameter at {@code path}. */
    void readOne(String path, Node node) {
        mentioned.add(path);
        if (catalogue.isGroup(path)) {
            complaints.add(path + " is a group; name one of its parameters");
        } else if (catalogue.find(path).isEmpty()) {
            unknown++;
            String hint = unknown > MOST_HINTS ? "" : Spelling.hint(catalogue.nearest(path));
            complaints.add("unknown key " + Label.shorten(path) + hint);
        } else {
            if (node instanceof MappingNode byKey) {
                ValueReader.entries(byKey).keySet().forEach(key -> mentioned.add(path + "." + key));
            }
            reader.read(catalogue.find(path).get(), path, node, values);
        }
    }

    /** Complains of every parameter this layer lacks; a group that is missing whole takes one line. */
    void complainOfMissing() {
        Set<String> reported = new LinkedHashSet<>();
        for (String path : catalogue.valuePaths()) {
            if (!isMentioned(path) && !isUnderAny(path, malformed)) {
                String missing = widestMissing(path);
                if (reported.add(missing)) {
                    complaints.add(missing + " is missing" + extent(missing));
                }
            }
        }
    }

    private void readGroup(String prefix, Map<String, Node> entries) {
        entries.forEach((key, node) -> {
            String path = prefix.isEmpty() ? key : prefix + "." + key;
            if (key.contains(".") && catalogue.find(path).isPresent()) {
                complaints.add("key " + Complaints.quote(key) + ": nest the names instead of joining them with dots");
                malformed.add(path);
            } else if (catalogue.isGroup(path)) {
                readInner(path, node);
            } else {
                int known = values.size();
                readOne(path, node);
                if (values.size() == known) {
                    malformed.add(path);
                }
            }
        });
    }

    private void readInner(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            readGroup(path, ValueReader.entries(mapping));
            return;
        }
        malformed.add(path);
        complaints.add(path
                + (ValueReader.isNull(node) ? " has no value" : " is " + ValueReader.described(node))
                + "; expected its group of keys");
    }

    private boolean isMentioned(String path) {
        return values.containsKey(path) || mentioned.contains(path);
    }

    private static boolean isUnderAny(String path, Set<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> isUnder(path, prefix));
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + ".");
    }

    private String widestMissing(String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String group = path.substring(0, dot);
            boolean whole =
                    catalogue.valuePaths().stream().noneMatch(other -> isUnder(other, group) && isMentioned(other));
            if (whole && malformed.stream().noneMatch(bad -> isUnder(bad, group))) {
                return group;
            }
        }
        return path;
    }

    private String extent(String missing) {
        long count = catalogue.valuePaths().stream()
                .filter(path -> isUnder(path, missing))
                .count();
        return count > 1 ? " with its " + count + " values" : "";
    }
}
