package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.ui.TextAnchor;

/** The plane of clustering and diffusion scores, coloured by the class that they alone give; marks go into its panel. */
public final class ScoreField implements Drawing {
    private final XyPanel panel;

    private ScoreField(double deadband, double reach) {
        panel = new XyPanel(
                null,
                PlotStyle.axis("clustering score C, per decade (+: high-value activity gathers)", -reach, reach),
                PlotStyle.axis("diffusion score D, per decade (+: capability spreads)", -reach, reach));
        regions(deadband, reach);
    }

    /** A plane that holds scores of this size and shows the deadband. */
    public static ScoreField around(double deadband, double largest) {
        return new ScoreField(deadband, Math.max(Math.max(1, 2 * deadband), 1.25 * largest));
    }

    /** What the marks are added to. */
    public XyPanel panel() {
        return panel;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double width = Math.min(area.getWidth(), 1.45 * area.getHeight());
        panel.draw(g, new Rectangle2D.Double(area.getCenterX() - width / 2, area.getY(), width, area.getHeight()));
    }

    private void regions(double k, double r) {
        field(-r, -r, r, r, OutcomeColors.NO_CHANGE);
        field(-r, -r, -k, -k, OutcomeColors.MIXED);
        field(-r, -k, -k, r, OutcomeColors.DIFFUSION);
        field(-k, k, k, r, OutcomeColors.DIFFUSION);
        field(k, -r, r, k, OutcomeColors.CLUSTERING);
        field(k, k, r, r, OutcomeColors.MIXED);
        panel.background(new XYShapeAnnotation(
                new Rectangle2D.Double(-k, -k, 2 * k, 2 * k),
                Palette.stroke(1.1f, new float[] {4f, 3f}),
                Palette.FAINT_INK));
        name("deadband", 0, -k - 0.01 * r);
        name("mixed", (k + r) / 2, r);
        name("diffusion", (-k - r) / 2, r);
        name("clustering", (k + r) / 2, -r + 0.07 * r);
        name("mixed", (-k - r) / 2, -r + 0.07 * r);
        name("no material", 0, -r + 0.14 * r);
        name("change", 0, -r + 0.07 * r);
    }

    private void field(double x0, double y0, double x1, double y1, Color color) {
        Shape shape = new Rectangle2D.Double(x0, y0, x1 - x0, y1 - y0);
        panel.background(new XYShapeAnnotation(shape, Palette.stroke(0.8f), Color.WHITE, color));
    }

    private void name(String text, double x, double y) {
        XYTextAnnotation name = new XYTextAnnotation(text, x, y);
        name.setFont(Figure.font(Font.BOLD, 12));
        name.setPaint(Palette.FAINT_INK);
        name.setTextAnchor(TextAnchor.TOP_CENTER);
        panel.background(name);
    }
}
