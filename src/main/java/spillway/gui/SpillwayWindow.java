package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import sim.display.Display2D;
import spillway.kernel.Quarter;

/** The window: the map, what is steered with, and what is told of the run. It belongs to Swing's event thread, and never waits there. */
final class SpillwayWindow extends JFrame {
    private static final long serialVersionUID = 1L;
    private static final int FRAMES_PER_SECOND = 25;

    private final transient Session session;
    private final transient RegionGui gui;
    private final transient Player player;
    private final transient Errands errands;
    private final transient MapView map;
    private final transient AtomicBoolean stale = new AtomicBoolean(true);
    private final transient Timer frames;
    private final Display2D display;
    private final LiveLines lines;
    private final TimeBar time;
    private final VerdictStrip verdict = new VerdictStrip();
    private final CityCard card = new CityCard();
    private final JComboBox<LayerName> layers;
    private final JCheckBox difference = new JCheckBox("Difference");
    private final ParameterDialog parameters;
    private final JLabel found = new JLabel(" ");
    private volatile int stopAt = Integer.MAX_VALUE;
    private int city = -1;
    private OptionalInt scrubbed = OptionalInt.empty();

    /** A layer by its name. */
    private record LayerName(Layer layer) {
        @Override
        public String toString() {
            return layer.label();
        }
    }

    /** A window on a session, not yet shown. */
    SpillwayWindow(Session session, Outside outside) {
        super("Spillway: the Greater Bay Area, quarter by quarter");
        this.session = session;
        gui = new RegionGui(session);
        gui.createController();
        player = new Player(this::quarter, () -> stale.set(true), this::tell);
        errands = new Errands(session, outside, this::tell);
        List<Scene> scenes = session.main().scenes();
        map = new MapView(
                session.world(),
                new MapView.Shown(
                        Layer.HIGH_VALUE, scenes.get(0), null, MapScale.of(Layer.HIGH_VALUE, scenes), scenes));
        display = display();
        lines = new LiveLines(gui.regions(), session.quarters());
        time = new TimeBar(new Controls(), player::speed, session.seed());
        layers = new JComboBox<>(
                List.of(Layer.values()).stream().map(LayerName::new).toArray(LayerName[]::new));
        parameters = new ParameterDialog(
                this,
                session.runner().scenarios().configs().catalogue(),
                (path, value) -> player.submit(() -> change(path, value)),
                () -> player.submit(this::undo));
        arrange();
        listen();
        frames = new Timer(1000 / FRAMES_PER_SECOND, tick -> {
            if (stale.getAndSet(false)) {
                refresh();
            }
        });
        frames.start();
    }

    private Display2D display() {
        Display2D made = new Display2D(860, 640, gui);
        made.setBackdrop(Color.WHITE);
        made.attach(map, "Map");
        made.movieButton.setVisible(false);
        made.display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        made.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        return made;
    }

