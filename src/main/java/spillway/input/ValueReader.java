package spillway.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import spillway.file.Label;

/**
 * One node of a file to one value of a parameter: {@code Double}, {@code Integer}, {@code Long}, {@code Boolean}, an
 * enum constant, or a list of {@code Double}. Scalars are read by the declared kind alone, not by YAML's guesses.
 */
final class ValueReader {
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> UNDEFINED =
            Set.of(".nan", "nan", ".inf", "-.inf", "+.inf", "inf", "-inf", "infinity");
    private static final Set<String> OLD_SWITCHES = Set.of("yes", "no", "on", "off", "y", "n", "true", "false");

    private final Complaints complaints;

    ValueReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Reads the value of {@code parameter} at {@code path} into {@code values}; complains instead if it cannot. */
    void read(Parameter parameter, String path, Node node, Map<String, Object> values) {
        boolean wholeByKey = parameter.kind() == ParameterKind.NUMBER_BY_KEY && path.equals(parameter.path());
        if (isNull(node)) {
            complaints.add(path + " has no value; expected " + expected(parameter, wholeByKey));
        } else if (wholeByKey) {
            readByKey(parameter, node, values);
        } else if (parameter.kind() == ParameterKind.NUMBERS) {
            readList(parameter, path, node).ifPresent(list -> values.put(path, list));
        } else if (node instanceof ScalarNode scalar) {
            readScalar(parameter, path, scalar).ifPresent(value -> values.put(path, value));
        } else {
            complaints.add(path + " is " + described(node) + "; expected " + expected(parameter, false));
        }
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && isPlain(scalar) && NULLS.contains(scalar.getValue());
    }

    /** Text of a scalar that stands for itself, such as a name; empty after a complaint. */
    Optional<String> text(String path, Node node) {
        if (node instanceof ScalarNode scalar && !isNull(node)) {
            return Optional.of(scalar.getValue().strip());
        }
        complaints.add(path + (isNull(node) ? " has no value" : " is " + described(node)) + "; expected a text");
        return Optional.empty();
    }

    static String described(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return node instanceof MappingNode ? "a group of keys" : Complaints.quote(((ScalarNode) node).getValue());
    }

    private static boolean isPlain(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private void readByKey(Parameter parameter, Node node, Map<String, Object> values) {
        if (!(node instanceof MappingNode mapping)) {
            complaints.add(parameter.path() + " is " + described(node) + "; expected " + expected(parameter, true));
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            String path = parameter.path() + "." + key;
            if (parameter.keys().contains(key)) {
                read(parameter, path, entry.getValueNode(), values);
            } else {
                complaints.add(
                        "unknown key " + Label.shorten(path) + "; its keys are " + String.join(", ", parameter.keys()));
            }
        }
    }

    private Optional<List<Double>> readList(Parameter parameter, String path, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            complaints.add(path + " is " + described(node) + "; expected " + expected(parameter, false));
            return Optional.empty();
        }
        List<Double> list = new ArrayList<>();
        int position = 0;
        for (Node item : sequence.getValue()) {
            String itemPath = path + "[" + ++position + "]";
            if (item instanceof ScalarNode scalar && !isNull(item)) {
                number(parameter, itemPath, scalar).ifPresent(list::add);
            } else {
                complaints.add(itemPath + " is not a number");
            }
        }
        if (position != parameter.length()) {
            complaints.add(path + " is a list of " + position + "; expected " + expected(parameter, false));
            return Optional.empty();
        }
        if (list.size() < position) {
            return Optional.empty();
        }
        if (parameter.ascending() && !list.equals(list.stream().sorted().toList())) {
            complaints.add(path + " = " + list + " is not in ascending order");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(list));
    }

    private Optional<?> readScalar(Parameter parameter, String path, ScalarNode scalar) {
        return switch (parameter.kind()) {
            case INTEGER, LONG_INTEGER -> whole(parameter, path, scalar);
            case SWITCH -> truth(path, scalar);
            case CHOICE -> choice(parameter, path, scalar);
            default -> number(parameter, path, scalar);
        };
    }

