package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/** B1: the trade cost above which an even spread of manufacture is stable, where the slope of the real wage gap changes sign. */
public final class BreakPoint implements BenchmarkCase {
    private static final double STEP = 3e-3;

    @Override
    public String id() {
        return "B1";
    }

    @Override
    public String title() {
        return "Core and periphery: break point (Krugman 1991)";
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
        double turn = Turn.above(1.01, trade -> CorePeriphery.realWageGap(mu, sigma, trade, 0.5 + STEP));
        return List.of(Measured.exactly("break point T", turn));
    }
}
