package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.sensitivity.ResponseCurve;

/**
 * How all results answer to each axis: one at a time against the configuration itself; in a grid averaged over the other axes, against
 * the configuration's own value, or where that is no level, the first.
 */
final class CurveTable implements AnalysisTable {
    @Override
    public String file() {
        return SweepAnalysis.CURVES;
    }

    @Override
    public List<List<String>> columns() {
        return ResultColumns.with(List.of(
                List.of("value", "", "value of the factor"),
                List.of(
                        "reference",
                        "",
                        "value that differences are taken from; configuration for the configuration itself"),
                List.of("mean", "", "mean of the result over seeds; in a grid of its mean over all other axes"),
                List.of("low95", "", "lower end of its 95% interval by Student's t over seeds"),
                List.of("high95", "", "upper end"),
                List.of("difference", "", "mean difference from the reference under equal seeds"),
                List.of("difference_low95", "", "lower end of its 95% interval by Student's t over seeds"),
                List.of("difference_high95", "", "upper end")));
    }

    /**
     * The points of one value of an axis.
     *
     * @param value the value
     * @param points positions of the points
     */
    private record Level(String value, int[] points) {}

    @Override
    public List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted) {
        boolean alone = facts.kind() == SweepDesign.Kind.ONE_AT_A_TIME;
        List<String> paths = facts.paths();
        List<List<?>> rows = new ArrayList<>();
        for (SweepRuns.Response response : runs.responses()) {
            for (int a = 0; a < paths.size(); a++) {
                List<Level> levels = alone ? ofPart(facts, runs, a) : ofAxis(runs, a, paths.get(a));
                if (levels.size() < 2 && !alone || levels.isEmpty()) {
                    continue;
                }
                Level own = alone
                        ? new Level("configuration", new int[] {0})
                        : reference(facts.axes().get(a), levels);
                ResponseCurve curve = ResponseCurve.of(
                        levels.stream()
                                .map(level -> mean(response.results(), level.points()))
                                .toArray(double[][]::new),
                        mean(response.results(), own.points()));
                for (int v = 0; v < levels.size(); v++) {
                    List<Object> row = ResultColumns.row(response, paths.get(a));
                    row.addAll(List.of(levels.get(v).value(), own.value()));
                    add(row, curve.means().get(v));
                    add(row, curve.differences().get(v));
                    rows.add(row);
                }
                noted.effects()
                        .add(new EffectLine(
                                response,
                                paths.get(a),
                                curve.swing(),
                                curve.isClear(),
                                String.format(Locale.ROOT, "%.2g from lowest to highest", curve.swing())));
            }
        }
        return rows;
    }

    private static void add(List<Object> row, PairedEffect effect) {
        row.addAll(List.of(effect.mean(), effect.lower(), effect.upper()));
    }

    private static List<Level> ofPart(SweepFacts facts, SweepRuns runs, int axis) {
        List<DesignPoint> design = facts.design();
        String path = facts.paths().get(axis);
        String[] values = runs.values(axis);
        return IntStream.range(0, design.size())
                .filter(point -> design.get(point).part().equals(path))
                .mapToObj(point -> new Level(values[point], new int[] {point}))
                .toList();
    }

    private static List<Level> ofAxis(SweepRuns runs, int axis, String path) {
        String[] values = runs.values(axis);
        return AxisValues.of(path, values).sorted().stream()
                .map(value -> new Level(
                        value,
                        IntStream.range(0, values.length)
                                .filter(point -> values[point].equals(value))
                                .toArray()))
                .toList();
    }

    private static Level reference(Map<?, ?> axis, List<Level> levels) {
        return levels.stream()
                .filter(level -> level.value().equals(axis.get("own")))
                .findFirst()
                .orElse(levels.get(0));
    }

    /** The mean of some points, seed by seed; undefined where one of them is. */
    private static double[] mean(double[][] results, int[] points) {
        double[] means = new double[results[points[0]].length];
        for (int point : points) {
            for (int seed = 0; seed < means.length; seed++) {
                means[seed] += results[point][seed] / points.length;
            }
        }
        return means;
    }
}
