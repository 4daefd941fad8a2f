package spillway.benchmark.adoption;

import static spillway.benchmark.small.Rules.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/** B6: how far a new technology has spread among equal firms who meet all others alike. */
public final class WellMixed implements BenchmarkCase {
    private static final int[] YEARS = {5, 10};

    @Override
    public String id() {
        return "B6";
    }

    @Override
    public String title() {
        return "Epidemic adoption among equals (Bass): shares after five and ten years";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("p", 0.03);
        parameters.put("q", 0.38);
        parameters.put("dt", 0.25);
        parameters.put("n", 10_000.0);
        parameters.put("R", 20.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        Epidemic epidemic = new Epidemic(parameters);
        int runs = whole(parameters, "R", 2);
        int seed = whole(parameters, "seed", 0);
        double[][] shares = new double[runs][];
        for (int run = 0; run < runs; run++) {
            shares[run] = epidemic.shares(seed + (long) run, YEARS[YEARS.length - 1]);
        }
        List<Measured> measured = new ArrayList<>();
        for (int year : YEARS) {
            double mean = 0;
            double squares = 0;
            for (double[] share : shares) {
                mean += share[year - 1] / runs;
                squares += share[year - 1] * share[year - 1] / runs;
            }
            double error = Math.sqrt(Math.max(0, squares - mean * mean) / (runs - 1));
            measured.add(new Measured("share after " + year + " years", mean, error));
        }
        return measured;
    }
}
