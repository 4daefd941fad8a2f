package spillway.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import spillway.file.Label;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;

/**
 * YAML files to the records of a configuration. The file holds every value, there are no defaults; a file that says
 * {@code extends: other.yaml} holds differences only. Whatever is wrong is told at once, one line each.
 *
 * @param <T> the record that declares all parameters
 */
public final class ConfigReader<T extends Record> {
    private static final String EXTENDS = "extends";
    private static final int LONGEST_CHAIN = 10;

    private final Class<T> type;
    private final ParameterCatalogue catalogue;
    private final RecordTree tree;
    private final boolean once;

    /** What was read last. */
    private volatile @Nullable ConfigChain<T> last;

    /**
     * A reader for configurations of {@code type}, which reads files as they are whenever they are asked for.
     *
     * @param keyLists the named lists of keys that values by key refer to
     * @throws IllegalArgumentException if a parameter is not fully declared
     */
    public ConfigReader(Class<T> type, Map<String, List<String>> keyLists) {
        this(type, keyLists, false);
    }

    /**
     * As above.
     *
     * @param once whether a configuration stays as it was when it was read first
     */
    public ConfigReader(Class<T> type, Map<String, List<String>> keyLists, boolean once) {
        this.type = type;
        this.once = once;
        this.catalogue = new ParameterCatalogue(type, keyLists);
        this.tree = new RecordTree(catalogue);
    }