    private Optional<Double> number(Parameter parameter, String path, ScalarNode scalar) {
        String text = scalar.getValue();
        if (isPlain(scalar) && UNDEFINED.contains(text.toLowerCase(Locale.ROOT))) {
            complaints.add(path + " = " + text + " is not a finite number");
            return Optional.empty();
        }
        if (!isPlain(scalar) || !DECIMAL.matcher(text).matches()) {
            complaints.add(path + " is " + textual(scalar) + "; expected a number");
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            complaints.add(path + " = " + Label.shorten(text) + " is not a finite number");
            return Optional.empty();
        }
        if (!parameter.allows(value)) {
            complaints.add(outside(parameter, path, text));
            return Optional.empty();
        }
        return Optional.of(value == 0 ? 0.0 : value);
    }

    private Optional<? extends Number> whole(Parameter parameter, String path, ScalarNode scalar) {
        String text = scalar.getValue();
        if (!isPlain(scalar) || !WHOLE.matcher(text).matches()) {
            complaints.add(path + " is " + textual(scalar) + "; expected a whole number");
            return Optional.empty();
        }
        boolean isLong = parameter.kind() == ParameterKind.LONG_INTEGER;
        try {
            long value = isLong ? Long.parseLong(text) : Integer.parseInt(text);
            if (parameter.allows(value)) {
                return isLong ? Optional.of(value) : Optional.of((int) value);
            }
        } catch (NumberFormatException tooLarge) {
            if (Double.isInfinite(parameter.min()) || Double.isInfinite(parameter.max())) {
                complaints.add(path + " = " + Label.shorten(text) + " is too large");
                return Optional.empty();
            }
        }
        complaints.add(outside(parameter, path, text));
        return Optional.empty();
    }

    private Optional<Boolean> truth(String path, ScalarNode scalar) {
        String text = scalar.getValue();
        if (isPlain(scalar) && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text.equals("true"));
        }
        boolean almost = OLD_SWITCHES.contains(text.toLowerCase(Locale.ROOT));
        complaints.add(path + " is " + textual(scalar) + "; " + (almost ? "write" : "expected") + " true or false");
        return Optional.empty();
    }

    private Optional<Object> choice(Parameter parameter, String path, ScalarNode scalar) {
        List<String> choices = parameter.choices();
        String name = scalar.getValue().replace('-', '_').toUpperCase(Locale.ROOT);
        int index = choices.indexOf(name);
        if (index >= 0) {
            return Optional.of(parameter.type().getEnumConstants()[index]);
        }
        complaints.add(path + " is " + textual(scalar) + "; expected one of " + String.join(", ", choices)
                + Spelling.hint(Spelling.nearest(name, choices)));
        return Optional.empty();
    }

    private static String outside(Parameter parameter, String path, String text) {
        return path + " = " + Label.shorten(text) + " " + parameter.unit() + " is outside " + parameter.range();
    }

    private static String textual(ScalarNode scalar) {
        return (isPlain(scalar) ? "" : "the text ") + Complaints.quote(scalar.getValue());
    }

    private static String expected(Parameter parameter, boolean wholeByKey) {
        if (wholeByKey) {
            return "a number for each of " + String.join(", ", parameter.keys());
        }
        return switch (parameter.kind()) {
            case NUMBER, NUMBER_BY_KEY -> "a number";
            case INTEGER, LONG_INTEGER -> "a whole number";
            case SWITCH -> "true or false";
            case CHOICE -> "one of " + String.join(", ", parameter.choices());
            case NUMBERS -> "a " + parameter.kindInWords();
        };
    }

    /** The entries of {@code mapping} by key, in file order. */
    static Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            entries.put(((ScalarNode) entry.getKeyNode()).getValue(), entry.getValueNode());
        }
        return entries;
    }
}
