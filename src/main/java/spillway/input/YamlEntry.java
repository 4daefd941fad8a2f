package spillway.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import spillway.file.Label;

/** What stands at a key of a YAML file: a text, a list, a group of keys, or nothing. */
public final class YamlEntry {
    private final Complaints complaints;
    private final String path;
    private final Node node;

    YamlEntry(Complaints complaints, String path, Node node) {
        this.complaints = complaints;
        this.path = path;
        this.node = node;
    }

    /** Complains of it: file, line and key stand before {@code what}. */
    public void complain(String what) {
        complaints.at(YamlSource.line(node), Label.shorten(path) + " " + what);
    }

    /** Whether it is a text, a number or a truth. */
    public boolean isText() {
        return node instanceof ScalarNode && !ValueReader.isNull(node);
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is a group of keys. */
    public boolean isGroup() {
        return node instanceof MappingNode;
    }

    /** What it is, for complaints. */
    public String described() {
        return ValueReader.isNull(node) ? "nothing" : ValueReader.described(node);
    }

    /** Its text; empty after a complaint. */
    public Optional<String> text() {
        if (!isText()) {
            complain("is " + described() + "; expected a text");
            return Optional.empty();
        }
        return Optional.of(((ScalarNode) node).getValue().strip());
    }

    /** Its whole number from {@code least} to {@code most}; empty after a complaint. */
    public Optional<Long> whole(long least, long most) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.get().matches("-?[0-9]{1,18}")) {
            complain("= " + Label.shorten(text.get()) + " is not a whole number");
            return Optional.empty();
        }
        long value = Long.parseLong(text.get());
        if (value < least || value > most) {
            complain("= " + value + " is outside [" + least + ", " + most + "]");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Its items, or itself where it is a text; empty after a complaint. */
    public List<YamlEntry> items() {
        if (node instanceof SequenceNode sequence) {
            List<YamlEntry> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(new YamlEntry(complaints, path + "[" + (items.size() + 1) + "]", item));
            }
            return items;
        }
        if (isText()) {
            return List.of(this);
        }
        complain("is " + described() + "; expected a list");
        return List.of();
    }

    /** Its keys; empty after a complaint. */
    public Optional<YamlGroup> group() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlGroup(complaints, path, mapping));
        }
        complain("is " + described() + "; expected its keys");
        return Optional.empty();
    }
}
