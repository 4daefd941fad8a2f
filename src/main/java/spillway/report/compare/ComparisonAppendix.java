package spillway.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import spillway.kernel.PlainName;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.LogEntry;
import spillway.report.LogTable;
import spillway.report.ReportPage;

/** The folded parts behind a comparison's first pages: tables of everything that was measured. */
final class ComparisonAppendix {
    /** The period of which cities are told beside the end. */
    private static final String SOON = "2 years";

    private static final String NOTHING = "\u2013";

    /** Columns of tables of cities, by measure. */
    private static final Map<String, String> CITY_COLUMNS = cityColumns();

    private final EffectTables tables;
    private final Html page;

    /** Of a comparison, written to a page. */
    ComparisonAppendix(EffectTables tables, Html page) {
        this.tables = tables;
        this.page = page;
    }

    /** All parts, behind a table of contents. */
    void appendix(List<Figure> figures, List<String> byReach) {
        page.raw("<section id=\"appendix\">\n<h2>Appendix</h2>\n<ol>\n");
        String[][] parts = {
            {"policies", "What the policies do"},
            {"measures", "All headline effects, after 2, 5, 10 and 20 years and at the end"},
            {"signs", "Hypothesised signs beside those found"},
            {"classes", "Classes of the verdict, scores and their terms"},
            {"sets", "Under the kept parameter sets"},
            {"who", "Who gains and who loses: sectors, talent and workers, firms"},
            {"circulation", "How far the region lives by its own markets"},
            {"money", "Public money and what a unit of effect costs"},
            {"channels", "What productivity grew by"},
            {"more", "Further pictures"},
            {"all-cities", "Cities under the other policies"},
            {"files", "Files, and how to repeat this"},
        };
        for (String[] part : parts) {
            page.raw("<li><a href=\"#" + part[0] + "\">" + Html.escape(part[1]) + "</a></li>\n");
        }
        page.raw("</ol>\n");
        fold(parts[0], () -> {
            page.raw("<ul>\n");
            tables.compared().forEach(this::policy);
            page.raw("</ul>\n");
        });
        fold(parts[1], () -> effectTable("headline", true));
        fold(parts[2], this::signs);
        fold(parts[3], this::classes);
        fold(parts[4], this::sets);
        fold(parts[5], () -> {
            effectTable("sectors", false);
            effectTable("people", false);
            effectTable("firms", false);
        });
        fold(parts[6], () -> effectTable("circulation", true));
        fold(parts[7], this::money);
        fold(parts[8], () -> effectTable("learning", false));
        fold(parts[9], () -> figures.forEach(figure -> ReportPage.embed(page, figure)));
        fold(parts[10], () -> byReach.stream().skip(1).forEach(this::cityTable));
        fold(parts[11], this::files);
        page.raw("</section>\n");
    }

    private void fold(String[] part, Runnable content) {
        page.raw("<details id=\"" + part[0] + "\"><summary>" + Html.escape(part[1]) + "</summary>\n");
        content.run();
        page.raw("</details>\n");
    }

    private void effectTable(String group, boolean everyPeriod) {
        for (String variant : tables.compared()) {
            List<EffectTables.Effect> own =
                    tables.effects(effect -> effect.variant().equals(variant)
                            && effect.group().equals(group)
                            && effect.place().isEmpty()
                            && effect.set().equals(EffectTables.CALIBRATED)
                            && (everyPeriod || effect.period().equals(EffectTables.END)));
            List<String> periods =
                    own.stream().map(EffectTables.Effect::period).distinct().toList();
            List<List<String>> rows = new ArrayList<>();
            for (String measure :
                    own.stream().map(EffectTables.Effect::measure).distinct().toList()) {
                List<String> row = new ArrayList<>();
                for (String period : periods) {
                    Optional<EffectTables.Effect> found =
                            tables.one(variant, measure, "", period, EffectTables.CALIBRATED);
                    if (row.isEmpty()) {
                        row.add(own.stream()
                                .filter(effect -> effect.measure().equals(measure))
                                .findFirst()
                                .map(effect -> effect.label() + ", " + Words.unit(effect.unit()))
                                .orElse(measure));
                    }
                    row.add(found.map(Words::effect).orElse(""));
                }
                rows.add(row);
            }
            List<String> heads = new ArrayList<>(List.of("Measure"));
            periods.forEach(period ->
                    heads.add(period.equals(EffectTables.END) ? tables.facts().text("lastYear") : "after " + period));
            page.table(tables.title(variant), heads, rows);
        }
    }

