package spillway.report.validation;

import java.util.List;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.ReportPage;

/**
 * The page of a comparison of runs with data.
 *
 * @param fittedTo what the runs were fitted to, in words
 * @param notes sentences without which the tables would be misread
 * @param tables the first two stand before the charts
 * @param figures the charts
 * @param source where the numbers come from, in one line
 */
public record ComparisonPage(
        String fittedTo, List<String> notes, List<Table> tables, List<Figure> figures, String source) {

    /** The page as HTML. */
    public String html() {
        Html page = new Html();
        ReportPage.begin(page, "Spillway: simulated beside observed");
        page.raw("<header>\n").element("h1", "Does the model tell the past better than a naive forecast?");
        page.element("p", "Readings fitted to: " + fittedTo + ".");
        page.raw("</header>\n<main>\n<section id=\"reading\">\n<h2>How to read this</h2>\n<ul>\n");
        notes.forEach(note -> page.element("li", note));
        page.raw("</ul>\n");
        int early = Math.min(2, tables.size());
        tables.subList(0, early).forEach(table -> add(page, table));
        page.raw("</section>\n<section id=\"charts\">\n<h2>Charts</h2>\n");
        figures.forEach(figure -> ReportPage.embed(page, figure));
        page.raw("</section>\n<section id=\"tables\">\n<h2>Tables</h2>\n");
        tables.subList(early, tables.size()).forEach(table -> add(page, table));
        page.raw("</section>\n</main>\n<footer>\n");
        page.element("p", source);
        page.raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void add(Html page, Table table) {
        page.table(table.caption(), table.heads(), table.rows());
    }
}
