package spillway.input;

import java.nio.file.Path;
import java.util.List;

/**
 * A configuration, checked and complete, with every difference from its root file sorted by what it may touch.
 *
 * @param <T> the record that declares all parameters
 * @param root the values of the root file alone
 * @param base the root's values with those differences whose parameter shapes the base year: what it is solved with
 * @param effective the values with all differences: what the run uses
 * @param file the file that was asked for
 * @param files every file read, root first, {@code file} last
 */
public record ResolvedConfig<T extends Record>(T root, T base, T effective, Path file, List<Path> files) {

    public ResolvedConfig {
        files = List.copyOf(files);
    }

    /** The file with the complete set of values; data and policies lie beside it. */
    public Path rootFile() {
        return files.get(0);
    }
}
