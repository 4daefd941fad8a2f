package spillway.gui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import spillway.run.ModelRunner;
import spillway.run.PolicyCopies;
import spillway.run.RunCheckpoint;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/** Opens the window. */
public final class Gui {
    private Gui() {}

    /** Whether there is a screen to open a window on, and it can be reached. */
    public static boolean hasScreen() {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException unreached) {
            return false;
        }
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
        Optional<Exercise> exercise = exercise(script);
        show(new Session(runner, request), outside, exercise);
    }

    /**
     * As {@link #open}, where a checkpoint stands.
     *
     * @param quarters quarters of the whole run; empty for as many as were asked for
     * @throws RunRefused with every complaint about checkpoint and script, or if more quarters are over in it
     */
    public static void resume(
            ModelRunner runner, RunCheckpoint checkpoint, OptionalInt quarters, Outside outside, Optional<Path> script)
            throws Exception {
        Optional<Exercise> exercise = exercise(script);
        try (PolicyCopies copies = new PolicyCopies()) {
            RunRequest asked = checkpoint.request(runner, copies.folder());
            if (quarters.orElse(checkpoint.quartersOver()) < checkpoint.quartersOver()) {
                throw new RunRefused("--quarters " + quarters.getAsInt() + ": " + checkpoint.file() + " stands after "
                        + checkpoint.after() + ", when " + checkpoint.quartersOver() + " quarters are over");
            }
            RunRequest request = new RunRequest(
                    asked.config(),
                    asked.overrides(),
                    asked.policies(),
                    asked.seed(),
                    1,
                    quarters.isPresent() ? quarters : asked.quarters());
            show(SessionCheckpoint.open(runner, request, checkpoint), outside, exercise);
        }
    }

    /**
     * As {@link #open}, on the folder of a run that was made already and is shown from its logs.
     *
     * @throws RunRefused if it is none, with the reason
     */
    public static void replay(ModelRunner runner, Path run, Optional<Path> script) throws Exception {
        Optional<Exercise> exercise = exercise(script);
        Replay replay = Replay.open(runner, run);
        show(new Session(runner, replay), replay, exercise);
    }

    private static Optional<Exercise> exercise(Optional<Path> script) throws RunRefused {
        return script.isPresent() ? Optional.of(Exercise.read(script.get())) : Optional.empty();
    }

    private static void show(Session session, Outside outside, Optional<Exercise> exercise) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        OtherWindows others = new OtherWindows(session.runner(), outside);
        SpillwayWindow window = Exercise.onScreen(() -> {
            TextSize.followDesktop();
            SpillwayWindow made = new SpillwayWindow(session, outside, others);
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
        others.await();
        outside.close();
    }
}
