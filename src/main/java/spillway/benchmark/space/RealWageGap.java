package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/** B2b: how much more manufacture earns in the larger region, in the units in which the free farm good and all labour count one. */
public final class RealWageGap implements BenchmarkCase {
    @Override
    public String id() {
        return "B2b";
    }

    @Override
    public String title() {
        return "Core and periphery: real wage gap away from symmetry (Krugman 1991)";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("mu", 0.4, "sigma", 5.0, "T", 1.5, "lambda", 0.6);
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double mu = value(parameters, "mu");
        double sigma = value(parameters, "sigma");
        double trade = value(parameters, "T");
        double lambda = value(parameters, "lambda");
        CorePeriphery.check(mu, sigma);
        if (!(trade > 1 && lambda > 0 && lambda < 1)) {
            throw new IllegalArgumentException("needs T > 1 and lambda between 0 and 1");
        }
        double gap = CorePeriphery.realWageGap(mu, sigma, trade, lambda);
        return List.of(Measured.exactly("omega1 - omega2", gap));
    }
}
