package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.ScrollPaneConstants;
import org.jspecify.annotations.Nullable;
import sim.display.Display2D;
import spillway.report.Drawing;

/** The map with MASON's display around it, which zooms and scrolls, and the choice of what it shows. */
final class MapPane extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final double ZOOM_STEP = 1.25;
    private static final double MOST_ZOOM = 12;

    private final Display2D display;
    private final transient MapView map;
    private final JComboBox<LayerName> layers;
    private final JCheckBox difference = new JCheckBox("Difference by the policy");
    private final Set<Overlay> overlays = EnumSet.noneOf(Overlay.class);
    private final transient Clicks clicks;
    private boolean chinese;

    /** What clicks on the map ask for. */
    interface Clicks {
        /** A click on a land cell. */
        void cell(int cell);

        /** A click with the other button, for a menu at this place of a component. */
        void menu(int cell, MouseEvent where);

        /** Something else is to be drawn. */
        void changed();
    }

    /** A layer by its name. */
    private record LayerName(Layer layer) {
        @Override
        public String toString() {
            return layer.label();
        }
    }

    /** A map of the run that is open. */
    MapPane(RegionGui gui, Session session, Clicks clicks) {
        super(new BorderLayout());
        this.clicks = clicks;
        for (Overlay overlay : Overlay.values()) {
            show(overlay, overlay.shownAtFirst());
        }
        List<Scene> scenes = session.main().scenes();
        Layer first = Layer.HIGH_VALUE;
        map = new MapView(
                session.world(),
                new MapView.Shown(
                        first, scenes.get(0), null, scenes, MapScale.of(first, scenes), Set.copyOf(overlays), chinese));
        display = new Display2D(860, 640, gui);
        display.setBackdrop(Color.WHITE);
        display.attach(map, "Map");
        display.movieButton.setVisible(false);
        display.display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        layers = new JComboBox<>(
                List.of(Layer.values()).stream().map(LayerName::new).toArray(LayerName[]::new));
        layers.setName("layers");
        difference.setName("difference");
        difference.setEnabled(false);
        JPanel above = new JPanel(new BorderLayout(8, 0));
        above.add(new JLabel(" Map:"), BorderLayout.WEST);
        layers.setMinimumSize(new Dimension(80, 20));
        above.add(layers, BorderLayout.CENTER);
        above.add(difference, BorderLayout.EAST);
        add(above, BorderLayout.NORTH);
        add(display, BorderLayout.CENTER);
        listen();
    }

    private void listen() {
        moveByMouse();
        layers.addActionListener(event -> {
            layers.setToolTipText(layer().meaning() + ", " + layer().unit());
            clicks.changed();
        });
        difference.addActionListener(event -> clicks.changed());
        display.display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        });
        display.insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                menu(event);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                menu(event);
            }

            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getButton() == MouseEvent.BUTTON1) {
                    cellAt(event).ifPresent(clicks::cell);
                }
            }
        });
    }

    /** Zooms by the wheel about the place of the mouse, and shifts a zoomed map with it. */
    private void moveByMouse() {
        MouseAdapter mouse = new MouseAdapter() {
            private Point held = new Point();

            @Override
            public void mouseWheelMoved(MouseWheelEvent event) {
                double before = display.getScale();
                double scale =
                        Math.max(1, Math.min(MOST_ZOOM, before * Math.pow(ZOOM_STEP, -event.getWheelRotation())));
                Point seen = display.display.getViewport().getViewPosition();
                display.setScale(scale);
                display.scaleField.setValue(scale);
                display.insideDisplay.revalidate();
                display.display.validate();
                double factor = scale / before - 1;
                show(new Point(seen.x + (int) (factor * event.getX()), seen.y + (int) (factor * event.getY())));
            }

            @Override
            public void mousePressed(MouseEvent event) {
                held = event.getPoint();
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                Point seen = display.display.getViewport().getViewPosition();
                show(new Point(seen.x + held.x - event.getX(), seen.y + held.y - event.getY()));
            }

            private void show(Point corner) {
                Dimension room = display.display.getViewport().getExtentSize();
                Dimension whole = display.insideDisplay.getPreferredSize();
                int x = Math.max(0, Math.min(corner.x, whole.width - room.width));
                int y = Math.max(0, Math.min(corner.y, whole.height - room.height));
                display.display.getViewport().setViewPosition(new Point(x, y));
                display.insideDisplay.repaint();
            }
        };
        display.insideDisplay.addMouseWheelListener(mouse);
        display.insideDisplay.addMouseListener(mouse);
        display.insideDisplay.addMouseMotionListener(mouse);
    }

    private void menu(MouseEvent event) {
        if (event.isPopupTrigger()) {
            cellAt(event).ifPresent(cell -> clicks.menu(cell, event));
        }
    }

    private OptionalInt cellAt(MouseEvent event) {
        double scale = display.getScale();
        return map.cellAt(
                event.getPoint(),
                new Rectangle2D.Double(
                        0, 0, display.insideDisplay.width * scale, display.insideDisplay.height * scale));
    }

    /** Has the whole map fill the room there is when it is not zoomed. */
    private void fit() {
        Dimension room = new Dimension(display.display.getWidth() - 4, display.display.getHeight() - 4);
        if (room.width > 100 && room.height > 100 && display.getScale() == 1) {
            display.insideDisplay.width = room.width;
            display.insideDisplay.height = room.height;
            display.detatchAll();
            display.attach(map, "Map", new Rectangle2D.Double(0, 0, room.width, room.height));
            display.insideDisplay.revalidate();
            display.insideDisplay.repaint();
        }
    }

    /** Shows a scene of these, and beside it what a policy makes of it. */
    void show(List<Scene> scenes, int index, Optional<Scene> beside) {
        difference.setEnabled(beside.isPresent());
        map.show(shown(scenes, index, difference.isSelected() ? beside.orElse(null) : null));
        display.insideDisplay.repaint();
    }

    private MapView.Shown shown(List<Scene> scenes, int index, @Nullable Scene compared) {
        Layer layer = layer();
        return new MapView.Shown(
                layer,
                scenes.get(index),
                compared,
                scenes.subList(0, index + 1),
                MapScale.of(layer, scenes),
                Set.copyOf(overlays),
                chinese);
    }

    /** One of these scenes with the layer and overlays that are shown, to be drawn elsewhere. */
    Drawing drawing(List<Scene> scenes, int index) {
        MapView.Shown frame = shown(scenes, index, null);
        return (g, area) -> map.draw(g, area, frame);
    }

    /** The layer that is shown. */
    Layer layer() {
        return layers.getItemAt(layers.getSelectedIndex()).layer();
    }

    /** Shows a layer. */
    void choose(Layer layer) {
        layers.setSelectedIndex(layer.ordinal());
    }

    /** Shows or hides an overlay. */
    void show(Overlay overlay, boolean shown) {
        if (shown) {
            overlays.add(overlay);
        } else {
            overlays.remove(overlay);
        }
        clicks.changed();
    }

    /** Whether an overlay is shown. */
    boolean shows(Overlay overlay) {
        return overlays.contains(overlay);
    }

    /** Shows the difference that the policy makes, or the run. */
    void showDifference(boolean shown) {
        difference.setSelected(shown);
        clicks.changed();
    }

    /** Writes names in Chinese, or in English. */
    void showChinese(boolean shown) {
        chinese = shown;
        clicks.changed();
    }

    /** What is shown, as a picture may be made of it. */
    Drawing drawing() {
        return map::draw;
    }

    /** What is shown, in words. */
    String title() {
        MapView.Shown now = map.shown();
        String what =
                now.other() == null ? now.layer().label() : now.layer().label() + ", difference that the policy makes,";
        return what + " " + now.scene().year() + " " + now.scene().season();
    }

    /** Has MASON's camera write the map as PDF. */
    void pdf(Path file) throws IOException {
        display.takeSnapshot(file.toFile(), Display2D.TYPE_PDF);
    }

    /** How many frames were drawn. */
    int frames() {
        return map.frames();
    }

    /** Lets go of MASON's display. */
    void close() {
        display.quit();
    }
}
