package spillway.input;

import java.util.List;

/** Complaints about one source of values, each one line that starts with the source's name. */
final class Complaints {
    private static final int LONGEST_QUOTE = 60;

    private final String source;
    private final List<String> problems;

    Complaints(String source, List<String> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Adds {@code what}, unless the very same was said before. */
    void add(String what) {
        String line = oneLine(source + ": " + what);
        if (!problems.contains(line)) {
            problems.add(line);
        }
    }

    void at(int line, String what) {
        add("line " + line + ": " + what);
    }

    /** {@code text} between quotes, shortened when it is long. */
    static String quote(String text) {
        return "'" + shorten(text) + "'";
    }

    static String shorten(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }
}
