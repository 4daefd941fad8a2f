package spillway.run;

import java.util.List;

/** A request that cannot be served as it stands, with the reasons. */
public final class RunRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> complaints;

    /** A refusal for these reasons, one line each. */
    public RunRefused(List<String> complaints) {
        super(String.join("\n", complaints));
        this.complaints = List.copyOf(complaints);
    }

    /** A refusal for one reason. */
    public RunRefused(String complaint) {
        this(List.of(complaint));
    }

    /** The reasons, one line each. */
    public List<String> complaints() {
        return complaints;
    }
}
