package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.ui.TextAnchor;

/** Clustering score against diffusion score over the regions of the classes: the run's region sets and the observed. */
public final class ScorePlane implements Chart {
    private record Point(String name, double clustering, double diffusion, Look look) {}

    @Override
    public Figure figure(RunLogs logs) {
        List<Point> points = points(logs.verdict());
        double deadband = logs.verdict().number("deadband");
        double reach = Math.max(1, 2 * deadband);
        for (Point point : points) {
            reach = Math.max(reach, 1.25 * Math.max(Math.abs(point.clustering()), Math.abs(point.diffusion())));
        }
        XyPanel panel = new XyPanel(
                null,
                PlotStyle.axis("clustering score C, per decade (+: high-value activity gathers)", -reach, reach),
                PlotStyle.axis("diffusion score D, per decade (+: capability spreads)", -reach, reach));
        regions(panel, deadband, reach);
        StringBuilder words = new StringBuilder();
        for (Point point : points) {
            panel.add(point.name(), new double[] {point.clustering()}, new double[] {point.diffusion()}, point.look());
            words.append(point.name())
                    .append(": C ")
                    .append(Figure.number(point.clustering(), 2))
                    .append(", D ")
                    .append(Figure.number(point.diffusion(), 2))
                    .append("; ");
        }
        return new Figure(
                "score-plane",
                "Clustering and diffusion scores by set of regions",
                "Each score is a change per decade in units of pre-set scales; inside the band of \u00b1"
                        + Figure.number(deadband, 2) + " a score counts as no change. Colours: class that the scores"
                        + " alone"
                        + " give; hollowing-out is decided before them, from manufacturing. Circles: this run;"
                        + " diamonds and"
                        + " triangles: GDP and patents of the public panel through the same formulas, with the terms"
                        + " that data allow.",
                words.toString(),
                640,
                false,
                logs.source(),
                (g, area) -> {
                    double width = Math.min(area.getWidth(), 1.45 * area.getHeight());
                    panel.draw(
                            g,
                            new Rectangle2D.Double(
                                    area.getCenterX() - width / 2, area.getY(), width, area.getHeight()));
                });
    }

    private static List<Point> points(LogEntry verdict) {
        List<Point> points = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (LogEntry set : verdict.entries("sets")) {
            sets.add(set.text("set"));
            Look look = Look.dots(Palette.category(sets.size() - 1), set.flag("headline") ? 15 : 11);
            points.add(point("run: " + set.text("set"), set, look));
        }
        for (LogEntry seen : verdict.entries("observed")) {
            String measure = VerdictSection.measure(seen);
            String name = "observed: %s, by %s %s\u2013%s"
                    .formatted(seen.text("set"), measure, seen.text("from"), seen.text("to"));
            int set = sets.indexOf(seen.text("set"));
            Color color = set < 0 ? Palette.GREY : Palette.category(set);
            boolean gdp = measure.equals("GDP");
            points.add(point(name, seen, new Look(color, null, gdp ? corners(4, 8) : corners(3, 8.5))));
        }
        points.removeIf(point -> !Double.isFinite(point.clustering()) || !Double.isFinite(point.diffusion()));
        return points;
    }

    private static Point point(String name, LogEntry scores, Look look) {
        return new Point(name, scores.number("c"), scores.number("d"), look);
    }

    private static Shape corners(int count, double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double turn = 2 * Math.PI * i / count;
            if (i == 0) {
                path.moveTo(0, -radius);
            } else {
                path.lineTo(radius * Math.sin(turn), -radius * Math.cos(turn));
            }
        }
        path.closePath();
        return path;
    }

    private static void regions(XyPanel panel, double k, double r) {
        field(panel, -r, -r, r, r, OutcomeColors.NO_CHANGE);
        field(panel, -r, -r, -k, -k, OutcomeColors.MIXED);
        field(panel, -r, -k, -k, r, OutcomeColors.DIFFUSION);
        field(panel, -k, k, k, r, OutcomeColors.DIFFUSION);
        field(panel, k, -r, r, k, OutcomeColors.CLUSTERING);
        field(panel, k, k, r, r, OutcomeColors.MIXED);
        panel.background(new XYShapeAnnotation(
                new Rectangle2D.Double(-k, -k, 2 * k, 2 * k),
                Palette.stroke(1.1f, new float[] {4f, 3f}),
                Palette.FAINT_INK));
        name(panel, "deadband", 0, -k - 0.01 * r);
        name(panel, "mixed", (k + r) / 2, r);
        name(panel, "diffusion", (-k - r) / 2, r);
        name(panel, "clustering", (k + r) / 2, -r + 0.07 * r);
        name(panel, "mixed", (-k - r) / 2, -r + 0.07 * r);
        name(panel, "no material", 0, -r + 0.14 * r);
        name(panel, "change", 0, -r + 0.07 * r);
    }

    private static void field(XyPanel panel, double x0, double y0, double x1, double y1, Color color) {
        Shape shape = new Rectangle2D.Double(x0, y0, x1 - x0, y1 - y0);
        panel.background(new XYShapeAnnotation(shape, Palette.stroke(0.8f), Color.WHITE, color));
    }

    private static void name(XyPanel panel, String text, double x, double y) {
        XYTextAnnotation name = new XYTextAnnotation(text, x, y);
        name.setFont(Figure.font(Font.BOLD, 12));
        name.setPaint(Palette.FAINT_INK);
        name.setTextAnchor(TextAnchor.TOP_CENTER);
        panel.background(name);
    }
}
