package spillway.report.sweep;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import spillway.kernel.PlainName;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.LogTable;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/** Boxes of scenarios: a table of all, and the points over the two axes that the densest box restricts most. */
final class BoxFigures {
    private final SweepLogs logs;
    private final LogTable table;

    BoxFigures(SweepLogs logs) {
        this.logs = logs;
        this.table = logs.table("boxes.csv");
    }

    /** Whether a class was looked for at all. */
    boolean isEmpty() {
        return table.size() == 0;
    }

    /** Adds the table of boxes. */
    void write(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String factor = table.text("factor")[i];
            boolean more = i > 0 && isSame(i, i - 1);
            rows.add(List.of(
                    more ? "" : PlainName.of(table.text("class")[i]) + of(i),
                    more ? "" : percent("base", i),
                    more ? "" : percent("density", i),
                    more ? "" : percent("coverage", i),
                    more ? "" : table.text("points")[i],
                    factor.isEmpty() ? "no box is denser than the whole" : logs.factor(factor),
                    factor.isEmpty() ? "" : range(i)));
        }
        page.table(
                "Where classes come about: boxes found by PRIM, judged by the points they were found in, so that density is rather"
                        + " too high than too low",
                List.of(
                        "Class",
                        "In all runs",
                        "In the box",
                        "Of its runs, in the box",
                        "Points in it",
                        "Restricts",
                        "To"),
                rows);
    }

    private boolean isSame(int row, int other) {
        return List.of("policy", "set", "class").stream()
                .allMatch(column -> table.text(column)[row].equals(table.text(column)[other]));
    }

    private String of(int row) {
        String policy = table.text("policy")[row];
        String set = table.text("set")[row];
        return (policy.equals("none") ? "" : ", " + policy) + (set.equals("calibrated") ? "" : ", " + set);
    }

    private String percent(String column, int row) {
        return Figure.number(100 * table.numbers(column)[row], 0) + "%";
    }

    private String range(int row) {
        String name = table.text("name")[row];
        String low = table.text("low")[row];
        String high = table.text("high")[row];
        if (!name.isEmpty()) {
            return name;
        }
        return low.isEmpty() ? "at most " + high : high.isEmpty() ? "at least " + low : low + " to " + high;
    }

    /** The points over two axes, with the box of the class that gains most; none where no box restricts an axis of numbers. */
    List<Figure> figure(SweepLogs.Case one) {
        Optional<Integer> best = best(one);
        if (best.isEmpty()) {
            return List.of();
        }
        String outcome = table.text("class")[best.get()];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (isSame(i, best.get()) && table.text("name")[i].isEmpty() && isNumeric(table.text("factor")[i])) {
                ends.add(i);
            }
        }
        ends.sort(Comparator.comparingDouble(i -> table.numbers("chance")[i]));
        List<String> axes = new ArrayList<>(
                ends.stream().limit(2).map(i -> table.text("factor")[i]).toList());
        logs.paths().stream()
                .filter(path -> axes.size() < 2 && !axes.contains(path) && isNumeric(path))
                .forEach(axes::add);
        if (ends.isEmpty() || axes.size() < 2) {
            return List.of();
        }
        return List.of(new Figure(
                "boxes",
                "Where runs end in " + PlainName.of(outcome) + logs.of(one),
                "Each dot is a point of the design; the darker, the more of its runs end in the class. The box is that of the table,"
                        + " over the two axes that it restricts most; it may restrict others besides.",
                "Box of " + PlainName.of(outcome) + " over " + logs.factor(axes.get(0)) + " and "
                        + logs.factor(axes.get(1)),
                470,
                false,
                logs.source(),
                panel(one, outcome, axes, ends)));
    }

    private Optional<Integer> best(SweepLogs.Case one) {
        Optional<Integer> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < table.size(); i++) {
            double gain = (table.numbers("density")[i] - table.numbers("base")[i]) * table.numbers("coverage")[i];
            if (table.text("policy")[i].equals(one.policy())
                    && table.text("set")[i].equals(one.set())
                    && !table.text("factor")[i].isEmpty()
                    && gain > most) {
                most = gain;
                best = Optional.of(i);
            }
        }
        return best;
    }

    private boolean isNumeric(String path) {
        return logs.values(path).stream().allMatch(value -> value.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"));
    }

    private XyPanel panel(SweepLogs.Case one, String outcome, List<String> axes, List<Integer> ends) {
        double[] x = numbers(axes.get(0));
        double[] y = numbers(axes.get(1));
        double[] shares = shares(one, outcome, x.length);
        NumberAxis across = axis(axes.get(0), x);
        NumberAxis up = axis(axes.get(1), y);
        XyPanel panel = new XyPanel(null, across, up).noLegend();
        double[] box = {
            end(axes.get(0), ends, "low", across.getLowerBound()),
            end(axes.get(1), ends, "low", up.getLowerBound()),
            end(axes.get(0), ends, "high", across.getUpperBound()),
            end(axes.get(1), ends, "high", up.getUpperBound())
        };
        panel.background(new XYBoxAnnotation(
                box[0], box[1], box[2], box[3], Palette.stroke(1.6f), Palette.BLUE, PlotStyle.faint(Palette.SKY, 50)));
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(shares[i])) {
                Color color = PlotStyle.faint(Palette.VERMILLION, (int) (40 + 215 * shares[i]));
                panel.unnamed(
                        new double[] {x[i]}, new double[] {y[i]}, Look.dots(shares[i] > 0 ? color : Palette.GRID, 8));
            }
        }
        return panel;
    }

    private double end(String path, List<Integer> ends, String column, double otherwise) {
        return ends.stream()
                .filter(i -> table.text("factor")[i].equals(path))
                .map(i -> table.text(column)[i])
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(otherwise);
    }

    private double[] numbers(String path) {
        return logs.values(path).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private double[] shares(SweepLogs.Case one, String outcome, int points) {
        LogTable all = logs.points();
        double[] shares = new double[points];
        Arrays.fill(shares, Double.NaN);
        String[] policies = all.text("policy");
        String[] sets = all.text("set");
        double[] numbers = all.numbers("point");
        double[] such = all.numbers(outcome);
        double[] runs = all.numbers("runs");
        for (int i = 0; i < policies.length; i++) {
            if (policies[i].equals(one.policy()) && sets[i].equals(one.set())) {
                shares[(int) numbers[i] - 1] = such[i] / runs[i];
            }
        }
        return shares;
    }

    private NumberAxis axis(String path, double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double room = Math.max(1e-9, 0.04 * (high - low));
        return PlotStyle.axis(logs.factor(path), low - room, high + room);
    }
}
