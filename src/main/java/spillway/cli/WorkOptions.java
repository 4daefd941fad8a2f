package spillway.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that makes runs of a study. */
final class WorkOptions {
    private static final int MOST_THREADS = 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time (default: all processors).")
    private Integer threads;

    @Option(names = "--no-cache", description = "Solve base years anew, and keep no solution for later commands.")
    private boolean noCache;

    @Option(names = "--quiet", description = "No progress and no tables: only the folder is printed.")
    private boolean quiet;

    /** How many runs at the same time. */
    int threads() {
        int value = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return Bounds.within(spec, "--threads", value, 1, MOST_THREADS);
    }

    /** Whether solved base years are kept for later commands. */
    boolean cached() {
        return !noCache;
    }

    /** Whether nothing is said on the way. */
    boolean quiet() {
        return quiet;
    }
}
