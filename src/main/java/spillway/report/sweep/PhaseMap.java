package spillway.report.sweep;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import spillway.report.ColorBar;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.LogEntry;
import spillway.report.LogTable;
import spillway.report.Palette;
import spillway.report.PlotStyle;

/** The mean of a result over two axes, a cell a pair of values: colour by the mean, a dot where its interval leaves out zero. */
final class PhaseMap implements Drawing {
    private static final double LEFT = 74;
    private static final double TOP = 78;
    private static final double BAR = 58;
    private static final Cell UNKNOWN = new Cell(Double.NaN, Double.NaN, Double.NaN);

    private final SweepLogs logs;
    private final String measure;
    private final List<String> across;
    private final List<String> down;
    private final List<String> acrossAt;
    private final List<String> downAt;
    private final LogEntry first;
    private final LogEntry second;
    private final Cell[][] cells;

    private record Cell(double mean, double low, double high) {
        boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    private PhaseMap(SweepLogs logs, SweepLogs.Case one, String measure) {
        this.logs = logs;
        this.measure = measure;
        List<LogEntry> axes = logs.facts().entries("axes");
        this.first = axes.get(0);
        this.second = axes.get(1);
        LogTable points = logs.points();
        this.acrossAt = logs.values(first.text("path"));
        this.downAt = logs.values(second.text("path"));
        this.across = sorted(acrossAt);
        this.down = sorted(downAt);
        this.cells = new Cell[across.size()][down.size()];
        Stream.of(cells).forEach(column -> Arrays.fill(column, UNKNOWN));
        if (one.against().isEmpty()) {
            fill(points, one, measure + "_mean", measure + "_low95", measure + "_high95");
        } else {
            LogTable contrasts = logs.table("contrasts.csv");
            for (int i : logs.rows(contrasts, one, measure)) {
                put(
                        (int) contrasts.numbers("point")[i],
                        contrasts.numbers("mean")[i],
                        contrasts.numbers("low95")[i],
                        contrasts.numbers("high95")[i]);
            }
        }
    }

    /** Maps of some results side by side; none where the sweep has not two axes, or a result is nowhere defined. */
    static List<Figure> figure(SweepLogs logs, SweepLogs.Case one, List<String> measures, String name) {
        if (logs.paths().size() != 2) {
            return List.of();
        }
        List<PhaseMap> maps = measures.stream()
                .map(measure -> new PhaseMap(logs, one, measure))
                .filter(map -> map.reach() > 0)
                .toList();
        if (maps.isEmpty()) {
            return List.of();
        }
        PhaseMap any = maps.get(0);
        return List.of(new Figure(
                name,
                String.join(
                                " and ",
                                maps.stream()
                                        .map(map -> logs.heading(map.measure))
                                        .toList()) + logs.of(one) + " over two axes",
                "Mean over seeds at each pair of values. A dot: its 95% interval (Student\u2019s t over seeds) leaves out zero. Framed:"
                        + " the configuration\u2019s own values. To the right: "
                        + logs.factor(any.first.text("path")) + "; downwards: " + logs.factor(any.second.text("path"))
                        + ".",
                String.join(" ", maps.stream().map(PhaseMap::words).toList()),
                (int) (TOP + BAR + 80 + 46.0 * any.down.size()),
                false,
                logs.source(),
                Drawing.grid(maps.size(), maps)));
    }

