package spillway.benchmark.keys;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.Exponential;
import spillway.mechanism.keys.Composite;

/**
 * B12: the composite of three key inputs when one of them, or all, are short: complements, the geometric mean, near substitutes. What one
 * item alone relieves is told over what all three together do.
 */
public final class OneShortInput implements BenchmarkCase {
    @Override
    public String id() {
        return "B12";
    }

    @Override
    public String title() {
        return "Composite of key inputs of which one is short (constant elasticity of substitution)";
    }

    @Override
    public Map<String, Double> parameters() {
        return ShortInput.parameters(0.1, 0.5);
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        ShortInput input = ShortInput.of(parameters);
        Composite composite = input.composite();
        double m = input.available();
        double allShort = Exponential.of(composite.log(m, m, m));
        double twoShort = Exponential.of(composite.log(1, m, m));
        return List.of(
                Measured.exactly("composite with one input at m", Exponential.of(composite.log(m, 1, 1))),
                Measured.exactly("composite with all inputs at m", allShort),
                Measured.exactly("relief by one input over that by all three", (twoShort - allShort) / (1 - allShort)));
    }
}
