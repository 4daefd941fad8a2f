package spillway.input;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spillway.kernel.Param;
import spillway.kernel.Whole;

/**
 * All parameters of a configuration, read once from the declarations on nested records. A component whose type is a
 * record is a group and needs no declaration; every other component carries {@link Param}.
 */
public final class ParameterCatalogue {
    private static final int DEEPEST_NESTING = 12;

    private final Map<String, Parameter> byPath = new LinkedHashMap<>();
    private final Map<String, Parameter> byValuePath = new LinkedHashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<SharedWhole> wholes = new ArrayList<>();

    /**
     * The catalogue of {@code root}.
     *
     * @param keyLists the named lists of keys that {@link Param#keys()} refers to
     * @throws IllegalArgumentException naming every declaration that is incomplete
     */
    public ParameterCatalogue(Class<? extends Record> root, Map<String, List<String>> keyLists) {
        List<String> refusals = new ArrayList<>();
        collect(root, "", 0, keyLists, refusals);
        if (byPath.isEmpty() && refusals.isEmpty()) {
            refusals.add(root.getSimpleName() + " declares no parameter");
        }
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", refusals));
        }
    }

    /** Every parameter, in the order of declaration. */
    public List<Parameter> parameters() {
        return List.copyOf(byPath.values());
    }

    /** Parameters that are shares of one whole. */
    public List<SharedWhole> wholes() {
        return List.copyOf(wholes);
    }

    /** The parameter at {@code path}, which may name one key of a value by key. */
    public Optional<Parameter> find(String path) {
        Parameter found = byPath.get(path);
        return Optional.ofNullable(found != null ? found : byValuePath.get(path));
    }

    /** Every path at which a single value stands, in the order of declaration. */
    public Set<String> valuePaths() {
        return Collections.unmodifiableSet(byValuePath.keySet());
    }

    /** Whether {@code path} is a group of parameters. */
    public boolean isGroup(String path) {
        return groups.contains(path);
    }

    /** The valid paths that {@code path} may have been meant to be, nearest first; empty when none is near. */
    public List<String> nearest(String path) {
        Set<String> candidates = new LinkedHashSet<>(groups);
        candidates.addAll(byPath.keySet());
        candidates.addAll(byValuePath.keySet());
        return Spelling.nearest(path, candidates);
    }

    private void collect(
            Class<?> group, String prefix, int depth, Map<String, List<String>> keyLists, List<String> refusals) {
        if (depth > DEEPEST_NESTING) {
            refusals.add(prefix + ": groups are nested deeper than " + DEEPEST_NESTING);
            return;
        }
        for (RecordComponent component : group.getRecordComponents()) {
            String path = prefix.isEmpty() ? component.getName() : prefix + "." + component.getName();
            if (component.getType().isRecord()) {
                groups.add(path);
                collect(component.getType(), path, depth + 1, keyLists, refusals);
            } else {
                declare(component, path, keyLists, refusals);
            }
        }
        for (Whole declared : group.getAnnotationsByType(Whole.class)) {
            wholes.add(SharedWhole.of(prefix, declared, byPath, refusals));
        }
    }

    private void declare(
            RecordComponent component, String path, Map<String, List<String>> keyLists, List<String> refusals) {
        Param declared = component.getAnnotation(Param.class);
        if (declared == null) {
            refusals.add(path + ": has no @Param");
            return;
        }
        Optional<ParameterKind> kind = kind(component);
        if (kind.isEmpty()) {
            refusals.add(path + ": " + component.getGenericType().getTypeName() + " is no kind of parameter");
            return;
        }
        boolean byKey = kind.get() == ParameterKind.NUMBER_BY_KEY;
        List<String> keys = byKey ? keyLists.getOrDefault(declared.keys(), List.of()) : List.of();
        if (byKey && keys.isEmpty()) {
            refusals.add(path + ": its list of keys '" + declared.keys() + "' is unknown or empty");
        }
        refuseIncomplete(path, kind.get(), declared, refusals);
        Parameter parameter = Parameter.of(path, kind.get(), component.getType(), declared, keys);
        byPath.put(path, parameter);
        parameter.valuePaths().forEach(valuePath -> byValuePath.put(valuePath, parameter));
    }

    private static void refuseIncomplete(String path, ParameterKind kind, Param declared, List<String> refusals) {
        if (declared.doc().isBlank()) {
            refusals.add(path + ": doc is empty");
        }
        if (declared.unit().isBlank()) {
            refusals.add(path + ": unit is empty");
        }
        if (declared.source().isBlank()) {
            refusals.add(path + ": source is empty");
        }
        if ((declared.use() == Param.Use.BENCHMARK) == declared.neutral().isEmpty()) {
            refusals.add(path + ": a parameter for benchmarks declares its neutral value, and no other does");
        }
        if ((kind == ParameterKind.NUMBERS) != (declared.length() > 0)) {
            refusals.add(path + ": a list declares its length, and nothing else does");
        }
        if (kind.hasRange() && !(declared.min() < declared.max())) {
            refusals.add(path + ": min is not below max");
        }
    }

    private static Optional<ParameterKind> kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == double.class) {
            return Optional.of(ParameterKind.NUMBER);
        }
        if (type == int.class) {
            return Optional.of(ParameterKind.INTEGER);
        }
        if (type == long.class) {
            return Optional.of(ParameterKind.LONG_INTEGER);
        }
        if (type == boolean.class) {
            return Optional.of(ParameterKind.SWITCH);
        }
        if (type.isEnum()) {
            return Optional.of(ParameterKind.CHOICE);
        }
        if (type == List.class && holds(component, Double.class)) {
            return Optional.of(ParameterKind.NUMBERS);
        }
        return type == Map.class && holds(component, String.class, Double.class)
                ? Optional.of(ParameterKind.NUMBER_BY_KEY)
                : Optional.empty();
    }

    private static boolean holds(RecordComponent component, Class<?>... arguments) {
        return component.getGenericType() instanceof ParameterizedType generic
                && List.of(generic.getActualTypeArguments()).equals(List.<java.lang.reflect.Type>of(arguments));
    }
}
