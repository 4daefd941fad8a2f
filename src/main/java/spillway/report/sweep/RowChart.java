package spillway.report.sweep;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.PlotStyle;

/**
 * Names down the left, and numbers with intervals beside each on one scale that holds zero.
 *
 * @param title quantity and unit
 * @param rows from the top
 * @param names width for the names
 */
record RowChart(String title, List<Row> rows, double names) implements Drawing {
    private static final double HEAD = 26;
    private static final double FOOT = 24;
    private static final Font NAME = Figure.font(Font.PLAIN, 11.5);
    private static final Font SMALL = Figure.font(Font.PLAIN, 10.5);

    /**
     * One name with what is shown of it.
     *
     * @param name of the row
     * @param marks its numbers
     * @param bar whether a bar joins the first two marks, or the only one with zero
     * @param floor a place that chance alone reaches; NaN for none
     */
    record Row(String name, List<Mark> marks, boolean bar, double floor) {}

    /**
     * A number with its interval.
     *
     * @param value the number
     * @param low lower end; NaN where there is no interval
     * @param high upper end
     * @param color of dot and interval
     * @param filled whether the dot is filled: it is told from chance
     * @param note beside the mark; empty for none
     */
    record Mark(double value, double low, double high, Color color, boolean filled, String note) {}

    /** Height that some rows need. */
    static int height(int rows, double each) {
        return (int) (HEAD + FOOT + rows * each);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double top = area.getY() + HEAD;
        double bottom = area.getMaxY() - FOOT;
        double left = area.getX() + names + 10;
        double right = area.getMaxX() - 22;
        double least = Math.min(0, all().min().orElse(0));
        double most = Math.max(0, all().max().orElse(1));
        double step = PlotStyle.roundStep(Math.max(most - least, 1e-9) / 4);
        double scale = (right - left) / Math.max(step, (most - least) * 1.04);
        double zero = left - least * scale;
        g.setFont(PlotStyle.HEADING);
        g.setPaint(Palette.INK);
        g.drawString(title, (float) area.getX() + 4, (float) area.getY() + 14);
        ticks(g, new Rectangle2D.Double(left, top, right - left, bottom - top), step, scale, zero);
        double each = (bottom - top) / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            row(g, rows.get(i), area.getX() + names, zero, scale, top + each * i, each);
        }
    }

    private DoubleStream all() {
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        row.marks().stream().flatMapToDouble(mark -> DoubleStream.of(mark.value, mark.low, mark.high)),
                        DoubleStream.of(row.floor())))
                .filter(Double::isFinite);
    }

    private static void ticks(Graphics2D g, Rectangle2D plot, double step, double scale, double zero) {
        g.setFont(SMALL);
        int from = (int) Math.ceil((plot.getX() - zero) / scale / step - 1e-9);
        int to = (int) Math.floor((plot.getMaxX() - zero) / scale / step + 1e-9);
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        for (int k = from; k <= to; k++) {
            double x = zero + k * step * scale;
            g.setPaint(k == 0 ? Palette.FAINT_INK : Palette.GRID);
            g.setStroke(Palette.stroke(k == 0 ? 1.2f : 0.8f));
            g.draw(new Line2D.Double(x, plot.getY(), x, plot.getMaxY()));
            String text = Figure.number(k * step, decimals);
            g.setPaint(Palette.INK);
            g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) plot.getMaxY() + 14);
        }
    }

    private void row(Graphics2D g, Row row, double namesEnd, double zero, double scale, double top, double height) {
        double middle = top + height / 2;
        g.setFont(NAME);
        g.setPaint(Palette.INK);
        String name = Figure.shortened(g, row.name(), names - 6);
        g.drawString(name, (float) (namesEnd - g.getFontMetrics().stringWidth(name)), (float) middle + 4);
        if (row.bar() && !row.marks().isEmpty()) {
            double from = row.marks().size() > 1 ? row.marks().get(1).value() : 0;
            double to = row.marks().get(0).value();
            if (Double.isFinite(from) && Double.isFinite(to)) {
                g.setPaint(PlotStyle.faint(row.marks().get(0).color(), 70));
                g.fill(new Rectangle2D.Double(
                        zero + scale * Math.min(from, to),
                        middle - height * 0.32,
                        scale * Math.abs(to - from),
                        height * 0.64));
            }
        }
        if (Double.isFinite(row.floor())) {
            double x = zero + scale * row.floor();
            g.setPaint(Palette.VERMILLION);
            g.setStroke(Palette.stroke(1.6f));
            g.draw(new Line2D.Double(x, middle - height * 0.4, x, middle + height * 0.4));
        }
        double apart = row.bar() ? 0 : Math.min(7, height / (row.marks().size() + 1));
        for (int m = 0; m < row.marks().size(); m++) {
            double y = middle + apart * (m - (row.marks().size() - 1) / 2.0);
            mark(g, row.marks().get(m), zero, scale, y);
        }
    }

    private static void mark(Graphics2D g, Mark mark, double zero, double scale, double y) {
        if (!Double.isFinite(mark.value())) {
            return;
        }
        double x = zero + scale * mark.value();
        g.setPaint(mark.color());
        if (Double.isFinite(mark.low())) {
            g.setStroke(Palette.stroke(1.8f));
            g.draw(new Line2D.Double(zero + scale * mark.low(), y, zero + scale * mark.high(), y));
        }
        Ellipse2D dot = new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7);
        g.setPaint(mark.filled() ? mark.color() : Color.WHITE);
        g.fill(dot);
        g.setPaint(mark.color());
        g.setStroke(Palette.stroke(1.4f));
        g.draw(dot);
        if (!mark.note().isEmpty()) {
            g.setFont(SMALL);
            g.setPaint(Palette.FAINT_INK);
            double width = g.getFontMetrics().stringWidth(mark.note());
            g.drawString(mark.note(), (float) (x - width / 2), (float) y - 6);
        }
    }
}
