package spillway.gui;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import spillway.model.Reasons;

/** What is looked at more closely than the map shows: charts of all figures, agents, the terms of the verdict. */
final class CloserLook {
    private static final int MOST_LISTED = 12;

    private final SpillwayWindow window;
    private final Session session;
    private final RegionGui gui;
    private final Chronicle ofRun;
    private final Chronicle ofPolicy;
    private final List<AgentWindow> agents = new CopyOnWriteArrayList<>();
    private final PageDialog verdict;
    private @Nullable ChartWindow charts;

    /** A closer look from a window. */
    CloserLook(SpillwayWindow window, Session session, RegionGui gui) {
        this.window = window;
        this.session = session;
        this.gui = gui;
        ofRun = chronicle(() -> Optional.of(session.origin()));
        ofPolicy = chronicle(session::originOfAttempt);
        verdict = new PageDialog(window, "What moved the verdict", 720, 480);
    }

    private Chronicle chronicle(Supplier<Optional<Session.Origin>> origin) {
        return new Chronicle(
                session.runner(),
                origin,
                () -> session.main().quartersOver(),
                () -> SwingUtilities.invokeLater(this::drawHistories),
                window::tell);
    }

    /** Gathers what is told of the agents that are looked at. For the thread that steps, when a quarter has ended. */
    void gather() {
        if (!agents.isEmpty()) {
            Reasons reasons = session.reasons();
            for (AgentWindow agent : agents) {
                String html = agent.subject().tell(session.world(), reasons);
                SwingUtilities.invokeLater(() -> agent.tell(html));
            }
        }
        ofRun.follow();
        ofPolicy.follow();
    }

    private void drawHistories() {
        agents.forEach(AgentWindow::showHistory);
        ChartWindow open = charts;
        if (open != null && open.isVisible()) {
            open.draw();
        }
    }

    /** Shows a window on an agent, turned to a tab. */
    void inspect(Subject subject, int tab) {
        if (!window.computes()) {
            return;
        }
        AgentWindow[] made = new AgentWindow[1];
        AgentWindow agent = new AgentWindow(subject, session.quarters() / 4.0, numbers(subject), () -> {
            agents.remove(made[0]);
            ofRun.remove(made[0].history());
        });
        made[0] = agent;
        agents.add(agent);
        agent.turnTo(tab);
        agent.setLocationRelativeTo(window);
        agent.setVisible(true);
        ofRun.add(agent.history());
        window.soon(this::gather);
    }

    private RegionGui.Numbers numbers(Subject subject) {
        return gui.numbers(subject.handle(session.world()), subject.name());
    }

    /** Has inspectors look at the world of a run that has begun anew, in which they are the same agents or have not come yet. */
    void begunAnew() {
        SwingUtilities.invokeLater(() -> agents.forEach(agent -> agent.show(numbers(agent.subject()))));
    }

    /** The window on the agent that was opened last; empty if none is open. */
    Optional<AgentWindow> latest() {
        return agents.isEmpty() ? Optional.empty() : Optional.of(agents.get(agents.size() - 1));
    }

    /** Shows a menu of what there is in a cell, at the place of a click. */
    void menu(int cell, MouseEvent click) {
        if (session.refusal().isPresent()) {
            return;
        }
        window.soon(() -> {
            List<Subject> firms = Inhabitants.firms(session.world(), cell, MOST_LISTED);
            List<Subject> talents = Inhabitants.talents(session.world(), cell, MOST_LISTED);
            List<String> firmNames =
                    firms.stream().map(one -> one.label(session.world())).toList();
            List<String> talentNames =
                    talents.stream().map(one -> one.label(session.world())).toList();
            int region = session.world().cells.region[cell];
            SwingUtilities.invokeLater(() -> {
                JPopupMenu menu = new JPopupMenu();
                String city = window.cities().get(region);
                menu.add(item(new CitySubject(region, city), city));
                menu.add(list("Firms in this cell, largest first", firms, firmNames));
                menu.add(list("Talent in this cell", talents, talentNames));
                menu.show(click.getComponent(), click.getX(), click.getY());
            });
        });
    }

    private JMenu list(String name, List<Subject> subjects, List<String> names) {
        JMenu menu = new JMenu(name);
        menu.setEnabled(!subjects.isEmpty());
        for (int i = 0; i < subjects.size(); i++) {
            menu.add(item(subjects.get(i), names.get(i)));
        }
        return menu;
    }

    private JMenuItem item(Subject subject, String name) {
        JMenuItem item = new JMenuItem(name);
        item.addActionListener(event -> inspect(subject, 0));
        return item;
    }

    /** Shows the charts of all figures. */
    ChartWindow charts() {
        ChartWindow open = charts;
        if (open == null) {
            Charts all = new Charts(session);
            open = new ChartWindow(all, window.takeaway());
            charts = open;
            all.begin(ofRun, ofPolicy);
            open.setLocationRelativeTo(window);
        }
        open.setVisible(true);
        return open;
    }

    /** Shows which terms moved the verdict. */
    void showVerdict() {
        verdict.setVisible(true);
        window.stale();
    }

    /** Brings up to date what is open and needs no chronicle. */
    void refresh(Scene now, Optional<Scene> beside) {
        if (session.replay().isPresent()) {
            drawHistories();
        }
        if (verdict.isVisible()) {
            verdict.show(VerdictPage.of(now, beside, session.main().quartersOver()));
        }
    }

    /** Closes all windows; the threads end with {@link #end}. */
    void close() {
        agents.forEach(AgentWindow::dispose);
        verdict.dispose();
        ChartWindow open = charts;
        if (open != null) {
            open.dispose();
        }
    }

    /** Waits until the histories that are shown are complete. */
    void settle() throws InterruptedException {
        while (ofRun.behind() || ofPolicy.behind()) {
            Thread.sleep(10);
        }
    }

    /** Ends the threads. */
    void end() {
        ofRun.close();
        ofPolicy.close();
    }
}
