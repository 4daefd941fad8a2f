package spillway.gui;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.JFileChooser;
import spillway.report.Drawing;
import spillway.report.Figure;

/** What a person takes away from the window: runs, pages, pictures, commands. */
final class Takeaway {
    /** Where runs are kept. */
    static final Path RUNS = Path.of("runs");

    private static final int MAP_HEIGHT = 760;

    private final SpillwayWindow window;
    private final MapPane map;

    /** What can be taken away from a window with this map. */
    Takeaway(SpillwayWindow window, MapPane map) {
        this.window = window;
        this.map = map;
    }

    /** A drawing as a figure that can be written as points and lines. */
    Figure figure(String name, String title, String caption, int height, Drawing drawing) {
        Session session = window.session();
        String changed = session.changes().all().isEmpty() ? "" : ", with changes on the way";
        String source = "Source: Spillway, " + session.request().config().getFileName() + ", seed " + session.seed()
                + ", to " + session.main().latest().quarter() + changed + ".";
        return new Figure(name, title, caption, title, height, false, source, drawing);
    }

    /** Saves the run in a folder that a person chooses. */
    void saveRun() {
        window.pause();
        if (!window.computes()) {
            return;
        }
        choose("A new folder for the run").ifPresent(folder -> window.errands().save(window, folder));
    }

    /** Keeps the run as it stands in a file that a person chooses. */
    void keepCheckpoint() {
        window.pause();
        if (!window.computes()) {
            return;
        }
        choose("A file for the checkpoint")
                .ifPresent(file -> window.soon(() -> {
                    window.checkpoint(file);
                    window.say("Kept: " + file + "; spillway run --from goes on from it");
                }));
    }

    /** Opens a checkpoint that a person chooses, in a window of its own. */
    void openCheckpoint() {
        open("A checkpoint", false).ifPresent(window::resume);
    }

    /** Shows a finished run that a person chooses, in a window of its own. */
    void openRun() {
        open("The folder of a run", true).ifPresent(window::replay);
    }

    /** Saves the page of the comparison that was last made. */
    void savePage() {
        choose("A new folder for the comparison")
                .ifPresent(folder -> window.errands().page(window, folder));
    }

    /** Puts the command that makes what is on the screen on the clipboard, and tells it. */
    void copyCommand() {
        String command = CommandText.of(window.session());
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(command), null);
        window.say("Copied: " + command);
    }

    /** Saves map and lines as pictures. */
    void savePictures() {
        choose("A folder for the pictures")
                .ifPresent(folder -> window.guarded(() -> {
                    List<Path> files = pictures(folder);
                    window.say("Saved: " + files.get(0) + " and " + (files.size() - 1) + " more");
                }));
    }

    /** Writes map and lines into a folder, as points and as lines. */
    List<Path> pictures(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files =
                new ArrayList<>(figure("map", map.title(), map.layer().meaning(), MAP_HEIGHT, map.drawing())
                        .write(folder));
        files.addAll(
                figure("lines", linesTitle(), "", 700, window.lines().drawing()).write(folder));
        return files;
    }

    private String linesTitle() {
        return window.session()
                .tried()
                .map(policy -> "The run (blue) and the run under " + policy.name() + " (orange)")
                .orElse("Output, the two largest cities and residents in this run");
    }

    /** Saves the chart that is shown as pictures. */
    void saveChart() {
        choose("A folder for the pictures")
                .ifPresent(folder -> window.guarded(() -> {
                    Files.createDirectories(folder);
                    window.look().charts().save(folder, files -> window.say("Saved: " + files.get(0) + " and an SVG"));
                }));
    }

    /** Saves a picture of the map for every quarter that was seen, by number. */
    void saveFrames() {
        choose("A folder for the pictures").ifPresent(folder -> {
            List<Figure> frames = frames();
            window.errands().run(() -> {
                write(frames, folder);
                window.say("Saved: " + frames.size() + " pictures in " + folder);
            });
        });
    }

    /** Writes a numbered picture of the map for every quarter that was seen. */
    void frames(Path folder) throws IOException {
        write(frames(), folder);
    }

    /** The map in every quarter that was seen, by number; they may be written by any thread. */
    private List<Figure> frames() {
        List<Scene> scenes = window.session().main().scenes();
        List<Figure> frames = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            frames.add(figure(
                    String.format(Locale.ROOT, "frame-%04d", i),
                    map.layer().label() + " " + scenes.get(i).year() + " "
                            + scenes.get(i).season(),
                    map.layer().meaning(),
                    MAP_HEIGHT,
                    map.drawing(scenes, i)));
        }
        return frames;
    }

    private static void write(List<Figure> pictures, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Figure picture : pictures) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(picture.name() + ".png"))) {
                ImageIO.write(picture.image(), "png", out);
            }
        }
    }

    /** Has a person choose something that is there; empty if nothing was chosen. */
    private Optional<Path> open(String title, boolean folder) {
        JFileChooser chooser = chooser(title);
        chooser.setFileSelectionMode(folder ? JFileChooser.DIRECTORIES_ONLY : JFileChooser.FILES_ONLY);
        return chooser.showOpenDialog(window) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    private static JFileChooser chooser(String title) {
        JFileChooser chooser = new JFileChooser(RUNS.toAbsolutePath().toFile());
        chooser.setDialogTitle(title);
        return chooser;
    }

    /** Has a person choose a new file or folder; empty if none was chosen. */
    Optional<Path> choose(String title) {
        JFileChooser chooser = chooser(title);
        return chooser.showSaveDialog(window) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
