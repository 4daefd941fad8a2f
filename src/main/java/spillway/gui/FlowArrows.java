package spillway.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import spillway.report.Figure;
import spillway.report.Palette;

/** Flows from place to place as arrows whose width is the amount; the largest only. */
final class FlowArrows {
    private static final int MOST = 14;
    /** Room that the year takes at the left. */
    static final double LEFT = 200;

    private static final double WIDEST = 10;
    private static final Color HALO = new Color(255, 255, 255, 190);

    private final List<Arrow> arrows = new ArrayList<>();
    private final Color color;

    private record Arrow(Point2D from, Point2D to, double amount) {}

    /** Arrows of one colour. */
    FlowArrows(Color color) {
        this.color = color;
    }

    /** Adds a flow; one of nothing, or that goes nowhere, is left out. */
    void add(Point2D from, Point2D to, double amount) {
        if (amount > 0 && from.distance(to) > 8) {
            arrows.add(new Arrow(from, to, amount));
        }
    }

    /** The largest amount; 0 where nothing flows. */
    double most() {
        return arrows.stream().mapToDouble(Arrow::amount).max().orElse(0);
    }

    /** Draws the largest flows, the widest at the bottom. */
    void draw(Graphics2D g) {
        double most = most();
        arrows.stream()
                .sorted(Comparator.comparingDouble(Arrow::amount).reversed())
                .limit(MOST)
                .forEach(arrow -> draw(g, arrow, WIDEST * Math.sqrt(arrow.amount / most)));
    }

    private void draw(Graphics2D g, Arrow arrow, double width) {
        Shape shape = shape(arrow.from, arrow.to, Math.max(1.2, width));
        g.setPaint(HALO);
        g.setStroke(new BasicStroke(1.4f));
        g.draw(shape);
        g.setPaint(color);
        g.fill(shape);
    }

    /** A bow from one point to the other that swells towards its head, so that there and back do not cover each other. */
    private static Shape shape(Point2D from, Point2D to, double width) {
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double length = Math.hypot(dx, dy);
        double nx = -dy / length;
        double ny = dx / length;
        double head = Math.min(length / 2, width + 5);
        double bow = 0.14 * length;
        double hx = to.getX() - dx / length * head + nx * bow * 0.35;
        double hy = to.getY() - dy / length * head + ny * bow * 0.35;
        double mx = (from.getX() + to.getX()) / 2 + nx * bow;
        double my = (from.getY() + to.getY()) / 2 + ny * bow;
        double half = width / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(from.getX(), from.getY());
        path.quadTo(mx + nx * half * 0.7, my + ny * half * 0.7, hx + nx * half, hy + ny * half);
        path.lineTo(hx + nx * (half + 3), hy + ny * (half + 3));
        path.lineTo(to.getX(), to.getY());
        path.lineTo(hx - nx * (half + 3), hy - ny * (half + 3));
        path.lineTo(hx - nx * half, hy - ny * half);
        path.quadTo(mx - nx * half * 0.7, my - ny * half * 0.7, from.getX(), from.getY());
        path.closePath();
        return path;
    }

    /** Tells what the arrows are, in a line at the bottom of {@code frame}, above other such lines. */
    void legend(Graphics2D g, String text, Rectangle2D frame, int line) {
        g.setFont(Figure.font(Font.PLAIN, 11));
        double width = g.getFontMetrics().stringWidth(text) + 30;
        double x = frame.getX() + LEFT;
        double y = frame.getMaxY() - 24 - line * 19;
        g.setPaint(new Color(255, 255, 255, 225));
        g.fill(new Rectangle2D.Double(x, y, width, 18));
        g.setPaint(color);
        g.fill(shape(new Point2D.Double(x + 4, y + 9), new Point2D.Double(x + 24, y + 9), 4));
        g.setPaint(Palette.INK);
        g.drawString(text, (float) x + 27, (float) y + 13);
    }
}
