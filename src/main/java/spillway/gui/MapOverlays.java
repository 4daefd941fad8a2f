package spillway.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.report.RegionGrid;
import spillway.report.SourceNames;
import spillway.world.Link;
import spillway.world.Structure;

/** What the map shows on top of a layer: links, firms, and flows of the last year. */
final class MapOverlays {
    private static final Color PLATE = new Color(255, 255, 255, 215);

    private static final Font PLATE_FONT = Figure.font(Font.BOLD, 10.5);

    private final Structure structure;
    private final List<String> regions;
    private final Corner corner;
    private final RegionGrid grid;
    private final FirmMarks marks;

    /** Where a land cell stands on the screen. */
    @FunctionalInterface
    interface Corner {
        /** Its lower left corner on a map whose cells stand in {@code frame}. */
        Point2D of(int cell, Rectangle2D frame);
    }

    /** Overlays of a map of this grid. */
    MapOverlays(Structure structure, Corner corner, RegionGrid grid) {
        this.structure = structure;
        this.corner = corner;
        this.grid = grid;
        regions = List.of(structure.regions);
        marks = new FirmMarks(List.of(structure.sectors));
    }

    /** Draws those that are chosen, below the names of cities; {@code recent} are the scenes to {@code now}. */
    void draw(Graphics2D g, Rectangle2D frame, Scene now, List<Scene> recent, Set<Overlay> chosen) {
        if (chosen.contains(Overlay.FIRMS)) {
            double side = frame.getWidth() / grid.columns();
            marks.draw(g, now.firms(), cell -> corner.of(cell, frame), side);
        }
        Traffic traffic = lastYear(recent);
        if (chosen.contains(Overlay.TALENT_MOVES)) {
            talent(traffic, frame).draw(g);
        }
        if (chosen.contains(Overlay.INVESTORS)) {
            investors(traffic, frame).draw(g);
        }
    }

    /** Tells what they mean, on top of all else. */
    void legends(Graphics2D g, Rectangle2D frame, Scene now, List<Scene> recent, Set<Overlay> chosen) {
        Traffic traffic = lastYear(recent);
        int line = 0;
        boolean flows = chosen.contains(Overlay.TALENT_MOVES)
                || chosen.contains(Overlay.INVESTORS)
                || chosen.contains(Overlay.TURNOVER);
        if (flows && !traffic.isKnown()) {
            note(g, "moves, arrivals and firms are not shown of a run that was made already", frame, line);
            return;
        }
        if (chosen.contains(Overlay.LINKS)) {
            links(g, frame, Scene.lastYear(recent));
        }
        if (chosen.contains(Overlay.FIRMS)) {
            marks.legend(g, now.firms(), frame);
        }
        if (chosen.contains(Overlay.TALENT_MOVES)) {
            plate(g, "rest of China", place(regions.size(), frame));
            FlowArrows arrows = talent(traffic, frame);
            String most = Figure.number(1e4 * arrows.most(), 0);
            arrows.legend(g, "talent, net, last year; widest: " + most + " persons", frame, line++);
        }
        if (chosen.contains(Overlay.INVESTORS)) {
            for (int source = 1; source < structure.sources.length; source++) {
                plate(g, SourceNames.of(structure.sources[source], true), source(source, frame));
            }
            FlowArrows arrows = investors(traffic, frame);
            String most = Figure.number(arrows.most() / 10, 1);
            arrows.legend(g, "investors from outside, last year; widest: " + most + " bn RMB", frame, line++);
        }
        if (chosen.contains(Overlay.TURNOVER)) {
            note(g, "+ founded, \u2212 closed: firms of the model, last year", frame, line);
        }
    }

    private static Traffic lastYear(List<Scene> recent) {
        return Traffic.sum(Scene.lastYear(recent).stream().map(Scene::traffic).toList());
    }

    /** Firms founded and closed in the last year, for each region. */
    Map<String, String> turnover(List<Scene> recent) {
        Traffic traffic = lastYear(recent);
        Map<String, String> notes = new HashMap<>();
        for (int r = 0; r < regions.size(); r++) {
            notes.put(regions.get(r), "+" + traffic.founded()[r] + " \u2212" + traffic.closed()[r]);
        }
        return notes;
    }

