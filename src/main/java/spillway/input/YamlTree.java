package spillway.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file as it stands: maps, lists and texts, in the order of the file; nothing is taken for a number or a date. */
public final class YamlTree {
    private YamlTree() {}

    /**
     * Reads {@code file}, whose keys must be unique. Adds a line to {@code problems} for each complaint; the result is empty if
     * there is one.
     *
     * @param kind what the file is to be
     * @return texts as {@code String}, lists as {@code List}, groups of keys as {@code Map}; a value left empty is an empty text
     */
    public static Optional<Map<String, Object>> read(Path file, FileKind kind, List<String> problems) {
        Complaints complaints = new Complaints(ConfigReader.label(file), problems);
        return new YamlSource(complaints).mapping(file, kind).map(YamlTree::plain);
    }

    private static Map<String, Object> plain(MappingNode mapping) {
        Map<String, Object> entries = new LinkedHashMap<>();
        ValueReader.entries(mapping).forEach((key, node) -> entries.put(key, plain(node)));
        return entries;
    }

    private static Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            return plain(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(plain(item)));
            return items;
        }
        return ValueReader.isNull(node) ? "" : ((ScalarNode) node).getValue().strip();
    }
}
