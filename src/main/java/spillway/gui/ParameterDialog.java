package spillway.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Frame;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import spillway.input.ParameterCatalogue;

/** Every parameter, to be searched, read about and changed from the next quarter on. */
final class ParameterDialog extends JDialog {
    private static final long serialVersionUID = 1L;

    private final ParameterTable table;

    /** A dialog that hands changes to {@code asked}, and has the latest taken back by {@code undo}. */
    ParameterDialog(Frame owner, ParameterCatalogue catalogue, BiConsumer<String, String> asked, Runnable undo) {
        super(owner, "Parameters: what is changed holds from the next quarter on", false);
        table = new ParameterTable(catalogue, asked);
        JTable rows = new JTable(table);
        rows.setName("parameters");
        rows.setAutoCreateRowSorter(false);
        rows.putClientProperty("terminateEditOnFocusLost", true);
        int[] widths = {240, 80, 90, 110, 420, 220};
        for (int column = 0; column < widths.length; column++) {
            rows.getColumnModel().getColumn(column).setPreferredWidth(widths[column]);
        }
        JTextField search = new JTextField(24);
        search.setName("search");
        search.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                table.filter(search.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                table.filter(search.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                table.filter(search.getText());
            }
        });
        JPanel north = new JPanel(new FlowLayout(FlowLayout.LEFT));
        north.add(new JLabel("Search"));
        north.add(search);
        JButton back = new JButton("Undo the latest change");
        back.addActionListener(event -> undo.run());
        north.add(back);
        add(north, BorderLayout.NORTH);
        add(new JScrollPane(rows), BorderLayout.CENTER);
        setSize(1100, 600);
        setLocationRelativeTo(owner);
    }

    /** Shows the values that hold now. */
    void show(Map<String, Object> now) {
        table.show(now);
    }
}
