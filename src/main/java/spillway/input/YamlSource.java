package spillway.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import spillway.file.Label;

/**
 * YAML text to a tree of nodes whose scalars are still text. Nothing is interpreted here, so that {@code no} is not yet
 * false and a date is not yet a date; what is refused is what no reader could give a meaning to.
 */
final class YamlSource {
    private static final int LARGEST_FILE = 1 << 20;
    private static final int MOST_ALIASES = 20;
    private static final int DEEPEST_NESTING = 30;
    private static final int MOST_NODES = 20_000;

    private final Complaints complaints;

    YamlSource(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The mapping that {@code file} holds; empty after a complaint, such as that it is another {@code kind} of file. */
    Optional<MappingNode> mapping(Path file, FileKind kind) {
        return text(file).flatMap(text -> mapping(text, file, kind));
    }

    /** The mapping that {@code text} of {@code file} holds; empty after a complaint. */
    Optional<MappingNode> mapping(String text, Path file, FileKind kind) {
        return mapping(text)
                .filter(mapping -> !kind.refuses(ValueReader.entries(mapping), ConfigReader.label(file), complaints));
    }

    /** The mapping that {@code text} holds; empty after a complaint. */
    Optional<MappingNode> mapping(String text) {
        Optional<Node> node = node(text);
        if (node.isPresent() && !(node.get() instanceof MappingNode)) {
            complaints.at(line(node.get()), "holds no keys; expected lines such as 'name: value'");
            return Optional.empty();
        }
        return node.map(MappingNode.class::cast);
    }

    /** The single document in {@code text}; empty after a complaint. */
    Optional<Node> node(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST_NESTING);
        limits.setCodePointLimit(LARGEST_FILE);
        try {
            Iterator<Node> documents =
                    new Yaml(limits).composeAll(new StringReader(text)).iterator();
            Node first = documents.hasNext() ? documents.next() : null;
            if (first == null) {
                complaints.add("is empty");
                return Optional.empty();
            }
            if (documents.hasNext()) {
                complaints.at(line(documents.next()), "a second document starts; one file holds one");
                return Optional.empty();
            }
            return isSound(first) ? Optional.of(first) : Optional.empty();
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            complaints.at(line, "not valid YAML: " + reason(broken));
        } catch (ReaderException broken) {
            String before = text.substring(0, Math.min(text.length(), broken.getPosition()));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            complaints.at(line, String.format("holds the control character U+%04X", broken.getCodePoint()));
        } catch (YAMLException broken) {
            complaints.add(
                    String.valueOf(broken.getMessage()).contains("aliases")
                            ? "uses more than " + MOST_ALIASES + " aliases (*name); write the values out"
                            : "not valid YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private static String reason(MarkedYAMLException broken) {
        String problem = broken.getProblem() == null ? "cannot be understood" : broken.getProblem();
        if (problem.contains("TAB")) {
            return "a tab where YAML wants spaces";
        }
        Mark begun = broken.getContextMark();
        Mark found = broken.getProblemMark();
        boolean elsewhere = begun != null && found != null && begun.getLine() < found.getLine();
        return problem + (elsewhere ? " (begun on line " + (begun.getLine() + 1) + ")" : "");
    }

    Optional<String> text(Path file) {
        if (Files.isDirectory(file)) {
            complaints.add("is a directory, not a file");
            return Optional.empty();
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            complaints.add("is a pipe or a device, not a file");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                complaints.add("is larger than 1 MB");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException absent) {
            complaints.add("no such file" + NearFiles.hint(file));
        } catch (AccessDeniedException denied) {
            complaints.add("may not be read (permission denied)");
        } catch (CharacterCodingException foreign) {
            complaints.add("is not UTF-8 text");
        } catch (IOException broken) {
            complaints.add("cannot be read: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private boolean isSound(Node root) {
        Walk walk = new Walk();
        walk.visit(root, "", 0);
        return walk.sound;
    }

    /** Counts nodes with every alias written out, and looks for keys that are given twice or are no names. */
    private final class Walk {
        private int nodes;
        private boolean sound = true;

        void visit(Node node, String path, int depth) {
            nodes++;
            if (nodes > MOST_NODES || depth > DEEPEST_NESTING) {
                if (sound) {
                    complaints.at(line(node), "too large or nested in itself once its aliases (*name) are written out");
                }
                sound = false;
            } else if (node instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    if (stillSmall()) {
                        visit(item, path, depth + 1);
                    }
                }
            } else if (node instanceof MappingNode mapping) {
                visitKeys(mapping, path, depth);
            }
        }

        private boolean stillSmall() {
            return nodes <= MOST_NODES;
        }

        private void visitKeys(MappingNode mapping, String path, int depth) {
            Map<String, Integer> firstLines = new HashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                if (!stillSmall()) {
                    return;
                }
                int line = line(entry.getKeyNode());
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    complaints.at(line, "a key must be a plain name");
                    sound = false;
                    continue;
                }
                String keyPath = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                Integer firstLine = firstLines.putIfAbsent(key.getValue(), line);
                if (firstLine != null) {
                    complaints.at(line, Label.shorten(keyPath) + " is given twice, first on line " + firstLine);
                    sound = false;
                }
                visit(entry.getValueNode(), keyPath, depth + 1);
            }
        }
    }
}
