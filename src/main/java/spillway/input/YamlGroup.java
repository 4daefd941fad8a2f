package spillway.input;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import spillway.file.Label;

/** A group of keys of a YAML file, to be read key by key. Whatever is wrong is told with file, line and key. */
public final class YamlGroup {
    private final Complaints complaints;
    private final String path;
    private final int line;
    private final Map<String, Node> entries;

    YamlGroup(Complaints complaints, String path, MappingNode mapping) {
        this.complaints = complaints;
        this.path = path;
        this.line = YamlSource.line(mapping);
        this.entries = ValueReader.entries(mapping);
    }

    /**
     * The keys of {@code file}, which must be unique. Adds a line to {@code problems} for each complaint, here and whenever something of
     * the file is complained of; the result is empty if the file cannot be read.
     *
     * @param kind what the file is to be
     */
    public static Optional<YamlGroup> read(Path file, FileKind kind, List<String> problems) {
        Complaints complaints = new Complaints(ConfigReader.label(file), problems);
        return new YamlSource(complaints).mapping(file, kind).map(mapping -> new YamlGroup(complaints, "", mapping));
    }

    /** Its keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** What stands at {@code key}; empty if the key is not there. */
    public Optional<YamlEntry> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(node -> new YamlEntry(complaints, join(key), node));
    }

    /** As {@link #find}; a key that is not there is complained of. */
    public Optional<YamlEntry> require(String key) {
        Optional<YamlEntry> found = find(key);
        if (found.isEmpty()) {
            complaints.at(line, join(key) + " is missing");
        }
        return found;
    }

    /** Complains of every key that is not among {@code known}, with the nearest of them. */
    public void refuseUnknown(Collection<String> known) {
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                List<String> nearest = Spelling.nearest(key, known);
                String hint = nearest.isEmpty() ? "; its keys are " + String.join(", ", known) : Spelling.hint(nearest);
                complaints.at(YamlSource.line(node), "unknown key " + Label.shorten(join(key)) + hint);
            }
        });
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
