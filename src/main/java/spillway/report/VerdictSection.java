package spillway.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words, its numbers, and what weakens it. */
final class VerdictSection {
    private final JsonNode summary;
    private final JsonNode verdict;

    VerdictSection(RunLogs logs) {
        summary = logs.summary();
        verdict = logs.verdict();
    }

    void write(Html page) {
        String outcome = summary.path("outcome").asText("");
        if (outcome.isBlank()) {
            throw new ReportProblem("summary.json has no outcome");
        }
        page.raw("<section id=\"verdict\">\n<h2>Verdict</h2>\n<p class=\"outcome\"><strong>");
        page.raw(Html.escape(outcome.replace('_', ' ')) + "</strong> <span>clustering score C = "
                + Html.escape(score(summary, "c")) + ", diffusion score D = "
                + Html.escape(score(summary, "d")) + "</span></p>\n");
        page.element("p", summary.path("sentence").asText(""));
        beside(page);
        headline(page);
        weaknesses(page);
        sets(page);
        terms(page);
        observed(page);
        page.raw("</section>\n");
    }

    private void beside(Html page) {
        List<String> classes = new ArrayList<>();
        for (JsonNode seen : verdict.path("observed")) {
            classes.add("%s for the %s by %s, %s\u2013%s"
                    .formatted(
                            seen.path("outcome").asText("\u2013"),
                            seen.path("set").asText(),
                            measure(seen),
                            seen.path("from").asText(),
                            seen.path("to").asText()));
        }
        if (!classes.isEmpty()) {
            page.element("p", "The public panel through the same formulas: " + String.join("; ", classes) + ".");
        }
    }

    private static String measure(JsonNode seen) {
        return seen.path("measure").asText().equals("gdp")
                ? "GDP"
                : seen.path("measure").asText();
    }

    private static String score(JsonNode node, String name) {
        return Figure.number(node.path(name).asDouble(Double.NaN), 2);
    }

    private void headline(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode line : summary.path("headline")) {
            rows.add(List.of(
                    line.path("label").asText(line.path("name").asText("")),
                    line.path("unit").asText(""),
                    significant(line.path("start").asDouble(Double.NaN)),
                    significant(line.path("end").asDouble(Double.NaN))));
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
                "One realisation: another seed may give another class. A claim about a policy needs many"
                        + " seeds"
                        + " and pairs of runs that differ in the policy alone.");
        page.element(
                "li",
                "The deadband of \u00b1"
                        + Figure.number(verdict.path("deadband").asDouble(Double.NaN), 2)
                        + " and the scales of the scores are assumed, not estimated.");
        for (JsonNode set : verdict.path("sets")) {
            if (set.path("halvesDisagree").asBoolean()) {
                page.element(
                        "li",
                        "Halves disagree for the " + set.path("set").asText() + ": the concentration half"
                                + " is "
                                + score(set, "hhi") + ", the core-over-rest half is " + score(set, "core")
                                + ".");
            }
            List<String> unused = new ArrayList<>();
            for (JsonNode term : set.path("terms")) {
                if (!term.path("used").asBoolean()) {
                    unused.add(term.path("name").asText());
                }
            }
            if (!unused.isEmpty()) {
                page.element(
                        "li",
                        "Terms that do not count for the " + set.path("set").asText() + ": " + String.join(", ", unused)
                                + ".");
            }
            for (JsonNode note : set.path("notes")) {
                page.element("li", capital(set.path("set").asText()) + ": " + note.asText());
            }
        }
        page.raw("</ul>\n");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void sets(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode set : verdict.path("sets")) {
            List<String> core = new ArrayList<>();
            set.path("coreCities").forEach(city -> core.add(city.asText()));
            rows.add(List.of(
                    set.path("set").asText() + (set.path("headline").asBoolean() ? " (headline)" : ""),
                    set.path("outcome").asText("\u2013"),
                    score(set, "c"),
                    score(set, "d"),
                    score(set, "hhi"),
                    score(set, "core"),
                    score(set, "corePerHeadChange"),
                    set.path("halvesDisagree").asBoolean() ? "yes" : "no",
                    String.join(", ", core)));
        }
        page.table(
                "The run by set of regions",
                List.of(
                        "Regions",
                        "Class",
                        "C",
                        "D",
                        "half of C: HHI",
                        "half of C: core over rest",
                        "core over rest per head, change",
                        "halves disagree",
                        "Core"),
                rows);
    }

    private void terms(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode set : verdict.path("sets")) {
            for (JsonNode term : set.path("terms")) {
                rows.add(List.of(
                        set.path("set").asText(),
                        term.path("name").asText(),
                        Figure.number(term.path("perDecade").asDouble(Double.NaN), 3),
                        score(term, "scaled"),
                        term.path("used").asBoolean() ? "yes" : "no"));
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
        for (JsonNode seen : verdict.path("observed")) {
            List<String> notes = new ArrayList<>();
            seen.path("notes").forEach(note -> notes.add(note.asText()));
            rows.add(List.of(
                    seen.path("set").asText(),
                    measure(seen),
                    seen.path("from").asText() + "\u2013" + seen.path("to").asText(),
                    seen.path("outcome").asText("\u2013"),
                    score(seen, "c"),
                    score(seen, "d"),
                    String.join("; ", notes)));
        }
        if (!rows.isEmpty()) {
            page.table(
                    "The public panel through the same formulas",
                    List.of("Regions", "Measured by", "Years", "Class", "C", "D", "Notes"),
                    rows);
        }
    }
}
