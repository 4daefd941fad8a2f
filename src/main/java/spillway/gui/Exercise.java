package spillway.gui;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import spillway.kernel.Quarter;
import spillway.run.RunRefused;
import spillway.world.World;

/**
 * A script that does in the window what a person would, so that anybody can repeat it: one command a line, with words between blanks. What
 * commands there are stands in {@link #DEEDS}.
 */
final class Exercise {
    /** Every command by its word. */
    private static final Map<String, Deed> DEEDS = deeds();

    private final List<Command> commands;

    /** Does a command in a window. */
    @FunctionalInterface
    private interface Act {
        void apply(SpillwayWindow window, Command command) throws Exception;
    }

    /**
     * What a word stands for.
     *
     * @param words how many words follow; a last one may hold blanks
     */
    private record Deed(int words, Act act) {}

    private record Command(String word, List<String> arguments) {
        String text(int index) {
            return arguments.get(index);
        }

        int number(int index) {
            return Integer.parseInt(arguments.get(index));
        }

        String city(SpillwayWindow window, int index) {
            if (!window.cities().contains(text(index))) {
                throw new IllegalArgumentException("no such city; there are " + String.join(", ", window.cities()));
            }
            return text(index);
        }

        Path file(int index) {
            return Path.of(arguments.get(index));
        }

        boolean on(int index) {
            return arguments.get(index).equals("on");
        }

        <E extends Enum<E>> E one(Class<E> of, int index) {
            return Enum.valueOf(of, arguments.get(index).toUpperCase(Locale.ROOT));
        }
    }

    private static Map<String, Deed> deeds() {
        Map<String, Deed> deeds = new HashMap<>();
        // time
        deeds.put("play", new Deed(1, (window, c) -> window.playTo(played(window) + c.number(0))));
        deeds.put("step", new Deed(0, (window, c) -> window.ask(window::step)));
        deeds.put("restart", new Deed(1, (window, c) -> window.ask(() -> window.restart(c.number(0)))));
        deeds.put("back", shown(1, (window, c) -> window.slideBy(-c.number(0))));
        // map
        deeds.put("layer", shown(1, (window, c) -> window.map().choose(c.one(Layer.class, 0))));
        deeds.put("overlay", shown(2, (window, c) -> window.map().show(c.one(Overlay.class, 0), c.on(1))));
        deeds.put("difference", shown(1, (window, c) -> window.map().showDifference(c.on(0))));
        deeds.put("chinese", shown(1, (window, c) -> window.map().showChinese(c.on(0))));
        deeds.put("click", shown(1, (window, c) -> window.showCity(c.city(window, 0))));
        // looking closer
        deeds.put("inspect", shown(1, (window, c) -> window.inspectCity(c.city(window, 0))));
        deeds.put("firm", new Deed(1, (window, c) -> inspect(window, c.city(window, 0), true)));
        deeds.put("talent", new Deed(1, (window, c) -> inspect(window, c.city(window, 0), false)));
        deeds.put(
                "tab",
                shown(1, (window, c) -> window.look().latest().orElseThrow().turnTo(c.number(0))));
        deeds.put("chart", shown(1, (window, c) -> window.look().charts().choose(c.text(0))));
        deeds.put("city", shown(1, (window, c) -> window.look().charts().chooseCity(c.text(0))));
        deeds.put("verdict", shown(0, (window, c) -> window.look().showVerdict()));
        // steering
        deeds.put("try", new Deed(2, (window, c) -> {
            Path policy = window.steering().policy(c.text(0));
            Optional<Quarter> from = Optional.of(new Quarter(c.number(1), 1));
            window.ask(() -> window.steering().attempt(policy, from));
        }));
        deeds.put("drop", new Deed(0, (window, c) -> window.ask(window.steering()::drop)));
        deeds.put(
                "set",
                new Deed(2, (window, c) -> window.ask(() -> window.steering().change(c.text(0), c.text(1)))));
        deeds.put("undo", new Deed(0, (window, c) -> window.ask(window.steering()::undo)));
        deeds.put("parameters", shown(0, (window, c) -> window.steering().showParameters()));
        deeds.put("slide", shown(2, (window, c) -> {
            window.steering().showParameters().choose(c.text(0));
            window.steering().showParameters().slide(c.number(1) / 100.0);
        }));
        deeds.put("timeline", shown(0, (window, c) -> window.steering().showTimeLine()));
        deeds.put(
                "keep",
                new Deed(
                        2,
                        (window, c) ->
                                window.steering().keep(c.file(1), c.text(0).equals("policy"))));
        deeds.put(
                "pairs", new Deed(1, (window, c) -> window.say(window.errands().compared(c.number(0)))));
        // taking away
        deeds.put("save", new Deed(1, (window, c) -> window.errands().saved(c.file(0))));
        deeds.put("pictures", shown(1, (window, c) -> window.takeaway().pictures(c.file(0))));
        deeds.put("frames", shown(1, (window, c) -> window.takeaway().frames(c.file(0))));
        deeds.put("pdf", shown(1, (window, c) -> window.map().pdf(c.file(0))));
        deeds.put("command", shown(0, (window, c) -> window.takeaway().copyCommand()));
        deeds.put("checkpoint", new Deed(1, (window, c) -> window.ask(() -> window.checkpoint(c.file(0)))));
        // the window itself
        deeds.put("size", shown(2, (window, c) -> {
            window.setSize(c.number(0), c.number(1));
            window.validate();
        }));
        deeds.put("measure", new Deed(2, (window, c) -> new Stopwatch(window).measure(c.number(0), c.file(1))));
        deeds.put("text", shown(1, (window, c) -> TextSize.set(c.number(0))));
        deeds.put("picture", new Deed(1, (window, c) -> picture(window, c.file(0))));
        deeds.put("screen", new Deed(1, (window, c) -> screen(window, c.file(0))));
        deeds.put("close", new Deed(0, (window, c) -> {}));
        return Map.copyOf(deeds);
    }

