package spillway.experiment.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import spillway.experiment.design.Range;
import spillway.input.Parameter;
import spillway.kernel.Numbers;

/**
 * Something that a sweep varies, and the values it takes.
 *
 * @param path of a parameter, as in a configuration; behind the name of a policy and a colon, of what that policy sets or its dates
 * @param values as they are written to files; empty for a range
 * @param range the interval it walks; empty for a list
 * @param whole whether it takes whole numbers alone
 */
record SweepAxis(String path, List<String> values, Optional<Range> range, boolean whole) {

    /** Keeps its own copy of the values. */
    SweepAxis {
        values = List.copyOf(values);
    }

    /** An axis that takes these values. */
    static SweepAxis listed(String path, List<String> values) {
        return new SweepAxis(path, values, Optional.empty(), false);
    }

    /** An axis that walks a range. */
    static SweepAxis ranged(String path, Range range, boolean whole) {
        return new SweepAxis(path, List.of(), Optional.of(range), whole);
    }

    /** The axis that walks all that the declaration of a parameter allows at a path. */
    static SweepAxis declared(Parameter parameter, String path) {
        return switch (parameter.kind()) {
            case SWITCH -> listed(path, List.of("false", "true"));
            case CHOICE -> listed(path, parameter.choices());
            case INTEGER, LONG_INTEGER -> ranged(path, Range.of(parameter), true);
            case NUMBER, NUMBER_BY_KEY -> ranged(path, Range.of(parameter), false);
            case NUMBERS -> throw new IllegalArgumentException(path + " is a list of numbers");
        };
    }

    /** The value at a coordinate from 0 to 1: those of a list have equal parts. */
    String value(double share) {
        return range.map(numbers -> whole ? Long.toString(numbers.whole(share)) : Numbers.text(numbers.at(share)))
                .orElseGet(() -> values.get(Math.min(values.size() - 1, (int) (share * values.size()))));
    }

    /** The coordinates of all values of a list; of a range, {@code levels} of them at equal distances from end to end. */
    double[] places(int levels) {
        return range.isPresent()
                ? IntStream.range(0, levels)
                        .mapToDouble(i -> i / (levels - 1.0))
                        .toArray()
                : IntStream.range(0, values.size())
                        .mapToDouble(i -> (i + 0.5) / values.size())
                        .toArray();
    }
}
