package spillway.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All cases with what is expected of them. */
public final class BenchmarkSuite {
    private final Map<String, BenchmarkCase> cases = new LinkedHashMap<>();
    private final List<Expectation> expectations;

    private BenchmarkSuite(List<BenchmarkCase> cases, List<Expectation> expectations) {
        cases.forEach(one -> this.cases.put(one.id(), one));
        this.expectations = expectations;
    }

    /**
     * The suite with the expected values in {@code folder}; adds a line to {@code problems} for each complaint, also for values
     * that no case knows.
     */
    public static BenchmarkSuite read(List<BenchmarkCase> cases, Path folder, List<String> problems) {
        List<Expectation> expectations = Expectation.readAll(folder, problems);
        BenchmarkSuite suite = new BenchmarkSuite(cases, expectations);
        for (Expectation expectation : expectations) {
            BenchmarkCase known = suite.cases.get(expectation.id());
            if (known == null) {
                problems.add(folder + ": values are expected of " + expectation.id() + ", which is no case");
            } else if (!known.parameters()
                    .keySet()
                    .containsAll(expectation.parameters().keySet())) {
                problems.add(folder + ": " + expectation.id() + " has no parameters "
                        + expectation.parameters().keySet());
            }
        }
        return suite;
    }

    /** The cases in their order. */
    public List<BenchmarkCase> cases() {
        return List.copyOf(cases.values());
    }

    /**
     * Measures one case: under {@code settings} if there are any, else under every set of parameters of which something is
     * expected.
     *
     * @param each is told every row as soon as it is known
     * @throws IllegalArgumentException if the case has no meaning under the settings
     */
    public List<BenchmarkRow> measure(BenchmarkCase one, Map<String, Double> settings, Consumer<BenchmarkRow> each) {
        Set<Map<String, Double>> asked = new LinkedHashSet<>();
        if (settings.isEmpty()) {
            expectations.stream()
                    .filter(expectation -> expectation.id().equals(one.id()))
                    .forEach(expectation -> asked.add(expectation.parameters()));
        }
        if (asked.isEmpty()) {
            asked.add(settings);
        }
        List<BenchmarkRow> rows = new ArrayList<>();
        for (Map<String, Double> parameters : asked) {
            Map<String, Double> all = new LinkedHashMap<>(one.parameters());
            all.putAll(parameters);
            for (BenchmarkCase.Measured measured : one.measure(all)) {
                BenchmarkRow row = judged(one, parameters, all, measured);
                rows.add(row);
                each.accept(row);
            }
        }
        return rows;
    }

    private BenchmarkRow judged(
            BenchmarkCase one,
            Map<String, Double> parameters,
            Map<String, Double> all,
            BenchmarkCase.Measured measured) {
        for (Expectation expectation : expectations) {
            Map<String, Double> meant = new LinkedHashMap<>(one.parameters());
            meant.putAll(expectation.parameters());
            if (expectation.id().equals(one.id())
                    && expectation.quantity().equals(measured.quantity())
                    && meant.equals(all)) {
                double tolerance = expectation.tolerance().around(expectation.expected(), measured.standardError());
                boolean pass = Math.abs(measured.got() - expectation.expected()) <= tolerance;
                return new BenchmarkRow(
                        one.id(),
                        parameters,
                        measured.quantity(),
                        expectation.expected(),
                        measured.got(),
                        tolerance,
                        pass);
            }
        }
        return new BenchmarkRow(
                one.id(), parameters, measured.quantity(), Double.NaN, measured.got(), Double.NaN, true);
    }
}
