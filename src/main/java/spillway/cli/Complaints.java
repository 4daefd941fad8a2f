package spillway.cli;

import java.io.PrintWriter;
import java.util.List;

/** Complaints on standard error: the first ones, and how many more there are. */
final class Complaints {
    private static final int MOST = 20;

    private Complaints() {}

    /** Tells {@code complaints}, one line each. */
    static void tell(PrintWriter err, List<String> complaints) {
        complaints.stream().limit(MOST).forEach(err::println);
        if (complaints.size() > MOST) {
            err.println("and " + (complaints.size() - MOST) + " more complaints");
        }
    }
}
