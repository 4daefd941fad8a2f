package spillway.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import spillway.file.Label;
import spillway.kernel.Quarter;
import spillway.policy.Intervention;
import spillway.policy.PolicyCard;
import spillway.policy.PolicySchedule;

/** YAML files to policies: a name, a description, and dated settings of parameters that do not shape the base year. */
public final class PolicyReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "description",
            "question",
            "hypotheses",
            "atFirst",
            "expectedAfter",
            "claims",
            "cost",
            "payer",
            "placebo",
            "interventions");
    private static final Set<String> SIGNS = Set.of("+", "-", "0", "?");
    private static final Set<String> INTERVENTION_KEYS = Set.of("from", "until", "set");

    private final ParameterCatalogue catalogue;
    private final Quarter first;
    private final Quarter last;
    private final boolean once;
    private final Map<Path, PolicySchedule> kept = new ConcurrentHashMap<>();

    /**
     * A reader for policies over the parameters of {@code catalogue}, which reads files as they are whenever they are asked for.
     *
     * @param first the first quarter of every run
     * @param last the last quarter of the longest run
     */
    public PolicyReader(ParameterCatalogue catalogue, Quarter first, Quarter last) {
        this(catalogue, first, last, false);
    }

    /**
     * As above.
     *
     * @param once whether a policy stays as it was when it was read first
     */
    public PolicyReader(ParameterCatalogue catalogue, Quarter first, Quarter last, boolean once) {
        this.catalogue = catalogue;
        this.first = first;
        this.last = last;
        this.once = once;
    }

    /** Reads {@code file}. Adds a line to {@code problems} for each complaint; the result is empty if there is one. */
    public Optional<PolicySchedule> read(Path file, List<String> problems) {
        PolicySchedule known = once ? kept.get(file) : null;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PolicySchedule> policy = readAnew(file, problems);
        policy.filter(found -> once).ifPresent(found -> kept.put(file, found));
        return policy;
    }

    private Optional<PolicySchedule> readAnew(Path file, List<String> problems) {
        int before = problems.size();
        Complaints complaints = new Complaints(ConfigReader.label(file), problems);
        Optional<MappingNode> mapping = new YamlSource(complaints).mapping(file, FileKind.POLICY);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node> entries = ValueReader.entries(mapping.get());
        refuseUnknown(entries, KEYS, complaints);
        String name = text(entries, "name", complaints);
        if (!Label.complaint(name).isEmpty()) {
            complaints.add("name = " + Label.shorten(name) + " " + Label.complaint(name));
        }
        String description = optionalText(entries, "description", complaints);
        PolicyCard card = card(entries, complaints);
        List<Intervention> interventions =
                interventions(entries.get("interventions"), ConfigReader.label(file), problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new PolicySchedule(name, description, card, interventions));
    }

    private static PolicyCard card(Map<String, Node> entries, Complaints complaints) {
        List<String> claims = new ArrayList<>();
        if (entries.get("claims") instanceof SequenceNode list) {
            list.getValue()
                    .forEach(node ->
                            new ValueReader(complaints).text("claims", node).ifPresent(claims::add));
        } else if (entries.containsKey("claims")) {
            complaints.add("claims is not a list such as [M39, M40]");
        }
        String after = optionalText(entries, "expectedAfter", complaints);
        Optional<Integer> expectedAfter = PolicyCard.TOLD_AFTER.stream()
                .filter(years -> years.toString().equals(after))
                .findFirst();
        if (expectedAfter.isEmpty() && !after.isEmpty()) {
            complaints.add("expectedAfter = " + Label.shorten(after) + " is none of 2, 5, 10 and 20 years");
        }
        String placebo = optionalText(entries, "placebo", complaints);
        if (!Set.of("", "true", "false").contains(placebo)) {
            complaints.add("placebo = " + Label.shorten(placebo) + " is neither true nor false");
        }
        return new PolicyCard(
                optionalText(entries, "question", complaints),
                signs(entries, "hypotheses", complaints),
                signs(entries, "atFirst", complaints),
                expectedAfter.orElse(0),
                claims,
                optionalText(entries, "cost", complaints),
                optionalText(entries, "payer", complaints),
                placebo.equals("true"));
    }

    private static Map<String, String> signs(Map<String, Node> entries, String key, Complaints complaints) {
        Map<String, String> stated = new LinkedHashMap<>();
        if (entries.get(key) instanceof MappingNode signs) {
            ValueReader.entries(signs).forEach((outcome, node) -> {
                String sign = new ValueReader(complaints).text(outcome, node).orElse("");
                if (!SIGNS.contains(sign)) {
                    complaints.add(key + "." + Label.shorten(outcome) + " = " + Label.shorten(sign)
                            + " is none of \"+\", \"-\", \"0\" and \"?\"");
                }
                stated.put(outcome, sign);
            });
        } else if (entries.containsKey(key)) {
            complaints.add(key + " holds no keys; expected lines such as real_output: \"+\"");
        }
        return stated;
    }

    private static String optionalText(Map<String, Node> entries, String key, Complaints complaints) {
        return entries.containsKey(key) ? text(entries, key, complaints) : "";
    }

    /**
     * As {@link #read(Path, List)}, with changes of the form {@code what=value}: the value of a parameter that the policy sets, the
     * quarter {@code from} which it acts, with which all interventions move, or {@code until} which all of them last.
     */
    public Optional<PolicySchedule> read(Path file, List<String> changes, List<String> problems) {
        int before = problems.size();
        Optional<PolicySchedule> schedule = read(file, problems)
                .map(read -> new PolicyChanges(catalogue, first, last, name(file), problems).applied(read, changes));
        return problems.size() > before ? Optional.empty() : schedule;
    }

    /** What the policy in {@code file} is called where several are told apart: the file's name without its ending. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("[.]yaml$", "");
    }

    /** The interventions of {@code policy} as nested maps of numbers, truths, texts and lists. */
    public static List<Map<String, Object>> nested(PolicySchedule policy) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Intervention intervention : policy.interventions()) {
            Map<String, Object> nested = new LinkedHashMap<>();
            nested.put("from", intervention.from().toString());
            intervention.lastQuarter().ifPresent(last -> nested.put("until", last.toString()));
            nested.put("set", plain(intervention.set()));
            list.add(nested);
        }
        return list;
    }

    /** {@code settings} by path as numbers, truths, texts and lists. */
    public static Map<String, Object> plain(Map<String, Object> settings) {
        Map<String, Object> plain = new LinkedHashMap<>(settings);
        plain.replaceAll((path, value) -> RecordTree.plain(value));
        return plain;
    }

    private List<Intervention> interventions(@Nullable Node node, String source, List<String> problems) {
        Complaints complaints = new Complaints(source, problems);
        List<Intervention> interventions = new ArrayList<>();
        if (node == null) {
            complaints.add("interventions is missing; write [] for none");
        } else if (!(node instanceof SequenceNode sequence)) {
            complaints.add("interventions is "
                    + (ValueReader.isNull(node) ? "empty; write [] for none" : "not a list of from, until, set"));
        } else {
            for (Node item : sequence.getValue()) {
                int number = interventions.size() + 1;
                Complaints ofItem = new Complaints(source + ": intervention " + number, problems);
                interventions.add(intervention(item, ofItem));
            }
        }
        return interventions;
    }

    /** The intervention in {@code item}; one that sets nothing stands in for one that is complained of. */
    private Intervention intervention(Node item, Complaints complaints) {
        Intervention standIn = new Intervention(first, Optional.empty(), Map.of());
        if (!(item instanceof MappingNode mapping)) {
            complaints.add("holds no keys; expected from, until, set");
            return standIn;
        }
        Map<String, Node> entries = ValueReader.entries(mapping);
        refuseUnknown(entries, INTERVENTION_KEYS, complaints);
        if (!entries.containsKey("from")) {
            complaints.add("from is missing");
        }
        Optional<Quarter> from = quarter(entries, "from", complaints);
        Optional<Quarter> until = quarter(entries, "until", complaints);
        Map<String, Object> set = settings(entries.get("set"), complaints);
        try {
            return from.isEmpty() ? standIn : new Intervention(from.get(), until, set);
        } catch (IllegalArgumentException backwards) {
            complaints.add(String.valueOf(backwards.getMessage()));
            return standIn;
        }
    }

    private Map<String, Object> settings(@Nullable Node node, Complaints complaints) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            complaints.add("set " + (node == null ? "is missing" : "holds no keys") + "; expected path: value");
            return Map.of();
        }
        ConfigLayer layer = new ConfigLayer(catalogue, complaints);
        ValueReader.entries(mapping).forEach((path, value) -> {
            if (catalogue.find(path).map(Parameter::base).orElse(false)) {
                complaints.add(path + " shapes the base year and cannot change during a run");
            } else {
                layer.readOne(path, value);
            }
        });
        return layer.values();
    }

    /** A quarter that some run can reach. */
    private Optional<Quarter> quarter(Map<String, Node> entries, String key, Complaints complaints) {
        if (!entries.containsKey(key)) {
            return Optional.empty();
        }
        Optional<String> text = new ValueReader(complaints).text(key, entries.get(key));
        try {
            Optional<Quarter> quarter = text.map(Quarter::parse);
            if (quarter.isPresent()
                    && (quarter.get().compareTo(first) < 0 || quarter.get().compareTo(last) > 0)) {
                complaints.add(key + " = " + text.get() + " is in no run; the first quarter of all is " + first
                        + ", the last of the longest " + last);
                return Optional.empty();
            }
            return quarter;
        } catch (IllegalArgumentException malformed) {
            complaints.add(key + " = " + Label.shorten(text.orElse("")) + " is not a quarter such as 2010Q1");
            return Optional.empty();
        }
    }

    private static String text(Map<String, Node> entries, String key, Complaints complaints) {
        if (!entries.containsKey(key)) {
            complaints.add(key + " is missing");
            return "";
        }
        return new ValueReader(complaints).text(key, entries.get(key)).orElse("");
    }

    private static void refuseUnknown(Map<String, Node> entries, Set<String> known, Complaints complaints) {
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                complaints.add("unknown key " + Label.shorten(key) + Spelling.hint(Spelling.nearest(key, known)));
            }
        }
    }
}
