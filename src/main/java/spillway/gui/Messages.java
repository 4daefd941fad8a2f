package spillway.gui;

import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import spillway.run.RunRefused;

/** What the window tells a person: findings in a line, and in a dialog what cannot be done. Any thread may ask it to. */
final class Messages extends JLabel {
    private static final long serialVersionUID = 1L;

    /** Nothing to tell yet. */
    Messages() {
        super(" ");
        setName("messages");
    }

    /** Tells something in a line. */
    void say(String sentence) {
        SwingUtilities.invokeLater(() -> {
            setText("<html>" + sentence + "</html>");
            setToolTipText(sentence);
        });
    }

    /** Tells what cannot be done, and why; on standard error as well. */
    void tell(Exception failure) {
        tell(
                failure instanceof RunRefused refused
                        ? String.join("\n", refused.complaints())
                        : String.valueOf(failure.getMessage()));
    }

    /** Tells what cannot be done; on standard error as well. */
    void tell(String what) {
        System.err.println("spillway: " + what);
        SwingUtilities.invokeLater(() -> JOptionPane.showMessageDialog(
                SwingUtilities.getWindowAncestor(this), what, "This cannot be done", JOptionPane.WARNING_MESSAGE));
    }
}
