package spillway.model;

/** A quarter that cannot be right: accounts do not balance, or a figure is beyond all plausible bounds. */
public final class UnsoundQuarter extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what was found. */
    public UnsoundQuarter(String message) {
        super(message);
    }
}
