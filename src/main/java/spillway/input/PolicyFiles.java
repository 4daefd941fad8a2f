package spillway.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Policies by name or by file.
 *
 * @param folder where those lie that are known by name
 */
public record PolicyFiles(Path folder) {
    private static final String SUFFIX = ".yaml";

    /** The names that are known, in alphabetical order. */
    public NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> path.toString().endsWith(SUFFIX)).forEach(path -> names.add(stem(path)));
        } catch (IOException | UncheckedIOException none) {
            return names;
        }
        return names;
    }

    /** The file of the policy that is known by {@code part}, or whose file it is below {@code beside}; empty if there is none. */
    public Optional<Path> find(String part, Path beside) {
        if (names().contains(part)) {
            return Optional.of(folder.resolve(part + SUFFIX));
        }
        try {
            return Optional.of(beside.resolve(part).normalize()).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** What is wrong with {@code part}, of which there is no policy, as the end of a sentence that begins with it. */
    public String complaint(String part) {
        String file = part.substring(part.lastIndexOf('/') + 1);
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        String hint = Spelling.hint(Spelling.nearest(name, names()));
        if (hint.isEmpty()) {
            hint = nearFiles(part);
        }
        return "no such policy" + (hint.isEmpty() ? "; spillway policies lists those that are shipped" : hint);
    }

    private static String nearFiles(String part) {
        try {
            return NearFiles.hint(Path.of(part));
        } catch (InvalidPathException noPath) {
            return "";
        }
    }

    /** What a policy file is called in tables. */
    public static String stem(Path file) {
        return PolicyReader.name(file);
    }
}
