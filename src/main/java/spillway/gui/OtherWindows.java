package spillway.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import spillway.run.ModelRunner;
import spillway.run.RunCheckpoint;

/** Windows that were opened from a window: on a finished run, or where a checkpoint stands. */
final class OtherWindows {
    private final ModelRunner runner;
    private final Outside outside;
    private final List<Thread> open = new CopyOnWriteArrayList<>();

    /** What opens a window on what was asked for. */
    private interface Opening {
        void open() throws Exception;
    }

    /** Windows on the same data; {@code outside} does for them what the window has the program do. */
    OtherWindows(ModelRunner runner, Outside outside) {
        this.runner = runner;
        this.outside = outside;
    }

    /** Shows a finished run. */
    void replay(Path run, Messages complaints) {
        open(() -> Gui.replay(runner, run, Optional.empty()), complaints);
    }

    /** Goes on from a checkpoint. */
    void resume(Path file, Messages complaints) {
        open(
                () -> {
                    try (RunCheckpoint checkpoint = RunCheckpoint.open(file)) {
                        Gui.resume(runner, checkpoint, OptionalInt.empty(), outside, Optional.empty());
                    }
                },
                complaints);
    }

    private void open(Opening opening, Messages complaints) {
        Thread thread = new Thread(
                () -> {
                    try {
                        opening.open();
                    } catch (Exception refused) {
                        complaints.tell(refused);
                    }
                },
                "spillway-window");
        open.add(thread);
        thread.start();
    }

    /** Waits until all of them are closed. */
    void await() throws InterruptedException {
        for (Thread thread : open) {
            thread.join();
        }
    }
}
