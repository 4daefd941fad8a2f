package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/**
 * B3: freeness of trade at which an even spread of talent stops being stable, and from which all of it can stay in one region. Where
 * manufacture takes all workers of a region that has all talent, theory has no sustain point, and the table says so.
 */
public final class FootloosePoints implements BenchmarkCase {
    private static final double STEP = 3e-3;
    private static final double FEW = 1e-6;

    @Override
    public String id() {
        return "B3";
    }

    @Override
    public String title() {
        return "Footloose entrepreneurs: break and sustain point (Forslid and Ottaviano 2003)";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("mu", 0.4, "sigma", 5.0);
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double mu = value(parameters, "mu");
        double sigma = value(parameters, "sigma");
        Footloose.check(mu, sigma);
        double broken = Turn.between(0.05, 1, phi -> -Footloose.logRealWageRatio(mu, sigma, phi, 0.5 + STEP));
        if (!Footloose.bothFarmWithACore(mu, sigma)) {
            return List.of(
                    Measured.exactly("break point phi", broken),
                    Measured.exactly("no sustain point: mu > sigma/(2 sigma - 1)", Double.NaN));
        }
        double sustained = Turn.between(0.05, 1, phi -> -Footloose.logRealWageRatio(mu, sigma, phi, 1 - FEW));
        return List.of(Measured.exactly("break point phi", broken), Measured.exactly("sustain point phi", sustained));
    }
}
