package spillway.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.JButton;
import javax.swing.JPanel;

/** The three things that a newcomer does, and what is found. */
final class TopBar extends JPanel {
    private static final long serialVersionUID = 1L;

    /** The bar of a window, with the button that appears after a first pair. */
    TopBar(SpillwayWindow window, JButton more, Messages messages) {
        super(new BorderLayout());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 8, 6));
        buttons.add(button("Play", "bigPlay", window::playOrPause));
        buttons.add(button("Try a policy", "try", () -> window.steering().choosePolicy()));
        buttons.add(button("Compare two", "compare", window::compare));
        more.setVisible(false);
        buttons.add(more);
        add(buttons, BorderLayout.WEST);
        add(messages, BorderLayout.CENTER);
    }

    /** A button with a name by which it is found. */
    static JButton button(String text, String name, Runnable action) {
        JButton button = new JButton(text);
        button.setName(name);
        button.addActionListener(event -> action.run());
        return button;
    }
}
