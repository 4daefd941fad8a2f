package spillway.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;
import spillway.model.CityFigure;
import spillway.report.ColorBar;
import spillway.report.Figure;
import spillway.report.MapPanel;
import spillway.report.Palette;
import spillway.report.RegionGrid;
import spillway.world.Land;
import spillway.world.Link;
import spillway.world.World;

/**
 * The map as one of MASON's field portrayals: it draws a scene, never the world, and makes a handle only of what was hit. Coordinates are
 * those of the display.
 */
final class MapView extends FieldPortrayal2D {
    private static final int QUARTERS_SHOWN = 4;
    private static final double LEGEND = 52;
    private static final float[] NOTHING = {};

    private final World world;
    private final RegionGrid grid;
    private final List<String> regions;
    private final int[][] cellOf;
    private volatile Shown shown;

    /**
     * What is shown.
     *
     * @param scene the run's
     * @param other that of the run under a policy, of which the difference in percent is shown; null for the levels
     * @param scale its colours
     * @param recent the latest scenes, whose links are drawn as new
     */
    record Shown(Layer layer, Scene scene, @Nullable Scene other, MapScale scale, List<Scene> recent) {}

    /** A map of this world's land that begins with {@code shown}. */
    MapView(World world, Shown shown) {
        this.world = world;
        this.shown = shown;
        Land land = world.cells.land;
        regions = List.of(world.structure.regions);
        double[] x = new double[land.cellCount];
        double[] y = new double[land.cellCount];
        String[] names = new String[land.cellCount];
        for (int cell = 0; cell < land.cellCount; cell++) {
            x[cell] = land.cellX[cell];
            y[cell] = land.height - 1 - land.cellY[cell];
            names[cell] = regions.get(land.cellRegion[cell]);
        }
        grid = new RegionGrid(x, y, land.cellLon, land.cellLat, names, land.cellKm);
        cellOf = new int[grid.columns()][grid.rows()];
        double left = min(x);
        double bottom = min(y);
        for (int cell = 0; cell < land.cellCount; cell++) {
            cellOf[(int) (x[cell] - left)][(int) (y[cell] - bottom)] = cell;
        }
        setField(this);
    }

