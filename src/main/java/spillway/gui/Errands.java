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

    /** Does something beside the window, and tells what goes wrong. */
    void run(Player.Task task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } catch (Exception broken) {
                failed.accept(broken);
            }
        });
    }

    /** Saves the run and tells where. */
    void save(Component parent, Path folder) {
        RunRequest request = request(folder);
        run(() -> {
            Path page = outside.save(request, folder);
            SwingUtilities.invokeLater(() -> JOptionPane.showMessageDialog(parent, "The run is saved: " + page));
        });
    }

    /** Copies the page of the comparison that was last made, and tells where. */
    void page(Component parent, Path folder) {
        run(() -> {
            Path page = outside.page(folder);
            SwingUtilities.invokeLater(() -> JOptionPane.showMessageDialog(parent, "The comparison is saved: " + page));
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
        RunRequest request = comparable();
        String without = leftOut();
        run(() -> {
            for (int pairs : more ? MORE : ONE) {
                String sentence = outside.compare(request, variant, pairs);
                String seeds = pairs == 1 ? "; one seed" : "; " + pairs + " pairs";
                SwingUtilities.invokeLater(() -> told.accept(sentence + seeds + without));
            }
        });
    }

    /** Compares in so many pairs, and returns what was found when it is. */
    String compared(int pairs) throws IOException, RunRefused, InterruptedException {
        return outside.compare(comparable(), session.variant().orElseThrow(), pairs) + leftOut();
    }

    /** What pairs are made of: what was asked for, from the seed of the run on. */
    private RunRequest comparable() {
        RunRequest asked = session.request();
        return new RunRequest(asked.config(), asked.overrides(), asked.policies(), session.seed(), 1, asked.quarters());
    }

    /** What has to be said with a comparison, which is of the configuration as it stands in its file. */
    private String leftOut() {
        boolean plain = !CommandText.differsFromFile(session);
        return plain ? "" : "; without the settings, policies and changes of this window";
    }

    /** Ends what is under way. */
    void close() {
        thread.shutdownNow();
    }
}
