package spillway.benchmark.keys;

import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.Logarithm;
import spillway.mechanism.keys.Composite;

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
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("e", 0.5);
        parameters.put("m", 0.99);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double m = value(parameters, "m");
        if (!(m > 0 && m < 1)) {
            throw new IllegalArgumentException("m is a share between 0 and 1");
        }
        if (!(value(parameters, "e") > 0)) {
            throw new IllegalArgumentException("e is not positive");
        }
        double x = Logarithm.of(m);
        double log = new Composite(value(parameters, "e")).log(m, 1, 1);
        return List.of(Measured.exactly("quadratic coefficient", (log - WEIGHT * x) / (x * x)));
    }
}
