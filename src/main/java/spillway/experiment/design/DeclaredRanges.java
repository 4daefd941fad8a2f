package spillway.experiment.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import spillway.input.Parameter;
import spillway.input.ParameterCatalogue;
import spillway.input.ParameterKind;
import spillway.input.SharedWhole;
import spillway.kernel.Numbers;
import spillway.kernel.Param;

/**
 * The space that the declarations of parameters span: the unit cube, one dimension for each number, switch or choice that says how the
 * region works. A point of the cube is one set of settings that every declaration allows.
 *
 * <p>A range from above zero that spans a factor of ten or more is walked by ratios, any other by differences; whole numbers, switches and
 * choices have equal parts of their dimension. Shares of one whole are spread evenly over all their divisions (the simplex), and lists of
 * numbers ascend. Parameters for resolution and for benchmarks alone are not in it: they stay as the configuration has them.
 */
public final class DeclaredRanges {
    /** Some dimensions in a row, and the settings that their coordinates stand for. */
    private interface Part {
        /** What the dimensions are called: each the path at which a value stands, or the first of several. */
        List<String> names();

        /** Adds the settings at {@code share}, from 0 to 1 in each dimension of the part. */
        void set(double[] share, List<String> settings);
    }

    private final List<Part> parts;
    private final List<String> names;

    private DeclaredRanges(List<Part> parts) {
        this.parts = parts;
        this.names = parts.stream().flatMap(part -> part.names().stream()).toList();
    }

    /** The space of those parameters of {@code catalogue} that sweeps walk. */
    public static DeclaredRanges of(ParameterCatalogue catalogue) {
        return of(catalogue, path -> true);
    }

    /** As above, of parameters whose path {@code walked} accepts; of shares of one whole, all or none. */
    public static DeclaredRanges of(ParameterCatalogue catalogue, Predicate<String> walked) {
        List<Part> parts = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Parameter parameter : catalogue.parameters()) {
            if (parameter.use() != Param.Use.MODEL || !walked.test(parameter.path())) {
                continue;
            }
            for (SharedWhole whole : catalogue.wholes()) {
                if (parameter.valuePaths().contains(whole.paths().get(0))) {
                    parts.add(new Shares(whole));
                    done.addAll(whole.paths());
                }
            }
            for (String path : parameter.valuePaths()) {
                if (done.add(path)) {
                    parts.add(part(parameter, path));
                }
            }
        }
        return new DeclaredRanges(parts);
    }

    private static Part part(Parameter parameter, String path) {
        if (parameter.kind() == ParameterKind.NUMBERS) {
            return new Ascending(parameter, parameter.length());
        }
        return new Single(parameter, path);
    }

    /** How many dimensions it has. */
    public int size() {
        return names.size();
    }

    /** What the dimensions are called, in order. */
    public List<String> names() {
        return names;
    }

    /** The settings, of the form {@code path=value}, that a point of the cube stands for. */
    public List<String> settings(double[] point) {
        List<String> settings = new ArrayList<>();
        int from = 0;
        for (Part part : parts) {
            int to = from + part.names().size();
            part.set(Arrays.copyOfRange(point, from, to), settings);
            from = to;
        }
        return settings;
    }

    /** One value. */
    private record Single(Parameter parameter, String path) implements Part {
        @Override
        public List<String> names() {
            return List.of(path);
        }

        @Override
        public void set(double[] share, List<String> settings) {
            settings.add(path + "=" + text(share[0]));
        }

        private String text(double share) {
            return switch (parameter.kind()) {
                case SWITCH -> Boolean.toString(share >= 0.5);
                case CHOICE -> {
                    List<String> choices = parameter.choices();
                    yield choices.get(Math.min(choices.size() - 1, (int) (share * choices.size())));
                }
                case INTEGER, LONG_INTEGER -> Long.toString(Range.of(parameter).whole(share));
                default -> Numbers.text(Range.of(parameter).at(share));
            };
        }
    }

    /** The numbers of a list, which ascend. */
    private record Ascending(Parameter parameter, int count) implements Part {
        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                names.add(parameter.path() + "[" + i + "]");
            }
            return names;
        }

        @Override
        public void set(double[] share, List<String> settings) {
            String texts = Arrays.stream(share)
                    .sorted()
                    .mapToObj(one -> Numbers.text(Range.of(parameter).at(one)))
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            settings.add(parameter.path() + "=[" + texts + "]");
        }
    }

    /** Shares of one whole: each breaks its part off what those before it have left, so that all divisions are equally likely. */
    private record Shares(SharedWhole whole) implements Part {
        @Override
        public List<String> names() {
            return whole.rest()
                    ? whole.paths()
                    : whole.paths().subList(0, whole.paths().size() - 1);
        }

        @Override
        public void set(double[] share, List<String> settings) {
            double left = 1;
            for (int i = 0; i < share.length; i++) {
                double broken = left * (1 - StrictMath.pow(1 - share[i], 1.0 / (share.length - i)));
                settings.add(names().get(i) + "=" + Numbers.text(broken));
                left -= broken;
            }
            if (!whole.rest()) {
                settings.add(whole.paths().get(share.length) + "=" + Numbers.text(left));
            }
        }
    }
}
