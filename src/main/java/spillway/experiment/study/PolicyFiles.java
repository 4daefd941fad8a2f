package spillway.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import spillway.input.PolicyReader;
import spillway.input.Spelling;

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
        String name = part.endsWith(SUFFIX) ? part.substring(0, part.length() - SUFFIX.length()) : part;
        List<String> nearest = Spelling.nearest(name.substring(name.lastIndexOf('/') + 1), names());
        return "no such policy"
                + (nearest.isEmpty()
                        ? "; spillway policies lists those that are shipped"
                        : "; did you mean " + String.join(" or ", nearest) + "?");
    }

    /** What a policy file is called in tables. */
    public static String stem(Path file) {
        return PolicyReader.name(file);
    }
}
