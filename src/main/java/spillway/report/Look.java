package spillway.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.jspecify.annotations.Nullable;

/**
 * How a series is drawn.
 *
 * @param color of line and marks
 * @param stroke of the line; null for marks alone
 * @param mark drawn at every point; null for a line alone
 */
public record Look(
        Color color, @Nullable BasicStroke stroke, @Nullable Shape mark) {

    /** Round marks of this diameter without a line. */
    public static Look dots(Color color, double diameter) {
        return new Look(color, null, new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter));
    }

    /** The same with round marks. */
    public Look marked(double diameter) {
        return new Look(color, stroke, dots(color, diameter).mark());
    }
}
