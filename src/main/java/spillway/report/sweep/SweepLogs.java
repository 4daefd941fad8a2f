package spillway.report.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spillway.report.LogEntry;
import spillway.report.LogTable;

/** What the folder of a sweep holds: its plan, what was found, and its tables. */
final class SweepLogs {
    private final Path folder;
    private final LogEntry plan;
    private final LogEntry facts;
    private final LogEntry findings;
    private final LogTable points;
    private final Map<String, String> factors;
    private final Map<String, String> measures;

    /**
     * What results are of.
     *
     * @param policy under which they were had
     * @param against the policy whose results were taken off; empty if none
     * @param set the parameter set
     */
    record Case(String policy, String against, String set) {}

    SweepLogs(Path folder) {
        this.folder = folder;
        this.plan = LogEntry.read(folder.resolve("plan.json"));
        this.facts = plan.entry("facts");
        this.findings = LogEntry.read(folder.resolve("findings.json"));
        this.points = LogTable.read(folder.resolve("points.csv"));
        this.factors = findings.entry("factors").texts();
        this.measures = findings.entry("measures").texts();
    }

    LogEntry plan() {
        return plan;
    }

    LogEntry facts() {
        return facts;
    }

    LogEntry findings() {
        return findings;
    }

    /** One row a point, policy and set. */
    LogTable points() {
        return points;
    }

    /** The design by name. */
    String design() {
        return facts.entry("design").text("kind");
    }

    /** A table in the folder. */
    LogTable table(String name) {
        return LogTable.read(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Paths of the axes. */
    List<String> paths() {
        return facts.entries("axes").stream().map(axis -> axis.text("path")).toList();
    }

    /** The value of each point at a path: that of the first policy which has one. */
    List<String> values(String path) {
        double[] numbers = points.numbers("point");
        String[] cells = points.text(path);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            int point = (int) numbers[i];
            if (point > values.size()) {
                values.add(cells[i]);
            } else if (values.get(point - 1).isEmpty()) {
                values.set(point - 1, cells[i]);
            }
        }
        return values;
    }

    /** What readers call what was varied. */
    String factor(String path) {
        return factors.getOrDefault(path, path);
    }

    /** Names of all that was varied, by path. */
    Map<String, String> factors() {
        return factors;
    }

    /** What readers call a result. */
    String measure(String name) {
        return measures.getOrDefault(name, name);
    }

    /** The same at the beginning of a line. */
    String heading(String name) {
        String text = measure(name);
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** The results that are told first. */
    List<String> primary() {
        return findings.texts("primary");
    }

    /** What the first screen is of. */
    Case leading() {
        return new Case(findings.text("policy"), findings.text("against"), findings.text("set"));
    }

    /** All that results are of under the first parameter set, the leading one first. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(leading()));
        List<String> policies = facts.texts("policies");
        for (String policy : policies) {
            add(cases, new Case(policy, "", leading().set()));
        }
        if (policies.contains("none")) {
            policies.stream()
                    .filter(policy -> !policy.equals("none"))
                    .forEach(policy ->
                            add(cases, new Case(policy, "none", leading().set())));
        }
        return cases;
    }

    private static void add(List<Case> cases, Case one) {
        if (!cases.contains(one)) {
            cases.add(one);
        }
    }

    /** What a case is of, as the end of a title; empty where there is but one. */
    String of(Case one) {
        if (!one.against().isEmpty()) {
            return ", difference that " + one.policy() + " makes";
        }
        return facts.texts("policies").size() < 2
                ? ""
                : one.policy().equals("none") ? ", without a policy" : ", under " + one.policy();
    }

    /** The rows of a table about a case and a result. */
    List<Integer> rows(LogTable table, Case one, String measure) {
        String[] policies = table.text("policy");
        String[] against = table.text("against");
        String[] sets = table.text("set");
        String[] results = table.text("measure");
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (policies[i].equals(one.policy())
                    && against[i].equals(one.against())
                    && sets[i].equals(one.set())
                    && results[i].equals(measure)) {
                rows.add(i);
            }
        }
        return rows;
    }

    /** The line of source below every picture. */
    String source() {
        return "Source: Spillway %s (%s), %s, %s quarters, seeds %s; %s, %s runs."
                .formatted(
                        plan.text("version"),
                        plan.text("gitCommit")
                                .substring(0, Math.min(8, plan.text("gitCommit").length())),
                        plan.text("config"),
                        plan.text("quarters"),
                        plan.text("seeds").replace("..", " to "),
                        design(),
                        plan.text("runs"));
    }
}
