package spillway.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.kernel.Whole;

/**
 * Parameters that are shares of one whole, as {@link Whole} declares them.
 *
 * @param group path of the record that declares them
 * @param words what complaints call them
 * @param paths where their values stand
 * @param rest whether something else has the rest, so that they sum to 1 at most
 */
public record SharedWhole(String group, String words, List<String> paths, boolean rest) {
    private static final double ROUNDING = 1e-6;

    /** Keeps its own copy of the paths. */
    public SharedWhole {
        paths = List.copyOf(paths);
    }

    static SharedWhole of(String group, Whole declared, Map<String, Parameter> byPath, List<String> refusals) {
        List<String> paths = new ArrayList<>();
        for (String name : declared.of()) {
            String path = group.isEmpty() ? name : group + "." + name;
            int dot = name.indexOf('.');
            Parameter parameter = byPath.get(dot < 0 ? path : path.substring(0, path.lastIndexOf('.')));
            List<String> known = parameter == null ? List.of() : parameter.valuePaths();
            if (dot < 0) {
                paths.addAll(known);
            } else if (known.contains(path)) {
                paths.add(path);
            }
            if (known.isEmpty() || dot >= 0 && !known.contains(path)) {
                refusals.add(path + ": is declared a share of a whole but is no parameter");
            }
        }
        return new SharedWhole(group, String.join(" and ", declared.of()), paths, declared.rest());
    }

    /** Why {@code values}, by path, are not shares of one whole; empty if they are. */
    Optional<String> refusal(Map<String, Object> values) {
        double sum = paths.stream()
                .mapToDouble(path -> ((Number) Named.value(values, path)).doubleValue())
                .sum();
        if (rest) {
            return sum > 1 ? Optional.of(words + " together exceed 1") : Optional.empty();
        }
        return Math.abs(sum - 1) > ROUNDING
                ? Optional.of(words + " sums to " + Numbers.text(sum) + ", not 1")
                : Optional.empty();
    }
}