    private static double min(double[] values) {
        double min = values[0];
        for (double value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    /** Shows something else from the next drawing on. */
    void show(Shown next) {
        shown = next;
    }

    /** What is shown. */
    Shown shown() {
        return shown;
    }

    @Override
    public void draw(Object object, Graphics2D g, DrawInfo2D info) {
        draw(g, info.draw);
    }

    /** Draws the map in {@code area}. */
    void draw(Graphics2D g, Rectangle2D area) {
        Shown now = shown;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(Color.WHITE);
        g.fill(area);
        Rectangle2D above =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - LEGEND);
        float[] values = now.other == null ? now.scene.layer(now.layer) : difference(now);
        new MapPanel(
                        "",
                        grid,
                        (column, row, city) -> now.scale.color(values[cellOf[column][row]]),
                        Map.of(),
                        outer(now))
                .draw(g, above);
        Rectangle2D frame = MapPanel.frame(grid, above);
        links(g, frame, now);
        year(g, frame, now);
        String title = now.other == null
                ? now.layer.label() + ", " + now.layer.unit()
                : now.layer.label() + ": difference that the policy makes, %";
        new ColorBar(title, now.scale::at, now.scale.ticks(), now.scale.labels())
                .draw(g, new Rectangle2D.Double(frame.getX(), above.getMaxY() + 2, frame.getWidth(), LEGEND));
    }

    /** Percent by which the policy changes each cell; NaN where there is next to nothing. */
    private static float[] difference(Shown now) {
        Scene other = now.other;
        if (other == null) {
            return NOTHING;
        }
        float[] before = now.scene.layer(now.layer);
        float[] after = other.layer(now.layer);
        float most = 0;
        for (float value : before) {
            most = value > most ? value : most;
        }
        float[] percent = new float[before.length];
        for (int cell = 0; cell < percent.length; cell++) {
            boolean little = !(Math.abs(before[cell]) > 1e-4 * most);
            percent[cell] = little ? Float.NaN : 100 * (after[cell] / before[cell] - 1);
        }
        return percent;
    }

    /** Colours of the strips that stand for the outer regions: their high-value output on the scale of the map, where it is shown. */
    private Map<String, Color> outer(Shown now) {
        Map<String, Color> colors = new java.util.HashMap<>();
        for (int r = 0; r < regions.size(); r++) {
            if (world.cells.land.regionCells[r].length == 0) {
                double value = now.scene.of(CityFigure.HIGH_VALUE, r);
                boolean levels = now.layer == Layer.HIGH_VALUE && now.other == null;
                double density = 400 * value / world.cells.areaKm2[world.cells.ofRegion[r][0]];
                colors.put(regions.get(r), levels ? now.scale.color(density) : Palette.BARE_LAND);
            }
        }
        return colors;
    }

    private void year(Graphics2D g, Rectangle2D frame, Shown now) {
        g.setFont(Figure.font(Font.BOLD, Math.max(18, frame.getHeight() / 11)));
        g.setPaint(new Color(0x22, 0x22, 0x22, 200));
        String text = String.valueOf(now.scene.year());
        float x = (float) frame.getX() + 14;
        float y = (float) (frame.getMaxY() - 16);
        g.drawString(text, x, y);
        LoggedScenes.remark(now.recent, now.layer).ifPresent(remark -> {
            g.setFont(Figure.font(Font.BOLD, 11));
            g.drawString(remark, x, (float) frame.getMaxY() - 4);
        });
        float beyond = x + g.getFontMetrics().stringWidth(text) + 6;
        g.setFont(Figure.font(Font.PLAIN, Math.max(11, frame.getHeight() / 30)));
        g.drawString(now.scene.season(), beyond, y);
    }

    /** Links that opened within a year, with their names. */
    private void links(Graphics2D g, Rectangle2D frame, Shown now) {
        List<Scene> recent = now.recent;
        for (Scene scene : recent.subList(Math.max(0, recent.size() - QUARTERS_SHOWN), recent.size())) {
            for (Link link : scene.opened()) {
                Optional<Point2D> from = centre(link.a(), frame);
                Optional<Point2D> to = centre(link.b(), frame);
                if (from.isPresent() && to.isPresent()) {
                    line(g, from.get(), to.get(), link.what());
                }
            }
        }
    }

    private static void line(Graphics2D g, Point2D from, Point2D to, String what) {
        g.setPaint(Palette.VERMILLION);
        g.setStroke(Palette.stroke(3f));
        g.draw(new Line2D.Double(from, to));
        for (Point2D end : List.of(from, to)) {
            g.fill(new Ellipse2D.Double(end.getX() - 4, end.getY() - 4, 8, 8));
        }
        g.setFont(Figure.font(Font.BOLD, 11));
        float x = (float) ((from.getX() + to.getX()) / 2 + 8);
        float y = (float) ((from.getY() + to.getY()) / 2 - 6);
        g.setPaint(new Color(255, 255, 255, 210));
        g.fill(new Rectangle2D.Double(x - 3, y - 11, g.getFontMetrics().stringWidth(what) + 6, 15));
        g.setPaint(Palette.INK);
        g.drawString(what, x, y);
    }

    private Optional<Point2D> centre(int region, Rectangle2D frame) {
        return grid.centreOf(regions.get(region))
                .map(place -> new Point2D.Double(
                        frame.getX() + place.getX() * frame.getWidth() / grid.columns(),
                        frame.getMaxY() - place.getY() * frame.getHeight() / grid.rows()));
    }

    /** The land cell at a point of a map that is drawn in {@code area}; empty at sea. */
    OptionalInt cellAt(Point2D point, Rectangle2D area) {
        Rectangle2D above =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - LEGEND);
        Rectangle2D frame = MapPanel.frame(grid, above);
        int column = (int) Math.floor((point.getX() - frame.getX()) / frame.getWidth() * grid.columns());
        int row = (int) Math.floor((frame.getMaxY() - point.getY()) / frame.getHeight() * grid.rows());
        return grid.cityAt(column, row) < 0 ? OptionalInt.empty() : OptionalInt.of(cellOf[column][row]);
    }

    @Override
    public void hitObjects(DrawInfo2D range, Bag into) {
        Point2D point = new Point2D.Double(range.clip.getCenterX(), range.clip.getCenterY());
        OptionalInt cell = cellAt(point, range.draw);
        if (cell.isPresent()) {
            int region = world.cells.region[cell.getAsInt()];
            into.add(new LocationWrapper(world.city(region), null, this) {
                @Override
                public Object getLocation() {
                    return regions.get(region);
                }

                @Override
                public String getLocationName() {
                    return regions.get(region);
                }
            });
        }
    }
}
