package spillway.model;

/** A check of the accounts failed: something was made out of nothing, or lost, or is not plausible. */
public final class AccountsDoNotBalance extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what was found. */
    public AccountsDoNotBalance(String message) {
        super(message);
    }
}
