package spillway.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one completed run wrote down: its manifest, verdict and tables, read when first asked for. */
public final class RunLogs {
    private static final int MOST_TOLD = 2;

    private final Path folder;
    private final LogEntry manifest;
    private final LogEntry summary;
    private final LogEntry verdict;
    private final Map<String, LogTable> tables = new HashMap<>();

    /**
     * Opens the folder of a completed run.
     *
     * @throws ReportProblem if it is no folder of a completed run
     */
    public RunLogs(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new ReportProblem(folder + " is not a folder");
        }
        if (!Files.exists(folder.resolve("manifest.json"))) {
            throw new ReportProblem(folder + " is no run folder: it has no manifest.json");
        }
        manifest = LogEntry.read(folder.resolve("manifest.json"));
        String status = manifest.text("status");
        boolean allButCompleted =
                status.equals("started") && !manifest.text("fingerprint", "").isEmpty();
        if (!status.equals("completed") && !allButCompleted) {
            String failure = manifest.text("failure", "");
            throw new ReportProblem("%s holds no completed run: status in manifest.json is %s%s"
                    .formatted(folder, status, failure.isBlank() ? "" : " (" + failure + ")"));
        }
        summary = LogEntry.read(folder.resolve("summary.json"));
        verdict = LogEntry.read(folder.resolve("verdict.json"));
    }

    /** Folder of the run. */
    public Path folder() {
        return folder;
    }

    /** How the run came about: configuration, policy, seed, inputs. */
    public LogEntry manifest() {
        return manifest;
    }

    /** Outcome in one sentence with the headline numbers. */
    public LogEntry summary() {
        return summary;
    }

    /** The classifier's results for every region set, and those of the observed panel. */
    public LogEntry verdict() {
        return verdict;
    }

    /** Side of a grid cell, km. */
    public double cellKm() {
        return manifest.entry("configuration").entry("grid").number("cellKm");
    }

    /** Name of the policy of the run. */
    public String policyName() {
        return clean(manifest.entry("policy").text("name"));
    }

    /** Where the numbers of a chart come from, in one line. */
    public String source() {
        String commit = manifest.text("gitCommit", "");
        return "Source: Spillway %s%s, %s."
                .formatted(
                        manifest.text("version"),
                        commit.isBlank() ? "" : " (" + commit.substring(0, Math.min(8, commit.length())) + ")",
                        identity());
    }

    /** What the run is: configuration, policy, changed settings (the first ones where there are many) and seed, in one line. */
    public String identity() {
        List<String> settings = settings();
        int told = settings.size() > MOST_TOLD + 1 ? MOST_TOLD : settings.size();
        String changed = String.join(", ", settings.subList(0, told));
        String more = told < settings.size() ? " and %d more settings".formatted(settings.size() - told) : "";
        return "%s, %s%s%s, seed %s"
                .formatted(
                        clean(manifest.text("configurationFile")),
                        hasPolicy() ? "policy \u201c" + policyName() + "\u201d" : "no policy",
                        changed.isEmpty() ? "" : ", " + changed,
                        more,
                        manifest.text("seed"));
    }

    /** Single settings by which the run differs from its configuration file, each as {@code path=value}. */
    public List<String> settings() {
        return manifest.texts("settings").stream().map(RunLogs::clean).toList();
    }

    /** Whether a policy changes anything. */
    public boolean hasPolicy() {
        return !manifest.entry("policy").entries("interventions").isEmpty();
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** Whether the run has written a file; older programs wrote fewer. */
    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /**
     * A table of the log.
     *
     * @throws ReportProblem if the file is missing or damaged
     */
    public LogTable table(String file) {
        LogTable table = tables.get(file);
        if (table == null) {
            table = LogTable.read(folder.resolve(file));
            tables.put(file, table);
        }
        return table;
    }
}
