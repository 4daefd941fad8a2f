package spillway.report;

import java.util.ArrayList;
import java.util.List;
import spillway.kernel.PlainName;

/** The verdict in words, its numbers, and what weakens it. */
final class VerdictSection {
    private final LogEntry summary;
    private final LogEntry verdict;

    VerdictSection(RunLogs logs) {
        summary = logs.summary();
        verdict = logs.verdict();
    }

    /** The class of the headline set in words; that there is none where the run is too short for one. */
    String outcome() {
        return verdict.flag("tooShortForLabel")
                ? "too short for a label, C " + Figure.signed(summary.number("c"), 2) + " and D "
                        + Figure.signed(summary.number("d"), 2) + " per decade"
                : dependence() + label(summary);
    }

    /** The verdict in a box. */
    void sentence(Html page) {
        page.raw("<p class=\"outcome\">" + Html.escape(summary.text("sentence")) + "</p>\n");
    }

    /** What the verdict rests on. */
    void write(Html page) {
        page.raw("<section id=\"verdict\">\n<h2>Verdict</h2>\n");
        page.element(
                "p",
                "C is the clustering score: by how much high-value activity gathers. D is the diffusion score: by how much"
                        + " capability spreads. The core is defined twice, before any run: the cities at or above the median"
                        + " of high-value output per head in 2010, and "
                        + namedCore()
                        + ". A class is told only where both give it.");
        beside(page);
        headline(page);
        weaknesses(page);
        page.raw("</section>\n");
    }

    /** Every number behind it. */
    void tables(Html page) {
        sets(page);
        terms(page);
        observed(page);
    }

    private void beside(Html page) {
        List<String> classes = new ArrayList<>();
        for (LogEntry seen : verdict.entries("observed")) {
            classes.add("%s for the %s by %s, %s\u2013%s"
                    .formatted(label(seen), seen.text("set"), measure(seen), seen.text("from"), seen.text("to")));
        }
        if (!classes.isEmpty()) {
            page.element("p", "The public panel through the same formulas: " + String.join("; ", classes) + ".");
        }
    }

    /** What activity was measured by, in words. */
    static String measure(LogEntry seen) {
        return seen.text("measure").equals("gdp") ? "GDP" : seen.text("measure");
    }

    private static String outcome(LogEntry entry) {
        return PlainName.of(entry.text("outcome"));
    }

    /** The class in words; where it depends on the core, what each definition gives. */
    private String label(LogEntry entry) {
        return entry.text("outcome").equals("DEPENDS_ON_THE_CORE")
                ? "%s (%s with the cities above the median of 2010, %s with %s)"
                        .formatted(
                                outcome(entry),
                                PlainName.of(entry.text("outcomeAboveMedian")),
                                PlainName.of(entry.text("outcomeNamedCore")),
                                namedCore())
                : outcome(entry);
    }

    /** What stands before a label that depends on inputs. */
    private String dependence() {
        List<String> inputs = summary.texts("dependsOn");
        return inputs.isEmpty() ? "" : "depends on the " + String.join(" and the ", inputs) + "; as the data stand ";
    }

    private String namedCore() {
        List<String> cities = verdict.entries("sets").stream()
                .filter(set -> set.flag("headline"))
                .flatMap(set -> set.texts("namedCoreCities").stream())
                .toList();
        return String.join(", ", cities).replaceFirst(", ([^,]+)$", " and $1");
    }

    private static String score(LogEntry entry, String name) {
        return Figure.number(entry.number(name), 2);
    }

    private void headline(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (LogEntry line : summary.entries("headline")) {
            rows.add(List.of(
                    line.text("label"),
                    line.text("unit"),
                    significant(line.number("start")),
                    significant(line.number("end"))));
        }
        if (!rows.isEmpty()) {
            page.table("Headline numbers", List.of("Measure", "Unit", "Start", "End"), rows);
        }
    }

