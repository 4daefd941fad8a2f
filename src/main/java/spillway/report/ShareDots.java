package spillway.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Two numbers for each of many names, before as a ring and after as a dot, on one horizontal scale from zero.
 *
 * @param title quantity and unit
 * @param names one a row, from the top
 * @param before first number of each
 * @param after second number of each
 * @param beforeName name of the first numbers
 * @param afterName name of the second numbers
 */
record ShareDots(String title, List<String> names, double[] before, double[] after, String beforeName, String afterName)
        implements Drawing {

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double left = area.getX() + 112;
        double right = area.getMaxX() - 24;
        double top = area.getY() + 44;
        double step = (area.getMaxY() - 20 - top) / names.size();
        double most = 1e-9;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.max(finite(before[i]), finite(after[i])));
        }
        double unit = PlotStyle.roundStep(most / 5);
        double scale = (right - left) / (most * 1.03);
        g.setFont(PlotStyle.HEADING);
        g.setPaint(Palette.INK);
        g.drawString(title, (float) area.getX() + 6, (float) area.getY() + 14);
        key(g, left, area.getY() + 32);
        ticks(g, left, top, area.getMaxY() - 18, unit, scale, most);
        for (int i = 0; i < names.size(); i++) {
            double y = top + step * (i + 0.5);
            g.setFont(PlotStyle.LABEL);
            g.setPaint(Palette.INK);
            g.drawString(
                    names.get(i), (float) (left - 8 - g.getFontMetrics().stringWidth(names.get(i))), (float) y + 4);
            if (Double.isFinite(before[i]) && Double.isFinite(after[i])) {
                g.setPaint(Palette.GREY);
                g.setStroke(new BasicStroke(1.4f));
                g.draw(new Line2D.Double(left + scale * before[i], y, left + scale * after[i], y));
            }
            mark(g, left + scale * before[i], y, false);
            mark(g, left + scale * after[i], y, true);
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private void key(Graphics2D g, double x, double y) {
        g.setFont(PlotStyle.LABEL);
        mark(g, x + 5, y - 4, false);
        g.setPaint(Palette.INK);
        g.drawString(beforeName, (float) x + 14, (float) y);
        double next = x + 34 + g.getFontMetrics().stringWidth(beforeName);
        mark(g, next + 5, y - 4, true);
        g.setPaint(Palette.INK);
        g.drawString(afterName, (float) next + 14, (float) y);
    }

    private static void ticks(
            Graphics2D g, double left, double top, double bottom, double unit, double scale, double most) {
        g.setFont(PlotStyle.LABEL);
        int decimals = unit >= 1 ? 0 : (int) Math.ceil(-Math.log10(unit) - 1e-9);
        for (int k = 0; k * unit <= most * 1.03; k++) {
            double x = left + scale * k * unit;
            g.setPaint(Palette.GRID);
            g.setStroke(new BasicStroke(0.8f));
            g.draw(new Line2D.Double(x, top, x, bottom));
            g.setPaint(Palette.INK);
            String text = Figure.number(k * unit, decimals);
            g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) bottom + 14);
        }
    }

    private static void mark(Graphics2D g, double x, double y, boolean filled) {
        if (!Double.isFinite(x)) {
            return;
        }
        Ellipse2D dot = new Ellipse2D.Double(x - 4, y - 4, 8, 8);
        g.setPaint(filled ? Palette.BLUE : java.awt.Color.WHITE);
        g.fill(dot);
        g.setPaint(Palette.BLUE);
        g.setStroke(new BasicStroke(1.4f));
        g.draw(dot);
    }
}
