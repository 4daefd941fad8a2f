package spillway.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import spillway.kernel.Quarter;
import spillway.run.RunRefused;

/**
 * A script that does in the window what a person would, so that anybody can repeat it. One command a line, with words between blanks:
 * {@code play QUARTERS}, {@code step}, {@code layer NAME}, {@code difference on|off}, {@code try POLICY YEAR}, {@code drop},
 * {@code set PARAMETER VALUE}, {@code undo}, {@code restart SEED}, {@code click CITY}, {@code inspect CITY}, {@code parameters},
 * {@code back QUARTERS}, {@code size WIDTH HEIGHT}, {@code picture FILE}, {@code save FOLDER},
 * {@code checkpoint FILE}, {@code close}.
 */
final class Exercise {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("play", 1),
            Map.entry("step", 0),
            Map.entry("layer", 1),
            Map.entry("difference", 1),
            Map.entry("try", 2),
            Map.entry("drop", 0),
            Map.entry("set", 2),
            Map.entry("undo", 0),
            Map.entry("restart", 1),
            Map.entry("click", 1),
            Map.entry("inspect", 1),
            Map.entry("parameters", 0),
            Map.entry("back", 1),
            Map.entry("size", 2),
            Map.entry("picture", 1),
            Map.entry("save", 1),
            Map.entry("checkpoint", 1),
            Map.entry("close", 0));

    private final List<Command> commands;

    private record Command(String word, List<String> arguments) {
        String text(int index) {
            return arguments.get(index);
        }

        int number(int index) {
            return Integer.parseInt(arguments.get(index));
        }
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
            List<String> words =
                    List.of(line.split("\\s+", line.startsWith("click") || line.startsWith("inspect") ? 2 : 0));
            Integer wanted = WORDS.get(words.get(0));
            if (wanted == null || words.size() - 1 != wanted) {
                problems.add(file + " line " + (i + 1) + ": " + line + ": "
                        + (wanted == null ? "no such command" : wanted + " words must follow " + words.get(0)));
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
        switch (command.word()) {
            case "play" -> window.playTo(window.session().main().quartersOver() + command.number(0));
            case "step" -> window.ask(window::step);
            case "layer" ->
                onScreen(() -> {
                    window.choose(Layer.valueOf(command.text(0).toUpperCase(Locale.ROOT)));
                    return null;
                });
            case "difference" ->
                onScreen(() -> {
                    window.showDifference(command.text(0).equals("on"));
                    return null;
                });
            case "try" -> {
                Path policy = window.session().policy(command.text(0));
                window.ask(() -> window.attempt(policy, Optional.of(new Quarter(command.number(1), 1))));
            }
            case "drop" -> window.ask(window.session()::drop);
            case "set" -> window.ask(() -> window.change(command.text(0), command.text(1)));
            case "undo" -> window.ask(window::undo);
            case "restart" -> window.ask(() -> window.restart(command.number(0)));
            case "click" ->
                onScreen(() -> {
                    window.showCity(command.text(0));
                    return null;
                });
            case "inspect" ->
                onScreen(() -> {
                    window.inspectCity(command.text(0));
                    return null;
                });
            case "parameters" ->
                onScreen(() -> {
                    window.showParameters();
                    return null;
                });
            case "back" ->
                onScreen(() -> {
                    window.back(command.number(0));
                    return null;
                });
            case "size" ->
                onScreen(() -> {
                    window.setSize(command.number(0), command.number(1));
                    window.validate();
                    return null;
                });
            case "picture" -> picture(window, Path.of(command.text(0)));
            case "save" -> window.errands().saved(Path.of(command.text(0)));
            case "checkpoint" -> window.ask(() -> window.checkpoint(Path.of(command.text(0))));
            default -> {
                // "close": the script's end closes the window.
            }
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

    /** Does something on the event thread and waits for it. */
    static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get();
    }
}
