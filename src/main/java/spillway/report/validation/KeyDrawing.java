package spillway.report.validation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import spillway.report.Drawing;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;

/**
 * The key to panels of a comparison, in a panel of its own.
 *
 * @param readings names of the readings
 * @param forecasts names of the naive forecasts
 * @param vintages whether figures of an earlier vintage are among what was observed
 */
public record KeyDrawing(List<String> readings, List<String> forecasts, boolean vintages) implements Drawing {
    private static final List<Color> COLORS =
            List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREEN, Palette.PURPLE, Palette.ORANGE);

    /** The colour of a reading. */
    static Color color(int reading) {
        return COLORS.get(reading % COLORS.size());
    }

    /** How a forecast is drawn. */
    static Look look(int forecast) {
        return forecast == 0
                ? new Look(Palette.GREY, Palette.stroke(1.4f, 6f, 3f), null)
                : new Look(Palette.GREY, Palette.stroke(1.4f, 1.5f, 2.5f), null);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double x = area.getX() + 26;
        double y = area.getY() + 46;
        g.setFont(PlotStyle.LABEL);
        for (int r = 0; r < readings.size(); r++) {
            g.setPaint(PlotStyle.faint(color(r), 55));
            g.fill(new Rectangle2D.Double(x, y - 10, 26, 12));
            g.setPaint(color(r));
            g.setStroke(Palette.stroke(2.2f));
            g.draw(new Line2D.Double(x, y - 4, x + 26, y - 4));
            y = word(g, readings.get(r), x, y);
        }
        g.setPaint(Palette.BLACK);
        g.fill(new Ellipse2D.Double(x + 9.5, y - 7.5, 7, 7));
        y = word(g, "observed", x, y);
        if (vintages) {
            g.setPaint(Palette.BLACK);
            g.fill(new Ellipse2D.Double(x + 9.5, y - 7.5, 7, 7));
            g.setPaint(Color.WHITE);
            g.fill(new Ellipse2D.Double(x + 11, y - 6, 4, 4));
            y = word(g, "observed, earlier vintage", x, y);
        }
        for (int f = 0; f < forecasts.size(); f++) {
            g.setPaint(look(f).color());
            g.setStroke(look(f).stroke());
            g.draw(new Line2D.Double(x, y - 4, x + 26, y - 4));
            y = word(g, forecasts.get(f), x, y);
        }
    }

    private static double word(Graphics2D g, String word, double x, double y) {
        g.setPaint(Palette.INK);
        g.drawString(word, (float) x + 34, (float) y);
        return y + 22;
    }
}
