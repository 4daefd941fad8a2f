package spillway.gui;

import java.util.Locale;
import spillway.report.Figure;

/** Rows of a table on a page of the window: a name, and values to its right. */
final class Rows {
    private final StringBuilder text = new StringBuilder("<table cellspacing=0 cellpadding=1>");

    /** A row of words. */
    Rows add(String what, String... values) {
        text.append("<tr><td>").append(what).append("</td>");
        for (String value : values) {
            text.append("<td align=right nowrap>&nbsp;&nbsp;").append(value).append("</td>");
        }
        text.append("</tr>");
        return this;
    }

    /** A row of numbers. */
    Rows add(String what, double... values) {
        String[] words = new String[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = number(values[i]);
        }
        return add(what, words);
    }

    /** The table. */
    String html() {
        return text + "</table>";
    }

    /** A number with three or four digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        return Figure.number(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3);
    }

    /** A share in percent. */
    static String percent(double share) {
        return Double.isFinite(share) ? number(100 * share) + "%" : "\u2013";
    }

    /** A heading above a table. */
    static String heading(String words) {
        return "<p><b>" + words + "</b></p>";
    }

    /** A paragraph. */
    static String line(String words, Object... numbers) {
        return "<p>" + String.format(Locale.ROOT, words, numbers) + "</p>";
    }
}
