package spillway.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which file or folder was probably meant by a path at which there is none. */
public final class NearFiles {
    private static final int MOST_LOOKED_AT = 2000;

    private NearFiles() {}

    /** The words to append to a complaint that there is nothing at {@code path}: the nearest paths, or nothing. */
    public static String hint(Path path) {
        return Spelling.hint(nearest(path).stream().map(ConfigReader::label).toList());
    }

    private static List<Path> nearest(Path path) {
        Path name = path.getFileName();
        if (name == null) {
            return List.of();
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return List.of();
        }
        if (Files.isDirectory(folder)) {
            List<Path> near = near(folder, name.toString()).stream()
                    .map(path::resolveSibling)
                    .toList();
            return near.isEmpty() ? inside(folder, path) : near;
        }
        Path given = path.getParent();
        return given == null
                ? List.of()
                : nearest(given).stream()
                        .map(other -> other.resolve(name))
                        .filter(Files::exists)
                        .toList();
    }

    /** Names in {@code folder} with the same ending that are spelt nearly alike. */
    private static List<String> near(Path folder, String name) {
        String ending = ending(name);
        List<String> stems = names(
                        folder, path -> ending(path.getFileName().toString()).equals(ending))
                .stream()
                .map(other -> other.substring(0, other.length() - ending.length()))
                .toList();
        return Spelling.nearest(name.substring(0, name.length() - ending.length()), stems).stream()
                .map(stem -> stem + ending)
                .toList();
    }

    /** The file of this very name one folder further down. */
    private static List<Path> inside(Path folder, Path path) {
        List<Path> found = new ArrayList<>();
        for (String below : names(folder, Files::isDirectory)) {
            if (Files.exists(folder.resolve(below).resolve(path.getFileName()))) {
                found.add(path.resolveSibling(below).resolve(path.getFileName()));
            }
        }
        return found;
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST_LOOKED_AT)
                    .filter(wanted)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
