package spillway.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The counted samples of each case, in the order of the rounds. */
public final class Results {
    private final Map<BenchCase, List<Sample>> samples = new LinkedHashMap<>();

    /** Adds a sample. */
    void add(BenchCase one, Sample sample) {
        samples.computeIfAbsent(one, none -> new ArrayList<>()).add(sample);
    }

    /** The cases, in the order of the table. */
    public List<BenchCase> cases() {
        return List.copyOf(samples.keySet());
    }

    /** The samples of a case. */
    public List<Sample> of(BenchCase one) {
        return samples.getOrDefault(one, List.of());
    }

    /** The samples of the case called {@code id}; none if it was not done. */
    List<Sample> of(String id) {
        return samples.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** The spread of a figure of a case. */
    public Spread spread(BenchCase one, ToDoubleFunction<Sample> figure) {
        return Spread.of(of(one).stream().map(figure::applyAsDouble).toList());
    }
}
