package spillway.input;

import java.util.Arrays;
import java.util.List;
import spillway.kernel.Numbers;
import spillway.kernel.Param;

/**
 * One parameter as its record component declares it.
 *
 * @param path dot-joined names of the nested record components
 * @param kind what its value may be
 * @param type Java type of the component
 * @param unit unit, or what a pure number is
 * @param min lowest allowed value
 * @param max highest allowed value
 * @param doc meaning in one sentence
 * @param source where value and range come from
 * @param base whether it shapes the base year
 * @param use what it is there for
 * @param neutral the value that runs of the region keep, as it is written in a file; empty for what they may set
 * @param keys keys that each take a value, for {@link ParameterKind#NUMBER_BY_KEY}; else empty
 * @param length how many numbers it holds, for {@link ParameterKind#NUMBERS}; else 0
 * @param ascending whether no number is below the one before it
 */
public record Parameter(
        String path,
        ParameterKind kind,
        Class<?> type,
        String unit,
        double min,
        double max,
        String doc,
        String source,
        boolean base,
        Param.Use use,
        String neutral,
        List<String> keys,
        int length,
        boolean ascending) {

    static Parameter of(String path, ParameterKind kind, Class<?> type, Param declared, List<String> keys) {
        return new Parameter(
                path,
                kind,
                type,
                declared.unit(),
                declared.min(),
                declared.max(),
                declared.doc(),
                declared.source(),
                declared.base(),
                declared.use(),
                declared.neutral(),
                List.copyOf(keys),
                declared.length(),
                declared.ascending());
    }

    /** Where its values stand in a configuration: its own path, or one path a key. */
    public List<String> valuePaths() {
        return kind == ParameterKind.NUMBER_BY_KEY
                ? keys.stream().map(key -> path + "." + key).toList()
                : List.of(path);
    }

    /** The allowed values in words: an interval, the choices, or true and false. */
    public String range() {
        if (kind == ParameterKind.CHOICE) {
            return String.join(", ", choices());
        }
        if (kind == ParameterKind.SWITCH) {
            return "true, false";
        }
        String lowest = Double.isInfinite(min) ? "(-infinity" : "[" + Numbers.text(min);
        String highest = Double.isInfinite(max) ? "infinity)" : Numbers.text(max) + "]";
        return lowest + ", " + highest;
    }

    /** What its value may be, in words. */
    public String kindInWords() {
        return kind != ParameterKind.NUMBERS
                ? kind.words()
                : "list of " + length + " numbers" + (ascending ? ", ascending" : "");
    }

    /** The names a choice takes in a file; empty for all other kinds. */
    public List<String> choices() {
        return kind == ParameterKind.CHOICE
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> written((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    /** Whether {@code value} is one that runs of the region may have. */
    boolean isForRegion(Object value) {
        return neutral.isEmpty() || neutral.equals(value instanceof Double number ? Numbers.text(number) : value);
    }

    static String written(Enum<?> constant) {
        return constant.name();
    }

    boolean allows(double value) {
        return value >= min && value <= max;
    }
}
