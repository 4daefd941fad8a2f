package spillway.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
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
import spillway.world.World;

/**
 * The map as one of MASON's field portrayals: it draws a scene, never the world, and makes a handle only of what was hit. Coordinates are
 * those of the display.
 */
final class MapView extends FieldPortrayal2D {
    private static final double LEGEND = 52;

    private final World world;
    private final RegionGrid grid;
    private final List<String> regions;
    private final int[][] cellOf;
    private final int[] columnOf;
    private final int[] rowOf;
    private final MapOverlays overlays;
    private volatile Shown shown;
    private final AtomicInteger frames = new AtomicInteger();

    /**
     * What is shown.
     *
     * @param scene the run's
     * @param other that of the run under a policy, of which the difference in percent is shown; null for the levels
     * @param recent the scenes to this one
     * @param levels colours of the levels
     * @param overlays what is shown on top
     * @param chinese whether names are Chinese
     */
    record Shown(
            Layer layer,
            Scene scene,
            @Nullable Scene other,
            List<Scene> recent,
            MapScale levels,
            Set<Overlay> overlays,
            boolean chinese) {}

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
        columnOf = new int[land.cellCount];
        rowOf = new int[land.cellCount];
        double left = min(x);
        double bottom = min(y);
        for (int cell = 0; cell < land.cellCount; cell++) {
            columnOf[cell] = (int) (x[cell] - left);
            rowOf[cell] = (int) (y[cell] - bottom);
            cellOf[columnOf[cell]][rowOf[cell]] = cell;
        }
        overlays = new MapOverlays(world.structure, this::corner, grid);
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
        Graphics2D scaled = (Graphics2D) g.create();
        scaled.scale(TextSize.factor(), TextSize.factor());
        scaled.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
        draw(scaled, TextSize.unscaled(info.draw));
        scaled.dispose();
        frames.incrementAndGet();
    }

    /** How often it was drawn on the screen. */
    int frames() {
        return frames.get();
    }

    /** Draws the map in {@code area}. */
    void draw(Graphics2D g, Rectangle2D area) {
        draw(g, area, shown);
    }

    /** Draws something else than what is shown. */
    void draw(Graphics2D g, Rectangle2D area, Shown now) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(Color.WHITE);
        g.fill(area);
        Rectangle2D above = above(area);
        float[] values = now.other == null
                ? now.scene.layer(now.layer)
                : CityDifference.of(now.layer, world.cells, now.scene, now.other);
        MapScale scale = now.other == null ? now.levels : MapScale.ofDifference(CityDifference.most(values));
        UnaryOperator<String> spelling = now.chinese ? CityNames::chinese : UnaryOperator.identity();
        Map<String, String> notes = now.overlays.contains(Overlay.TURNOVER) ? overlays.turnover(now.recent) : Map.of();
        new MapPanel(
                        "",
                        grid,
                        (column, row, city) -> scale.color(values[cellOf[column][row]]),
                        notes,
                        outer(now, scale),
                        spelling,
                        (onMap, frame) -> overlays.draw(onMap, frame, now.scene, now.recent, now.overlays))
                .draw(g, above);
        Rectangle2D frame = MapPanel.frame(grid, above);
        overlays.legends(g, frame, now.scene, now.recent, now.overlays);
        year(g, frame, now);
        String title = now.other == null
                ? now.layer.label() + ", " + now.layer.unit()
                : now.layer.label() + ": difference that the policy makes in each city on this seed, %";
        new ColorBar(title, scale::at, scale.ticks(), scale.labels())
                .draw(g, new Rectangle2D.Double(frame.getX(), above.getMaxY() + 2, frame.getWidth(), LEGEND));
    }

    private static Rectangle2D above(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - LEGEND);
    }

    /** Colours of the strips that stand for the outer regions: their high-value output on the scale of the map, where it is shown. */
    private Map<String, Color> outer(Shown now, MapScale scale) {
        Map<String, Color> colors = new HashMap<>();
        for (int r = 0; r < regions.size(); r++) {
            if (world.cells.land.regionCells[r].length == 0) {
                double value = now.scene.of(CityFigure.HIGH_VALUE, r);
                boolean levels = now.layer == Layer.HIGH_VALUE && now.other == null;
                double density = 400 * value / world.structure.areaKm2[r];
                colors.put(regions.get(r), levels ? scale.color(density) : Palette.BARE_LAND);
            }
        }
        return colors;
    }

    private static void year(Graphics2D g, Rectangle2D frame, Shown now) {
        g.setFont(Figure.font(Font.BOLD, Math.max(18, frame.getHeight() / 11)));
        g.setPaint(new Color(0x22, 0x22, 0x22, 200));
        String text = String.valueOf(now.scene.year());
        float x = (float) frame.getX() + 14;
        float y = (float) (frame.getMaxY() - 16);
        g.drawString(text, x, y);
        float beyond = x + g.getFontMetrics().stringWidth(text) + 6;
        g.setFont(Figure.font(Font.PLAIN, Math.max(11, frame.getHeight() / 30)));
        g.drawString(now.scene.season(), beyond, y);
        LoggedScenes.remark(now.recent, now.layer).ifPresent(remark -> {
            g.setFont(Figure.font(Font.BOLD, 11));
            g.drawString(remark, x, (float) frame.getMaxY() - 4);
        });
    }

    /** The lower left corner of a land cell of a map whose cells stand in {@code frame}. */
    private Point2D corner(int cell, Rectangle2D frame) {
        return new Point2D.Double(
                frame.getX() + columnOf[cell] * frame.getWidth() / grid.columns(),
                frame.getMaxY() - rowOf[cell] * frame.getHeight() / grid.rows());
    }

    /** The land cell at a point of the screen on which the map is drawn in {@code area}; empty at sea. */
    OptionalInt cellAt(Point2D point, Rectangle2D area) {
        Rectangle2D frame = MapPanel.frame(grid, above(TextSize.unscaled(area)));
        double x = point.getX() / TextSize.factor();
        double y = point.getY() / TextSize.factor();
        int column = (int) Math.floor((x - frame.getX()) / frame.getWidth() * grid.columns());
        int row = (int) Math.floor((frame.getMaxY() - y) / frame.getHeight() * grid.rows());
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
