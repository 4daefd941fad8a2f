package spillway.report.replicates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import spillway.kernel.PlainName;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.LogEntry;
import spillway.report.LogTable;
import spillway.report.ReportPage;

/** The page of replicates: the finding, scores and classes, paths, cities, then every seed and where all comes from. */
final class ReplicatesPage {
    private static final String RUN_PAGE = "report.html";
    private static final List<String> SHARES = List.of("city_output_share", "city_high_value_share");

    private final SeedTables tables;
    private final Path folder;
    private final Html page = new Html();

    ReplicatesPage(SeedTables tables, Path folder) {
        this.tables = tables;
        this.folder = folder;
    }

    String html(Figure scores, Figure paths) {
        LogEntry facts = tables.facts();
        String title = facts.text("title");
        ReportPage.begin(page, title);
        page.raw("<header>\n").element("h1", title).element("p", tables.run() + ".");
        LogEntry policy = facts.entry("policy");
        page.element("p", "Policy \u201c" + policy.text("name") + "\u201d: " + policy.text("description"));
        page.raw("</header>\n<main class=\"twopages\">\n<section id=\"finding\">\n<p class=\"outcome\">"
                + Html.escape(facts.text("scores")) + "</p>\n");
        ReportPage.embed(page, scores);
        classes();
        scoreTable();
        page.raw("</section>\n<section id=\"paths\">\n<h2>Paths over the seeds</h2>\n");
        ReportPage.embed(page, paths);
        page.raw("</section>\n");
        cities();
        caveats();
        seeds();
        provenance();
        page.raw("</main>\n<footer>\n").element("p", tables.source()).raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private void classes() {
        List<List<String>> rows = new ArrayList<>();
        for (LogEntry one : tables.facts().entries("frequencies")) {
            rows.add(List.of(
                    outcome(one),
                    one.text("count"),
                    percent(one.number("share")),
                    percent(one.number("lower95")) + " to " + percent(one.number("upper95"))));
        }
        page.table(
                "Classes of the nine mainland cities; interval of the chance by Wilson",
                List.of("Class", "Seeds", "Share", "Chance, 95%"),
                rows);
    }

    private void scoreTable() {
        LogTable table = tables.scores();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String score = table.text("score")[i];
            boolean named = score.equals("c_named");
            if (!table.text("regions")[i].equals("nine") || (score.length() > 1 && !named)) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(named ? "C, named core" : score.toUpperCase(Locale.ROOT)));
            row.add(signed(table, "mean", i));
            row.add(signed(table, "low95", i) + " to " + signed(table, "high95", i));
            row.add(Figure.number(table.numbers("sd")[i], 2));
            row.add(signed(table, "least", i) + " to " + signed(table, "most", i));
            row.add(table.text("above_deadband")[i]);
            row.add(table.text("below_deadband")[i]);
            rows.add(row);
        }
        String deadband = Figure.number(tables.facts().number("deadband"), 2);
        page.table(
                "Clustering C and diffusion D per decade, over seeds",
                List.of(
                        "Score",
                        "Mean",
                        "95% of the mean",
                        "Standard deviation",
                        "Least to most",
                        "Seeds above " + deadband,
                        "Seeds below \u2212" + deadband),
                rows);
    }

    private static String signed(LogTable table, String column, int row) {
        return Figure.signed(table.numbers(column)[row], 2);
    }

    private void cities() {
        page.raw("<section id=\"cities\">\n<h2>Cities</h2>\n");
        List<String> cities = tables.cities();
        if (cities.isEmpty()) {
            page.element("p", "The runs have no whole year, for which shares are told.");
        } else {
            int[] span = new int[2];
            List<List<String>> rows = new ArrayList<>();
            for (String city : cities) {
                List<String> row = new ArrayList<>(List.of(city));
                for (String share : SHARES) {
                    List<SeedTables.Year> path = tables.path(share, city);
                    SeedTables.Year first = path.get(0);
                    SeedTables.Year last = path.get(path.size() - 1);
                    span = new int[] {first.year(), last.year()};
                    row.add(withSpread(first));
                    row.add(withSpread(last));
                    row.add(Figure.number(last.bounds()[0], 1) + " to " + Figure.number(last.bounds()[4], 1));
                }
                rows.add(row);
            }
            page.table(
                    "Shares of all regions in per cent: mean over seeds \u00b1 standard deviation",
                    List.of(
                            "City",
                            "Real output, " + span[0],
                            Integer.toString(span[1]),
                            "nine tenths of the seeds",
                            "Real high-value activity, " + span[0],
                            Integer.toString(span[1]),
                            "nine tenths of the seeds"),
                    rows);
        }
        page.raw("</section>\n");
    }

    private static String withSpread(SeedTables.Year year) {
        return Figure.number(year.mean(), 1) + " \u00b1 " + Figure.number(year.sd(), 1);
    }

    private void caveats() {
        page.raw("<section id=\"caveats\">\n<h2>How far to believe it</h2>\n<ul>\n");
        page.element(
                "li",
                "Seeds differ by chance alone: bands and intervals say how much chance does in the model, and nothing of wrong"
                        + " parameters or of the world.");
        page.element(
                "li",
                "A class follows from C and D and a deadband: a small change of either may change it. Compare policies by"
                        + " the paired differences of spillway compare, not by classes.");
        if (tables.facts().flag("tooShortForLabel")) {
            page.element(
                    "li",
                    "The runs are shorter than those that the deadband belongs to: their classes are no more than hints.");
        }
        page.raw("</ul>\n</section>\n");
    }

    private void seeds() {
        List<List<String>> rows = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (LogEntry one : tables.facts().entries("replicates")) {
            String own = "seed-" + one.text("seed") + "/";
            links.add(Files.exists(folder.resolve(own + RUN_PAGE)) ? own + RUN_PAGE : own);
            rows.add(List.of(
                    "seed " + one.text("seed"),
                    outcome(one),
                    Figure.signed(one.number("c"), 2),
                    Figure.signed(one.number("c_named"), 2),
                    Figure.signed(one.number("d"), 2),
                    one.text("fingerprint")));
        }
        page.raw("<section id=\"seeds\">\n<h2>Every seed</h2>\n");
        page.element(
                "p",
                "Each seed has its logs in a folder of its own; spillway report on that folder draws its charts and page.");
        page.raw("<details" + (rows.size() > 20 ? "" : " open") + "><summary>" + rows.size() + " seeds</summary>\n");
        page.table(
                "Class and scores of each seed, nine mainland cities",
                List.of("Seed", "Class", "C", "C, named core", "D", "Fingerprint"),
                rows,
                links);
        page.raw("</details>\n</section>\n");
    }

    private void provenance() {
        LogEntry facts = tables.facts();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("program", "spillway " + facts.text("version")));
        rows.add(List.of("commit", facts.text("gitCommit")));
        rows.add(List.of("configuration", facts.text("configuration")));
        rows.add(List.of("changed settings", orNone(facts.texts("settings"))));
        rows.add(List.of("policy", facts.entry("policy").text("name")));
        rows.add(List.of("interventions", orNone(facts.entry("policy").texts("interventions"))));
        rows.add(List.of("seeds", facts.text("seeds")));
        rows.add(List.of("quarters", facts.text("quarters")));
        page.raw("<section id=\"provenance\">\n<h2>Provenance</h2>\n");
        page.table("The runs", List.of("Item", "Value"), rows);
        List<List<String>> inputs = new ArrayList<>();
        new TreeMap<>(facts.entry("inputs").texts()).forEach((file, hash) -> inputs.add(List.of(file, hash)));
        page.raw("<details><summary>Input files</summary>\n");
        page.table("Input files", List.of("File", "SHA-256"), inputs);
        page.raw("</details>\n");
        page.element(
                "p",
                "bands.csv, scores.csv, replicates.csv and runs.csv hold the numbers (dictionary.csv explains the columns),"
                        + " figures/ the charts, plan.json what repeats the runs.");
        page.raw("</section>\n");
    }

    private static String orNone(List<String> texts) {
        return texts.isEmpty() ? "none" : String.join("; ", texts);
    }

    private static String outcome(LogEntry entry) {
        return PlainName.of(entry.text("outcome"));
    }

    private static String percent(double share) {
        return Figure.number(100 * share, 0) + "%";
    }
}
