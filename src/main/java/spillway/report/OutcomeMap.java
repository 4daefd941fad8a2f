package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spillway.kernel.PlainName;

/**
 * Classes over one to three parameters for one set of regions: the first axis runs to the right, the second downwards, the third
 * over panels. A cell has the colour and the name of its label, the number of runs that show the class seen most often, and the
 * mean scores; without a label it is hatched in the colour of that class.
 */
final class OutcomeMap {
    private static final List<String> LEGEND = List.of(
            "CLUSTERING",
            "DIFFUSION",
            "MIXED",
            "HOLLOW_OUT",
            "NO_MATERIAL_CHANGE",
            "DEPENDS_ON_THE_CORE",
            "INDETERMINATE");
    private static final double LEFT = 74;
    private static final double TOP = 52;

    private final LogTable points;
    private final LogEntry about;
    private final String set;
    private final List<String> axes;
    private final List<List<String>> values = new ArrayList<>();
    private final Map<List<String>, Integer> rows = new HashMap<>();

    OutcomeMap(LogTable points, LogEntry about, String set) {
        this.points = points;
        this.about = about;
        this.set = set;
        int count = points.columns().indexOf("set");
        if (count < 1 || count > 3) {
            throw new ReportProblem(points.file() + " has " + Math.max(0, count) + " axes; one to three can be drawn");
        }
        axes = points.columns().subList(0, count);
        List<String[]> columns = new ArrayList<>();
        for (String axis : axes) {
            values.add(points.distinct(axis));
            columns.add(points.text(axis));
        }
        String[] sets = points.text("set");
        for (int i = 0; i < points.size(); i++) {
            if (sets[i].equals(set)) {
                int row = i;
                rows.put(columns.stream().map(column -> column[row]).toList(), i);
            }
        }
    }

