package spillway.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A finished chart: title above, drawing, line of source below.
 *
 * @param name file name without extension
 * @param title what is shown
 * @param caption how to read it: units, definitions, limits
 * @param alternative what it shows, for those who cannot see it
 * @param height height in user space, where the width is {@link #WIDTH}
 * @param raster whether it holds so many marks that a page had better embed it as PNG
 * @param source where the numbers come from
 * @param drawing everything between title and source
 */
public record Figure(
        String name,
        String title,
        String caption,
        String alternative,
        int height,
        boolean raster,
        String source,
        Drawing drawing) {

    /** Width in user space; fonts are chosen for a page that shows it at about this many pixels. */
    public static final int WIDTH = 1000;
    /** Pixels of a PNG per unit of user space. */
    public static final int SCALE = 2;

    private static final int MARGIN = 18;

    /** The font of charts in a style and size. */
    public static Font font(int style, double size) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) size);
    }

    /** Paints the whole figure into a rectangle from the origin, {@link #WIDTH} wide and {@link #height} high. */
    public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
        g.setStroke(new BasicStroke(1f));
        g.setPaint(Palette.INK);
        g.setFont(font(Font.BOLD, 19));
        double y = MARGIN + 16;
        for (String line : wrap(title, g.getFontMetrics(), WIDTH - 2 * MARGIN)) {
            g.drawString(line, MARGIN, (float) y);
            y += 24;
        }
        double bottom = height - MARGIN - 8;
        g.setFont(font(Font.PLAIN, 11.5));
        double tooWide = g.getFontMetrics().stringWidth(source) / (WIDTH - 2.0 * MARGIN);
        g.setFont(font(Font.PLAIN, 11.5 / Math.max(1, tooWide)));
        g.setPaint(Palette.FAINT_INK);
        g.drawString(source, MARGIN, (float) (bottom + 12));
        drawing.draw(g, new Rectangle2D.Double(MARGIN, y - 8, WIDTH - 2.0 * MARGIN, bottom - y));
    }

    /** The figure as an image of {@link #SCALE} times its size in user space. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        paint(g);
        g.dispose();
        return image;
    }

    /** Writes the figure into {@code folder} as a picture and as a drawing, and returns both files. */
    public List<Path> write(Path folder) throws IOException {
        return new Picture(this).write(folder);
    }

    /** The figure as a document of its own. */
    public String svg() {
        return new Picture(this).svg();
    }

    /** Title and description, escaped for an attribute. */
    String words() {
        return Html.escape(title + ". " + alternative);
    }

    /** The beginning of a text that is no wider than this in the present font, with an ellipsis where it is cut. */
    public static String shortened(Graphics2D g, String text, double width) {
        String shorter = text;
        while (g.getFontMetrics().stringWidth(shorter) > width && shorter.length() > 4) {
            shorter = shorter.substring(0, shorter.length() - 2).stripTrailing() + "\u2026";
        }
        return shorter;
    }

    /** A text in lines of at most this width. */
    public static List<String> wrap(String text, FontMetrics metrics, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) > width && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** A number for readers: grouped thousands, this many decimals, a true minus sign. */
    public static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "\u2013";
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '\u2212');
    }

    /** The same with its sign, plus signs included. */
    public static String signed(double value, int decimals) {
        String text = number(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }
}
