package spillway.report.sweep;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.LogTable;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/** How results answer to each axis: curves, and the widest of them as a tornado. */
final class CurveFigures {
    private static final int MOST_CURVES = 9;
    private static final int MOST_ROWS = 20;
    private static final int ACROSS = 3;
    private static final int PANEL = 215;
    private static final double EACH = 34;

    private final SweepLogs logs;
    private final LogTable table;

    CurveFigures(SweepLogs logs) {
        this.logs = logs;
        this.table = logs.table("curves.csv");
    }

    /** One axis: its values, with the mean at each and the difference from the reference. */
    private record Curve(String factor, String reference, List<String> values, double[][] mean, double[][] difference) {
        double widest() {
            return IntStream.range(0, values.size())
                    .mapToDouble(v -> Math.abs(difference[0][v]))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(Double.NaN);
        }

        boolean isClear(int value) {
            return difference[1][value] > 0 || difference[2][value] < 0;
        }

        double[] places() {
            double[] places = new double[values.size()];
            for (int v = 0; v < places.length; v++) {
                try {
                    places[v] = Double.parseDouble(values.get(v));
                } catch (NumberFormatException name) {
                    return IntStream.range(0, places.length).mapToDouble(k -> k).toArray();
                }
            }
            return places;
        }

        boolean isNumeric() {
            return values.stream().allMatch(value -> value.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"));
        }
    }

    private List<Curve> curves(SweepLogs.Case one, String measure) {
        String[] factors = table.text("factor");
        Map<String, List<Integer>> byFactor = new LinkedHashMap<>();
        for (int i : logs.rows(table, one, measure)) {
            byFactor.computeIfAbsent(factors[i], first -> new ArrayList<>()).add(i);
        }
        List<Curve> curves = new ArrayList<>();
        byFactor.forEach((factor, rows) -> curves.add(new Curve(
                factor,
                table.text("reference")[rows.get(0)],
                rows.stream().map(i -> table.text("value")[i]).toList(),
                columns(rows, "mean", "low95", "high95"),
                columns(rows, "difference", "difference_low95", "difference_high95"))));
        curves.removeIf(curve -> !Double.isFinite(curve.widest()));
        curves.sort(Comparator.comparingDouble(curve -> -curve.widest()));
        return curves;
    }

    private double[][] columns(List<Integer> rows, String... names) {
        double[][] columns = new double[names.length][];
        for (int c = 0; c < names.length; c++) {
            double[] all = table.numbers(names[c]);
            columns[c] = rows.stream().mapToDouble(i -> all[i]).toArray();
        }
        return columns;
    }

    private String how() {
        return logs.design().equals("grid")
                ? "averaged over all values of the other axes"
                : "all else as in the configuration";
    }

    /** The curves of a result; none where it has none. */
    List<Figure> curves(SweepLogs.Case one, String measure, String name) {
        List<Curve> all = curves(one, measure);
        List<Curve> top = all.subList(0, Math.min(MOST_CURVES, all.size()));
        if (top.isEmpty()) {
            return List.of();
        }
        int across = Math.min(ACROSS, top.size());
        int down = (top.size() + across - 1) / across;
        return List.of(new Figure(
                name,
                logs.heading(measure) + logs.of(one) + ": how it answers to each axis"
                        + (top.size() < all.size() ? ", the " + top.size() + " widest" : ""),
                "Mean over seeds, " + how()
                        + ", with its 95% interval (Student\u2019s t). A filled dot differs from the reference"
                        + " under the same seeds, told from chance; the reference is black. The scale is the same"
                        + " in all panels.",
                words(top),
                down * PANEL + 75,
                false,
                logs.source(),
                Drawing.grid(
                        across, top.stream().map(curve -> panel(curve, top)).toList())));
    }

