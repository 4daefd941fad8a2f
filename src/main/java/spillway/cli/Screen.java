package spillway.cli;

import java.util.ArrayList;
import java.util.List;

/** Text for people, broken between words so that no line is wider than the terminal. */
final class Screen {
    /** Width where nothing is known of the terminal. */
    private static final int USUAL = 80;

    private static final int NEXT_LINES = 4;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    private Screen() {}

    /** Columns of the terminal, as the launcher found them; {@value #USUAL} where there is none. */
    static int width() {
        int known = Integer.getInteger("spillway.columns", USUAL);
        return known <= 0 ? USUAL : Math.max(NARROWEST, Math.min(known, WIDEST));
    }

    /** {@code text} in lines of at most {@code width} characters; a longer word keeps a line of its own. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** {@code text} with every line that is too wide broken; what follows stands as deep as the line, or four deep. */
    static String fitted(String text) {
        StringBuilder fitted = new StringBuilder();
        text.lines().forEach(line -> fitted.append(fittedLine(line)).append('\n'));
        return fitted.toString();
    }

    private static String fittedLine(String line) {
        if (line.length() <= width()) {
            return line;
        }
        int depth = line.length() - line.stripLeading().length();
        List<String> lines = lines(line, width() - Math.max(depth, NEXT_LINES));
        return " ".repeat(depth) + String.join("\n" + " ".repeat(Math.max(depth, NEXT_LINES)), lines);
    }

    /** {@code text} after {@code head}, its further lines indented to where its first begins. */
    static String hanging(String head, String text) {
        String indent = "\n" + " ".repeat(head.length());
        return head + String.join(indent, lines(text, width() - head.length()));
    }
}
