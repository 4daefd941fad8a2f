package spillway.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Checks of the books, what was assumed, and where the run came from. */
final class Provenance {
    private final RunLogs logs;

    Provenance(RunLogs logs) {
        this.logs = logs;
    }

    void write(Html page) {
        checks(page);
        policy(page);
        configuration(page);
        origin(page);
    }

    private void checks(Html page) {
        LogTable checks = logs.table("checks.csv");
        String[] quarters = checks.text("quarter");
        List<List<String>> rows = new ArrayList<>();
        for (String column : checks.columns()) {
            if (column.equals("quarter")) {
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
                    : relative && values[worst] != 0 ? String.format(Locale.ROOT, "%.1e", Math.abs(values[worst]))
                            : VerdictSection.significant(values[worst]);
            rows.add(List.of(column.replace('_', ' '), relative ? "relative" : "count", size,
                    worst < 0 ? "\u2013" : quarters[worst],
                    !relative || worst < 0 ? "" : Math.abs(values[worst]) <= 1e-6 ? "yes" : "no"));
        }
        page.raw("<section id=\"checks\">\n<h2>Checks of the books</h2>\n");
        page.element("p", "Money, goods and people are counted twice every quarter; what is left over is shown at"
                + " its worst.");
        page.table("Largest residual of each check", List.of("Check", "Kind", "Largest", "In", "Within one"
                + " millionth"), rows);
        page.raw("</section>\n");
    }

    private void policy(Html page) {
        JsonNode interventions = logs.manifest().path("policy").path("interventions");
        page.raw("<section id=\"assumed\">\n<h2>What was assumed</h2>\n");
        if (interventions.isEmpty()) {
            page.element("p", "Policy \u201c" + logs.policyName() + "\u201d: no interventions.");
            return;
        }
        page.element("p", "Interventions of policy \u201c" + logs.policyName() + "\u201d:");
        page.raw("<ul>\n");
        interventions.forEach(one -> page.element("li", plain(one)));
        page.raw("</ul>\n");
    }

    private void configuration(Html page) {
        page.element("p", "Every value the run used, by mechanism. Where the log gives a source it stands beside the"
                + " value;"
                + " \u201cassumed\u201d means that no data speak for it.");
        List<List<String>> loose = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : fields(logs.manifest().path("configuration")).entrySet()) {
            List<List<String>> rows = new ArrayList<>();
            collect("", part.getValue(), rows);
            if (!part.getValue().isObject() || isValue(part.getValue())) {
                List<String> row = new ArrayList<>(rows.get(0));
                row.set(0, part.getKey());
                loose.add(row);
                continue;
            }
            page.raw("<details open>\n<summary>" + Html.escape(part.getKey()) + "</summary>\n");
            parameters(page, "Configuration: " + part.getKey(), rows);
            page.raw("</details>\n");
        }
        if (!loose.isEmpty()) {
            parameters(page, "Configuration: the run as a whole", loose);
        }
        page.raw("</section>\n");
    }

    private static void parameters(Html page, String caption, List<List<String>> rows) {
        boolean described = rows.stream().anyMatch(row -> !row.get(2).isEmpty() || !row.get(3).isEmpty());
        if (described) {
            page.table(caption, List.of("Parameter", "Value", "Unit", "Source"), rows);
        } else {
            page.table(caption, List.of("Parameter", "Value"), rows.stream().map(row -> row.subList(0, 2)).toList());
        }
    }

    private static void collect(String path, JsonNode node, List<List<String>> rows) {
        if (node.isObject() && !isValue(node)) {
            fields(node).forEach((name, child) -> collect(path.isEmpty() ? name : path + "." + name, child, rows));
            return;
        }
        boolean described = isValue(node);
        rows.add(List.of(path, plain(described ? node.path("value") : node), node.path("unit").asText(""),
                node.path("source").asText("")));
    }

    private static boolean isValue(JsonNode node) {
        return node.isObject() && node.has("value") && !node.path("value").isObject();
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new TreeMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, node.get(name)));
        return fields;
    }

    private static String plain(JsonNode node) {
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(plain(part)));
            return String.join(", ", parts);
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.fieldNames().forEachRemaining(name -> parts.add(name + ": " + plain(node.get(name))));
            return String.join("; ", parts);
        }
        return node.asText();
    }

    private void origin(Html page) {
        JsonNode manifest = logs.manifest();
        List<List<String>> rows = new ArrayList<>();
        for (String name : List.of("program", "version", "gitCommit", "java", "mason", "seed", "start", "quarters",
                "startedAt", "wallSeconds", "cpuSeconds", "agentSteps", "fingerprint")) {
            JsonNode value = manifest.path(name);
            rows.add(List.of(name, value.isMissingNode() || value.isNull() ? "not recorded" : plain(value)));
        }
        page.raw("<section id=\"provenance\">\n<h2>Provenance</h2>\n");
        page.table("The run", List.of("Item", "Value"), rows);
        List<List<String>> inputs = new ArrayList<>();
        fields(manifest.path("inputs")).forEach((file, hash) -> inputs.add(List.of(file, plain(hash))));
        page.table("Input files", List.of("File", "SHA-256"), inputs);
        page.raw("</section>\n");
    }
}
