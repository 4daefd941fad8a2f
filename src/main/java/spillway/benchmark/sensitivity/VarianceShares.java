package spillway.benchmark.sensitivity;

import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.design.Saltelli;
import spillway.experiment.sensitivity.Interval;
import spillway.experiment.sensitivity.SobolIndices;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** B20: shares of variance by Saltelli's design, of Ishigami's function and of Sobol's g; with noise, as seeds make it, if wanted. */
public final class VarianceShares implements BenchmarkCase {
    /** Half the width of a 95% interval in standard errors. */
    private static final double HALF_WIDTH = 1.96;

    @Override
    public String id() {
        return "B20";
    }

    @Override
    public String title() {
        return "Sobol indices of Ishigami's function and the g-function";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("N", 4096.0);
        parameters.put("seeds", 1.0);
        parameters.put("noise", 0.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int rows = Rules.whole(parameters, "N", 64);
        List<Measured> measured = new ArrayList<>();
        SobolIndices ishigami = indices(parameters, rows, 3, TestFunctions::ishigami);
        measured.add(new Measured("Ishigami: mean", ishigami.mean(), Math.sqrt(ishigami.variance() / (2.0 * rows))));
        measured.add(Measured.exactly("Ishigami: variance", ishigami.variance()));
        add(measured, "Ishigami", ishigami);
        if (Rules.whole(parameters, "seeds", 1) > 1) {
            measured.add(measured("Ishigami: share of seeds", ishigami.seedShare()));
        }
        add(measured, "g", indices(parameters, rows, 8, TestFunctions::g));
        int fewer = rows / 16;
        double wide = width(indices(parameters, fewer, 3, TestFunctions::ishigami));
        measured.add(Measured.exactly(
                "Ishigami: power of N in the width of intervals",
                Math.log(width(ishigami) / wide) / Math.log((double) rows / fewer)));
        return measured;
    }

    private static void add(List<Measured> measured, String function, SobolIndices indices) {
        for (int i = 0; i < indices.first().size(); i++) {
            measured.add(measured(
                    function + ": first order of x" + (i + 1), indices.first().get(i)));
            measured.add(measured(
                    function + ": total of x" + (i + 1), indices.total().get(i)));
        }
    }

    private static Measured measured(String quantity, Interval interval) {
        return new Measured(quantity, interval.value(), (interval.high() - interval.low()) / (2 * HALF_WIDTH));
    }

    private static double width(SobolIndices indices) {
        double sum = 0;
        for (List<Interval> all : List.of(indices.first(), indices.total())) {
            for (Interval one : all) {
                sum += one.high() - one.low();
            }
        }
        return sum;
    }

    private static SobolIndices indices(
            Map<String, Double> parameters, int rows, int factors, ToDoubleFunction<double[]> function) {
        int seeds = Rules.whole(parameters, "seeds", 1);
        double noise = value(parameters, "noise");
        long seed = Rules.whole(parameters, "seed", 0);
        List<String> names = new ArrayList<>(Collections.nCopies(factors, ""));
        names.replaceAll(name -> "x");
        KeyedRandom random = new RandomStreams(seed).stream("benchmark.noise");
        double[][][] results = new double[factors + 2][rows][seeds];
        List<DesignPoint> points = Saltelli.points(names, rows, seed);
        for (int i = 0; i < points.size(); i++) {
            double exact = function.applyAsDouble(points.get(i).at());
            for (int s = 0; s < seeds; s++) {
                results[i % (factors + 2)][i / (factors + 2)][s] =
                        exact + noise * random.at(i, s).nextGaussian();
            }
        }
        double[][][] changed = java.util.Arrays.copyOfRange(results, 2, results.length);
        return SobolIndices.of(results[0], results[1], changed);
    }
}
