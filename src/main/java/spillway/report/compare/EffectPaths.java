package spillway.report.compare;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import spillway.kernel.Quarter;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.LogTable;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/** Effects year by year with bands of 95%, and the quarters in which the policies begin. */
final class EffectPaths {
    private static final int MOST_WITH_BANDS = 3;
    private static final int MOST_LINES = 7;

    private final EffectTables tables;

    EffectPaths(EffectTables tables) {
        this.tables = tables;
    }

    /** The figure: a panel for each of these measures, a line for each of these variants. */
    Figure figure(String name, List<String> measures, List<String> variants) {
        List<String> shown = variants.subList(0, Math.min(MOST_LINES, variants.size()));
        List<Drawing> panels = new ArrayList<>();
        measures.forEach(measure -> panels.add(panel(measure, shown)));
        String omitted = shown.size() < variants.size()
                ? " The " + shown.size() + " policies that move real output most; all are in series.csv."
                : "";
        String bands = shown.size() <= MOST_WITH_BANDS ? " Thin lines: 95% interval of the mean." : "";
        return new Figure(
                name,
                "Effects over the years" + (shown.size() == 1 ? ": " + tables.title(shown.get(0)) : ""),
                "Difference from the baseline, mean over seeds." + bands
                        + " Dashed upright lines: the quarters in which the policies begin." + omitted,
                "Paths of " + String.join(", ", measures) + " for "
                        + String.join(", ", shown.stream().map(tables::title).toList()),
                110 + 250 * ((measures.size() + 1) / 2),
                false,
                tables.source(),
                Drawing.grid(2, panels));
    }

    private Drawing panel(String measure, List<String> variants) {
        LogTable series = tables.series();
        String[] names = series.text("variant");
        String[] keys = series.text("measure");
        String[] places = series.text("place");
        double[] years = series.numbers("year");
        double[] effects = series.numbers("effect");
        double[] lows = series.numbers("low95");
        double[] highs = series.numbers("high95");
        EffectTables.Effect known = tables.atEnd(variants.get(0), measure).orElseThrow();
        double first = years[0];
        double last = tables.facts().number("lastYear");
        NumberAxis axis = PlotStyle.axis(Words.unit(known.unit()));
        XyPanel panel = new XyPanel(Words.label(known), PlotStyle.years(first, last), axis);
        panel.background(new XYLineAnnotation(first, 0, last, 0, Palette.stroke(1f), Palette.FAINT_INK));
        double reach = 0;
        for (int v = 0; v < variants.size(); v++) {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                if (names[i].equals(variants.get(v)) && keys[i].equals(measure) && places[i].isEmpty()) {
                    points.add(new double[] {years[i], effects[i], lows[i], highs[i]});
                }
            }
            Color color = Palette.category(v);
            panel.add(tables.title(variants.get(v)), column(points, 0), column(points, 1), Palette.line(v));
            if (variants.size() <= MOST_WITH_BANDS) {
                Look thin = new Look(PlotStyle.faint(color, 130), Palette.stroke(0.9f), null);
                panel.unnamed(column(points, 0), column(points, 2), thin);
                panel.unnamed(column(points, 0), column(points, 3), thin);
            }
            for (double[] point : points) {
                for (int i = 1; i < point.length; i++) {
                    boolean drawn = i == 1 || variants.size() <= MOST_WITH_BANDS;
                    reach = drawn && Double.isFinite(point[i]) ? Math.max(reach, Math.abs(point[i])) : reach;
                }
            }
        }
        double most = reach > 0 ? 1.05 * reach : 1;
        axis.setAutoRange(false);
        PlotStyle.range(axis, -most, most, 0);
        variants.stream()
                .map(key -> tables.variant(key).text("from"))
                .distinct()
                .map(Quarter::parse)
                .forEach(panel::begin);
        return panel;
    }

    private static double[] column(List<double[]> points, int column) {
        return points.stream().mapToDouble(point -> point[column]).toArray();
    }
}
