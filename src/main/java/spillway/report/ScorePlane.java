package spillway.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import spillway.kernel.PlainName;

/** Clustering score against diffusion score over the regions of the classes: the run's region sets and the observed. */
public final class ScorePlane implements Chart {
    private record Point(String name, double clustering, double diffusion, Look look) {}

    @Override
    public Part part() {
        return Part.VERDICT;
    }

    @Override
    public Figure figure(RunLogs logs) {
        List<Point> points = points(logs.verdict());
        double deadband = logs.verdict().number("deadband");
        ScoreField field = ScoreField.around(
                deadband,
                points.stream()
                        .mapToDouble(point -> Math.max(Math.abs(point.clustering()), Math.abs(point.diffusion())))
                        .max()
                        .orElse(0));
        StringBuilder words = new StringBuilder();
        for (Point point : points) {
            field.panel()
                    .add(
                            point.name(),
                            new double[] {point.clustering()},
                            new double[] {point.diffusion()},
                            point.look());
            words.append(point.name())
                    .append(": C ")
                    .append(Figure.number(point.clustering(), 2))
                    .append(", D ")
                    .append(Figure.number(point.diffusion(), 2))
                    .append("; ");
        }
        return new Figure(
                "score-plane",
                title(logs.verdict()),
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
                field);
    }

    private static String title(LogEntry verdict) {
        List<String> classes = new ArrayList<>();
        for (LogEntry set : verdict.entries("sets")) {
            classes.add("%s: %s (C %s, by the named core %s; D %s)"
                    .formatted(
                            set.text("set"),
                            PlainName.of(set.text("outcome")),
                            Figure.number(set.number("c"), 2),
                            Figure.number(set.number("c_named"), 2),
                            Figure.number(set.number("d"), 2)));
        }
        String text = String.join("; ", classes);
        return text.isEmpty() ? "No class" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
}