    private static List<String> sorted(List<String> values) {
        List<String> sorted = new ArrayList<>(values.stream().distinct().toList());
        if (values.stream().allMatch(value -> value.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"))) {
            sorted.sort(Comparator.comparingDouble(Double::parseDouble));
        } else if (values.stream().allMatch(value -> value.matches("[0-9]{4}Q[1-4]"))) {
            sorted.sort(Comparator.naturalOrder());
        }
        return sorted;
    }

    private void fill(LogTable points, SweepLogs.Case one, String mean, String low, String high) {
        String[] policies = points.text("policy");
        String[] sets = points.text("set");
        double[] numbers = points.numbers("point");
        double[][] columns = {points.numbers(mean), points.numbers(low), points.numbers(high)};
        for (int i = 0; i < points.size(); i++) {
            if (policies[i].equals(one.policy()) && sets[i].equals(one.set())) {
                put((int) numbers[i], columns[0][i], columns[1][i], columns[2][i]);
            }
        }
    }

    private void put(int point, double mean, double low, double high) {
        int x = across.indexOf(acrossAt.get(point - 1));
        int y = down.indexOf(downAt.get(point - 1));
        cells[x][y] = new Cell(mean, low, high);
    }

    /** The largest size of a mean. */
    private double reach() {
        double reach = 0;
        for (Cell[] column : cells) {
            for (Cell cell : column) {
                if (Double.isFinite(cell.mean())) {
                    reach = Math.max(reach, Math.abs(cell.mean()));
                }
            }
        }
        return reach;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double left = area.getX() + LEFT;
        double top = area.getY() + TOP;
        double width = (area.getMaxX() - 14 - left) / across.size();
        double height = (area.getMaxY() - BAR - top) / down.size();
        g.setPaint(Palette.INK);
        g.setFont(PlotStyle.HEADING);
        g.drawString(logs.heading(measure), (float) area.getX() + 4, (float) area.getY() + 12);
        g.setFont(PlotStyle.LABEL);
        g.drawString(
                Figure.shortened(g, title(first) + " \u2192", area.getMaxX() - left),
                (float) left,
                (float) area.getY() + 34);
        g.drawString(
                Figure.shortened(g, title(second) + " \u2193", area.getWidth() - 12),
                (float) area.getX() + 4,
                (float) area.getY() + 51);
        for (int x = 0; x < across.size(); x++) {
            g.setPaint(Palette.INK);
            centred(g, across.get(x), left + width * (x + 0.5), top - 5);
        }
        for (int y = 0; y < down.size(); y++) {
            g.setPaint(Palette.INK);
            double wide = g.getFontMetrics().stringWidth(down.get(y));
            g.drawString(down.get(y), (float) (left - 8 - wide), (float) (top + height * (y + 0.5) + 4));
            for (int x = 0; x < across.size(); x++) {
                Rectangle2D box = new Rectangle2D.Double(left + width * x, top + height * y, width, height);
                cell(
                        g,
                        box,
                        cells[x][y],
                        across.get(x).equals(own(first)) && down.get(y).equals(own(second)));
            }
        }
        double reach = reach();
        int decimals = decimals(reach);
        new ColorBar("Mean", share -> Palette.diverging(2 * share - 1), new double[] {0, 0.5, 1}, new String[] {
                    Figure.number(-reach, decimals), "0", Figure.number(reach, decimals)
                })
                .draw(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - BAR + 8, area.getWidth(), BAR));
    }

    private static int decimals(double reach) {
        return reach >= 100 ? 0 : reach >= 10 ? 1 : reach >= 0.2 ? 2 : reach >= 0.02 ? 3 : 5;
    }

    private String title(LogEntry axis) {
        String unit = axis.texts().getOrDefault("unit", "");
        String name = logs.factor(axis.text("path"));
        return name + (unit.isEmpty() || name.contains(unit) ? "" : ", " + unit);
    }

    private static String own(LogEntry axis) {
        return axis.texts().getOrDefault("own", "");
    }

    private void cell(Graphics2D g, Rectangle2D box, Cell cell, boolean own) {
        boolean known = Double.isFinite(cell.mean());
        double share = known ? cell.mean() / reach() : 0;
        g.setPaint(known ? Palette.diverging(share) : Color.WHITE);
        g.fill(box);
        g.setPaint(Math.abs(share) > 0.7 ? Color.WHITE : Palette.INK);
        g.setFont(Figure.font(Font.PLAIN, Math.max(8, Math.min(12, box.getWidth() / 4.6))));
        String text = known ? Figure.number(cell.mean(), decimals(reach())) : "no run";
        centred(g, text, box.getCenterX(), box.getCenterY() + 1);
        if (known && cell.isClear()) {
            g.fill(new Ellipse2D.Double(box.getCenterX() - 2.6, box.getCenterY() + 7, 5.2, 5.2));
        }
        g.setPaint(own ? Palette.INK : Color.WHITE);
        g.setStroke(Palette.stroke(own ? 2.4f : 1f));
        double inset = own ? 2 : 0;
        g.draw(new Rectangle2D.Double(
                box.getX() + inset, box.getY() + inset, box.getWidth() - 2 * inset, box.getHeight() - 2 * inset));
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private String words() {
        StringBuilder words = new StringBuilder(logs.heading(measure) + ". ");
        for (int x = 0; x < across.size(); x++) {
            for (int y = 0; y < down.size(); y++) {
                Cell cell = cells[x][y];
                if (Double.isFinite(cell.mean())) {
                    words.append(String.format(
                            Locale.ROOT,
                            "%s / %s: %.3g%s; ",
                            across.get(x),
                            down.get(y),
                            cell.mean(),
                            cell.isClear() ? "" : " (holds zero)"));
                }
            }
        }
        return words.toString();
    }
}
