package spillway.input;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** What a YAML file is for, so that one that is given in the place of another is met with what to type instead. */
public enum FileKind {
    /** Values of parameters. */
    CONFIGURATION("a configuration", "spillway run %s"),
    /** Dated settings. */
    POLICY("a policy", "spillway run configs/baseline.yaml --policy %1$s, or spillway compare %1$s"),
    /** A comparison that was written down. */
    COMPARISON("a comparison", "spillway compare --experiment %s"),
    /** A design over parameters. */
    SWEEP("a sweep", "spillway sweep %s"),
    /** Outcomes over one to three parameters. */
    MAP("a map", "spillway map --spec %s");

    private static final Set<String> OF_SWEEPS = Set.of("vary", "design", "policies");

    private final String words;
    private final String use;

    FileKind(String words, String use) {
        this.words = words;
        this.use = use;
    }

    /** Complains if {@code entries} are clearly those of another kind of file than this; true if it did. */
    boolean refuses(Map<String, Node> entries, String file, Complaints complaints) {
        Optional<FileKind> other = of(entries).filter(found -> found != this);
        other.ifPresent(found ->
                complaints.add("is " + found.words + ", not " + words + "; try: " + String.format(found.use, file)));
        return other.isPresent();
    }

    /** The kind that the keys at the top of a file tell; empty where they tell none. */
    private static Optional<FileKind> of(Map<String, Node> entries) {
        if (entries.containsKey("interventions")) {
            return Optional.of(POLICY);
        }
        if (entries.containsKey("compare")) {
            return Optional.of(COMPARISON);
        }
        if (entries.containsKey("axes")) {
            return Optional.of(MAP);
        }
        if (entries.keySet().stream().anyMatch(OF_SWEEPS::contains)) {
            return Optional.of(SWEEP);
        }
        boolean groupsAlone = entries.values().stream().allMatch(MappingNode.class::isInstance);
        return entries.containsKey("extends") || groupsAlone && !entries.isEmpty()
                ? Optional.of(CONFIGURATION)
                : Optional.empty();
    }
}
