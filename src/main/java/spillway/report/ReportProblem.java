package spillway.report;

/** A run folder that cannot be reported on, said in one line that names the file and, if there is one, the column. */
public final class ReportProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem in words. */
    public ReportProblem(String message) {
        super(message.lines().findFirst().orElse("unknown problem"));
    }

    /** A problem in words with what led to it. */
    public ReportProblem(String message, Throwable cause) {
        super(message.lines().findFirst().orElse("unknown problem"), cause);
    }
}
