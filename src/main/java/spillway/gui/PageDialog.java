package spillway.gui;

import java.awt.Dimension;
import java.awt.Frame;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;

/** A page of words and tables in a window of its own, which may be filled anew. */
final class PageDialog extends JDialog {
    private static final long serialVersionUID = 1L;

    private final JEditorPane page = new JEditorPane("text/html", "");

    /** An empty page. */
    PageDialog(Frame owner, String title, int width, int height) {
        super(owner, title, false);
        page.setEditable(false);
        page.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        add(new JScrollPane(page));
        setPreferredSize(new Dimension(width, height));
        pack();
        setLocationRelativeTo(owner);
    }

    /** Fills it. */
    void show(String html) {
        int at = page.getCaretPosition();
        page.setText(html);
        page.setCaretPosition(Math.min(at, page.getDocument().getLength()));
    }
}
