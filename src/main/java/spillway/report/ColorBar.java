package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;

/**
 * A legend of colours with ticks.
 *
 * @param title quantity and unit
 * @param color colour of a place between 0 and 1
 * @param places of the ticks, between 0 and 1
 * @param labels of the ticks
 */
public record ColorBar(String title, DoubleFunction<Color> color, double[] places, String[] labels) implements Drawing {

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        int steps = 120;
        double width = Math.min(area.getWidth() - 60, 360);
        double x = area.getCenterX() - width / 2;
        double y = area.getY() + 18;
        g.setFont(PlotStyle.LABEL);
        g.setPaint(Palette.INK);
        g.drawString(title, (float) (area.getCenterX() - g.getFontMetrics().stringWidth(title) / 2.0), (float) y - 5);
        for (int i = 0; i < steps; i++) {
            g.setPaint(color.apply((i + 0.5) / steps));
            g.fill(new Rectangle2D.Double(x + width * i / steps, y, width / steps + 0.4, 12));
        }
        g.setFont(Figure.font(Font.PLAIN, 11));
        g.setPaint(Palette.INK);
        g.setStroke(Palette.stroke(0.8f));
        for (int i = 0; i < places.length; i++) {
            double at = x + width * places[i];
            g.draw(new Line2D.Double(at, y + 12, at, y + 16));
            g.drawString(labels[i], (float) (at - g.getFontMetrics().stringWidth(labels[i]) / 2.0), (float) y + 27);
        }
    }
}
