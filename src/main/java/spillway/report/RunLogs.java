package spillway.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import spillway.file.Json;

/** What one completed run wrote down: its manifest, verdict and tables, read when first asked for. */
public final class RunLogs {
    private final Path folder;
    private final JsonNode manifest;
    private final JsonNode summary;
    private final JsonNode verdict;
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
        manifest = json("manifest.json");
        String status = manifest.path("status").asText("missing");
        boolean allButCompleted = status.equals("started") && manifest.hasNonNull("fingerprint");
        if (!status.equals("completed") && !allButCompleted) {
            String failure = manifest.path("failure").asText("");
            throw new ReportProblem("%s holds no completed run: status in manifest.json is %s%s"
                    .formatted(
                            folder,
                            status,
                            failure.isBlank() || failure.equals("null") ? "" : "" + " (" + failure + ")"));
        }
        summary = json("summary.json");
        verdict = json("verdict.json");
    }

    /** Folder of the run. */
    public Path folder() {
        return folder;
    }

    /** How the run came about: configuration, policy, seed, inputs. */
    public JsonNode manifest() {
        return manifest;
    }

    /** Outcome in one sentence with the headline numbers. */
    public JsonNode summary() {
        return summary;
    }

    /** The classifier's results for every region set, and those of the observed panel. */
    public JsonNode verdict() {
        return verdict;
    }

    /** Side of a grid cell, km. */
    public double cellKm() {
        JsonNode side = manifest.path("configuration").path("grid").path("cellKm");
        if (!side.isNumber() || side.asDouble() <= 0) {
            throw new ReportProblem("manifest.json has no number configuration.grid.cellKm");
        }
        return side.asDouble();
    }

    /** Name of the policy of the run. */
    public String policyName() {
        return manifest.path("policy").path("name").asText("unnamed").replaceAll("\\p{Cntrl}", " ");
    }

    /** Where the numbers of a chart come from, in one line. */
    public String source() {
        String commit = manifest.path("gitCommit").asText("");
        return "Source: Spillway %s%s, policy \u201c%s\u201d, seed %s, one realisation."
                .formatted(
                        manifest.path("version").asText("of unknown version"),
                        commit.isBlank() ? "" : " (" + commit.substring(0, Math.min(8, commit.length())) + ")",
                        policyName(),
                        manifest.path("seed").asText("unknown"));
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

    private JsonNode json(String file) {
        return json(folder.resolve(file));
    }

    /**
     * The JSON in {@code file}.
     *
     * @throws ReportProblem if the file is missing or damaged
     */
    public static JsonNode json(Path file) {
        ReportProblem.ifMissing(file);
        try {
            return Json.tree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw ReportProblem.damaged(file.getFileName().toString(), e);
        }
    }
}
