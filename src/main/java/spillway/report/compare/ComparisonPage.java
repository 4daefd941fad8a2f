package spillway.report.compare;

import java.util.ArrayList;
import java.util.List;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.LogEntry;
import spillway.report.ReportPage;

/** The page of a comparison: the finding, its main numbers, what was checked; all else in an appendix that folds. */
final class ComparisonPage {
    private static final int MANY = 8;
    private static final double LEAN = 0.8;
    private static final int MOST_TOLD = 4;
    private static final int MOST_DISPUTED = 6;

    private final EffectTables tables;
    private final Html page = new Html();
    private final ComparisonAppendix parts;

    ComparisonPage(EffectTables tables) {
        this.tables = tables;
        this.parts = new ComparisonAppendix(tables, page);
    }

    /** The page with its figures: two for the first screen, one for the second, the rest for the appendix. */
    String html(
            Figure effects, Figure map, Figure paths, List<Figure> more, List<String> byReach, List<String> byOutput) {
        String title = tables.facts().text("title");
        ReportPage.begin(page, title);
        page.raw("<header>\n")
                .element("h1", title)
                .raw("</header>\n<main class=\"twopages\">\n<section id=\"finding\">\n<ul>\n");
        List<String> told = tables.compared().size() > MOST_TOLD ? byOutput.subList(0, MOST_TOLD) : tables.compared();
        told.forEach(parts::policy);
        page.raw("</ul>\n");
        if (told.size() < tables.compared().size()) {
            page.raw("<p>The " + told.size() + " that move output most; <a href=\"#policies\">all "
                    + tables.compared().size() + " policies</a> are in the appendix.</p>\n");
        }
        ReportPage.embed(page, effects);
        page.raw("<p class=\"outcome\">" + Html.escape(checked()) + "</p>\n");
        ReportPage.embed(page, map);
        page.raw("</section>\n<section id=\"paths\">\n<h2>How it builds up</h2>\n");
        ReportPage.embed(page, paths);
        page.raw("</section>\n");
        cities(
                byReach.get(0),
                "Cities: " + tables.title(byReach.get(0))
                        + (byReach.size() > 1 ? ", which moves most between cities" : ""));
        caveats();
        parts.appendix(more, byReach);
        page.raw("</main>\n<footer>\n").element("p", tables.source()).raw("</footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private String checked() {
        LogEntry facts = tables.facts();
        StringBuilder text = new StringBuilder("Checked: " + facts.text("seedCount") + " seeds");
        int sets = (int) facts.number("sets");
        text.append(
                sets == 0
                        ? "; other parameter sets were not run, so that nothing is said of robustness over them"
                        : ", and " + sets + " parameter sets that fit 2010\u20132019 with " + facts.text("setSeeds")
                                + " seeds each");
        text.append(". ");
        List<String> better = new ArrayList<>();
        List<String> worse = new ArrayList<>();
        for (LogEntry check : facts.entries("checks")) {
            boolean beats = check.number("model") < check.number("naive");
            (beats ? better : worse)
                    .add(check.text("figure") + " (error " + check.text("model") + " against " + check.text("naive")
                            + " " + Words.unit(check.text("unit")) + ")");
        }
        if (!better.isEmpty()) {
            text.append("Fitted to 2010\u20132015 and judged by 2019, the model beats the best naive forecast on ")
                    .append(String.join(", ", better))
                    .append(worse.isEmpty() ? "." : "; it does not on " + String.join(", ", worse) + ".");
        }
        if (facts.number("broken") > 0) {
            text.append(" ").append(facts.text("broken")).append(" runs broke and are left out.");
        }
        return text.toString();
    }

    private void cities(String variant, String heading) {
        page.raw("<section id=\"cities\">\n").element("h2", heading);
        parts.cityTable(variant);
        page.raw("</section>\n");
    }

    private void caveats() {
        page.raw("<section id=\"caveats\">\n<h2>How far to believe it</h2>\n<ul>\n");
        page.element(
                "li",
                "Everything here is said of the model, not of the world: a difference is what the model\u2019s rules make of a"
                        + " changed setting, with all else drawn alike.");
        page.element(
                "li",
                "An interval is over seeds: it says how exactly the model\u2019s own mean is known, and nothing of wrong"
                        + " parameters"
                        + (tables.facts().number("sets") > 0 ? "; for these see the kept sets below." : "."));
        if (tables.facts().flag("tooShortForLabel")) {
            page.element("li", "The runs are too short for a label: scores are per decade and no class is given.");
        }
        List<String> disputed = tables
                .effects(effect -> effect.period().equals(EffectTables.END)
                        && effect.place().isEmpty()
                        && effect.group().equals("headline")
                        && effect.set().equals(EffectTables.CALIBRATED)
                        && effect.disputed())
                .stream()
                .map(effect -> tables.title(effect.variant()) + ", " + effect.label())
                .distinct()
                .toList();
        int intervals = tables.compared().size() * ComparisonReport.FIRST.size();
        if (intervals >= 20) {
            page.element(
                    "li",
                    "The first chart has " + intervals + " intervals of 95%: about " + Math.round(intervals / 20.0)
                            + " of them would leave out zero by chance alone, so that a single small effect is a hint.");
        }
        leaning();
        if (!disputed.isEmpty()) {
            page.element(
                    "li",
                    "Student\u2019s interval and the one that assumes no distribution disagree on whether there is an effect on "
                            + String.join("; ", disputed.subList(0, Math.min(MOST_DISPUTED, disputed.size())))
                            + (disputed.size() > MOST_DISPUTED
                                    ? "; and on " + (disputed.size() - MOST_DISPUTED) + " more (effects.csv)."
                                    : "."));
        }
        page.raw("</ul>\n</section>\n");
    }

    /**
     * Where most of many policies lean to one side, whatever they do, the lean is that of the baseline's runs, which all of them are
     * compared with.
     */
    private void leaning() {
        List<String> policies =
                tables.compared().stream().filter(tables::differs).toList();
        if (policies.size() < MANY) {
            return;
        }
        for (String measure : ComparisonReport.FIRST) {
            List<EffectTables.Effect> effects = policies.stream()
                    .flatMap(policy -> tables.atEnd(policy, measure).stream())
                    .toList();
            long up = effects.stream().filter(effect -> effect.mean() > 0).count();
            long most = Math.max(up, effects.size() - up);
            if (most >= LEAN * effects.size()) {
                page.element(
                        "li",
                        most + " of " + effects.size() + " policies lean to the same side in "
                                + effects.get(0).label()
                                + ", whatever they do. All are compared with the same runs of the baseline and share its"
                                + " chance: small effects of that sign may be no more than this.");
            }
        }
    }
}
