package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.design.Saltelli;
import spillway.experiment.sensitivity.Prim;
import spillway.model.verdict.Outcome;

/** Boxes of the space in which runs end in a class, found by PRIM: a row for each restriction of each class's box. */
final class BoxTable implements AnalysisTable {
    /** Classes that fewer runs end in than this share, or more than all but this share, are not looked for. */
    private static final double RARE = 0.05;
    /** Fewer points than these tell of no box. */
    private static final int LEAST_POINTS = 12;
    /** An axis of more names than these has no box. */
    private static final int MOST_NAMES = 8;

    @Override
    public String file() {
        return SweepAnalysis.BOXES;
    }

    @Override
    public List<List<String>> columns() {
        return List.of(
                List.of("policy", "name", "policy under which runs were made; none for the baseline"),
                List.of("set", "name", "parameter set"),
                List.of("class", "name", "class in which runs end"),
                List.of("base", "share", "share of all runs that end in it"),
                List.of("points", "count", "points in the box"),
                List.of("coverage", "share", "share of the runs that end in the class that lie in the box"),
                List.of("density", "share", "share of the runs in the box that end in the class"),
                List.of("factor", "name", "what the box restricts; empty where no box is denser than the whole"),
                List.of("low", "", "lower end; empty where there is none"),
                List.of("high", "", "upper end; empty where there is none"),
                List.of("name", "name", "the name that the factor has, or behind not the one that it has not"),
                List.of("chance", "share", "chance that random points would do as well without this restriction"));
    }

    /**
     * A dimension of the search: an axis of numbers, or one name of an axis of names.
     *
     * @param name empty for numbers
     */
    private record Dimension(AxisValues axis, String name) {
        double[] at(int[] points) {
            int number = axis.distinct().indexOf(name);
            return IntStream.of(points)
                    .mapToDouble(
                            point -> name.isEmpty() ? axis.numbers()[point] : axis.numbers()[point] == number ? 1 : 0)
                    .toArray();
        }
    }

    @Override
    public List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted) {
        List<List<?>> rows = new ArrayList<>();
        if (!facts.measures().contains(SweepMeasure.OUTCOME)) {
            return rows;
        }
        List<Dimension> dimensions = dimensions(facts, runs);
        for (String set : facts.sets()) {
            for (String policy : facts.policies()) {
                for (Outcome outcome : Outcome.values()) {
                    double[] shares = runs.shares(policy, set, outcome.name());
                    int[] points = points(facts, shares);
                    double base = IntStream.of(points)
                            .mapToDouble(point -> shares[point])
                            .average()
                            .orElse(0);
                    if (points.length >= LEAST_POINTS && base >= RARE && base <= 1 - RARE) {
                        box(policy, set, outcome, dimensions, shares, points, rows, noted);
                    }
                }
            }
        }
        return rows;
    }

    private static List<Dimension> dimensions(SweepFacts facts, SweepRuns runs) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int a = 0; a < facts.paths().size(); a++) {
            AxisValues axis = AxisValues.of(facts.paths().get(a), runs.values(a));
            if (axis.ordered()) {
                dimensions.add(new Dimension(axis, ""));
            } else if (axis.distinct().size() <= MOST_NAMES) {
                axis.distinct().forEach(name -> dimensions.add(new Dimension(axis, name)));
            }
        }
        return dimensions;
    }

    /** Points with a known share; of Saltelli's design those of its two independent matrices. */
    private static int[] points(SweepFacts facts, double[] shares) {
        List<DesignPoint> design = facts.design();
        boolean mixed = facts.kind() == SweepDesign.Kind.SALTELLI;
        return IntStream.range(0, shares.length)
                .filter(point -> Double.isFinite(shares[point]))
                .filter(point -> !mixed
                        || Stream.of(Saltelli.A, Saltelli.B)
                                .anyMatch(design.get(point).part()::equals))
                .toArray();
    }

    private static void box(
            String policy,
            String set,
            Outcome outcome,
            List<Dimension> dimensions,
            double[] shares,
            int[] points,
            List<List<?>> rows,
            Noted noted) {
        double[][] factors =
                dimensions.stream().map(dimension -> dimension.at(points)).toArray(double[][]::new);
        Prim.Discovery found = Prim.discover(
                factors,
                IntStream.of(points).mapToDouble(point -> shares[point]).toArray());
        Prim.Box box = found.chosen();
        List<Noted.Restriction> restrictions = IntStream.range(0, factors.length)
                .filter(box::restricts)
                .mapToObj(f -> restriction(dimensions.get(f), box.low()[f], box.high()[f], box.chance()[f]))
                .toList();
        noted.boxes()
                .add(new Noted.BoxLine(
                        policy, set, outcome.name(), found.base(), box.density(), box.coverage(), restrictions));
        List<Object> start =
                List.of(policy, set, outcome.name(), found.base(), box.points(), box.coverage(), box.density());
        if (restrictions.isEmpty()) {
            rows.add(
                    Stream.concat(start.stream(), Stream.of("", "", "", "", "")).toList());
        }
        for (Noted.Restriction one : restrictions) {
            List<Object> row = new ArrayList<>(start);
            row.addAll(List.of(
                    one.factor(), one.low(), one.high(), one.not() ? "not " + one.name() : one.name(), one.chance()));
            rows.add(row);
        }
    }

    private static Noted.Restriction restriction(Dimension dimension, double low, double high, double chance) {
        AxisValues axis = dimension.axis();
        if (!dimension.name().isEmpty()) {
            return new Noted.Restriction(axis.path(), "", "", dimension.name(), high < 1, chance);
        }
        if (axis.isSwitch()) {
            return new Noted.Restriction(axis.path(), "", "", low > 0 ? "true" : "false", false, chance);
        }
        return new Noted.Restriction(
                axis.path(),
                Double.isFinite(low) ? axis.text(low) : "",
                Double.isFinite(high) ? axis.text(high) : "",
                "",
                false,
                chance);
    }
}
