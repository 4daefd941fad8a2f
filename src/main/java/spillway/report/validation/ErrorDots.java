package spillway.report.validation;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.PlotStyle;

/**
 * One score of all readings and forecasts, a group of rows a year, on a scale from zero.
 *
 * @param validation where the scores stand
 * @param score which of them
 */
record ErrorDots(Validation validation, Score score) implements Drawing {
    private record Row(String name, ScoreLine line, int reading) {}

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setFont(PlotStyle.HEADING);
        g.setPaint(Palette.INK);
        g.drawString(score.title() + ", " + score.unit(), (float) area.getX() + 6, (float) area.getY() + 14);
        List<Integer> years = validation.years().stream()
                .filter(year -> year > NaiveForecast.LAST && !rows(year).isEmpty())
                .toList();
        double most = 1e-9;
        for (int year : years) {
            for (Row row : rows(year)) {
                most = Math.max(most, row.line().value());
                double upper = row.line().band().upper();
                most = Double.isNaN(upper) ? most : Math.max(most, upper);
            }
        }
        double left = area.getX() + 176;
        double right = area.getMaxX() - 40;
        double top = area.getY() + 28;
        double bottom = area.getMaxY() - 24;
        double scale = (right - left) / (most * 1.04);
        int count = years.stream().mapToInt(year -> rows(year).size() + 1).sum();
        double step = (bottom - top) / Math.max(1, count);
        ticks(g, left, top, bottom, scale, most);
        double y = top;
        for (int year : years) {
            y = group(g, year, area.getX() + 6, left, y, step, scale);
        }
    }

    private double group(Graphics2D g, int year, double x, double left, double from, double step, double scale) {
        double y = from + step * 0.7;
        List<Row> rows = rows(year);
        g.setFont(PlotStyle.HEADING.deriveFont(12f));
        g.setPaint(Palette.INK);
        String window = validation.window(year);
        g.drawString(year + (window.equals("unknown") ? "" : ", " + window), (float) x, (float) y + 4);
        double best = rows.stream()
                .filter(row -> row.reading() < 0)
                .mapToDouble(row -> row.line().value())
                .min()
                .orElse(Double.NaN);
        if (!Double.isNaN(best)) {
            g.setPaint(Palette.BLACK);
            g.setStroke(Palette.stroke(1.1f, new float[] {4f, 3f}));
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
        ScoreLine line = row.line();
        double at = left + scale * line.value();
        double end = at;
        g.setPaint(row.reading() < 0 ? Palette.GREY : ValidationCharts.color(row.reading()));
        if (!Double.isNaN(line.band().lower())) {
            g.setStroke(Palette.stroke(3f, null));
            double high = left + scale * line.band().upper();
            g.setPaint(PlotStyle.faint(ValidationCharts.color(row.reading()), 110));
            g.draw(new Line2D.Double(left + scale * line.band().lower(), y, high, y));
            g.setPaint(ValidationCharts.color(row.reading()));
            end = Math.max(end, high);
        }
        Ellipse2D dot = new Ellipse2D.Double(at - 4.5, y - 4.5, 9, 9);
        if (row.reading() < 0) {
            g.setPaint(java.awt.Color.WHITE);
            g.fill(dot);
            g.setPaint(Palette.FAINT_INK);
            g.setStroke(Palette.stroke(1.5f, null));
            g.draw(dot);
        } else {
            g.fill(dot);
        }
        String figure = Figure.number(line.value(), 2);
        double width = g.getFontMetrics().stringWidth(figure);
        g.setPaint(java.awt.Color.WHITE);
        g.fill(new Rectangle2D.Double(end + 8, y - 6, width + 2, 12));
        g.setPaint(Palette.INK);
        g.drawString(figure, (float) end + 9, (float) y + 4);
    }

    private List<Row> rows(int year) {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < validation.readings().size(); r++) {
            int reading = r;
            String name = validation.readings().get(r).name();
            validation.line(name, score.name(), year).ifPresent(line -> rows.add(new Row(name, line, reading)));
        }
        for (NaiveForecast naive : NaiveForecast.values()) {
            validation
                    .line(naive.title(), score.name(), year)
                    .ifPresent(line -> rows.add(new Row(naive.title(), line, -1)));
        }
        return rows;
    }

    private static void ticks(Graphics2D g, double left, double top, double bottom, double scale, double most) {
        double unit = PlotStyle.roundStep(most / 6);
        int decimals = unit >= 1 ? 0 : unit >= 0.1 ? 1 : 2;
        g.setFont(PlotStyle.LABEL);
        for (int k = 0; k * unit <= most * 1.04; k++) {
            double x = left + scale * k * unit;
            g.setPaint(Palette.GRID);
            g.setStroke(Palette.stroke(0.8f, null));
            g.draw(new Line2D.Double(x, top, x, bottom));
            g.setPaint(Palette.INK);
            String text = Figure.number(k * unit, decimals);
            g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) bottom + 16);
        }
    }
}