    private static int played(SpillwayWindow window) {
        return window.session().main().quartersOver();
    }

    /** What is done by the event thread. */
    private static Deed shown(int words, Act act) {
        return new Deed(
                words,
                (window, command) -> onScreen(() -> {
                    act.apply(window, command);
                    return null;
                }));
    }

    /** Looks at a firm or a talent of a city. */
    private static void inspect(SpillwayWindow window, String city, boolean firm) throws Exception {
        int region = window.cities().indexOf(city);
        World world = window.session().world();
        int[] cells = world.cells.land.regionCells[region];
        Subject found = Arrays.stream(cells)
                .mapToObj(cell -> firm ? Inhabitants.firms(world, cell, 1) : Inhabitants.talents(world, cell, 1))
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new RunRefused("there is none in " + city));
        onScreen(() -> {
            window.look().inspect(found, 0);
            return null;
        });
    }

    private Exercise(List<Command> commands) {
        this.commands = commands;
    }

    /**
     * Reads a script.
     *
     * @throws RunRefused with a complaint for each line that is none of the commands
     */
    static Exercise read(Path file) throws RunRefused {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new RunRefused(file + ": cannot be read");
        }
        List<Command> commands = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Deed deed = DEEDS.get(line.split("\\s+")[0]);
            List<String> words = List.of(line.split("\\s+", deed == null ? 0 : deed.words + 1));
            if (deed == null || words.size() - 1 != deed.words) {
                problems.add(file + " line " + (i + 1) + ": " + line + ": "
                        + (deed == null ? "no such command" : deed.words + " words must follow " + words.get(0)));
            } else {
                commands.add(new Command(words.get(0), words.subList(1, words.size())));
            }
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        return new Exercise(commands);
    }

    /** Plays the script in a window that is shown, and closes it at the end. */
    void play(SpillwayWindow window) throws Exception {
        for (Command command : commands) {
            carryOut(window, command);
        }
        onScreen(() -> {
            window.close();
            return null;
        });
    }

    private static void carryOut(SpillwayWindow window, Command command) throws Exception {
        try {
            Objects.requireNonNull(DEEDS.get(command.word())).act.apply(window, command);
        } catch (IllegalArgumentException | ExecutionException wrong) {
            throw new RunRefused("script: " + command.word() + " " + String.join(" ", command.arguments()) + ": "
                    + "cannot be done: " + wrong.getMessage());
        }
        window.settle();
    }

    private static void picture(SpillwayWindow window, Path file) throws Exception {
        window.settle();
        BufferedImage image = onScreen(() -> {
            BufferedImage painted =
                    new BufferedImage(window.getWidth(), window.getHeight(), BufferedImage.TYPE_INT_RGB);
            window.paint(painted.getGraphics());
            return painted;
        });
        ImageIO.write(image, "png", file.toFile());
    }

    /** A picture of the whole screen, other windows and dialogs included. */
    private static void screen(SpillwayWindow window, Path file) throws Exception {
        window.settle();
        Thread.sleep(400);
        Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(new Robot().createScreenCapture(all), "png", file.toFile());
    }

    /** Does something on the event thread and waits for it. */
    static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        try {
            return task.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof Exception cause ? cause : broken;
        }
    }
}
