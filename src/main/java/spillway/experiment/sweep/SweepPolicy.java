package spillway.experiment.sweep;

import java.nio.file.Path;
import java.util.List;
import spillway.input.PolicyFiles;

/**
 * A policy of a sweep, or policies joined.
 *
 * @param name what tables call it
 * @param files its files, in their order; none for no policy
 */
record SweepPolicy(String name, List<Path> files) {
    /** No policy. */
    static final SweepPolicy NONE = new SweepPolicy("none", List.of());

    /** Keeps its own copy. */
    SweepPolicy {
        files = List.copyOf(files);
    }

    /** Whether a path, or a setting, is of the form {@code POLICY:what} for one of its policies. */
    boolean isChangedBy(String path) {
        return files.stream().anyMatch(file -> path.startsWith(PolicyFiles.stem(file) + ":"));
    }
}
