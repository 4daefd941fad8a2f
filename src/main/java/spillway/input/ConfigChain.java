package spillway.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A configuration file and those that it extends, read and found good. Studies ask for the same one with thousands of settings, so that
 * it is kept as long as the files say what they said.
 *
 * @param file the file
 * @param files it and what it extends, root first
 * @param texts what they say
 * @param root the record of the root
 * @param base the record that shapes the base year; empty if it refuses the values
 * @param baseValues its values by path
 * @param effectiveValues the values that runs begin with, by path
 */
record ConfigChain<T extends Record>(
        Path file,
        List<Path> files,
        List<String> texts,
        T root,
        Optional<T> base,
        Map<String, Object> baseValues,
        Map<String, Object> effectiveValues) {

    /** Whether it is what reading {@code other} would give. */
    boolean isOf(Path other) {
        YamlSource source = new YamlSource(new Complaints("", new ArrayList<>()));
        return file.equals(other)
                && IntStream.range(0, files.size())
                        .allMatch(i -> source.text(files.get(i))
                                .filter(texts.get(i)::equals)
                                .isPresent());
    }
}
