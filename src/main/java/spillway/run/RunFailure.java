package spillway.run;

import spillway.kernel.Quarter;
import spillway.model.UnsoundQuarter;
import spillway.model.base.UnsolvedBase;

/** A run that cannot continue, with the phase and the quarter in which it broke. */
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure of {@code phase} in {@code quarter}; {@code cause} may be null. */
    public RunFailure(String phase, Quarter quarter, String message, Throwable cause) {
        super("in '" + phase + "', " + quarter + ": " + message, cause);
    }

    /** What broke {@code phase}: the sentence of a rule that found what it cannot work with, or the error with its class. */
    static RunFailure of(String phase, Quarter quarter, RuntimeException broken) {
        boolean told = broken instanceof UnsoundQuarter
                || broken instanceof UnsolvedBase
                || broken instanceof IllegalStateException;
        return new RunFailure(phase, quarter, told ? String.valueOf(broken.getMessage()) : broken.toString(), broken);
    }
}