    /** The declarations of all parameters. */
    public ParameterCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Reads {@code file} and the files it extends, then sets {@code overrides} of the form {@code path=value}, later
     * ones winning. Adds a line to {@code problems} for each complaint; the result is empty if there is one.
     */
    public Optional<ResolvedConfig<T>> read(Path file, List<String> overrides, List<String> problems) {
        int before = problems.size();
        Optional<ConfigChain<T>> chain = chain(file, problems);
        Map<String, Object> settings = commandLine(overrides, problems).values();
        if (chain.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        String source = label(file) + (overrides.isEmpty() ? "" : " with --set");
        return resolve(chain.get(), settings, source, problems);
    }

    /** {@code file} and what it extends, read anew unless it says what it said when it was read last, or is read once. */
    private Optional<ConfigChain<T>> chain(Path file, List<String> problems) {
        ConfigChain<T> known = last;
        if (known != null && (once ? known.file().equals(file) : known.isOf(file))) {
            return Optional.of(known);
        }
        int before = problems.size();
        Deque<ConfigLayer> layers = new ArrayDeque<>();
        Deque<Path> files = new ArrayDeque<>();
        Deque<String> texts = new ArrayDeque<>();
        readChain(file, layers, files, texts, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        Map<String, Object> rootValues = layers.removeFirst().values();
        Map<String, Object> base = new LinkedHashMap<>(rootValues);
        Map<String, Object> effective = new LinkedHashMap<>(rootValues);
        layers.forEach(layer -> {
            effective.putAll(layer.values());
            base.putAll(ofBase(layer.values()));
        });
        Optional<T> root = tree.build(type, rootValues, new Complaints(label(files.getFirst()), problems));
        Optional<T> ofBase = tree.build(type, base, new Complaints("", new ArrayList<>()));
        Optional<ConfigChain<T>> chain = root.map(record ->
                new ConfigChain<>(file, List.copyOf(files), List.copyOf(texts), record, ofBase, base, effective));
        chain.ifPresent(read -> last = read);
        return chain;
    }

    /** Those of {@code values} that shape the base year. */
    private Map<String, Object> ofBase(Map<String, Object> values) {
        Map<String, Object> base = new LinkedHashMap<>(values);
        base.keySet().removeIf(path -> !catalogue.find(path).orElseThrow().base());
        return base;
    }

    /** The file with the complete set of values that {@code file} is or extends; empty if none can be found. */
    public Optional<Path> rootFile(Path file) {
        Deque<Path> files = new ArrayDeque<>();
        boolean reached = readChain(file, new ArrayDeque<>(), files, new ArrayDeque<>(), new ArrayList<>());
        return reached ? Optional.of(files.getFirst()) : Optional.empty();
    }

    /**
     * The record for each stretch of quarters between which {@code policy} changes something, from {@code start} on.
     * Adds a line to {@code problems} for each combination of settings that the records refuse; the result is then
     * empty.
     *
     * @param policySource what complaints call the policy: its file
     */
    public Optional<ParameterTimeline<T>> timeline(
            T effective, PolicySchedule policy, String policySource, Quarter start, List<String> problems) {
        int before = problems.size();
        List<ParameterTimeline.Segment<T>> segments = new ArrayList<>();
        for (Quarter from : policy.turningPoints(start)) {
            Complaints complaints = new Complaints(policySource + ": from " + from, problems);
            withSettings(effective, policy.settingsAt(from), complaints)
                    .ifPresent(values -> segments.add(new ParameterTimeline.Segment<>(from, values)));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new ParameterTimeline<>(segments));
    }

    /**
     * Adds a line to {@code problems} for each value of {@code config} that is there for benchmarks against theory alone: the base year of
     * the region is not solved for it.
     *
     * @param source what complaints call the configuration: its file
     */
    public void refuseBenchmarkValues(T config, String source, List<String> problems) {
        Complaints complaints = new Complaints(source, problems);
        values(config).forEach((path, value) -> {
            Parameter parameter = catalogue.find(path).orElseThrow();
            if (!parameter.isForRegion(value)) {
                complaints.add(path + " = " + (value instanceof Double number ? Numbers.text(number) : value)
                        + " is for benchmarks against theory alone: runs of the region, whose base year is not solved for it, keep "
                        + parameter.neutral());
            }
        });
    }

    /**
     * {@code values} with other settings by path, which need not lie in their ranges: for theory, whose limits are beyond what is
     * plausible of a region. A setting has the type of its parameter.
     *
     * @throws IllegalArgumentException if a path names no parameter, a setting is of the wrong type, or the record refuses
     */
    public T beyondRanges(T values, Map<String, Object> settings) {
        Map<String, Object> all = tree.values(values);
        for (String path : settings.keySet()) {
            if (!all.containsKey(path)) {
                throw new IllegalArgumentException(path + " is no parameter");
            }
        }
        all.putAll(settings);
        List<String> problems = new ArrayList<>();
        return tree.build(type, all, new Complaints("settings", problems))
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
    }

    /** The values of {@code config} as nested maps of numbers, truths, texts and lists. */
    public Map<String, Object> nested(T config) {
        return RecordTree.nested(config);
    }

    /** The values of {@code config} by path, in the order of declaration. */
    public Map<String, Object> values(T config) {
        Map<String, Object> values = tree.values(config);
        values.replaceAll((path, value) -> RecordTree.plain(value));
        return values;
    }

    /** A configuration file that holds the values of {@code config}. */
    public String yaml(T config) {
        return YamlText.of(RecordTree.nested(config));
    }

    private Optional<T> withSettings(T effective, Map<String, Object> settings, Complaints complaints) {
        if (settings.isEmpty()) {
            return Optional.of(effective);
        }
        Map<String, Object> values = tree.values(effective);
        values.putAll(settings);
        return tree.build(type, values, complaints);
    }

    private Optional<ResolvedConfig<T>> resolve(
            ConfigChain<T> chain, Map<String, Object> settings, String source, List<String> problems) {
        Map<String, Object> values = new LinkedHashMap<>(chain.effectiveValues());
        values.putAll(settings);
        Optional<T> effective = tree.build(type, values, new Complaints(source, problems));
        if (effective.isEmpty()) {
            return Optional.empty();
        }
        return base(chain, ofBase(settings), source, problems)
                .map(base -> new ResolvedConfig<>(chain.root(), base, effective.get(), chain.file(), chain.files()));
    }

    private Optional<T> base(ConfigChain<T> chain, Map<String, Object> settings, String source, List<String> problems) {
        if (settings.isEmpty() && chain.base().isPresent()) {
            return chain.base();
        }
        Map<String, Object> values = new LinkedHashMap<>(chain.baseValues());
        values.putAll(settings);
        Complaints complaints = new Complaints(source + ": of the values that shape the base year", problems);
        return tree.build(type, values, complaints);
    }

    /** Reads {@code file} and what it extends into {@code layers}, root first; true if it came to a root. */
    private boolean readChain(
            Path file, Deque<ConfigLayer> layers, Deque<Path> files, Deque<String> texts, List<String> problems) {
        Set<Path> seen = new LinkedHashSet<>();
        Path next = file;
        while (next != null) {
            Complaints complaints = new Complaints(label(next), problems);
            if (!seen.add(identity(next)) || seen.size() > LONGEST_CHAIN) {
                complaints.add("extends itself, through " + label(files.getFirst()));
                return false;
            }
            files.addFirst(next);
            YamlSource source = new YamlSource(complaints);
            Optional<String> text = source.text(next);
            Path read = next;
            Optional<MappingNode> mapping = text.flatMap(found -> source.mapping(found, read, FileKind.CONFIGURATION));
            if (mapping.isEmpty()) {
                return false;
            }
            texts.addFirst(text.get());
            Map<String, Node> entries = ValueReader.entries(mapping.get());
            Node parent = entries.remove(EXTENDS);
            ConfigLayer layer = new ConfigLayer(catalogue, complaints);
            layer.readAll(entries);
            layers.addFirst(layer);
            if (parent == null) {
                layer.complainOfMissing();
                return true;
            }
            next = parentOf(next, parent, complaints);
        }
        return false;
    }

    private static @Nullable Path parentOf(Path file, Node parent, Complaints complaints) {
        return new ValueReader(complaints)
                .text(EXTENDS, parent)
                .map(name -> {
                    try {
                        Path named = file.resolveSibling(name).normalize();
                        if (Files.isRegularFile(named)) {
                            return named;
                        }
                        complaints.add(EXTENDS + " = " + Complaints.quote(name)
                                + (Files.exists(named)
                                        ? " is not a regular file"
                                        : ": no such file" + NearFiles.hint(named)));
                        return null;
                    } catch (java.nio.file.InvalidPathException notAPath) {
                        complaints.add(EXTENDS + " = " + Complaints.quote(name) + " is not a file name");
                        return null;
                    }
                })
                .orElse(null);
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException absent) {
            return file.toAbsolutePath().normalize();
        }
    }

    private ConfigLayer commandLine(List<String> overrides, List<String> problems) {
        Complaints complaints = new Complaints("--set", problems);
        ConfigLayer layer = new ConfigLayer(catalogue, complaints);
        for (String override : overrides) {
            int equals = override.indexOf('=');
            if (equals <= 0) {
                complaints.add(Complaints.quote(override) + " is not of the form path=value");
                continue;
            }
            String path = override.substring(0, equals).strip();
            String text = override.substring(equals + 1).strip();
            Complaints ofPath = new Complaints("--set: " + Label.shorten(path), problems);
            new YamlSource(ofPath).node(text.isEmpty() ? "null" : text).ifPresent(node -> layer.readOne(path, node));
        }
        return layer;
    }

    /** What complaints call {@code file}: its path as given, with slashes. */
    static String label(Path file) {
        return file.toString().replace('\\', '/');
    }
}