    private Drawing panel(Curve curve, List<Curve> all) {
        double[] ends = all.stream()
                .flatMapToDouble(other ->
                        DoubleStream.concat(DoubleStream.of(other.mean()[1]), DoubleStream.of(other.mean()[2])))
                .filter(Double::isFinite)
                .toArray();
        double[] means = all.stream()
                .flatMapToDouble(other -> DoubleStream.of(other.mean()[0]))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.concat(DoubleStream.of(ends), DoubleStream.of(means))
                .min()
                .orElse(0);
        double high = DoubleStream.concat(DoubleStream.of(ends), DoubleStream.of(means))
                .max()
                .orElse(1);
        double room = Math.max(1e-9, (high - low) * 0.06);
        double[] places = curve.places();
        NumberAxis x = curve.isNumeric() ? axis(places) : PlotStyle.names("", curve.values());
        XyPanel panel =
                new XyPanel(logs.factor(curve.factor()), x, PlotStyle.axis("", low - room, high + room)).noLegend();
        // What is added first is painted last.
        for (int v = 0; v < places.length; v++) {
            double[] here = {places[v]};
            double[] mean = {curve.mean()[0][v]};
            boolean reference = curve.values().get(v).equals(curve.reference());
            if (!curve.isClear(v)) {
                panel.unnamed(here, mean, Look.dots(Color.WHITE, 5));
            }
            panel.unnamed(here, mean, Look.dots(reference ? Palette.INK : Palette.BLUE, 9));
        }
        for (int v = 0; v < places.length; v++) {
            panel.unnamed(
                    new double[] {places[v], places[v]},
                    new double[] {curve.mean()[1][v], curve.mean()[2][v]},
                    new Look(PlotStyle.faint(Palette.BLUE, 120), Palette.stroke(1.2f), null));
        }
        panel.unnamed(places, curve.mean()[0], new Look(Palette.BLUE, Palette.stroke(1.6f), null));
        return panel;
    }

    private static NumberAxis axis(double[] places) {
        double low = DoubleStream.of(places).min().orElse(0);
        double high = DoubleStream.of(places).max().orElse(1);
        double room = Math.max(1e-9, (high - low) * 0.08);
        return PlotStyle.axis("", low - room, high + room);
    }

    /** The differences that the axes make, the widest first; none where there are fewer than two axes. */
    List<Figure> tornado(SweepLogs.Case one, String measure, String name) {
        List<Curve> all = curves(one, measure);
        List<Curve> top = all.subList(0, Math.min(MOST_ROWS, all.size()));
        if (top.size() < 2) {
            return List.of();
        }
        List<RowChart.Row> rows = new ArrayList<>();
        for (Curve curve : top) {
            int low = extreme(curve, -1);
            int high = extreme(curve, 1);
            rows.add(new RowChart.Row(
                    logs.factor(curve.factor()), List.of(mark(curve, high), mark(curve, low)), true, Double.NaN));
        }
        return List.of(new Figure(
                name,
                logs.heading(measure) + logs.of(one) + ": the largest changes that each axis makes",
                "Lowest and highest difference from the "
                        + (logs.design().equals("grid") ? "reference value of the axis, " : "configuration, ") + how()
                        + ", under equal seeds, with 95% intervals; beside each dot the value of the axis. Filled: told from"
                        + " chance.",
                words(top),
                RowChart.height(rows.size(), EACH) + 75,
                false,
                logs.source(),
                new RowChart("Difference of " + logs.measure(measure), rows, 380)));
    }

    private static int extreme(Curve curve, int sign) {
        double[] difference = curve.difference()[0];
        return IntStream.range(0, difference.length)
                .filter(v -> Double.isFinite(difference[v]))
                .boxed()
                .max(Comparator.comparingDouble(v -> sign * difference[v]))
                .orElse(0);
    }

    private static RowChart.Mark mark(Curve curve, int value) {
        double[][] difference = curve.difference();
        Color color =
                !curve.isClear(value) ? Palette.GREY : difference[0][value] > 0 ? Palette.BLUE : Palette.VERMILLION;
        return new RowChart.Mark(
                difference[0][value],
                difference[1][value],
                difference[2][value],
                color,
                curve.isClear(value),
                curve.values().get(value));
    }

    private String words(List<Curve> curves) {
        StringBuilder words = new StringBuilder();
        for (Curve curve : curves) {
            words.append(logs.factor(curve.factor())).append(": ");
            for (int v = 0; v < curve.values().size(); v++) {
                words.append(
                        String.format(Locale.ROOT, "%s %.3g, ", curve.values().get(v), curve.mean()[0][v]));
            }
            words.append("; ");
        }
        return words.toString();
    }
}
