package spillway.input;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nested records to values by path, and back. */
final class RecordTree {
    private final ParameterCatalogue catalogue;

    RecordTree(ParameterCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The record of {@code type} with these values, all of which have been checked one by one; a compact constructor
     * that refuses them together is complained of under the path of its record, and the result is then empty.
     */
    <T extends Record> Optional<T> build(Class<T> type, Map<String, Object> values, Complaints complaints) {
        return build(type, "", values, complaints);
    }

    private <T extends Record> Optional<T> build(
            Class<T> type, String prefix, Map<String, Object> values, Complaints complaints) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            String path = prefix.isEmpty() ? components[i].getName() : prefix + "." + components[i].getName();
            if (catalogue.isGroup(path)) {
                Class<? extends Record> group = components[i].getType().asSubclass(Record.class);
                arguments[i] = build(group, path, values, complaints).orElse(null);
            } else {
                arguments[i] = value(path, values);
            }
            complete &= arguments[i] != null;
        }
        return complete && areShares(prefix, values, complaints)
                ? construct(type, prefix, components, arguments, complaints)
                : Optional.empty();
    }

    private boolean areShares(String group, Map<String, Object> values, Complaints complaints) {
        List<String> refusals = catalogue.wholes().stream()
                .filter(whole -> whole.group().equals(group))
                .flatMap(whole -> whole.refusal(values).stream())
                .toList();
        refusals.forEach(why -> complaints.add(group.isEmpty() ? why : group + ": " + why));
        return refusals.isEmpty();
    }

    private @Nullable Object value(String path, Map<String, Object> values) {
        Parameter parameter = catalogue.find(path).orElseThrow();
        if (parameter.kind() != ParameterKind.NUMBER_BY_KEY) {
            return values.get(path);
        }
        Map<String, Object> byKey = new LinkedHashMap<>();
        for (String key : parameter.keys()) {
            byKey.put(key, values.get(path + "." + key));
        }
        return byKey.containsValue(null) ? null : Collections.unmodifiableMap(byKey);
    }

    private static <T extends Record> Optional<T> construct(
            Class<T> type, String path, RecordComponent[] components, Object[] arguments, Complaints complaints) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return Optional.of(canonical.newInstance(arguments));
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getTargetException();
            String said = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
            String why = said == null ? cause.toString() : said;
            complaints.add(path.isEmpty() ? why : path + ": " + why);
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot build " + type.getName(), impossible);
        }
    }

    /** The values of {@code root} by path, in the order of declaration; values by key take one entry a key. */
    Map<String, Object> values(Record root) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(root, "", values);
        return values;
    }

    /** The values of {@code group} as nested maps of numbers, truths, texts and lists. */
    static Map<String, Object> nested(Record group) {
        Map<String, Object> nested = new LinkedHashMap<>();
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            Object value = read(group, component);
            nested.put(component.getName(), value instanceof Record inner ? nested(inner) : plain(value));
        }
        return nested;
    }

    /** {@code value} as a number, a truth, a text or a list or map of numbers. */
    static Object plain(Object value) {
        return value instanceof Enum<?> constant ? Parameter.written(constant) : value;
    }

    private void collect(Record group, String prefix, Map<String, Object> values) {
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            String path = prefix.isEmpty() ? component.getName() : prefix + "." + component.getName();
            Object value = read(group, component);
            if (value instanceof Record inner) {
                collect(inner, path, values);
            } else if (value instanceof Map<?, ?> byKey) {
                List<String> keys = catalogue.find(path).orElseThrow().keys();
                keys.forEach(key -> values.put(path + "." + key, byKey.get(key)));
            } else {
                values.put(path, value);
            }
        }
    }

    private static Object read(Record group, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(group);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }
}
