package spillway.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.ui.RectangleEdge;
import spillway.kernel.Quarter;

/** The dates at which a policy changes something, as named upright lines on an axis of time. */
final class PolicyMarks {
    private final Map<Double, String> names = new TreeMap<>();

    PolicyMarks(RunLogs logs) {
        List<LogEntry> interventions = logs.manifest().entry("policy").entries("interventions");
        for (LogEntry one : interventions) {
            Map<String, String> keys = one.texts();
            Quarter from = Quarter.parse(one.text("from"));
            names.put(start(from), logs.policyName());
            if (keys.containsKey("until")) {
                names.putIfAbsent(start(Quarter.parse(one.text("until")).plus(1)), "policy ends");
            }
        }
        boolean first = true;
        for (Map.Entry<Double, String> mark : names.entrySet()) {
            if (!first && mark.getValue().equals(logs.policyName())) {
                mark.setValue("next step of policy");
            }
            first = false;
        }
    }

    private static double start(Quarter quarter) {
        return quarter.year() + (quarter.number() - 1) / 4.0;
    }

    /** Draws the marks that the axis reaches over a plot. */
    void draw(Graphics2D g, Rectangle2D plot, ValueAxis time) {
        names.forEach((at, name) -> {
            if (at >= time.getLowerBound() && at < time.getUpperBound()) {
                draw(g, plot, time.valueToJava2D(at, plot, RectangleEdge.BOTTOM), name);
            }
        });
    }

    private static void draw(Graphics2D g, Rectangle2D plot, double x, String name) {
        g.setPaint(Palette.INK);
        g.setStroke(Palette.stroke(1f, 5f, 4f));
        g.draw(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()));
        g.setFont(Figure.font(java.awt.Font.PLAIN, 11));
        String text = Figure.shortened(g, name, plot.getHeight() - 12);
        double length = g.getFontMetrics().stringWidth(text);
        AffineTransform before = g.getTransform();
        g.translate(x + 12, plot.getMaxY() - 6);
        g.rotate(-Math.PI / 2);
        g.setPaint(PlotStyle.faint(Color.WHITE, 190));
        g.fill(new Rectangle2D.Double(-2, -10, length + 4, 13));
        g.setPaint(Palette.INK);
        g.drawString(text, 0f, 0f);
        g.setTransform(before);
    }
}
