package spillway.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The report as one page that needs nothing else: verdict and charts; all else in an appendix that folds. */
public final class ReportPage {
    private final RunLogs logs;

    /** The page of this run. */
    public ReportPage(RunLogs logs) {
        this.logs = logs;
    }

    /** The page with these charts: the first on the first screen, those of the appendix folded. */
    String html(Map<Chart.Part, List<Picture>> charts) {
        Html page = new Html();
        VerdictSection verdict = new VerdictSection(logs);
        List<Picture> leading = charts.getOrDefault(Chart.Part.PAGE, List.of());
        begin(page, "Spillway run: " + logs.identity());
        page.raw("<header>\n");
        page.element("h1", "High-value activity in the Greater Bay Area: " + verdict.outcome());
        page.element("p", "Spillway run: " + logs.identity() + ". " + span());
        page.raw("</header>\n<main class=\"run\">\n");
        verdict.sentence(page);
        leading.stream().limit(1).forEach(chart -> embed(page, chart));
        new Provenance(logs).policy(page);
        verdict.write(page);
        page.raw("<section id=\"charts\">\n<h2>What moved</h2>\n");
        leading.stream().skip(1).forEach(chart -> embed(page, chart));
        page.raw("</section>\n");
        new RunAppendix(logs, page).write(charts);
        page.raw("</main>\n<footer>\n");
        page.element("p", logs.source());
        page.raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    /** Adds all that comes before the visible part of a page in the look of the report, and opens its body. */
    public static void begin(Html page, String title) {
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", title);
        page.raw("<style>\n" + style() + "</style>\n</head>\n<body>\n");
    }

    private String span() {
        return "Simulated: " + logs.manifest().text("quarters") + " quarters from "
                + logs.manifest().text("start") + ".";
    }

    /** Adds a figure with its caption. */
    public static void embed(Html page, Figure figure) {
        embed(page, new Picture(figure));
    }

    static void embed(Html page, Picture picture) {
        Figure figure = picture.figure();
        page.raw("<figure id=\"" + Html.escape(figure.name()) + "\">\n<div class=\"scroll\" tabindex=\"0\""
                + " role=\"group\""
                + " aria-label=\"" + Html.escape("Chart: " + figure.title()) + "\">");
        if (figure.raster()) {
            page.raw("<img alt=\"" + figure.words() + "\" width=\"" + Figure.WIDTH + "\" height=\"" + figure.height()
                    + "\" src=\"data:image/png;base64," + picture.base64() + "\">");
        } else {
            page.raw(picture.inline());
        }
        page.raw("</div>\n");
        page.element("figcaption", figure.caption());
        page.raw("</figure>\n");
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReportProblem("the style of the page cannot be read: " + e.getMessage(), e);
        }
    }
}
