package spillway.report.sweep;

import java.util.ArrayList;
import java.util.List;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.LogEntry;
import spillway.report.ReportPage;

/** The page of a sweep: the finding, its pictures, how far to believe it; all else in an appendix that folds. */
final class SweepPage {
    private static final int MOST_AXES = 400;

    private final SweepLogs logs;
    private final Html page = new Html();

    SweepPage(SweepLogs logs) {
        this.logs = logs;
    }

    /** The page with its figures. */
    String html(List<Figure> first, List<Figure> further) {
        String title = logs.findings().text("title");
        ReportPage.begin(page, title);
        page.raw("<header>\n").element("h1", title).raw("</header>\n<main>\n<section id=\"finding\">\n");
        page.element("p", logs.plan().text("title") + ". " + asked());
        page.raw("<ul>\n");
        logs.findings().texts("sentences").forEach(sentence -> page.element("li", sentence));
        page.raw("</ul>\n");
        page.raw("<p class=\"outcome\">" + Html.escape(checked()) + "</p>\n");
        first.forEach(figure -> ReportPage.embed(page, figure));
        page.raw("</section>\n");
        boxes();
        caveats();
        appendix(further);
        page.raw("</main>\n<footer>\n").element("p", logs.source()).raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private String asked() {
        int axes = logs.factors().size();
        String what = axes > 4
                ? axes + " factors are varied"
                : "Varied: " + String.join("; ", logs.factors().values());
        return what
                + switch (logs.design()) {
                    case "grid" -> ", in every combination.";
                    case "one-at-a-time" -> ", one at a time from the configuration.";
                    case "latin-hypercube" -> ", in a Latin hypercube.";
                    case "sobol" -> ", at points that fill the space (Sobol sequence).";
                    case "saltelli" -> ", in Saltelli\u2019s design for shares of variance.";
                    case "morris" -> ", along random trajectories that move one factor at a time (Morris).";
                    default -> ", at the points of a table.";
                };
    }

    private String checked() {
        int failed = 0;
        double runs = 0;
        double[] broken = logs.points().numbers("failed");
        double[] done = logs.points().numbers("runs");
        for (int i = 0; i < broken.length; i++) {
            failed += (int) broken[i];
            runs += done[i];
        }
        List<String> sets = logs.facts().texts("sets");
        return "Checked: " + Figure.number(logs.values(logs.paths().get(0)).size(), 0) + " points, seeds "
                + logs.plan().text("seeds").replace("..", " to ") + " at each, " + Figure.number(runs, 0)
                + " runs to their end" + (failed > 0 ? ", " + failed + " that broke and are left out" : "") + ". "
                + (sets.size() > 1
                        ? sets.size() + " parameter sets; shown is "
                                + logs.leading().set() + ", the tables hold them all."
                        : "One parameter set beside what is varied.");
    }

    private void boxes() {
        if (!logs.has("boxes.csv")) {
            return;
        }
        BoxFigures boxes = new BoxFigures(logs);
        page.raw("<section id=\"scenarios\">\n<h2>Where classes come about</h2>\n");
        if (boxes.isEmpty()) {
            page.element(
                    "p",
                    "No class was looked for: classes are not recorded, each is rarer or commoner than one run in twenty is,"
                            + " or there are fewer than twelve points.");
        } else {
            boxes.write(page);
        }
        page.raw("</section>\n");
    }

    private void caveats() {
        page.raw("<section id=\"caveats\">\n<h2>How far to believe it</h2>\n<ul>\n");
        page.element(
                "li",
                "Everything here is said of the model, not of the world, and of the ranges that were varied: a wider range makes a"
                        + " factor matter more.");
        page.element(
                "li",
                "Intervals say what chance does to the estimates: seeds in means and differences, points, rows or trajectories"
                        + " in all else.");
        if (logs.design().equals("morris")) {
            page.element(
                    "li",
                    "A screening ranks factors; it does not measure shares. Factors that are not told from chance may still"
                            + " matter less than chance does.");
        }
        if (logs.design().equals("one-at-a-time")) {
            page.element(
                    "li", "One at a time sees no interaction: two factors may do together what neither does alone.");
        }
        if (logs.plan().number("quarters") < 104) {
            page.element(
                    "li",
                    "The deadband of the classes belongs to 26 years; of shorter runs scores per decade can be compared,"
                            + " classes hardly.");
        }
        page.raw("</ul>\n</section>\n");
    }

    private void appendix(List<Figure> further) {
        page.raw("<section id=\"appendix\">\n<h2>Appendix</h2>\n");
        if (!further.isEmpty()) {
            page.raw("<details id=\"more\"><summary>Further pictures</summary>\n");
            further.forEach(figure -> ReportPage.embed(page, figure));
            page.raw("</details>\n");
        }
        page.raw("<details id=\"axes\"><summary>What was varied</summary>\n");
        List<List<String>> rows = new ArrayList<>();
        for (LogEntry axis : logs.facts().entries("axes")) {
            if (rows.size() < MOST_AXES) {
                rows.add(List.of(
                        axis.text("path"),
                        axis.texts().getOrDefault("unit", ""),
                        axis.texts().getOrDefault("own", ""),
                        axis.texts().getOrDefault("meaning", "what the policy sets it to")));
            }
        }
        page.table("Axes", List.of("Path", "Unit", "In the configuration", "Meaning"), rows);
        page.raw("</details>\n<details id=\"measures\"><summary>What was recorded</summary>\n");
        List<List<String>> measures = new ArrayList<>();
        logs.facts().entry("measures").texts().forEach((name, meaning) -> measures.add(List.of(name, meaning)));
        page.table("Results", List.of("Column", "Meaning"), measures);
        page.raw("</details>\n<details id=\"files\"><summary>Files, and how to repeat this</summary>\n");
        page.element(
                "p",
                "runs.csv.gz, points.csv, design.csv and the tables of the analysis (dictionary.csv explains every column),"
                        + " figures/, plan.json with the hashes of code, data and configuration. spillway study reproduce FOLDER"
                        + " --run N makes any run again; spillway report FOLDER writes the analysis and this page again.");
        page.raw("</details>\n</section>\n");
    }
}
