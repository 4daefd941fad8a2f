package spillway.report.validation;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.PlotStyle;

/**
 * One score of all readings and forecasts, in groups of rows, on a scale from zero.
 *
 * @param title name and unit of the score
 * @param groups the groups, none empty
 */
public record ErrorDots(String title, List<Group> groups) implements Drawing {

    /**
     * The rows of a year.
     *
     * @param heading the year, in words
     * @param rows readings first, then forecasts
     */
    public record Group(String heading, List<Row> rows) {}

    /**
     * One reading or forecast.
     *
     * @param name its name
     * @param value its error
     * @param lower lower end of the band of seeds; NaN for none
     * @param upper its upper end
     * @param reading number of the reading; negative for a forecast
     */
    public record Row(String name, double value, double lower, double upper, int reading) {}

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setFont(PlotStyle.HEADING);
        g.setPaint(Palette.INK);
        g.drawString(title, (float) area.getX() + 6, (float) area.getY() + 14);
        double most = 1e-9;
        for (Group group : groups) {
            for (Row row : group.rows()) {
                most = Math.max(most, row.value());
                most = Double.isNaN(row.upper()) ? most : Math.max(most, row.upper());
            }
        }
        double left = area.getX() + 176;
        double right = area.getMaxX() - 40;
        double top = area.getY() + 28;
        double bottom = area.getMaxY() - 24;
        double scale = (right - left) / (most * 1.04);
        int count = groups.stream().mapToInt(group -> group.rows().size() + 1).sum();
        double step = (bottom - top) / Math.max(1, count);
        ticks(g, left, top, bottom, scale, most);
        double y = top;
        for (Group group : groups) {
            y = group(g, group, area.getX() + 6, left, y, step, scale);
        }
    }

    private static double group(
            Graphics2D g, Group group, double x, double left, double from, double step, double scale) {
        double y = from + step * 0.7;
        List<Row> rows = group.rows();
        g.setFont(PlotStyle.HEADING.deriveFont(12f));
        g.setPaint(Palette.INK);
        g.drawString(group.heading(), (float) x, (float) y + 4);
        double best = rows.stream()
                .filter(row -> row.reading() < 0)
                .mapToDouble(row -> row.value())
                .min()
                .orElse(Double.NaN);
        if (!Double.isNaN(best)) {
            g.setPaint(Palette.BLACK);
            g.setStroke(Palette.stroke(1.1f, 4f, 3f));
            double at = left + scale * best;
            g.draw(new Line2D.Double(at, y + step * 0.4, at, y + step * (rows.size() + 0.45)));
        }
        for (Row row : rows) {
            y += step;
            row(g, row, left, y, scale);
        }
        return y + step * 0.3;
    }

    private static void row(Graphics2D g, Row row, double left, double y, double scale) {
        g.setFont(PlotStyle.LABEL);
        g.setPaint(Palette.INK);
        g.drawString(row.name(), (float) (left - 10 - g.getFontMetrics().stringWidth(row.name())), (float) y + 4);
        double at = left + scale * row.value();
        double end = at;
        g.setPaint(row.reading() < 0 ? Palette.GREY : KeyDrawing.color(row.reading()));
        if (!Double.isNaN(row.lower())) {
            g.setStroke(Palette.stroke(3f));
            double high = left + scale * row.upper();
            g.setPaint(PlotStyle.faint(KeyDrawing.color(row.reading()), 110));
            g.draw(new Line2D.Double(left + scale * row.lower(), y, high, y));
            g.setPaint(KeyDrawing.color(row.reading()));
            end = Math.max(end, high);
        }
        Ellipse2D dot = new Ellipse2D.Double(at - 4.5, y - 4.5, 9, 9);
        if (row.reading() < 0) {
            g.setPaint(java.awt.Color.WHITE);
            g.fill(dot);
            g.setPaint(Palette.FAINT_INK);
            g.setStroke(Palette.stroke(1.5f));
            g.draw(dot);
        } else {
            g.fill(dot);
        }
        String figure = Figure.number(row.value(), 2);
        double width = g.getFontMetrics().stringWidth(figure);
        g.setPaint(java.awt.Color.WHITE);
        g.fill(new Rectangle2D.Double(end + 8, y - 6, width + 2, 12));
        g.setPaint(Palette.INK);
        g.drawString(figure, (float) end + 9, (float) y + 4);
    }

    private static void ticks(Graphics2D g, double left, double top, double bottom, double scale, double most) {
        double unit = PlotStyle.roundStep(most / 6);
        int decimals = unit >= 1 ? 0 : unit >= 0.1 ? 1 : 2;
        g.setFont(PlotStyle.LABEL);
        for (int k = 0; k * unit <= most * 1.04; k++) {
            double x = left + scale * k * unit;
            g.setPaint(Palette.GRID);
            g.setStroke(Palette.stroke(0.8f));
            g.draw(new Line2D.Double(x, top, x, bottom));
            g.setPaint(Palette.INK);
            String text = Figure.number(k * unit, decimals);
            g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) bottom + 16);
        }
    }
}
