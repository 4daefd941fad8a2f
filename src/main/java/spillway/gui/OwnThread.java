package spillway.gui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that do one thing after the other beside the window, and do not keep the program alive. */
final class OwnThread {
    private OwnThread() {}

    /** One of this name. */
    static ExecutorService named(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread own = new Thread(task, name);
            own.setDaemon(true);
            return own;
        });
    }
}
