package spillway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands behind the page of a run: folded parts after a table of contents. */
final class RunAppendix {
    private final RunLogs logs;
    private final Html page;

    /** Of a run, written to a page. */
    RunAppendix(RunLogs logs, Html page) {
        this.logs = logs;
        this.page = page;
    }

    private record Fold(String id, String title, Runnable content) {}

    /** All parts, with the charts that belong to them. */
    void write(Map<Chart.Part, List<Picture>> charts) {
        Provenance provenance = new Provenance(logs);
        List<Fold> folds = new ArrayList<>();
        folds.add(new Fold("cities", "Cities in the first and the last year", () -> new CityTable(logs).write(page)));
        for (Chart.Part part : Chart.Part.values()) {
            List<Picture> own = charts.getOrDefault(part, List.of());
            boolean verdict = part == Chart.Part.VERDICT;
            if (part != Chart.Part.PAGE && (verdict || !own.isEmpty())) {
                folds.add(new Fold("part-" + part.name().toLowerCase(Locale.ROOT), part.title(), () -> {
                    own.forEach(chart -> ReportPage.embed(page, chart));
                    if (verdict) {
                        new VerdictSection(logs).tables(page);
                    }
                }));
            }
        }
        folds.add(new Fold("checks", "Checks of the accounts", () -> provenance.checks(page)));
        folds.add(new Fold(
                "parameters", "What was assumed, and all other parameters", () -> provenance.configuration(page)));
        folds.add(new Fold("provenance", "Provenance", () -> provenance.origin(page)));
        page.raw("<section id=\"appendix\">\n<h2>Appendix</h2>\n<ol>\n");
        folds.forEach(
                fold -> page.raw("<li><a href=\"#" + fold.id() + "\">" + Html.escape(fold.title()) + "</a></li>\n"));
        page.raw("</ol>\n");
        for (Fold fold : folds) {
            page.raw("<details id=\"" + fold.id() + "\"><summary>" + Html.escape(fold.title()) + "</summary>\n");
            fold.content().run();
            page.raw("</details>\n");
        }
        page.raw("</section>\n");
    }
}
