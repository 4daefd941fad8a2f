package spillway.file;

import java.util.OptionalInt;

/** Words from outside as tables and complaints show them. */
public final class Label {
    private static final String FORMULA = "=+-@";
    private static final int LONGEST_QUOTE = 60;

    private Label() {}

    /**
     * What is wrong with {@code name} as the name of something in tables; an empty text if nothing is. Programs for tables take what
     * begins with one of four signs for a formula, and control characters hide what a name is.
     */
    public static String complaint(String name) {
        if (!name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0) {
            return "begins with " + name.charAt(0) + ", which programs for tables take for a formula";
        }
        return name.chars().anyMatch(Character::isISOControl) ? "holds a control character" : "";
    }

    /** Position of the first control character in {@code text} but for line ends and tabs. */
    static OptionalInt unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** {@code text} without control characters, on one line. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    /** The beginning of {@code text}, as much of it as a complaint should quote. */
    public static String shorten(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
