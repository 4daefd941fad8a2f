package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/**
 * B3b: talents who choose by logit with some sharpness; their steady state, as a mean over quarters. They start unevenly, nearer to
 * an even spread than to the core where that is what they leave.
 */
public final class FootlooseChoice implements BenchmarkCase {
    private static final int BEFORE = 200;
    private static final int QUARTERS = 400;

    @Override
    public String id() {
        return "B3b";
    }

    @Override
    public String title() {
        return "Footloose entrepreneurs who choose by logit: share of the larger region";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("mu", 0.4, "sigma", 3.0, "phi", 0.72, "B", 100.0, "N", 20_000.0);
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double mu = value(parameters, "mu");
        double sigma = value(parameters, "sigma");
        double phi = value(parameters, "phi");
        int talents = value(parameters, "N").intValue();
        Footloose.check(mu, sigma);
        if (!(phi > 0 && phi < 1 && talents > 1)) {
            throw new IllegalArgumentException("needs phi between 0 and 1 and at least two talents");
        }
        Economy economy = Footloose.withChoice(mu, sigma, phi, value(parameters, "B"), talents, 0.6);
        for (int quarter = 0; quarter < BEFORE; quarter++) {
            quarter(economy);
        }
        double sum = 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            quarter(economy);
            sum += economy.world.cities.talent[0];
        }
        return List.of(Measured.exactly("lambda", sum / QUARTERS));
    }

    /** One quarter; where the last talent has left a region, its manufacture has no wage and theory's economy ends. */
    private static void quarter(Economy economy) {
        economy.quarter();
        double[] talent = economy.world.cities.talent;
        if (!(talent[0] > 0 && talent[1] > 0)) {
            throw new IllegalArgumentException(
                    "the last talent has left a region: it takes more talents (N) or a lower sharpness (B)");
        }
    }
}