    Figure figure() {
        int panels = axes.size() == 3 ? values.get(2).size() : 1;
        int across = Math.min(panels, 3);
        int down = (panels + across - 1) / across;
        int deep = axes.size() > 1 ? values.get(1).size() : 1;
        int height = 130 + down * (int) (TOP + 24 + deep * 76.0);
        List<Drawing> drawings = new ArrayList<>();
        for (int p = 0; p < panels; p++) {
            int panel = p;
            drawings.add((g, area) -> panel(g, area, panel));
        }
        Drawing grid = Drawing.grid(across, drawings);
        String name = set.equals("nine") ? "map" : "map-" + set;
        return new Figure(
                name,
                "Outcome over "
                        + String.join(
                                ", ", axes.stream().map(OutcomeMap::shortName).toList()) + ": "
                        + (set.equals("nine")
                                ? "nine mainland cities"
                                : set.equals("eleven") ? "eleven cities" : "all fourteen regions"),
                "Cell: label, runs that show the most frequent class of all runs, mean C and D.",
                words(),
                height,
                false,
                "Source: Spillway %s (%s), %s, %s quarters, seeds %s; deadband %s. Framed: the configuration\u2019s own values."
                        .formatted(
                                about.text("version"),
                                shortened(about.text("gitCommit")),
                                about.text("config"),
                                about.text("quarters"),
                                about.text("seeds").replace("..", " to "),
                                about.entry("facts").text("deadband")),
                (g, area) -> {
                    double legend = 44;
                    grid.draw(
                            g,
                            new Rectangle2D.Double(
                                    area.getX(), area.getY(), area.getWidth(), area.getHeight() - legend));
                    legend(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - legend, area.getWidth(), legend));
                });
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(8, commit.length()));
    }

    private static String shortName(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private String words() {
        StringBuilder words = new StringBuilder("Classes by point. ");
        rows.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> words.append(String.join(" / ", entry.getKey()))
                        .append(": ")
                        .append(label(entry.getValue()))
                        .append(", C ")
                        .append(Figure.number(points.numbers("c_mean")[entry.getValue()], 2))
                        .append(", D ")
                        .append(Figure.number(points.numbers("d_mean")[entry.getValue()], 2))
                        .append("; "));
        return words.toString();
    }

    private String label(int row) {
        String label = points.text("label")[row];
        return label.isEmpty() ? "BROKEN" : label;
    }

    private void panel(Graphics2D g, Rectangle2D area, int panel) {
        List<String> across = values.get(0);
        List<String> down = axes.size() > 1 ? values.get(1) : List.of("");
        double left = area.getX() + (axes.size() > 1 ? LEFT : 8);
        double top = area.getY() + TOP;
        double width = (area.getMaxX() - 10 - left) / across.size();
        double height = (area.getMaxY() - 12 - top) / down.size();
        g.setPaint(Palette.INK);
        g.setFont(PlotStyle.HEADING);
        if (axes.size() == 3) {
            g.drawString(shortName(axes.get(2)) + " = " + values.get(2).get(panel), (float) area.getX() + 8, (float)
                    (top - 34));
        }
        g.setFont(PlotStyle.LABEL);
        centred(g, shortName(axes.get(0)) + " \u2192", left + width * across.size() / 2, top - 20);
        if (axes.size() > 1) {
            g.drawString(shortName(axes.get(1)) + " \u2193", (float) area.getX() + 8, (float) (top - 6));
        }
        for (int x = 0; x < across.size(); x++) {
            g.setPaint(Palette.INK);
            g.setFont(PlotStyle.TICK);
            centred(g, across.get(x), left + width * (x + 0.5), top - 5);
        }
        for (int y = 0; y < down.size(); y++) {
            g.setPaint(Palette.INK);
            g.setFont(PlotStyle.TICK);
            double wide = g.getFontMetrics().stringWidth(down.get(y));
            g.drawString(down.get(y), (float) (left - 8 - wide), (float) (top + height * (y + 0.5) + 4));
            for (int x = 0; x < across.size(); x++) {
                List<String> point = new ArrayList<>(List.of(across.get(x)));
                if (axes.size() > 1) {
                    point.add(down.get(y));
                }
                if (axes.size() > 2) {
                    point.add(values.get(2).get(panel));
                }
                cell(g, new Rectangle2D.Double(left + width * x, top + height * y, width, height), rows.get(point));
            }
        }
    }

    private void cell(Graphics2D g, Rectangle2D box, @Nullable Integer row) {
        if (row == null) {
            return;
        }
        String label = label(row);
        String most = points.text("most_frequent")[row];
        boolean known = !label.equals("INDETERMINATE") && !label.equals("BROKEN");
        g.setPaint(known ? OutcomeColors.of(label) : Color.WHITE);
        g.fill(box);
        if (!known && !most.isEmpty()) {
            hatch(g, box, OutcomeColors.of(most));
        }
        boolean own = points.text("is_baseline")[row].equals("true");
        Color ink = label.equals("HOLLOW_OUT") ? Color.WHITE : Palette.INK;
        double x = box.getCenterX();
        double y = box.getCenterY();
        double runs = points.numbers("runs")[row];
        double count = most.isEmpty() ? 0 : points.numbers(most)[row];
        double size = Math.max(8, Math.min(11.5, box.getWidth() / 9.6));
        g.setPaint(ink);
        String name = PlainName.of(label);
        g.setFont(Figure.font(Font.BOLD, Math.min(size, 1.5 * box.getWidth() / name.length())));
        centred(g, name, x, y - 14);
        g.setFont(Figure.font(Font.PLAIN, size));
        String seen = known ? "" : " " + PlainName.of(most);
        centred(g, most.isEmpty() ? "no run ended" : "%.0f of %.0f".formatted(count, runs) + seen, x, y);
        centred(g, "C " + Figure.number(points.numbers("c_mean")[row], 2), x, y + 14);
        centred(g, "D " + Figure.number(points.numbers("d_mean")[row], 2), x, y + 28);
        g.setPaint(own ? Palette.INK : Color.WHITE);
        g.setStroke(Palette.stroke(own ? 2.4f : 1.5f));
        double inset = own ? 2 : 0;
        g.draw(new Rectangle2D.Double(
                box.getX() + inset, box.getY() + inset, box.getWidth() - 2 * inset, box.getHeight() - 2 * inset));
    }

    private static void hatch(Graphics2D g, Rectangle2D box, Color color) {
        Shape before = g.getClip();
        g.clip(box);
        g.setPaint(color);
        g.setStroke(Palette.stroke(3f));
        for (double x = box.getX() - box.getHeight(); x < box.getMaxX(); x += 10) {
            g.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getY()));
        }
        g.setClip(before);
    }

    private static void legend(Graphics2D g, Rectangle2D area) {
        double step = area.getWidth() / LEGEND.size();
        g.setFont(PlotStyle.LABEL);
        for (int i = 0; i < LEGEND.size(); i++) {
            Rectangle2D box = new Rectangle2D.Double(area.getX() + step * i, area.getY() + 14, 20, 14);
            g.setPaint(OutcomeColors.of(LEGEND.get(i)));
            g.fill(box);
            if (LEGEND.get(i).equals("INDETERMINATE")) {
                hatch(g, box, Palette.GRID);
            }
            g.setPaint(Palette.FAINT_INK);
            g.setStroke(Palette.stroke(0.8f));
            g.draw(box);
            g.setPaint(Palette.INK);
            g.drawString(PlainName.of(LEGEND.get(i)), (float) box.getMaxX() + 6, (float) box.getMaxY() - 2);
        }
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
