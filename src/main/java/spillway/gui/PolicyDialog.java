package spillway.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import spillway.input.PolicyFiles;
import spillway.kernel.Quarter;
import spillway.policy.PolicySchedule;
import spillway.run.ModelRunner;

/** Cards of the shipped policies in plain words, and the year from which the chosen one acts. */
final class PolicyDialog {
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2034;

    private PolicyDialog() {}

    /** A policy that was chosen, and the quarter from which it acts. */
    record Chosen(Path policy, Optional<Quarter> from) {}

    private record Card(Path file, PolicySchedule policy) {}

    /** Has a person choose; empty if nothing was chosen. */
    static Optional<Chosen> choose(Component parent, ModelRunner runner, PolicyFiles files) {
        List<Card> cards = cards(runner, files);
        JList<Card> list = new JList<>(cards.toArray(Card[]::new));
        list.setName("policies");
        list.setCellRenderer(new Renderer());
        list.setSelectedIndex(0);
        JSlider year = new JSlider(FIRST_YEAR, LAST_YEAR, 2012);
        year.setMajorTickSpacing(5);
        year.setMinorTickSpacing(1);
        year.setPaintTicks(true);
        year.setPaintLabels(true);
        year.setSnapToTicks(true);
        JPanel panel = new JPanel(new BorderLayout(0, 8));
        panel.add(new JLabel("It runs beside what is on the screen, on the same random numbers."), BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setPreferredSize(new Dimension(640, 380));
        panel.add(scroll, BorderLayout.CENTER);
        JPanel below = new JPanel(new BorderLayout(8, 0));
        JLabel from = new JLabel("From 2012 on");
        year.addChangeListener(event -> from.setText("From " + year.getValue() + " on"));
        below.add(from, BorderLayout.WEST);
        below.add(year, BorderLayout.CENTER);
        panel.add(below, BorderLayout.SOUTH);
        int answer = JOptionPane.showConfirmDialog(
                parent, panel, "Try a policy", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        if (answer != JOptionPane.OK_OPTION || list.isSelectionEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Chosen(list.getSelectedValue().file(), Optional.of(new Quarter(year.getValue(), 1))));
    }

    private static List<Card> cards(ModelRunner runner, PolicyFiles files) {
        List<Card> cards = new ArrayList<>();
        for (String name : files.names()) {
            Path file = files.find(name, files.folder()).orElseThrow();
            runner.scenarios()
                    .policy(List.of(file), new ArrayList<>())
                    .filter(policy -> !policy.card().placebo())
                    .ifPresent(policy -> cards.add(new Card(file, policy)));
        }
        return cards;
    }

    /** A card: name and what it does. */
    private static final class Renderer extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            Card card = (Card) value;
            String text = "<html><div style='width:440px;padding:3px'><b>" + card.policy.name() + "</b><br>"
                    + card.policy.description() + "</div></html>";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
