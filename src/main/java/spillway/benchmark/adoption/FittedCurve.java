package spillway.benchmark.adoption;

import static spillway.benchmark.small.Rules.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.ParametricUnivariateFunction;
import org.apache.commons.math3.fitting.SimpleCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import spillway.benchmark.BenchmarkCase;

/**
 * B7: nonlinear least squares on the curve that the simulator's firms draw gives the planted p and q back. The curve fitted is
 * {@code F(t) = (1 - e^(-(p+q)t)) / (1 + (q/p) e^(-(p+q)t))} (Bass 1969); steps are short, since at quarterly ones the discrete law lies below it.
 */
public final class FittedCurve implements BenchmarkCase {
    private static final int YEARS = 15;
    private static final double[] GUESS = {0.01, 0.5};

    @Override
    public String id() {
        return "B7";
    }

    @Override
    public String title() {
        return "Epidemic adoption: fit of p and q to the simulated curve";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("p", 0.03);
        parameters.put("q", 0.38);
        parameters.put("dt", 1.0 / 32);
        parameters.put("n", 10_000.0);
        parameters.put("R", 5.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        Epidemic epidemic = new Epidemic(parameters);
        int runs = whole(parameters, "R", 1);
        int seed = whole(parameters, "seed", 0);
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (int run = 0; run < runs; run++) {
            double[] shares = epidemic.shares(seed + (long) run, YEARS);
            for (int year = 0; year < YEARS; year++) {
                points.add(year + 1.0, shares[year]);
            }
        }
        double[] found = SimpleCurveFitter.create(new Curve(), GUESS).fit(points.toList());
        return List.of(Measured.exactly("p", found[0]), Measured.exactly("q", found[1]));
    }

    /** The curve with its slopes in p and q. */
    private static final class Curve implements ParametricUnivariateFunction {
        @Override
        public double value(double t, double... pq) {
            double left = Math.exp(-(pq[0] + pq[1]) * t);
            return (1 - left) / (1 + pq[1] / pq[0] * left);
        }

        @Override
        public double[] gradient(double t, double... pq) {
            double p = pq[0];
            double q = pq[1];
            double left = Math.exp(-(p + q) * t);
            double below = 1 + q / p * left;
            double common = t * left * (1 / below + (1 - left) / (below * below) * q / p);
            double ratio = (1 - left) * left / (below * below);
            return new double[] {common + ratio * q / (p * p), common - ratio / p};
        }
    }
}
