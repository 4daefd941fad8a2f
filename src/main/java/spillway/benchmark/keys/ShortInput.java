package spillway.benchmark.keys;

import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.Map;
import spillway.mechanism.keys.Composite;

/**
 * What both cases of the composite have: its elasticity e, and how much of a short input is available.
 *
 * @param composite with elasticity e
 * @param available m, a share between 0 and 1
 */
record ShortInput(Composite composite, double available) {
    /** The parameters with these values. */
    static Map<String, Double> parameters(double e, double m) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("e", e);
        parameters.put("m", m);
        return parameters;
    }

    /**
     * What {@code parameters} say.
     *
     * @throws IllegalArgumentException saying which of them has no meaning
     */
    static ShortInput of(Map<String, Double> parameters) {
        double m = value(parameters, "m");
        if (!(m > 0 && m < 1)) {
            throw new IllegalArgumentException("m is a share between 0 and 1");
        }
        if (!(value(parameters, "e") > 0)) {
            throw new IllegalArgumentException("e is not positive");
        }
        return new ShortInput(new Composite(value(parameters, "e")), m);
    }
}
