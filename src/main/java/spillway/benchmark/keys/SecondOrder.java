package spillway.benchmark.keys;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.Logarithm;

/**
 * B12b: how complements amplify a shortage beyond its share. To the second order {@code ln G = w x + (1/2)(1 - 1/e) w (1 - w) x^2} with
 * x the log availability of one input of weight w (Baqaee and Farhi 2019 for the idea).
 */
public final class SecondOrder implements BenchmarkCase {
    private static final double WEIGHT = 1.0 / 3;

    @Override
    public String id() {
        return "B12b";
    }

    @Override
    public String title() {
        return "Second-order loss by a shortage of one key input";
    }

    @Override
    public Map<String, Double> parameters() {
        return ShortInput.parameters(0.5, 0.99);
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        ShortInput input = ShortInput.of(parameters);
        double x = Logarithm.of(input.available());
        double log = input.composite().log(input.available(), 1, 1);
        return List.of(Measured.exactly("quadratic coefficient", (log - WEIGHT * x) / (x * x)));
    }
}
