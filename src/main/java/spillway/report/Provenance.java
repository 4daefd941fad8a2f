package spillway.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks of the accounts, what was assumed, and where the run came from. */
final class Provenance {
    private static final Set<String> DATES = Set.of("quarter", "year", "quarter_of_year");

    private final RunLogs logs;

    Provenance(RunLogs logs) {
        this.logs = logs;
    }

    void checks(Html page) {
        LogTable checks = logs.table("checks.csv");
        String[] quarters = checks.text("quarter");
        List<List<String>> rows = new ArrayList<>();
        for (String column : checks.columns()) {
            if (DATES.contains(column)) {
                continue;
            }
            double[] values = checks.numbers(column);
            int worst = -1;
            for (int i = 0; i < values.length; i++) {
                if (Double.isFinite(values[i]) && (worst < 0 || Math.abs(values[i]) > Math.abs(values[worst]))) {
                    worst = i;
                }
            }
            boolean relative = column.endsWith("_residual");
            String size = worst < 0
                    ? "\u2013"
                    : relative && values[worst] != 0
                            ? String.format(Locale.ROOT, "%.1e", Math.abs(values[worst]))
                            : VerdictSection.significant(values[worst]);
            rows.add(List.of(
                    column.replace('_', ' '),
                    relative ? "relative" : "count",
                    size,
                    worst < 0 ? "\u2013" : quarters[worst],
                    !relative || worst < 0 ? "" : Math.abs(values[worst]) <= 1e-6 ? "yes" : "no"));
        }
        page.element(
                "p",
                "Money, goods and people are counted twice every quarter; what is left over is shown at"
                        + " its worst.");
        page.table(
                "Largest residual of each check",
                List.of("Check", "Kind", "Largest", "In", "Within one" + " millionth"),
                rows);
    }

    void policy(Html page) {
        List<String> settings = logs.settings();
        page.raw("<section id=\"run\">\n<h2>What was run</h2>\n");
        if (!settings.isEmpty()) {
            page.element("p", "Settings changed from " + logs.manifest().text("configurationFile") + ":");
            page.raw("<ul>\n");
            settings.forEach(one -> page.element("li", one));
            page.raw("</ul>\n");
        }
        if (!logs.hasPolicy()) {
            page.element("p", "No policy acts.");
        } else {
            LogEntry policy = logs.manifest().entry("policy");
            page.element("p", "Policy \u201c" + logs.policyName() + "\u201d. " + policy.text("description"));
            page.raw("<ul>\n");
            policy.entries("interventions").forEach(one -> page.element("li", words(one)));
            page.raw("</ul>\n");
        }
        page.raw("</section>\n");
    }

    private static String words(LogEntry intervention) {
        List<String> settings = new ArrayList<>();
        intervention.entry("set").texts().forEach((path, value) -> settings.add(path + "=" + value));
        String until = intervention.texts().getOrDefault("until", "");
        return "from " + intervention.text("from") + (until.isEmpty() ? "" : " until " + until) + ": "
                + String.join(", ", settings);
    }

    void configuration(Html page) {
        LogTable table = logs.table("parameters.csv");
        String[] source = table.text("source");
        Map<String, List<List<String>>> assumed = new LinkedHashMap<>();
        Map<String, List<List<String>>> other = new LinkedHashMap<>();
        String[] path = table.text("path");
        String[] value = table.text("value");
        String[] unit = table.text("unit");
        String[] meaning = table.text("meaning");
        int count = 0;
        for (int i = 0; i < path.length; i++) {
            boolean unmeasured = source[i].toLowerCase(Locale.ROOT).contains("assumed");
            count += unmeasured ? 1 : 0;
            int dot = path[i].indexOf('.');
            String mechanism = dot < 0 ? "the run as a whole" : path[i].substring(0, dot);
            (unmeasured ? assumed : other)
                    .computeIfAbsent(mechanism, name -> new ArrayList<>())
                    .add(List.of(path[i].substring(dot + 1), value[i], unit[i], source[i], meaning[i]));
        }
        page.element(
                "p",
                "No data speak for the values of this first list, " + count + " of " + path.length
                        + ": their source says that they are assumed, in whole or in size. A result that changes with one of"
                        + " them within reason is no finding. A policy replaces values from a quarter on; these are the ones the"
                        + " run starts with.");
        parameters(page, "Assumed", assumed, true);
        page.element("h3", "All other parameters");
        parameters(page, "Not assumed", other, false);
    }

    private static void parameters(
            Html page, String caption, Map<String, List<List<String>>> byMechanism, boolean open) {
        byMechanism.forEach((mechanism, rows) -> {
            page.raw((open ? "<details open>" : "<details>") + "\n<summary>" + Html.escape(mechanism) + "</summary>\n");
            page.table(caption + ": " + mechanism, List.of("Parameter", "Value", "Unit", "Source", "Meaning"), rows);
            page.raw("</details>\n");
        });
    }

    void origin(Html page) {
        LogEntry manifest = logs.manifest();
        List<List<String>> rows = new ArrayList<>();
        for (String name : List.of(
                "program", "version", "gitCommit", "mason", "seed", "start", "quarters", "agentSteps", "fingerprint")) {
            rows.add(List.of(name, manifest.text(name, "not recorded")));
        }
        page.table("The run", List.of("Item", "Value"), rows);
        List<List<String>> inputs = new ArrayList<>();
        new TreeMap<>(manifest.entry("inputs").texts()).forEach((file, hash) -> inputs.add(List.of(file, hash)));
        page.table("Input files", List.of("File", "SHA-256"), inputs);
    }
}
