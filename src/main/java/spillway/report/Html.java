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
        return table(caption, heads, rows, List.of());
    }

    /** Adds a table whose first column names the rows and leads to these places, one a row. */
    public Html table(String caption, List<String> heads, List<List<String>> rows, List<String> links) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(caption))
                .append("\"><table>\n<caption>")
                .append(escape(caption))
                .append("</caption>\n<thead><tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            String name = escape(rows.get(i).get(0));
            String link = links.isEmpty() ? name : "<a href=\"" + escape(links.get(i)) + "\">" + name + "</a>";
            row(link, rows.get(i));
        }
        out.append("</tbody></table></div>\n");
        return this;
    }

    /** Adds a row of a table: a head and cells, numbers to the right. */
    Html row(List<String> row) {
        return row(escape(row.get(0)), row);
    }

    private Html row(String head, List<String> row) {
        out.append("<tr><th scope=\"row\">").append(head).append("</th>");
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
