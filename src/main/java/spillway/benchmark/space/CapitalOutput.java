package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.mechanism.capital.Investment;
import spillway.world.Firms;

/**
 * B23a: capital over output when output grows steadily. The rule orders {@code d K + adj (target Y - K)}; with {@code adj = d} and
 * {@code target = s / d} that is {@code s Y}, and capital follows {@code K' = (1 - d) K + s Y}.
 */
public final class CapitalOutput implements BenchmarkCase {
    private static final int QUARTERS = 2_000;

    @Override
    public String id() {
        return "B23a";
    }

    @Override
    public String title() {
        return "Capital over output on a balanced path (Solow 1956)";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("s", 0.3, "d", 0.02, "g", 0.01);
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double saved = value(parameters, "s");
        double worn = value(parameters, "d");
        double growth = value(parameters, "g");
        if (!(saved > 0 && worn > 0 && worn < 1 && growth > -worn)) {
            throw new IllegalArgumentException("needs s > 0, 0 < d < 1 and g > -d");
        }
        Investment rule = new Investment(new Stripped()
                .with("investment.depreciation", worn)
                .with("investment.adjustment", worn)
                .params()
                .investment());
        SmallWorld small = SmallWorld.alike(1, 1);
        small.firm(0, SmallWorld.MANUFACTURE, 0, 1, 0, 1);
        Firms firms = small.world.firms;
        firms.targetCapitalOutput[0] = saved / worn;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            rule.step(small.world);
            if (quarter < QUARTERS - 1) {
                firms.expectedDemand[0] *= 1 + growth;
            }
        }
        return List.of(Measured.exactly("K/Y", firms.capital[0] / (firms.price[0] * firms.expectedDemand[0])));
    }
}