    private void arrange() {
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        JPanel north = new JPanel(new FlowLayout(FlowLayout.LEFT, 8, 6));
        north.add(button("Play", "bigPlay", () -> new Controls().playOrPause()));
        north.add(button("Try a policy", "try", this::choosePolicy));
        north.add(button("Compare two", "compare", this::compare));
        north.add(button("Parameters", "parameters", this::showParameters));
        north.add(button("Save run", "save", () -> {
            player.pause();
            errands.chooseFolder(this).ifPresent(folder -> player.submit(() -> errands.save(this, folder)));
        }));
        north.add(new JLabel("  Map:"));
        layers.setName("layers");
        north.add(layers);
        difference.setName("difference");
        difference.setToolTipText("The difference that the policy makes, in percent");
        difference.setEnabled(false);
        north.add(difference);
        JPanel told = new JPanel(new BorderLayout());
        told.add(verdict, BorderLayout.NORTH);
        told.add(found, BorderLayout.SOUTH);
        JPanel east = new JPanel(new BorderLayout(0, 6));
        east.setPreferredSize(new Dimension(390, 600));
        east.setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 6));
        east.add(told, BorderLayout.NORTH);
        east.add(lines, BorderLayout.CENTER);
        JScrollPane below = new JScrollPane(card);
        below.setPreferredSize(new Dimension(380, 220));
        east.add(below, BorderLayout.SOUTH);
        setLayout(new BorderLayout());
        add(north, BorderLayout.NORTH);
        add(display, BorderLayout.CENTER);
        add(east, BorderLayout.EAST);
        add(time, BorderLayout.SOUTH);
        setSize(1280, 800);
    }

    private static JButton button(String text, String name, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.addActionListener(event -> action.run());
        return button;
    }

    private void listen() {
        layers.addActionListener(event -> stale.set(true));
        difference.addActionListener(event -> stale.set(true));
        time.onSlide(this::slideTo);
        display.insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                map.cellAt(event.getPoint(), area())
                        .ifPresent(cell -> showCity(gui.regions().get(session.world().cells.region[cell])));
            }
        });
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
    }

    /** Where the display draws the map: its whole inner side, at the scale to which it is zoomed. */
    private Rectangle2D area() {
        double scale = display.getScale();
        return new Rectangle2D.Double(0, 0, display.insideDisplay.width * scale, display.insideDisplay.height * scale);
    }

    /** Draws everything anew from the scenes. */
    private void refresh() {
        List<Scene> scenes = session.main().scenes();
        int index = Math.min(scrubbed.orElse(scenes.size() - 1), scenes.size() - 1);
        Scene now = scenes.get(index);
        Optional<Side> other = session.other();
        Optional<Scene> beside = other.flatMap(side -> side.at(now.quarter()));
        difference.setEnabled(beside.isPresent());
        @Nullable Scene compared = difference.isSelected() ? beside.orElse(null) : null;
        Layer layer = layers.getItemAt(layers.getSelectedIndex()).layer();
        MapScale scale = compared != null
                ? MapScale.ofDifference()
                : MapScale.of(layer, List.of(scenes.get(0), scenes.get(scenes.size() - 1)));
        map.show(new MapView.Shown(layer, now, compared, scale, scenes.subList(0, index + 1)));
        lines.show(scenes, other.map(Side::scenes));
        verdict.show(now, beside, session.tried());
        time.show(scenes, index, player.playing());
        if (city >= 0) {
            card.show(gui.regions().get(city), city, scenes.get(Math.min(1, scenes.size() - 1)), now);
        }
        if (parameters.isVisible()) {
            parameters.show(session.values());
        }
        display.insideDisplay.repaint();
    }

    private void quarter() {
        gui.quarter();
        if (session.ended() || session.main().quartersOver() >= stopAt) {
            player.pause();
        }
    }

    /** Shows the scene with this index, and follows the run again from the newest on. */
    private void slideTo(int index) {
        boolean newest = index >= session.main().scenes().size() - 1;
        scrubbed = newest ? OptionalInt.empty() : OptionalInt.of(Math.max(0, index));
        stale.set(true);
    }

    private void choosePolicy() {
        player.pause();
        PolicyDialog.choose(this, session.runner())
                .ifPresent(chosen -> player.submit(() -> attempt(chosen.policy(), chosen.from())));
    }

    private void compare() {
        if (session.variant().isEmpty()) {
            choosePolicy();
        } else {
            errands.compare(sentence -> found.setText("<html>" + sentence + "</html>"));
        }
    }

    private void tell(Exception failure) {
        String what = String.valueOf(failure.getMessage());
        SwingUtilities.invokeLater(
                () -> JOptionPane.showMessageDialog(this, what, "This cannot be done", JOptionPane.WARNING_MESSAGE));
    }

    /** What is open. */
    Session session() {
        return session;
    }

    /** What runs beside the window. */
    Errands errands() {
        return errands;
    }

    /** Simulates one quarter. For the player's thread, as are all changes of the run that follow. */
    void step() {
        gui.quarter();
    }

    /** Tries a policy from a quarter on. */
    void attempt(Path policy, Optional<Quarter> from) throws Exception {
        gui.alone(() -> session.attempt(policy, from));
        SwingUtilities.invokeLater(() -> showDifference(true));
    }

    /** Gives a parameter another value from the next quarter on. */
    void change(String path, String value) throws Exception {
        gui.alone(() -> session.change(path, value));
    }

    /** Takes back the latest change. */
    void undo() throws Exception {
        gui.alone(() -> session.undo());
    }

    /** Keeps the run as it stands in a file, from which it goes on here or without a window. */
    void checkpoint(Path file) throws Exception {
        gui.alone(() -> session.checkpoint(file));
    }

    /** Back to 2010 with a seed. */
    void restart(long seed) throws Exception {
        gui.alone(() -> session.restart(seed));
    }

    /** Has the player's thread do something, and waits for it. */
    void ask(Player.Task task) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<@Nullable Exception> broken = new AtomicReference<>();
        player.submit(() -> {
            try {
                task.run();
            } catch (Exception failure) {
                broken.set(failure);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Exception failure = broken.get();
        if (failure != null) {
            throw failure;
        }
    }

    /** Plays as fast as it can until so many quarters are over, and waits for it. */
    void playTo(int quarters) throws Exception {
        stopAt = quarters;
        player.speed(1000);
        player.play();
        while (player.playing()) {
            Thread.sleep(20);
        }
        stopAt = Integer.MAX_VALUE;
    }

    /** Waits until what has happened is drawn. */
    void settle() throws Exception {
        ask(() -> {});
        do {
            Thread.sleep(1000 / FRAMES_PER_SECOND);
        } while (stale.get());
        Exercise.onScreen(() -> null);
    }

    /** Shows a layer on the map. */
    void choose(Layer layer) {
        layers.setSelectedIndex(layer.ordinal());
    }

    /** Shows the difference that the policy makes, or the run. */
    void showDifference(boolean shown) {
        difference.setSelected(shown);
        stale.set(true);
    }

    /** Shows the card of a city. */
    void showCity(String name) {
        city = gui.regions().indexOf(name);
        stale.set(true);
    }

    /** Opens MASON's inspector of a city. */
    void inspectCity(String name) {
        gui.open(session.world().city(gui.regions().indexOf(name)), name);
    }

    /** Shows the table of parameters. */
    void showParameters() {
        parameters.setVisible(true);
        stale.set(true);
    }

    /** Shows the scene of some quarters ago. */
    void back(int quarters) {
        slideTo(session.main().scenes().size() - 1 - quarters);
    }

    /** Ends the player and lets go of everything. */
    void close() {
        frames.stop();
        setVisible(false);
        parameters.dispose();
        new Thread(
                        () -> {
                            errands.close();
                            player.close();
                            SwingUtilities.invokeLater(() -> {
                                gui.quit();
                                display.quit();
                                dispose();
                            });
                        },
                        "spillway-closing")
                .start();
    }

    /** What the controls of time do. */
    private final class Controls implements TimeBar.Asked {
        @Override
        public void playOrPause() {
            if (player.playing()) {
                player.pause();
            } else if (!session.ended()) {
                scrubbed = OptionalInt.empty();
                player.play();
            }
            stale.set(true);
        }

        @Override
        public void step() {
            player.pause();
            player.submit(SpillwayWindow.this::step);
        }

        @Override
        public void restart(long seed) {
            player.pause();
            player.submit(() -> SpillwayWindow.this.restart(seed));
        }
    }
}
