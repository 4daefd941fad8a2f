package spillway.gui;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import spillway.report.Drawing;

/** A drawing of the reports, shown in the window at the size that there is. */
final class DrawingPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Drawing drawing;

    /** Shows another drawing. */
    void show(Drawing next) {
        drawing = next;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
        Drawing now = drawing;
        if (now != null && getWidth() > 80 && getHeight() > 40) {
            Rectangle2D area = new Rectangle2D.Double(6, 4, getWidth() - 12.0, getHeight() - 8.0);
            g.scale(TextSize.factor(), TextSize.factor());
            now.draw(g, TextSize.unscaled(area));
        }
        g.dispose();
    }
}
