package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/**
 * B2: the trade cost up to which all manufacture can stay in one region, where a worker who left it would earn as much. The one who
 * left is a millionth of all.
 */
public final class SustainPoint implements BenchmarkCase {
    private static final double FEW = 1e-6;

    @Override
    public String id() {
        return "B2";
    }

    @Override
    public String title() {
        return "Core and periphery: sustain point (Krugman 1991)";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("mu", 0.4, "sigma", 5.0);
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double mu = value(parameters, "mu");
        double sigma = value(parameters, "sigma");
        CorePeriphery.check(mu, sigma);
        double turn = Turn.above(1.01, trade -> CorePeriphery.realWageGap(mu, sigma, trade, 1 - FEW));
        return List.of(Measured.exactly("sustain point T", turn));
    }
}
