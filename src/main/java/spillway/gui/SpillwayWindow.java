package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import spillway.kernel.Quarter;

/** The window: the map, what is steered with, and what is told of the run. It belongs to Swing's event thread, and never waits there. */
final class SpillwayWindow extends JFrame {
    private static final long serialVersionUID = 1L;
    private static final int FRAMES_PER_SECOND = 22;
    private static final int EAST = 390;

    private final transient Session session;
    private final transient RegionGui gui;
    private final transient Player player;
    private final transient Errands errands;
    private final transient AtomicBoolean stale = new AtomicBoolean(true);
    private final transient Timer frames;
    private final MapPane map;
    private final LiveLines lines;
    private final TimeBar time;
    private final VerdictStrip verdict = new VerdictStrip();
    private final CityCard card;
    private final transient Takeaway takeaway;
    private final transient CloserLook look;
    private final transient Steering steering;
    private final transient OtherWindows others;
    private final Messages messages = new Messages();
    private final JButton more =
            TopBar.button("19 more pairs", "more", () -> errands().compare(true, this::say));
    private int city = -1;
    private transient Optional<Quarter> scrubbed = Optional.empty();

    /** A window on a session, not yet shown. */
    SpillwayWindow(Session session, Outside outside, OtherWindows others) {
        super("Spillway: " + CommandText.title(session));
        this.session = session;
        this.others = others;
        gui = new RegionGui(session);
        gui.createController();
        player = new Player(this::quarter, this::stale, this::tell);
        errands = new Errands(session, outside, this::tell);
        map = new MapPane(gui, session, new OnMap());
        lines = new LiveLines(gui.regions(), session.quarters());
        card = new CityCard(gui.regions());
        time = new TimeBar(this::playOrPause, this::stepOnce, this::beginAgain, player::speed, session.seed());
        takeaway = new Takeaway(this, map);
        look = new CloserLook(this, session, gui);
        steering = new Steering(this, session, gui, outside.policies());
        arrange();
        verdict.onClick(look::showVerdict);
        time.onSlide(this::slideTo);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        frames = new Timer(1000 / FRAMES_PER_SECOND, tick -> {
            if (stale.getAndSet(false)) {
                refresh();
            }
        });
        frames.start();
    }

    private void arrange() {
        setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        setJMenuBar(Menus.of(this, map, takeaway));
        JPanel east = new JPanel(new BorderLayout(0, 6)) {
            private static final long serialVersionUID = 1L;

            @Override
            public Dimension getPreferredSize() {
                return new Dimension(TextSize.scaled(EAST), super.getPreferredSize().height);
            }
        };
        east.setBorder(BorderFactory.createEmptyBorder(0, 6, 0, 6));
        east.add(verdict, BorderLayout.NORTH);
        east.add(lines, BorderLayout.CENTER);
        JScrollPane below = new JScrollPane(card);
        below.getViewport().setBackground(Color.WHITE);
        below.setPreferredSize(new Dimension(380, 310));
        east.add(below, BorderLayout.SOUTH);
        setLayout(new BorderLayout());
        add(new TopBar(this, more, messages), BorderLayout.NORTH);
        add(map, BorderLayout.CENTER);
        add(east, BorderLayout.EAST);
        add(time, BorderLayout.SOUTH);
        setSize(1280, 800);
    }

    /** Draws everything anew from the scenes. */
    private void refresh() {
        List<Scene> scenes = session.main().scenes();
        int index = Scene.place(scenes, scrubbed);
        Scene now = scenes.get(index);
        Optional<Side> other = session.other();
        Optional<Scene> beside = other.flatMap(side -> side.at(now.quarter()));
        map.show(scenes, index, beside);
        lines.show(scenes, other.map(Side::scenes));
        verdict.show(now, beside, session.tried());
        time.show(scenes, index, player.playing());
        if (city >= 0) {
            card.show(
                    city,
                    scenes.get(Math.min(1, scenes.size() - 1)),
                    now,
                    Scene.lastYear(scenes.subList(0, index + 1)));
        }
        look.refresh(now, beside);
        steering.refresh();
    }

    /** Has the window drawn anew with the next frame. */
    void stale() {
        stale.set(true);
    }

    /** Draws what happens, or nothing at all, to measure what drawing costs. */
    void draw(boolean watched) {
        if (watched) {
            frames.start();
        } else {
            frames.stop();
        }
    }

    private void quarter() {
        step();
        if (session.ended()) {
            player.pause();
        }
    }

    /** Simulates one quarter. For the player's thread, as are all changes of the run. */
    void step() {
        gui.quarter();
        look.gather();
    }

    /** Shows the scene with this index, and follows the run again from the newest on. */
    private void slideTo(int index) {
        List<Scene> scenes = session.main().scenes();
        scrubbed = index >= scenes.size() - 1
                ? Optional.empty()
                : Optional.of(scenes.get(Math.max(0, index)).quarter());
        stale();
    }

    /** Shows the scene that is so many quarters from the one shown. */
    void slideBy(int quarters) {
        slideTo(Scene.place(session.main().scenes(), scrubbed) + quarters);
    }

