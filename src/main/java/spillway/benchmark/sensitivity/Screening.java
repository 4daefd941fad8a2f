package spillway.benchmark.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.design.Morris;
import spillway.experiment.sensitivity.ElementaryEffects;

/** B21: elementary effects of a linear function, of a product, and of Morris' function of twenty factors. */
public final class Screening implements BenchmarkCase {
    private static final double[] COEFFICIENTS = {3, -2, 1, 0.5, 0, -4};
    private static final int MORRIS_FACTORS = 20;
    private static final int IMPORTANT = 10;

    @Override
    public String id() {
        return "B21";
    }

    @Override
    public String title() {
        return "Elementary effects of linear, product and Morris' functions";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("trajectories", 10.0);
        parameters.put("levels", 4.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        List<Measured> measured = new ArrayList<>();
        List<ElementaryEffects> linear = effects(parameters, COEFFICIENTS.length, Screening::linear);
        measured.add(Measured.exactly(
                "linear: largest difference of mu from its coefficient",
                IntStream.range(0, COEFFICIENTS.length)
                        .mapToDouble(i -> Math.abs(linear.get(i).mu().value() - COEFFICIENTS[i]))
                        .max()
                        .orElseThrow()));
        measured.add(Measured.exactly(
                "linear: largest sigma",
                linear.stream().mapToDouble(ElementaryEffects::sigma).max().orElseThrow()));
        ElementaryEffects product = effects(parameters, 2, x -> x[0] * x[1]).get(0);
        double error = product.sigma() / Math.sqrt(product.effects());
        measured.add(new Measured("product: mu of x1", product.mu().value(), error));
        measured.add(new Measured("product: sigma of x1", product.sigma(), error / Math.sqrt(2)));
        List<ElementaryEffects> morris = effects(parameters, MORRIS_FACTORS, TestFunctions::morris);
        measured.add(Measured.exactly("Morris: factors 1 to 10 among the ten of largest mu*", found(morris)));
        for (int i : new int[] {8, 9, 10}) {
            ElementaryEffects effect = morris.get(i - 1);
            measured.add(new Measured(
                    "Morris: mu of x" + i, effect.mu().value(), effect.sigma() / Math.sqrt(effect.effects())));
        }
        return measured;
    }

    private static double linear(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += COEFFICIENTS[i] * x[i];
        }
        return sum;
    }

    private static long found(List<ElementaryEffects> effects) {
        return IntStream.range(0, effects.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -effects.get(i).muStar().value()))
                .limit(IMPORTANT)
                .filter(i -> i < IMPORTANT)
                .count();
    }

    private static List<ElementaryEffects> effects(
            Map<String, Double> parameters, int factors, ToDoubleFunction<double[]> function) {
        int trajectories = Rules.whole(parameters, "trajectories", 2);
        List<String> names =
                IntStream.range(0, factors).mapToObj(Integer::toString).toList();
        List<DesignPoint> points = Morris.points(
                names, trajectories, Rules.whole(parameters, "levels", 2), Rules.whole(parameters, "seed", 0));
        double[][][] before = new double[factors][trajectories][1];
        double[][][] after = new double[factors][trajectories][1];
        double[][] step = new double[factors][trajectories];
        for (int p = 1; p < points.size(); p++) {
            DesignPoint to = points.get(p);
            if (!to.part().equals(Morris.START)) {
                int factor = Integer.parseInt(to.part());
                double[] from = points.get(p - 1).at();
                before[factor][to.row() - 1][0] = function.applyAsDouble(from);
                after[factor][to.row() - 1][0] = function.applyAsDouble(to.at());
                step[factor][to.row() - 1] = to.at()[factor] - from[factor];
            }
        }
        return IntStream.range(0, factors)
                .mapToObj(i -> ElementaryEffects.of(before[i], after[i], step[i]))
                .toList();
    }
}
