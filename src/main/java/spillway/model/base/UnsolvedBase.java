package spillway.model.base;

/** No base year comes out under these parameters: the message says what is missed and what helps. */
public final class UnsolvedBase extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsolvedBase(String message) {
        super(message);
    }
}