    /** Plays, or stands still. */
    void playOrPause() {
        if (player.playing()) {
            player.pause();
        } else if (session.ended()) {
            say("The run has ended; Back to 2010 begins again, with the same or another seed.");
        } else {
            scrubbed = Optional.empty();
            player.play();
        }
        stale();
    }

    /** Stands still. */
    void pause() {
        player.pause();
        stale();
    }

    /** Simulates one quarter and stands still. */
    void stepOnce() {
        player.pause();
        soon(this::step);
    }

    /** Has a person choose a quarter, and plays until it has ended. */
    void askPlayTo() {
        String text = JOptionPane.showInputDialog(this, "Play until this quarter has ended, such as 2020Q4:", "2020Q4");
        if (text != null) {
            guarded(() -> {
                Quarter wanted = Quarter.parse(text.strip());
                player.play(() -> session.main().latest().quarter().compareTo(wanted) >= 0);
            });
        }
    }

    /** Back to 2010 with a seed. */
    void beginAgain(long seed) {
        player.pause();
        scrubbed = Optional.empty();
        soon(() -> restart(seed));
    }

    /** As {@link #beginAgain}, for the player's thread. */
    void restart(long seed) throws Exception {
        gui.alone(() -> session.restart(seed));
        int kept = session.changes().all().size();
        say(kept == 0 ? " " : "Settings that were changed on the way stay: " + kept + " on the time line (Ctrl J)");
        look.begunAnew();
        look.gather();
    }

    /** Opens a window on a finished run. */
    void replay(Path run) {
        others.replay(run, messages);
    }

    /** Opens a window where a checkpoint stands. */
    void resume(Path checkpoint) {
        others.resume(checkpoint, messages);
    }

    /** Keeps the run as it stands in a file, from which it goes on here or without a window. For the player's thread. */
    void checkpoint(Path file) throws Exception {
        gui.alone(() -> SessionCheckpoint.write(session, file));
    }

    /** Compares the policy that is tried with the run, in more and more pairs; has one chosen first if there is none. */
    void compare() {
        if (!computes()) {
            return;
        }
        if (session.variant().isEmpty()) {
            steering.choosePolicy(this::compare);
        } else {
            say("Comparing\u2026");
            errands.compare(false, this::say);
            more.setVisible(true);
        }
    }

    /** Whether what is open computes; tells a person if it does not. */
    boolean computes() {
        session.refusal().ifPresent(messages::tell);
        return session.refusal().isEmpty();
    }

    /** Tells a person something in a line. */
    void say(String sentence) {
        messages.say(sentence);
    }

    /** Tells a person what cannot be done, and why. */
    void tell(Exception failure) {
        messages.tell(failure);
    }

    /** Tells a person what cannot be done. */
    void tell(String what) {
        messages.tell(what);
    }

    /** Does something now, and tells what goes wrong. */
    void guarded(Player.Task task) {
        try {
            task.run();
        } catch (Exception failure) {
            tell(failure);
        }
    }

    /** Has the player's thread do something between two quarters. */
    void soon(Player.Task task) {
        player.submit(task);
    }

    /** Has the player's thread do something, and waits for it. */
    void ask(Player.Task task) throws Exception {
        player.ask(task);
    }

    /** Plays as fast as it can until so many quarters are over, and waits for it. */
    void playTo(int quarters) throws Exception {
        player.playOut(() -> session.main().quartersOver() >= quarters);
    }

    /** Waits until what has happened is drawn. */
    void settle() throws Exception {
        ask(() -> {});
        look.settle();
        do {
            Thread.sleep(1000 / FRAMES_PER_SECOND);
        } while (stale.get());
        Exercise.onScreen(() -> null);
    }

    /** Shows the card of a city. */
    void showCity(String name) {
        city = gui.regions().indexOf(name);
        stale();
    }

    /** Opens a closer look at a city. */
    void inspectCity(String name) {
        look.inspect(new CitySubject(gui.regions().indexOf(name), name), 0);
    }

    /** The regions. */
    List<String> cities() {
        return gui.regions();
    }

    /** What is open. */
    Session session() {
        return session;
    }

    /** What runs beside the window. */
    Errands errands() {
        return errands;
    }

    /** The map. */
    MapPane map() {
        return map;
    }

    /** The live lines. */
    LiveLines lines() {
        return lines;
    }

    /** What can be taken away. */
    Takeaway takeaway() {
        return takeaway;
    }

    /** What is looked at more closely. */
    CloserLook look() {
        return look;
    }

    /** How the run is steered. */
    Steering steering() {
        return steering;
    }

    /** Ends the player and lets go of everything. */
    void close() {
        frames.stop();
        setVisible(false);
        steering.close();
        look.close();
        new Thread(
                        () -> {
                            errands.close();
                            look.end();
                            player.close();
                            SwingUtilities.invokeLater(() -> {
                                gui.quit();
                                map.close();
                                dispose();
                            });
                        },
                        "spillway-closing")
                .start();
    }

    /** What clicks on the map do. */
    private final class OnMap implements MapPane.Clicks {
        @Override
        public void cell(int cell) {
            showCity(gui.regions().get(session.world().cells.region[cell]));
        }

        @Override
        public void menu(int cell, MouseEvent where) {
            look.menu(cell, where);
        }

        @Override
        public void changed() {
            stale();
        }
    }
}
