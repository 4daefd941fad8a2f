package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The region as a map: coloured cells, borders, names, degrees, a scale bar, and strips for the outer regions. Where speed is asked for
 * before quality, cells have hard edges.
 */
public final class MapPanel implements Drawing {
    /** Colour of a land cell. */
    @FunctionalInterface
    public interface Paint {
        /** The colour of a land cell of a city. */
        Color at(int column, int row, int city);
    }

    private static final int PIXELS_PER_CELL = 4;
    private static final double STRIP = 19;
    private static final Font NAME = Figure.font(Font.BOLD, 10.5);
    private static final Font SMALL = Figure.font(Font.PLAIN, 10.5);

    private final String title;
    private final RegionGrid grid;
    private final Paint paint;
    private final Map<String, String> notes;
    private final Map<String, Color> stripColors;
    private final UnaryOperator<String> spelling;
    private final BiConsumer<Graphics2D, Rectangle2D> above;

    /** A map with a note under (or after) the names of some regions, and colours for the strips of outer ones. */
    public MapPanel(
            String title, RegionGrid grid, Paint paint, Map<String, String> notes, Map<String, Color> stripColors) {
        this(title, grid, paint, notes, stripColors, UnaryOperator.identity(), (g, frame) -> {});
    }

    /**
     * As the other, where {@code spelling} makes what is written of the name of a region, and {@code above} draws more on top of the land,
     * below the names, given where the cells stand.
     */
    public MapPanel(
            String title,
            RegionGrid grid,
            Paint paint,
            Map<String, String> notes,
            Map<String, Color> stripColors,
            UnaryOperator<String> spelling,
            BiConsumer<Graphics2D, Rectangle2D> above) {
        this.title = title;
        this.grid = grid;
        this.paint = paint;
        this.notes = notes;
        this.stripColors = stripColors;
        this.spelling = spelling;
        this.above = above;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        g.setFont(PlotStyle.HEADING);
        g.setPaint(Palette.INK);
        g.drawString(title, (float) area.getX() + 6, (float) area.getY() + 18);
        Rectangle2D frame = frame(grid, area);
        double scale = frame.getWidth() / grid.columns();
        cells(g, frame);
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, frame.getX(), frame.getMaxY());
        borders(g, place);
        strips(g, frame);
        degrees(g, frame, scale);
        scaleBar(g, frame, scale);
        above.accept(g, frame);
        names(g, frame, scale);
    }

    /** Where the cells of a map that is drawn in {@code area} stand. */
    public static Rectangle2D frame(RegionGrid grid, Rectangle2D area) {
        double roomX = area.getWidth() - 2 * STRIP - 34;
        double roomY = area.getHeight() - 26 - STRIP - 24;
        double scale = Math.min(roomX / grid.columns(), roomY / grid.rows());
        double width = scale * grid.columns();
        double x = area.getX() + 26 + STRIP + (roomX - width) / 2;
        return new Rectangle2D.Double(x, area.getY() + 26 + STRIP, width, scale * grid.rows());
    }

    private static boolean isQuick(Graphics2D g) {
        return g.getRenderingHint(RenderingHints.KEY_RENDERING) == RenderingHints.VALUE_RENDER_SPEED;
    }

    /** Borders follow the sides of cells, so that lines without soft edges look as well. */
    private void borders(Graphics2D g, AffineTransform place) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        if (isQuick(g)) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        }
        g.setStroke(Palette.stroke(0.6f));
        g.setPaint(Palette.FAINT_INK);
        g.draw(place.createTransformedShape(grid.borders(true)));
        g.setStroke(Palette.stroke(1.1f));
        g.setPaint(Palette.INK);
        g.draw(place.createTransformedShape(grid.borders(false)));
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
        }
    }

    private void cells(Graphics2D g, Rectangle2D frame) {
        boolean quick = isQuick(g);
        int k = quick ? 1 : PIXELS_PER_CELL;
        int wide = grid.columns() * k;
        BufferedImage image = new BufferedImage(wide, grid.rows() * k, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < grid.columns(); i++) {
            for (int j = 0; j < grid.rows(); j++) {
                int city = grid.cityAt(i, j);
                int rgb = (city < 0 ? Palette.SEA : paint.at(i, j, city)).getRGB();
                for (int row = 0; row < k; row++) {
                    int from = ((grid.rows() - 1 - j) * k + row) * wide + i * k;
                    Arrays.fill(pixels, from, from + k, rgb);
                }
            }
        }
        Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                quick
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform fit = new AffineTransform(
                frame.getWidth() / image.getWidth(),
                0,
                0,
                frame.getHeight() / image.getHeight(),
                frame.getX(),
                frame.getY());
        g.drawImage(image, fit, null);
        if (before != null) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
        g.setPaint(Palette.GREY);
        g.setStroke(Palette.stroke(0.8f));
        g.draw(frame);
    }

    private void strips(Graphics2D g, Rectangle2D frame) {
        double gap = 1.5;
        Rectangle2D north = new Rectangle2D.Double(frame.getX(), frame.getY() - STRIP - gap, frame.getWidth(), STRIP);
        Rectangle2D west = new Rectangle2D.Double(frame.getX() - STRIP - gap, frame.getY(), STRIP, frame.getHeight());
        Rectangle2D east = new Rectangle2D.Double(frame.getMaxX() + gap, frame.getY(), STRIP, frame.getHeight());
        strip(g, north, Places.NORTH, 0);
        strip(g, west, Places.WEST, -Math.PI / 2);
        strip(g, east, Places.EAST, Math.PI / 2);
    }

    private void strip(Graphics2D g, Rectangle2D box, String region, double turn) {
        Color color = stripColors.getOrDefault(region, Palette.BARE_LAND);
        g.setPaint(color);
        g.fill(box);
        g.setPaint(Palette.GREY);
        g.setStroke(Palette.stroke(0.8f));
        g.draw(box);
        String note = notes.getOrDefault(region, "");
        String name = spelling.apply(region);
        String text = note.isEmpty() ? name : name + "  " + note;
        g.setFont(SMALL);
        g.setPaint(isDark(color) ? Color.WHITE : Palette.INK);
        AffineTransform before = g.getTransform();
        g.translate(box.getCenterX(), box.getCenterY());
        g.rotate(turn);
        g.drawString(text, (float) (-g.getFontMetrics().stringWidth(text) / 2.0), 4f);
        g.setTransform(before);
    }

    private static boolean isDark(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue() < 130;
    }

    private void degrees(Graphics2D g, Rectangle2D frame, double scale) {
        g.setFont(SMALL);
        g.setPaint(Palette.FAINT_INK);
        for (int lon = 100; lon <= 125; lon++) {
            double x = frame.getX() + scale * grid.column(lon);
            if (x > frame.getX() + 8 && x < frame.getMaxX() - 8) {
                g.draw(new Line2D.Double(x, frame.getMaxY(), x, frame.getMaxY() + 4));
                String text = lon + "\u00b0E";
                g.drawString(
                        text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) frame.getMaxY() + 15);
            }
        }
        for (int lat = 15; lat <= 30; lat++) {
            double y = frame.getMaxY() - scale * grid.row(lat);
            if (y > frame.getY() + 4 && y < frame.getMaxY() - 4) {
                double right = frame.getX() - STRIP - 1.5;
                g.draw(new Line2D.Double(right - 4, y, right, y));
                String text = lat + "\u00b0N";
                AffineTransform before = g.getTransform();
                g.translate(right - 7, y);
                g.rotate(-Math.PI / 2);
                g.drawString(text, (float) (-g.getFontMetrics().stringWidth(text) / 2.0), 0f);
                g.setTransform(before);
            }
        }
    }

    private void scaleBar(Graphics2D g, Rectangle2D frame, double scale) {
        double km = 50;
        double length = km / grid.cellKm() * scale;
        double x = frame.getMaxX() - length - 14;
        double y = frame.getMaxY() - 12;
        g.setPaint(Palette.INK);
        g.setStroke(Palette.stroke(1.6f));
        g.draw(new Line2D.Double(x, y, x + length, y));
        g.draw(new Line2D.Double(x, y - 3, x, y + 3));
        g.draw(new Line2D.Double(x + length, y - 3, x + length, y + 3));
        g.setFont(SMALL);
        g.drawString("50 km", (float) (x + length / 2 - g.getFontMetrics().stringWidth("50 km") / 2.0), (float) y - 5);
    }

    /** Writes each name at the middle of its city, or as near as it finds room, with a line to the city then. */
    private void names(Graphics2D g, Rectangle2D frame, double scale) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (int city : grid.bySize()) {
            String name = grid.cities().get(city);
            if (stripColors.containsKey(name) || name.endsWith("Guangdong")) {
                continue;
            }
            double[] centre = grid.centre(city);
            double x = frame.getX() + scale * centre[0];
            double y = frame.getMaxY() - scale * centre[1];
            String note = notes.getOrDefault(name, "");
            String written = spelling.apply(name);
            g.setFont(NAME);
            double width = Math.max(
                    g.getFontMetrics().stringWidth(written),
                    g.getFontMetrics(SMALL).stringWidth(note));
            double height = note.isEmpty() ? 12 : 23;
            double extent = Math.sqrt(centre[2]) * scale;
            Rectangle2D box = room(x, y, width + 2, height, extent < width * 0.55, taken, frame);
            taken.add(new Rectangle2D.Double(box.getX() - 2, box.getY() - 1, box.getWidth() + 4, box.getHeight() + 2));
            label(g, written, note, box, x, y);
        }
    }

    private static Rectangle2D room(
            double x,
            double y,
            double width,
            double height,
            boolean small,
            List<Rectangle2D> taken,
            Rectangle2D frame) {
        double[][] ways = {{0, 1}, {-1, 0.6}, {1, 0.6}, {-1, 0}, {1, 0}, {0, -1}, {-1, -0.6}, {1, -0.6}};
        for (double reach = small ? 1.1 : 0; reach < 8; reach += 0.35) {
            for (double[] way : ways) {
                double cx = x + way[0] * (reach * 12 + (small ? width / 2 : 0));
                double cy = y + way[1] * reach * 12;
                Rectangle2D box = new Rectangle2D.Double(cx - width / 2, cy - height / 2, width, height);
                if (frame.contains(box) && taken.stream().noneMatch(other -> other.intersects(box))) {
                    return box;
                }
            }
        }
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private static void label(Graphics2D g, String name, String note, Rectangle2D box, double x, double y) {
        if (!box.contains(x, y)) {
            double nearX = Math.max(box.getX(), Math.min(box.getMaxX(), x));
            double nearY = Math.max(box.getY(), Math.min(box.getMaxY(), y));
            g.setStroke(Palette.stroke(0.8f));
            g.setPaint(Palette.INK);
            g.draw(new Line2D.Double(nearX, nearY, x, y));
        }
        haloed(g, name, NAME, box, box.getY() + 10);
        if (!note.isEmpty()) {
            haloed(g, note, SMALL, box, box.getY() + 21);
        }
    }

    private static void haloed(Graphics2D g, String text, Font font, Rectangle2D box, double baseline) {
        g.setFont(font);
        float left = (float) (box.getCenterX() - g.getFontMetrics().stringWidth(text) / 2.0);
        g.setPaint(PlotStyle.faint(Color.WHITE, 150));
        for (int i = 0; i < 8; i++) {
            double turn = Math.PI * i / 4;
            g.drawString(text, (float) (left + 1.2 * Math.cos(turn)), (float) (baseline + 1.2 * Math.sin(turn)));
        }
        g.setPaint(Palette.INK);
        g.drawString(text, left, (float) baseline);
    }
}
