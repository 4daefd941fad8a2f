package spillway.report.sweep;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.ui.TextAnchor;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.LogTable;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/** Elementary effects: all factors by size and spread, and the largest by name. */
final class ScreeningFigures {
    private static final int MOST = 20;
    private static final double EACH = 21;

    private final SweepLogs logs;
    private final LogTable table;

    ScreeningFigures(SweepLogs logs) {
        this.logs = logs;
        this.table = logs.table("morris.csv");
    }

    /** One factor. */
    private record Effect(
            String factor, int sign, double size, double low, double high, double sigma, double floor, boolean clear) {}

    private List<Effect> effects(SweepLogs.Case one, String measure) {
        String[] factors = table.text("factor");
        String[] clear = table.text("clear");
        double[] low = table.numbers("mu_low95");
        double[] high = table.numbers("mu_high95");
        double[] size = table.numbers("mu_star");
        double[] sizeLow = table.numbers("mu_star_low95");
        double[] sizeHigh = table.numbers("mu_star_high95");
        double[] sigma = table.numbers("sigma");
        double[] floor = table.numbers("seed_floor");
        List<Effect> effects = new ArrayList<>();
        for (int i : logs.rows(table, one, measure)) {
            int sign = low[i] > 0 ? 1 : high[i] < 0 ? -1 : 0;
            effects.add(new Effect(
                    factors[i], sign, size[i], sizeLow[i], sizeHigh[i], sigma[i], floor[i], clear[i].equals("true")));
        }
        effects.removeIf(effect -> !Double.isFinite(effect.size()));
        effects.sort(Comparator.comparingDouble(effect -> -effect.size()));
        return effects;
    }

    /** The figure of a result; none where no effect of it is defined. */
    List<Figure> figure(SweepLogs.Case one, String measure, String name) {
        List<Effect> effects = effects(one, measure);
        if (effects.isEmpty()) {
            return List.of();
        }
        List<Effect> top = effects.subList(0, Math.min(MOST, effects.size()));
        boolean seeded = effects.stream().anyMatch(effect -> Double.isFinite(effect.floor()));
        long clear = effects.stream().filter(Effect::clear).count();
        String title = logs.heading(measure) + logs.of(one) + ": "
                + (seeded ? clear + " of " + effects.size() + " factors are told from chance" : "elementary effects");
        return List.of(new Figure(
                name,
                title,
                "Left: each factor by the mean size of its effect (\u03bc*) and the spread of its effects (\u03c3), which is large where"
                        + " the effect depends on the other factors or is a curve. Right: the largest by name, with 95%"
                        + " bootstrap intervals over trajectories; an effect is the change of the result over the factor\u2019s whole"
                        + " range. Blue raises, vermillion lowers, grey: no sign that holds everywhere; filled: told from chance"
                        + " at a false discovery rate of 5%."
                        + (seeded
                                ? " Red stroke: the size that chance alone shows."
                                : " One seed: chance is not known."),
                words(top),
                Math.max(330, RowChart.height(top.size(), EACH) + 70),
                false,
                logs.source(),
                (g, area) -> {
                    double part = area.getWidth() * 0.36;
                    scatter(effects, top)
                            .draw(
                                    g,
                                    new java.awt.geom.Rectangle2D.Double(
                                            area.getX(), area.getY(), part, Math.min(area.getHeight(), part)));
                    bars(top)
                            .draw(
                                    g,
                                    new java.awt.geom.Rectangle2D.Double(
                                            area.getX() + part, area.getY(), area.getWidth() - part, area.getHeight()));
                }));
    }

    private static Color color(Effect effect) {
        return effect.sign() > 0 ? Palette.BLUE : effect.sign() < 0 ? Palette.VERMILLION : Palette.GREY;
    }

    private static Drawing scatter(List<Effect> all, List<Effect> top) {
        XyPanel panel = new XyPanel(
                        "All " + all.size(),
                        axis(
                                "\u03bc*, mean size of effect",
                                all.stream().mapToDouble(Effect::size).toArray()),
                        axis(
                                "\u03c3, spread of effects",
                                all.stream().mapToDouble(Effect::sigma).toArray()))
                .noLegend();
        for (int k = 0; k < all.size(); k++) {
            Effect effect = all.get(k);
            panel.unnamed(
                    new double[] {effect.size()},
                    new double[] {effect.sigma()},
                    Look.dots(color(effect), effect.clear() ? 8 : 5));
            if (k < Math.min(10, top.size()) && Double.isFinite(effect.sigma())) {
                XYTextAnnotation label = new XYTextAnnotation("  " + (k + 1), effect.size(), effect.sigma());
                label.setFont(PlotStyle.LABEL);
                label.setPaint(Palette.INK);
                label.setTextAnchor(TextAnchor.CENTER_LEFT);
                panel.background(label);
            }
        }
        return panel;
    }

    private static org.jfree.chart.axis.NumberAxis axis(String label, double[] values) {
        double most = 0;
        for (double value : values) {
            most = Double.isFinite(value) ? Math.max(most, value) : most;
        }
        return PlotStyle.axis(label, 0, most > 0 ? most * 1.12 : 1);
    }

    private Drawing bars(List<Effect> top) {
        List<RowChart.Row> rows = new ArrayList<>();
        for (int k = 0; k < top.size(); k++) {
            Effect effect = top.get(k);
            rows.add(new RowChart.Row(
                    (k + 1) + "  " + logs.factor(effect.factor()),
                    List.of(new RowChart.Mark(
                            effect.size(), effect.low(), effect.high(), color(effect), effect.clear(), "")),
                    true,
                    effect.floor()));
        }
        return new RowChart("The " + rows.size() + " largest: \u03bc*", rows, 320);
    }

    private String words(List<Effect> top) {
        StringBuilder words = new StringBuilder();
        for (Effect effect : top) {
            words.append(String.format(
                    Locale.ROOT,
                    "%s: %.3g%s; ",
                    logs.factor(effect.factor()),
                    effect.size(),
                    effect.clear() ? "" : " (not told from chance)"));
        }
        return words.toString();
    }
}
