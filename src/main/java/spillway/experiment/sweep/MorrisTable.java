package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.design.Morris;
import spillway.experiment.sensitivity.ElementaryEffects;
import spillway.model.measure.FalseDiscovery;

/** Elementary effects of all factors on all results. */
final class MorrisTable implements AnalysisTable {
    /** Share of false discoveries among factors that are said to matter. */
    private static final double FALSE_DISCOVERY = 0.05;

    @Override
    public String file() {
        return SweepAnalysis.MORRIS;
    }

    @Override
    public List<List<String>> columns() {
        return ResultColumns.with(List.of(
                List.of("effects", "count", "elementary effects that are defined"),
                List.of("mu", "", "mean effect: change of the result over the factor's whole range"),
                List.of("mu_low95", "", "lower end of its 95% interval by Student's t over trajectories"),
                List.of("mu_high95", "", "upper end"),
                List.of("mu_star", "", "mean size of an effect"),
                List.of("mu_star_low95", "", "lower end of its 95% bootstrap interval over trajectories"),
                List.of("mu_star_high95", "", "upper end"),
                List.of("sigma", "", "standard deviation of effects: curves and interactions, and chance"),
                List.of("seed_floor", "", "mean size that chance alone would give; empty with one seed"),
                List.of(
                        "chance",
                        "share",
                        "chance of effects this large from chance alone (F test); empty with one seed"),
                List.of(
                        "clear",
                        "name",
                        "true where the factor is told from chance, at a false discovery rate of 5%")));
    }

    @Override
    public List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted) {
        List<DesignPoint> points = facts.design();
        List<String> factors = facts.coordinates();
        List<List<?>> rows = new ArrayList<>();
        for (SweepRuns.Response response : runs.responses()) {
            List<ElementaryEffects> effects = new ArrayList<>();
            for (int f = 0; f < factors.size(); f++) {
                effects.add(effects(points, factors.get(f), f, response.results()));
            }
            boolean[] clear = FalseDiscovery.found(
                    effects.stream().mapToDouble(ElementaryEffects::chance).toArray(), FALSE_DISCOVERY);
            for (int f = 0; f < factors.size(); f++) {
                ElementaryEffects one = effects.get(f);
                List<Object> row = ResultColumns.row(response, factors.get(f));
                row.addAll(List.of(
                        one.effects(),
                        one.mu().value(),
                        one.mu().low(),
                        one.mu().high()));
                row.addAll(List.of(
                        one.muStar().value(), one.muStar().low(), one.muStar().high()));
                row.addAll(List.of(one.sigma(), one.seedFloor(), one.chance(), clear[f]));
                rows.add(row);
                noted.effects()
                        .add(new EffectLine(
                                response, factors.get(f), one.muStar().value(), clear[f], words(one)));
            }
        }
        return rows;
    }

    private static String words(ElementaryEffects one) {
        int sign = one.mu().sign();
        return String.format(
                Locale.ROOT,
                sign == 0 ? "by %.2g either way" : "by %+.2g",
                sign == 0 ? one.muStar().value() : one.mu().value());
    }

    private static ElementaryEffects effects(
            List<DesignPoint> points, String factor, int position, double[][] results) {
        List<double[]> before = new ArrayList<>();
        List<double[]> after = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        for (int p = 1; p < points.size(); p++) {
            DesignPoint point = points.get(p);
            if (point.part().equals(factor) && !factor.equals(Morris.START)) {
                before.add(results[p - 1]);
                after.add(results[p]);
                steps.add(point.at()[position] - points.get(p - 1).at()[position]);
            }
        }
        return ElementaryEffects.of(
                before.toArray(double[][]::new),
                after.toArray(double[][]::new),
                steps.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
