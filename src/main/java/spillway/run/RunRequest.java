package spillway.run;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody asks to be run, still unread.
 *
 * @param config the configuration file
 * @param overrides single values, as {@code path=value}
 * @param policies the policy files, joined in their order; none for the baseline
 * @param seed random seed, of the first replicate if there are several
 * @param replicates how many seeds from there on
 * @param quarters how many quarters; empty for as many as the model has by itself
 */
public record RunRequest(
        Path config, List<String> overrides, List<Path> policies, long seed, int replicates, OptionalInt quarters) {

    public RunRequest {
        overrides = List.copyOf(overrides);
    }
}
