package spillway.gui;

import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** Opens the window. */
public final class Gui {
    private Gui() {}

    /** Whether there is a screen to open a window on. */
    public static boolean hasScreen() {
        return !GraphicsEnvironment.isHeadless();
    }

    /**
     * Opens a window on what is asked for, before its first quarter, and returns when it has been closed.
     *
     * @param outside what the window has the program do
     * @param script what is done in the window, which then closes; empty for a person
     * @throws RunRefused with every complaint about configuration, policies and script
     */
    public static void open(ModelRunner runner, RunRequest request, Outside outside, Optional<Path> script)
            throws Exception {
        Optional<Exercise> exercise = Optional.empty();
        if (script.isPresent()) {
            exercise = Optional.of(Exercise.read(script.get()));
        }
        Session session = new Session(runner, request);
        CountDownLatch closed = new CountDownLatch(1);
        SpillwayWindow window = Exercise.onScreen(() -> {
            SpillwayWindow made = new SpillwayWindow(session, outside);
            made.addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent event) {
                    closed.countDown();
                }
            });
            made.setVisible(true);
            return made;
        });
        if (exercise.isPresent()) {
            exercise.get().play(window);
        }
        closed.await();
    }
}
