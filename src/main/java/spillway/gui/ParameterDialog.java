package spillway.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import spillway.input.Parameter;
import spillway.input.ParameterCatalogue;
import spillway.kernel.Numbers;

/** Every parameter by mechanism, to be searched, read about and changed from the next quarter on, in the table or by a slider. */
final class ParameterDialog extends JDialog {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all mechanisms";
    private static final int STEPS = 200;
    private static final int ROW = 17;

    private final ParameterTable table;
    private final JTable rows;
    private final JTextField search = new JTextField(18);
    private final JComboBox<String> mechanism = new JComboBox<>();
    private final JSlider slider = new JSlider(0, STEPS);
    private final JLabel sliding = new JLabel("Choose a number to slide it.");
    private final transient Asked asked;
    private boolean told;

    /** What is asked for. */
    interface Asked {
        /** A parameter takes another value, as it is written in a file, from the next quarter on. */
        void change(String path, String value);

        /** The latest change is taken back. */
        void undo();

        /** A parameter takes the value of the file again. */
        void reset(String path);

        /** All settings are kept, as a configuration or as a policy. */
        void save(boolean asPolicy);
    }

    /** A dialog over the parameters of {@code catalogue}. */
    ParameterDialog(Frame owner, ParameterCatalogue catalogue, Asked asked) {
        super(owner, "Parameters: what is changed holds from the next quarter on", false);
        this.asked = asked;
        table = new ParameterTable(catalogue, asked::change);
        rows = new JTable(table);
        rows.setName("parameters");
        rows.putClientProperty("terminateEditOnFocusLost", true);
        int[] widths = {240, 80, 90, 110, 420, 220};
        for (int column = 0; column < widths.length; column++) {
            rows.getColumnModel().getColumn(column).setPreferredWidth(widths[column]);
        }
        rows.getSelectionModel().addListSelectionListener(event -> showSlider());
        mechanism.addItem(ALL);
        table.mechanisms().forEach(mechanism::addItem);
        mechanism.addActionListener(event -> filter());
        search.setName("search");
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                filter();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                filter();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                filter();
            }
        });
        slider.setName("slider");
        slider.addChangeListener(event -> slid());
        add(north(), BorderLayout.NORTH);
        add(new JScrollPane(rows), BorderLayout.CENTER);
        add(south(), BorderLayout.SOUTH);
        setSize(1100, 620);
        setLocationRelativeTo(owner);
    }

    private JPanel north() {
        JPanel north = new JPanel(new FlowLayout(FlowLayout.LEFT));
        north.add(new JLabel("Mechanism"));
        north.add(mechanism);
        north.add(new JLabel("Search"));
        north.add(search);
        north.add(button("Undo the latest change", asked::undo));
        north.add(button("Back to the file's value", () -> selected().ifPresent(path -> asked.reset(path.path()))));
        return north;
    }

    private JPanel south() {
        JPanel south = new JPanel(new FlowLayout(FlowLayout.LEFT));
        south.add(slider);
        south.add(sliding);
        JPanel keep = new JPanel(new FlowLayout(FlowLayout.RIGHT));
        keep.add(button("Save as a configuration\u2026", () -> asked.save(false)));
        keep.add(button("Save as a policy\u2026", () -> asked.save(true)));
        JPanel both = new JPanel(new BorderLayout());
        both.add(south, BorderLayout.CENTER);
        both.add(keep, BorderLayout.EAST);
        return both;
    }

    private static JButton button(String text, Runnable action) {
        JButton button = new JButton(text);
        button.addActionListener(event -> action.run());
        return button;
    }

    private void filter() {
        Object chosen = mechanism.getSelectedItem();
        table.filter(search.getText(), ALL.equals(chosen) ? "" : String.valueOf(chosen));
    }

    private Optional<ParameterTable.Row> selected() {
        int row = rows.getSelectedRow();
        return row < 0 || row >= table.getRowCount() ? Optional.empty() : Optional.of(table.row(row));
    }

    private void showSlider() {
        Optional<ParameterTable.Row> row = selected();
        boolean slides = row.isPresent() && row.get().slides();
        slider.setEnabled(slides);
        told = true;
        if (slides) {
            Parameter parameter = row.get().parameter();
            double share = (row.get().number() - parameter.min()) / (parameter.max() - parameter.min());
            slider.setValue((int) Math.round(STEPS * share));
            sliding.setText(row.get().path() + " = " + Numbers.text(row.get().number()) + " " + parameter.unit());
        } else {
            sliding.setText(
                    row.isEmpty() ? "Choose a number to slide it." : row.get().path() + " is changed in the table.");
        }
        told = false;
    }

    private void slid() {
        Optional<ParameterTable.Row> row = selected();
        if (told || row.isEmpty() || !row.get().slides()) {
            return;
        }
        Parameter parameter = row.get().parameter();
        double value = parameter.min() + (parameter.max() - parameter.min()) * slider.getValue() / STEPS;
        String text = row.get().written(value);
        sliding.setText(row.get().path() + " = " + text + " " + parameter.unit());
        if (!slider.getValueIsAdjusting()) {
            asked.change(row.get().path(), text);
        }
    }

    /** Chooses a parameter, as a click on its row does. */
    void choose(String path) {
        mechanism.setSelectedItem(ALL);
        search.setText(path);
        if (table.getRowCount() > 0) {
            rows.setRowSelectionInterval(0, 0);
        }
    }

    /** Moves the slider of the chosen parameter to a share of its range, as a person does. */
    void slide(double share) {
        slider.setValue((int) Math.round(STEPS * share));
    }

    /** Shows the values that hold now. */
    void show(Map<String, Object> now) {
        table.show(now);
        rows.setRowHeight(TextSize.scaled(ROW));
        if (!slider.getValueIsAdjusting()) {
            showSlider();
        }
    }
}
