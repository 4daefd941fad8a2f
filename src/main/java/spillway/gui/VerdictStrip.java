package spillway.gui;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.JLabel;
import spillway.model.verdict.Verdict;
import spillway.model.verdict.VerdictText;
import spillway.policy.PolicySchedule;

/** The verdict so far, always in sight. */
final class VerdictStrip extends JLabel {
    private static final long serialVersionUID = 1L;
    /** Before, a year of ups and downs makes any outcome: scores are changes per decade. */
    private static final double FEWEST_YEARS = 5;

    /** Shows the verdict of a scene, and of the one under a policy beside it. */
    void show(Scene now, Optional<Scene> other, Optional<PolicySchedule> policy) {
        String text = "<html><b>" + now.year() + " " + now.season() + "</b>: " + words(now.verdict());
        if (other.isPresent() && policy.isPresent()) {
            text += "<br><font color=#D55E00>" + policy.get().name() + "</font>: "
                    + words(other.get().verdict());
        }
        setText(text + " <font color=#0072B2><u>why?</u></font></html>");
        setToolTipText(
                "<html>C rises where high-value output gathers in few cities, D where capability spreads; per decade,"
                        + " 0.5 either way counts. Click: which terms moved them.</html>");
    }

    /** Does this when a person clicks it. */
    void onClick(Runnable action) {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                action.run();
            }
        });
    }

    private static String words(Verdict verdict) {
        if (!(verdict.years() >= FEWEST_YEARS)) {
            return "too early for a verdict";
        }
        return VerdictText.label(verdict) + " so far";
    }
}
