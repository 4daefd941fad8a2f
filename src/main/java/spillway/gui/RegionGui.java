package spillway.gui;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.Schedule;
import sim.engine.Stoppable;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.util.Propertied;

/**
 * MASON's side of the window: what its inspectors and chart generators are tied to. The console is there for them and stays hidden; the
 * {@link Player} steps.
 */
public final class RegionGui extends GUIState {
    private final Session session;
    /** What MASON's displays and inspectors hold while they look. */
    private final Schedule looking;

    private final AtomicInteger inspectors = new AtomicInteger();

    private @Nullable Console console;

    /** The side of a session. */
    RegionGui(Session session) {
        super(session.main().simulation());
        this.session = session;
        this.looking = session.main().simulation().schedule;
    }

    /** MASON's name of the simulation. */
    public static String getName() {
        return "Spillway";
    }

    @Override
    public Controller createController() {
        console = new Console(this);
        return console;
    }

    /** Changes what is open while nobody looks. */
    void alone(Player.Task change) throws Exception {
        synchronized (looking) {
            change.run();
        }
    }

    /**
     * Simulates a quarter. Where inspectors of MASON are open, which read the world itself, nobody looks meanwhile and they look afterwards;
     * else what is drawn are scenes, and a quarter waits for no frame.
     */
    void quarter() {
        if (inspectors.get() == 0) {
            session.step();
            return;
        }
        synchronized (looking) {
            session.step(super::step);
        }
    }

    /**
     * MASON's inspector of an agent.
     *
     * @param inspector shows every number of it, with charts on a right click
     * @param stop ends its being kept up to date
     */
    record Numbers(JComponent inspector, Runnable stop) {}

    /** MASON's inspector of a city, a firm or a talent, kept up to date until it is stopped. */
    Numbers numbers(Propertied agent, String name) {
        Inspector inspector = new SimpleInspector(agent, this, name);
        inspector.setVolatile(true);
        Stoppable updates = scheduleRepeatingImmediatelyAfter(inspector.getUpdateSteppable());
        inspectors.incrementAndGet();
        return new Numbers(inspector, () -> {
            updates.stop();
            inspectors.decrementAndGet();
        });
    }

    @Override
    public void quit() {
        super.quit();
        if (console != null) {
            console.unregisterAllFrames();
            console.dispose();
        }
    }

    /** Names of the regions. */
    List<String> regions() {
        return List.of(session.world().structure.regions);
    }
}
