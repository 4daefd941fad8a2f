package spillway.cli;

import spillway.run.Interruption;

/** What the process says to the shell. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** The run failed; what was written says so and why. */
    static final int FAILED = 1;
    /** The request was wrong; nothing was written. */
    static final int REFUSED = 2;
    /** Somebody stopped the run; what was written says so. */
    static final int INTERRUPTED = Interruption.EXIT_CODE;

    private ExitCode() {}
}
