package spillway.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spillway.file.Label;

/** Complaints about one source of values, each one line that starts with the source's name. */
final class Complaints {
    private final String source;
    private final List<String> problems;
    private final Set<String> said = new HashSet<>();

    Complaints(String source, List<String> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Adds {@code what}, unless the very same was said before. */
    void add(String what) {
        String line = Label.oneLine(source + ": " + what);
        if (said.add(line)) {
            problems.add(line);
        }
    }

    void at(int line, String what) {
        add("line " + line + ": " + what);
    }

    /** {@code text} between quotes, shortened when it is long. */
    static String quote(String text) {
        return "'" + Label.shorten(text) + "'";
    }
}
