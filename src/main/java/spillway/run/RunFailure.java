package spillway.run;

import spillway.kernel.Quarter;

/** A run that cannot continue, with the phase and the quarter in which it broke. */
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure of {@code phase} in {@code quarter}; {@code cause} may be null. */
    public RunFailure(String phase, Quarter quarter, String message, Throwable cause) {
        super("in '" + phase + "', " + quarter + ": " + message, cause);
    }
}
