package spillway.experiment.column;

import java.util.Set;

/**
 * What quantities are computed from beside figures of cities, which cost next to nothing.
 *
 * @param metrics names of metrics
 * @param verdicts whether verdicts are needed
 */
public record Needs(Set<String> metrics, boolean verdicts) {

    /** Keeps its own copy. */
    public Needs {
        metrics = Set.copyOf(metrics);
    }

    /** The same, and verdicts. */
    Needs withVerdicts() {
        return new Needs(metrics, true);
    }
}