    /** About four significant digits, without exponent. */
    static String significant(double value) {
        double size = Math.abs(value);
        if (!(size > 0) || !Double.isFinite(size)) {
            return Figure.number(value, 0);
        }
        boolean whole = value == Math.rint(value);
        int decimals = whole ? 0 : (int) Math.max(0, Math.min(9, 3 - Math.floor(Math.log10(size))));
        return Figure.number(value, decimals);
    }

    private void weaknesses(Html page) {
        page.raw("<h3>How far to trust it</h3>\n<ul>\n");
        page.element(
                "li",
                "A claim about a policy needs many seeds and pairs of runs that differ in the policy alone: see"
                        + " spillway compare.");
        page.element(
                "li",
                "The deadband of \u00b1"
                        + Figure.number(verdict.number("deadband"), 2)
                        + " and the scales of the scores are assumed, not estimated.");
        if (!summary.texts("dependsOn").isEmpty()) {
            page.element(
                    "li",
                    "With another " + String.join(", another ", summary.texts("dependsOn"))
                            + ", as far as it is not known, the mean of C moves by .25 or more: no label is told of the"
                            + " model. See spillway fragility.");
        }
        for (LogEntry set : verdict.entries("sets")) {
            if (set.flag("halvesDisagree")) {
                page.element(
                        "li",
                        "Halves disagree for the " + set.text("set") + ": the concentration half"
                                + " is "
                                + score(set, "hhi") + ", the core-over-periphery half is " + score(set, "core")
                                + ".");
            }
            List<String> unused = new ArrayList<>();
            for (LogEntry term : set.entries("terms")) {
                if (!term.flag("used")) {
                    unused.add(term.text("name"));
                }
            }
            if (!unused.isEmpty()) {
                page.element(
                        "li",
                        "Terms that do not count for the " + set.text("set") + ": " + String.join(", ", unused) + ".");
            }
            for (String note : set.texts("notes")) {
                page.element("li", capital(set.text("set")) + ": " + note);
            }
        }
        page.raw("</ul>\n");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void sets(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (LogEntry set : verdict.entries("sets")) {
            rows.add(List.of(
                    set.text("set") + (set.flag("headline") ? " (headline)" : ""),
                    outcome(set),
                    score(set, "c"),
                    score(set, "c_named"),
                    score(set, "d"),
                    score(set, "hhi"),
                    score(set, "core"),
                    score(set, "core_named"),
                    score(set, "corePerHeadChange"),
                    set.flag("halvesDisagree") ? "yes" : "no",
                    String.join(", ", set.texts("coreCities"))));
        }
        page.table(
                "The run by set of regions",
                List.of(
                        "Regions",
                        "Class",
                        "C",
                        "C, named core",
                        "D",
                        "half of C: HHI",
                        "half of C: core over periphery",
                        "the same, named core",
                        "core over periphery per head, change",
                        "halves disagree",
                        "Core above the median"),
                rows);
    }

    private void terms(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (LogEntry set : verdict.entries("sets")) {
            for (LogEntry term : set.entries("terms")) {
                rows.add(List.of(
                        set.text("set"),
                        term.text("name"),
                        Figure.number(term.number("perDecade"), 3),
                        score(term, "scaled"),
                        term.flag("used") ? "yes" : "no"));
            }
        }
        if (!rows.isEmpty()) {
            page.table(
                    "Terms of the scores",
                    List.of("Regions", "Term", "Change per decade", "In units of its scale", "Used"),
                    rows);
        }
    }

    private void observed(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (LogEntry seen : verdict.entries("observed")) {
            rows.add(List.of(
                    seen.text("set"),
                    measure(seen),
                    seen.text("from") + "\u2013" + seen.text("to"),
                    outcome(seen),
                    score(seen, "c"),
                    score(seen, "c_named"),
                    score(seen, "d"),
                    String.join("; ", seen.texts("notes"))));
        }
        if (!rows.isEmpty()) {
            page.table(
                    "The public panel through the same formulas",
                    List.of("Regions", "Measured by", "Years", "Class", "C", "C, named core", "D", "Notes"),
                    rows);
        }
    }
}
