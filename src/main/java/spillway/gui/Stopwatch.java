package spillway.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long quarters take while the window draws them and while it draws nothing, in turn, and how many frames it draws. */
final class Stopwatch {
    private static final int TURNS = 3;

    private final SpillwayWindow window;

    /** A stopwatch for a window. */
    Stopwatch(SpillwayWindow window) {
        this.window = window;
    }

    /**
     * Plays the first quarters of the run again and again, as fast as it can, and writes a table with a line for each time: {@code drawn}
     * (1 or 0), {@code quarters}, {@code seconds}, {@code frames}. The first time, in which the program is still being compiled, is left out.
     */
    void measure(int quarters, Path file) throws Exception {
        List<String> lines = new ArrayList<>(List.of("drawn,quarters,seconds,frames"));
        once(quarters, true);
        for (int turn = 0; turn < TURNS; turn++) {
            lines.add(once(quarters, false));
            lines.add(once(quarters, true));
        }
        Files.write(file, lines);
    }

    private void step(int quarters) {
        for (int quarter = 0; quarter < quarters; quarter++) {
            window.session().step();
        }
    }

    private String once(int quarters, boolean drawn) throws Exception {
        window.ask(() -> window.restart(window.session().seed()));
        Exercise.onScreen(() -> {
            window.draw(drawn);
            return null;
        });
        int before = window.map().frames();
        long start = System.nanoTime();
        if (drawn) {
            window.playTo(quarters);
        } else {
            window.ask(() -> step(quarters));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int frames = window.map().frames() - before;
        Exercise.onScreen(() -> {
            window.draw(true);
            return null;
        });
        return (drawn ? 1 : 0) + "," + quarters + "," + seconds + "," + frames;
    }
}
