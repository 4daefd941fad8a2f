package spillway.gui;

import java.awt.BorderLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.swing.JComboBox;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.WindowConstants;
import spillway.world.World;

/** What is known of one agent: what it is and why it does what it does, its history as a chart, and all its numbers in MASON's inspector. */
final class AgentWindow extends JFrame {
    private static final long serialVersionUID = 1L;
    private static final int NUMBERS = 2;

    private final transient Subject subject;
    private final transient History history;
    private final double years;
    private final JEditorPane words = new JEditorPane("text/html", "");
    private final JComboBox<String> traits;
    private final DrawingPanel chart = new DrawingPanel();
    private final JTabbedPane tabs = new JTabbedPane();
    private transient RegionGui.Numbers numbers;

    /**
     * A window on {@code subject}, not yet shown.
     *
     * @param years how long the whole run is
     * @param numbers MASON's inspector of it
     * @param closed is called when the window is closed
     */
    AgentWindow(Subject subject, double years, RegionGui.Numbers numbers, Runnable closed) {
        super(subject.name());
        this.subject = subject;
        this.years = years;
        history = new History(world -> subject.traits().stream()
                .map(trait -> whilePresent(subject, trait))
                .toList());
        words.setEditable(false);
        words.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        traits = new JComboBox<>(
                subject.traits().stream().map(Subject.Trait::label).toArray(String[]::new));
        traits.addActionListener(event -> showHistory());
        JPanel past = new JPanel(new BorderLayout());
        past.add(traits, BorderLayout.NORTH);
        past.add(chart, BorderLayout.CENTER);
        tabs.addTab("What and why", new JScrollPane(words));
        tabs.addTab("History", past);
        this.numbers = numbers;
        tabs.addTab("All numbers", numbers.inspector());
        add(tabs);
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        setSize(520, 640);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                AgentWindow.this.numbers.stop().run();
                closed.run();
            }
        });
    }

    private static ToDoubleFunction<World> whilePresent(Subject subject, Subject.Trait trait) {
        return world -> subject.present(world) ? trait.value().applyAsDouble(world) : Double.NaN;
    }

    /** The agent. */
    Subject subject() {
        return subject;
    }

    /** What is remembered of it. */
    History history() {
        return history;
    }

    /** Shows its numbers in another world, in place of those there were. */
    void show(RegionGui.Numbers next) {
        numbers.stop().run();
        numbers = next;
        tabs.setComponentAt(NUMBERS, next.inspector());
    }

    /** Shows what is told of it. */
    void tell(String html) {
        int at = words.getCaretPosition();
        words.setText(html);
        words.setCaretPosition(Math.min(at, words.getDocument().getLength()));
    }

    /** Draws what is remembered. */
    void showHistory() {
        int chosen = Math.max(0, traits.getSelectedIndex());
        String label = subject.traits().get(chosen).label();
        List<TimeChart.Line> line = List.of(TimeChart.Line.of(false, history.of(chosen)));
        chart.show(new TimeChart(subject.name() + ": " + label, years, line, List.of()).drawing());
    }

    /** Turns to a tab: 0 what and why, 1 history, 2 all numbers. */
    void turnTo(int tab) {
        tabs.setSelectedIndex(tab);
    }
}
