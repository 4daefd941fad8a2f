package spillway.report.compare;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.PlotStyle;

/** Dots with intervals: a row a policy, a column a measure on a scale of its own; grey where the interval holds zero. */
final class EffectMatrix implements Drawing {
    private static final double NAMES = 196;
    private static final double HEAD = 58;
    private static final double FOOT = 22;
    private static final Font NAME = Figure.font(Font.PLAIN, 12);
    private static final Font SMALL = Figure.font(Font.PLAIN, 11);

    private final EffectTables tables;
    private final List<String> measures;

    EffectMatrix(EffectTables tables, List<String> measures) {
        this.tables = tables;
        this.measures = measures;
    }

    /** The figure of some measures. */
    static Figure figure(EffectTables tables, String name, String title, List<String> measures) {
        StringBuilder words = new StringBuilder();
        for (String variant : tables.compared()) {
            for (String measure : measures) {
                tables.atEnd(variant, measure)
                        .ifPresent(effect -> words.append(tables.title(variant))
                                .append(", ")
                                .append(effect.label())
                                .append(": ")
                                .append(Words.effect(effect))
                                .append("; "));
            }
        }
        return new Figure(
                name,
                title,
                "Difference from the baseline in " + tables.facts().text("lastYear")
                        + ": mean over seeds and 95% interval of the mean (Student\u2019s t), same seeds with and without"
                        + " the policy. Grey: the interval holds zero, so that no effect is told from none.",
                words.toString(),
                (int) (100 + HEAD + FOOT + 30.0 * tables.compared().size()),
                false,
                tables.source(),
                new EffectMatrix(tables, measures));
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        List<String> variants = tables.compared();
        double step = (area.getHeight() - HEAD - FOOT) / variants.size();
        double width = (area.getWidth() - NAMES) / measures.size();
        for (int v = 0; v < variants.size(); v++) {
            double y = area.getY() + HEAD + step * (v + 0.5);
            g.setFont(NAME);
            g.setPaint(Palette.INK);
            name(g, tables.title(variants.get(v)), area.getX(), y);
            g.setPaint(Palette.GRID);
            g.setStroke(Palette.stroke(0.6f));
            g.draw(new Line2D.Double(area.getX(), y + step / 2, area.getMaxX(), y + step / 2));
        }
        for (int m = 0; m < measures.size(); m++) {
            column(
                    g,
                    measures.get(m),
                    new Rectangle2D.Double(area.getX() + NAMES + width * m, area.getY(), width, area.getHeight()),
                    step);
        }
    }

    /** The name of a policy in front of its row, in two lines where one does not hold it. */
    private static void name(Graphics2D g, String title, double x, double middle) {
        List<String> lines = Figure.wrap(title, g.getFontMetrics(), NAMES - 12);
        double y = middle + (lines.size() == 1 ? 4 : -2);
        for (String line : lines.subList(0, Math.min(2, lines.size()))) {
            g.drawString(Figure.shortened(g, line, NAMES - 12), (float) x, (float) y);
            y += 13;
        }
    }

    private void column(Graphics2D g, String measure, Rectangle2D area, double step) {
        List<Optional<EffectTables.Effect>> effects = new ArrayList<>();
        double reach = 0;
        String label = measure;
        String unit = "";
        for (String variant : tables.compared()) {
            Optional<EffectTables.Effect> effect = tables.atEnd(variant, measure);
            effects.add(effect);
            if (effect.isPresent()) {
                label = Words.label(effect.get());
                unit = Words.unit(effect.get().unit());
                for (double value : new double[] {
                    effect.get().mean(), effect.get().low(), effect.get().high()
                }) {
                    reach = Double.isFinite(value) ? Math.max(reach, Math.abs(value)) : reach;
                }
            }
        }
        double unitStep = PlotStyle.roundStep(Math.max(reach, 1e-9) / 1.5);
        double most = Math.max(unitStep, reach * 1.1);
        double zero = area.getCenterX();
        double scale = (area.getWidth() / 2 - 12) / most;
        head(g, label, unit, area);
        double top = area.getY() + HEAD;
        double bottom = area.getMaxY() - FOOT;
        g.setFont(SMALL);
        for (int k = -1; k <= 1; k++) {
            double x = zero + k * unitStep * scale;
            if (Math.abs(k * unitStep) > most) {
                continue;
            }
            g.setPaint(k == 0 ? Palette.FAINT_INK : Palette.GRID);
            g.setStroke(Palette.stroke(k == 0 ? 1.2f : 0.8f));
            g.draw(new Line2D.Double(x, top, x, bottom));
            String text = Figure.number(k * unitStep, Words.decimals(unitStep));
            g.setPaint(Palette.INK);
            g.drawString(
                    k > 0 ? "+" + text : text,
                    (float) (x - g.getFontMetrics().stringWidth(text) / 2.0),
                    (float) bottom + 15);
        }
        for (int v = 0; v < effects.size(); v++) {
            double y = top + step * (v + 0.5);
            effects.get(v).ifPresent(effect -> mark(g, effect, zero, scale, y));
        }
    }

    private static void head(Graphics2D g, String label, String unit, Rectangle2D area) {
        g.setFont(Figure.font(Font.BOLD, 11.5));
        g.setPaint(Palette.INK);
        double y = area.getY() + 12;
        for (String line : Figure.wrap(label, g.getFontMetrics(), area.getWidth() - 6)) {
            g.drawString(line, (float) (area.getCenterX() - g.getFontMetrics().stringWidth(line) / 2.0), (float) y);
            y += 13;
        }
        g.setFont(SMALL);
        g.setPaint(Palette.FAINT_INK);
        g.drawString(unit, (float) (area.getCenterX() - g.getFontMetrics().stringWidth(unit) / 2.0), (float) y);
    }

    private static void mark(Graphics2D g, EffectTables.Effect effect, double zero, double scale, double y) {
        boolean clear = effect.sign() != 0;
        Color color = !clear ? Palette.GREY : effect.sign() > 0 ? Palette.BLUE : Palette.VERMILLION;
        double x = zero + scale * effect.mean();
        g.setPaint(color);
        if (Double.isFinite(effect.low())) {
            g.setStroke(Palette.stroke(2.4f));
            g.draw(new Line2D.Double(zero + scale * effect.low(), y, zero + scale * effect.high(), y));
        }
        Ellipse2D dot = new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
        g.setPaint(clear ? color : Color.WHITE);
        g.fill(dot);
        g.setPaint(color);
        g.setStroke(Palette.stroke(1.5f));
        g.draw(dot);
    }
}
