package spillway.gui;

import java.awt.Font;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.geom.Rectangle2D;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/** How large the text of all windows is: that of the desktop at first, larger or smaller on request. Swing's defaults hold it. */
final class TextSize {
    private static final String KEY = "spillway.textPercent";
    private static final int LEAST = 70;
    private static final int MOST = 175;
    private static final double USUAL_DOTS_PER_INCH = 96;

    private TextSize() {}

    /** Takes over what the desktop asks for, before the first window is made. */
    static void followDesktop() {
        if (Toolkit.getDefaultToolkit().getDesktopProperty("gnome.Xft/DPI") instanceof Integer dots && dots > 0) {
            set((int) Math.round(100 * dots / 1024.0 / USUAL_DOTS_PER_INCH));
        }
    }

    /** The size in percent of the usual one. */
    static int percent() {
        return UIManager.get(KEY) instanceof Integer percent ? percent : 100;
    }

    /** The size over the usual one. */
    static double factor() {
        return percent() / 100.0;
    }

    /** Sets the size, within bounds, for all windows. */
    static void set(int percent) {
        int bounded = Math.max(LEAST, Math.min(MOST, percent));
        UIManager.put(KEY, bounded);
        for (Object key : UIManager.getLookAndFeelDefaults().keySet()) {
            if (UIManager.getLookAndFeelDefaults().get(key) instanceof Font font) {
                UIManager.put(key, new FontUIResource(font.deriveFont(font.getSize2D() * bounded / 100)));
            }
        }
        for (Window window : Window.getWindows()) {
            SwingUtilities.updateComponentTreeUI(window);
        }
    }

    /** A length that grows with the text, pixels. */
    static int scaled(int pixels) {
        return (int) Math.round(pixels * factor());
    }

    /** An area of the screen in the units of drawings, whose text has its usual size. */
    static Rectangle2D unscaled(Rectangle2D area) {
        double f = factor();
        return new Rectangle2D.Double(area.getX() / f, area.getY() / f, area.getWidth() / f, area.getHeight() / f);
    }
}
