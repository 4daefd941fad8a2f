package spillway.experiment.sweep;

import java.nio.file.Path;
import java.util.List;

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
}