    private FlowArrows talent(Traffic traffic, Rectangle2D frame) {
        FlowArrows arrows = new FlowArrows(new Color(0x22, 0x22, 0x22, 205));
        int places = traffic.talent().length;
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                double net = traffic.talent()[from][to] - traffic.talent()[to][from];
                arrows.add(place(from, frame), place(to, frame), net);
            }
        }
        return arrows;
    }

    private FlowArrows investors(Traffic traffic, Rectangle2D frame) {
        FlowArrows arrows = new FlowArrows(new Color(0xD5, 0x5E, 0x00, 215));
        for (int source = 0; source < structure.sources.length; source++) {
            for (int r = 0; r < regions.size(); r++) {
                arrows.add(source(source, frame), place(r, frame), traffic.investment()[source][r]);
            }
        }
        return arrows;
    }

    /** Where a place stands: a city in its middle, an outer region in its strip, the rest of China at the upper edge. */
    private Point2D place(int place, Rectangle2D frame) {
        if (place == regions.size()) {
            return new Point2D.Double(frame.getX() + 0.7 * frame.getWidth(), frame.getY() + 22);
        }
        String name = regions.get(place);
        return grid.centreOf(name)
                .map(centre -> (Point2D) new Point2D.Double(
                        frame.getX() + centre.getX() * frame.getWidth() / grid.columns(),
                        frame.getMaxY() - centre.getY() * frame.getHeight() / grid.rows()))
                .orElseGet(() -> strip(name, frame));
    }

    private static Point2D strip(String name, Rectangle2D frame) {
        if (name.startsWith("North")) {
            return new Point2D.Double(frame.getCenterX(), frame.getY() - 8);
        }
        return new Point2D.Double(name.startsWith("West") ? frame.getX() - 8 : frame.getMaxX() + 8, frame.getCenterY());
    }

    /** Where a source of investment stands: Hong Kong on the map, the others at sea. */
    private Point2D source(int source, Rectangle2D frame) {
        if (source == 0 && structure.hongKong >= 0) {
            return place(structure.hongKong, frame);
        }
        double share = (source - 0.5) / (structure.sources.length - 1);
        return new Point2D.Double(
                frame.getX() + (0.36 + 0.64 * share) * frame.getWidth(), frame.getMaxY() - (source % 2 == 0 ? 66 : 84));
    }

    /** A line at the bottom, above other such lines. */
    private static void note(Graphics2D g, String text, Rectangle2D frame, int line) {
        g.setFont(PLATE_FONT);
        plate(g, text, frame.getX() + FlowArrows.LEFT + 3, frame.getMaxY() - 11 - 19 * line);
    }

    private static void plate(Graphics2D g, String text, Point2D at) {
        g.setFont(PLATE_FONT);
        plate(g, text, at.getX() - g.getFontMetrics().stringWidth(text) / 2.0, at.getY() + 4);
    }

    private static void plate(Graphics2D g, String text, double x, double baseline) {
        g.setFont(PLATE_FONT);
        g.setPaint(PLATE);
        g.fill(new Rectangle2D.Double(x - 3, baseline - 12, g.getFontMetrics().stringWidth(text) + 6, 16));
        g.setPaint(Palette.INK);
        g.drawString(text, (float) x, (float) baseline);
    }

    /** Links that opened within a year, with their names. */
    private void links(Graphics2D g, Rectangle2D frame, List<Scene> year) {
        Set<String> named = new HashSet<>();
        for (Scene scene : year) {
            for (Link link : scene.opened()) {
                if (grid.centreOf(regions.get(link.a())).isPresent()
                        && grid.centreOf(regions.get(link.b())).isPresent()) {
                    line(g, frame, link, named.add(link.what()) ? link.what() : "");
                }
            }
        }
    }

    private void line(Graphics2D g, Rectangle2D frame, Link link, String what) {
        Point2D from = place(link.a(), frame);
        Point2D to = place(link.b(), frame);
        g.setPaint(Palette.VERMILLION);
        g.setStroke(Palette.stroke(3f));
        g.draw(new Line2D.Double(from, to));
        for (Point2D end : List.of(from, to)) {
            g.fill(new Ellipse2D.Double(end.getX() - 4, end.getY() - 4, 8, 8));
        }
        if (!what.isEmpty()) {
            g.setFont(PLATE_FONT);
            double room = frame.getMaxX() - g.getFontMetrics().stringWidth(what) - 6;
            double x = Math.min(room, (from.getX() + to.getX()) / 2 + 8);
            plate(g, what, x, (from.getY() + to.getY()) / 2 - 6);
        }
    }
}
