package spillway.report;

import java.util.List;

/** Hypertext under construction; every text that goes in is escaped. */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Text that shows as itself, whatever is in it. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean allowed = c == '\n' || c == '\t' || c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff;
                    safe.appendCodePoint(allowed ? c : 0xfffd);
                }
            }
        });
        return safe.toString();
    }

    /** Adds markup as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds an element that holds only text. */
    public Html element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Adds a table whose first column names the rows. */
    public Html table(String caption, List<String> heads, List<List<String>> rows) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(caption))
                .append("\"><table>\n<caption>")
                .append(escape(caption))
                .append("</caption>\n<thead><tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            row(row);
        }
        out.append("</tbody></table></div>\n");
        return this;
    }

    /** Adds a row of a table: a head and cells, numbers to the right. */
    Html row(List<String> row) {
        out.append("<tr><th scope=\"row\">").append(escape(row.get(0))).append("</th>");
        for (String cell : row.subList(1, row.size())) {
            boolean number = cell.matches("[+\u2212\u2013-]?[\\d,.]*([eE]-?\\d+)?( %)?");
            out.append(number ? "<td class=\"n\">" : "<td>")
                    .append(escape(cell))
                    .append("</td>");
        }
        out.append("</tr>\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