    private void signs() {
        List<List<String>> rows = new StatedSigns(tables)
                .all().stream()
                        .map(one -> List.of(
                                one.title(),
                                one.effect().label(),
                                one.when(),
                                one.sign(),
                                Words.effect(one.effect()),
                                one.answer()))
                        .toList();
        if (rows.isEmpty()) {
            page.element("p", "No policy states a hypothesis.");
        } else {
            page.table(
                    "Hypotheses come from the policies\u2019 files and were written before the runs",
                    List.of("Policy", "Measure", "When", "Hypothesis", "Found", "Answer"),
                    rows);
        }
    }

    private void classes() {
        page.element(
                "p",
                "A class follows from C and D and a deadband of "
                        + tables.facts().text("deadband")
                        + ": a small change of either may change it. Where the paired difference of C and of D holds zero,"
                        + " another frequency of classes is no finding.");
        LogTable table = tables.classes();
        String[] sets = table.text("set");
        String[] regions = table.text("regions");
        double[] runs = table.numbers("runs");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (sets[i].equals(EffectTables.CALIBRATED) && regions[i].equals("nine") && runs[i] > 0) {
                rows.add(List.of(
                        tables.title(table.text("variant")[i]),
                        PlainName.of(table.text("outcome")[i]),
                        table.text("runs")[i] + " of " + table.text("of")[i],
                        Figure.number(100 * table.numbers("low95")[i], 0) + " to "
                                + Figure.number(100 * table.numbers("high95")[i], 0) + "%"));
            }
        }
        if (tables.facts().flag("tooShortForLabel")) {
            page.element("p", "These runs are too short for a label.");
        } else {
            page.table(
                    "Classes of the nine mainland cities; interval of the chance by Wilson",
                    List.of("Variant", "Class", "Runs", "Chance, 95%"),
                    rows);
        }
        scoreTable();
    }

    private void scoreTable() {
        LogTable table = tables.scores();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (!table.text("set")[i].equals(EffectTables.CALIBRATED) || !table.text("regions")[i].equals("nine")) {
                continue;
            }
            String variant = table.text("variant")[i];
            String score = table.text("score")[i];
            double distance = table.numbers("distance_to_deadband")[i];
            rows.add(List.of(
                    tables.title(variant),
                    score.length() == 1 ? score.toUpperCase(Locale.ROOT) : score,
                    Figure.signed(table.numbers("mean")[i], 3),
                    Double.isFinite(distance) ? Figure.signed(distance, 3) : "",
                    tables.atEnd(variant, "score_" + score).map(Words::effect).orElse("")));
        }
        page.table(
                "Scores per decade and the terms they are made of, nine mainland cities",
                List.of("Variant", "Score or term", "Mean", "Distance to the deadband", "Difference from the baseline"),
                rows);
    }

    private void sets() {
        if (tables.facts().number("sets") == 0) {
            page.element(
                    "p", "Not run. With --sets plausible every policy runs under each kept parameter set as well.");
            return;
        }
        page.element(
                "p",
                "Mean over the kept sets of the mean difference, and the range that holds the central 95% of the sets. A"
                        + " sign is robust if this range leaves out zero.");
        List<List<String>> rows = new ArrayList<>();
        for (String variant : tables.compared()) {
            for (EffectTables.Effect effect :
                    tables.effects(one -> one.variant().equals(variant)
                            && one.set().equals(EffectTables.ALL_SETS)
                            && one.group().equals("headline")
                            && one.period().equals(EffectTables.END)
                            && one.place().isEmpty())) {
                rows.add(List.of(
                        tables.title(variant),
                        effect.label() + ", " + Words.unit(effect.unit()),
                        Words.effect(effect),
                        Figure.number(100 * effect.sameSign(), 0) + "%",
                        effect.sign() != 0 ? "robust over the sets" : "not robust"));
            }
        }
        page.table(
                "Under " + tables.facts().text("sets") + " parameter sets",
                List.of("Policy", "Measure", "Mean and central 95% of sets", "Sets with this sign", "Reading"),
                rows);
    }

    private void money() {
        effectTable("budget", false);
        List<List<String>> rows = new ArrayList<>();
        for (String variant : tables.compared()) {
            LogEntry card = tables.variant(variant);
            Optional<EffectTables.Effect> debt = tables.atEnd(variant, "debt");
            Optional<EffectTables.Effect> output = tables.atEnd(variant, "output_gained");
            String ratio = debt.isPresent()
                            && output.isPresent()
                            && debt.get().sign() != 0
                            && output.get().sign() != 0
                    ? Figure.number(debt.get().mean() / output.get().mean(), 3)
                    : "\u2013";
            rows.add(List.of(tables.title(variant), card.text("cost"), card.text("payer"), ratio));
        }
        page.table(
                "What it costs, who pays, and RMB of public debt in the last year per RMB of real output gained since the"
                        + " start (negative: debt falls, or output does)",
                List.of("Policy", "Cost", "Who pays", "RMB per RMB"),
                rows);
    }

    private void files() {
        page.element(
                "p",
                "effects.csv, series.csv, classes.csv, scores.csv, runs.csv (dictionary.csv explains every column), figures/,"
                        + " plan.json with the hashes of code, data and configuration. experiment.yaml repeats it:"
                        + " spillway compare --experiment experiment.yaml --out again");
    }

    /** A policy and what it does, as an item of a list. */
    void policy(String key) {
        LogEntry variant = tables.variant(key);
        page.raw("<li><strong>" + Html.escape(variant.text("title")) + "</strong> (from "
                + Html.escape(variant.text("from")) + "). "
                + Html.escape(firstSentences(variant.text("description")))
                + "</li>\n");
    }

    private static String firstSentences(String text) {
        String[] sentences = text.split("(?<=[.!?]) ", 3);
        return sentences.length < 3 ? text : sentences[0] + " " + sentences[1];
    }

    private static Map<String, String> cityColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("city_output_share", "Share of output, points");
        columns.put("city_high_value_share", "Share of high-value activity, points");
        columns.put("city_output", "Output, %");
        columns.put("city_high_value", "High-value activity, %");
        columns.put("city_tfp", "Productivity, %");
        columns.put("city_talent", "Talent, %");
        columns.put("city_residents", "Residents, %");
        columns.put("city_real_wage", "Real wage, %");
        columns.put("city_rent", "Rent, %");
        columns.put("city_debt", "Public debt, 100m RMB");
        columns.put("city_home_sales", "Home sales of contract makers, points");
        columns.put("city_key_input_loss", "Output lost to shortage of key inputs, points");
        columns.put("city_substitutes", "Sales won from imports, points");
        return columns;
    }

    /** What a variant does to each city, soon after it begins and at the end. */
    void cityTable(String variant) {
        cityTable(variant, SOON, "after " + SOON);
        cityTable(variant, EffectTables.END, "in " + tables.facts().text("lastYear"));
    }

    private void cityTable(String variant, String period, String when) {
        Map<String, String> shown = new LinkedHashMap<>(CITY_COLUMNS);
        List<String> cities = tables.facts().texts("places");
        shown.keySet()
                .removeIf(measure -> cities.stream()
                        .allMatch(city -> cell(variant, measure, city, period).equals(NOTHING)));
        if (shown.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (String city : cities) {
            List<String> row = new ArrayList<>(List.of(city));
            shown.keySet().forEach(measure -> row.add(cell(variant, measure, city, period)));
            rows.add(row);
        }
        List<String> heads = new ArrayList<>(List.of("City"));
        heads.addAll(shown.values());
        page.table(
                tables.title(variant) + ": difference from the baseline " + when + "; a dash: no clear effect",
                heads,
                rows);
    }

    private String cell(String variant, String measure, String city, String period) {
        return tables.one(variant, measure, city, period, EffectTables.CALIBRATED)
                .map(Words::shortEffect)
                .orElse(NOTHING);
    }
}
