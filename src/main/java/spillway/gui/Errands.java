package spillway.gui;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** What takes long and runs beside the window: saving a run, comparing in more and more pairs. */
final class Errands {
    /** Why a run with settings of its own is not compared. */
    static final String WITHOUT_SETTINGS =
            "Compare two compares a policy with the configuration as its file is. This run has a policy or"
                    + " settings of its own, which would be left out:\nsave them as a configuration (Steer, Expert) and open that.";

    private static final int[] ONE = {1};
    private static final int[] MORE = {2, 5, 10, 15, 20};

    private final Session session;
    private final Outside outside;
    private final Consumer<Exception> failed;
    private final ExecutorService thread = OwnThread.named("spillway-background");

    /** Errands that have {@code outside} do the work, and tell {@code failed} what went wrong. */
    Errands(Session session, Outside outside, Consumer<Exception> failed) {
        this.session = session;
        this.outside = outside;
        this.failed = failed;
    }

    /** Saves the run and tells where. */
    void save(Component parent, Path folder) {
        RunRequest request = request(folder);
        thread.execute(() -> {
            try {
                Path page = outside.save(request, folder);
                SwingUtilities.invokeLater(() -> JOptionPane.showMessageDialog(parent, "The run is saved: " + page));
            } catch (IOException | RunRefused | RuntimeException broken) {
                failed.accept(broken);
            }
        });
    }

    /** Copies the page of the comparison that was last made, and tells where. */
    void page(Component parent, Path folder) {
        thread.execute(() -> {
            try {
                Path page = outside.page(folder);
                SwingUtilities.invokeLater(
                        () -> JOptionPane.showMessageDialog(parent, "The comparison is saved: " + page));
            } catch (IOException | RunRefused | RuntimeException broken) {
                failed.accept(broken);
            }
        });
    }

    /** Saves the run, and returns when it is there. */
    void saved(Path folder) throws IOException, RunRefused {
        outside.save(request(folder), folder);
    }

    private RunRequest request(Path folder) {
        int over = Math.max(1, session.main().quartersOver());
        return session.request(folder.resolveSibling(folder.getFileName() + "-changes.yaml"), over);
    }

    /**
     * Compares the policy that is tried with the baseline.
     *
     * @param more whether over more and more pairs, up to 20, or over one
     * @param told has each finding
     */
    void compare(boolean more, Consumer<String> told) {
        String variant = session.variant().orElseThrow();
        RunRequest request = session.request();
        thread.execute(() -> {
            for (int pairs : more ? MORE : ONE) {
                try {
                    String sentence = outside.compare(request, variant, pairs);
                    String seeds = pairs == 1 ? "; one seed" : "; " + pairs + " pairs";
                    SwingUtilities.invokeLater(() -> told.accept(sentence + seeds));
                } catch (IOException | RunRefused | RuntimeException broken) {
                    failed.accept(broken);
                    return;
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
    }

    /** Compares in so many pairs, and returns what was found when it is. */
    String compared(int pairs) throws IOException, RunRefused, InterruptedException {
        return outside.compare(session.request(), session.variant().orElseThrow(), pairs);
    }

    /** Ends what is under way. */
    void close() {
        thread.shutdownNow();
    }
}
