package spillway.experiment.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spillway.file.Json;
import spillway.input.PanelReader;
import spillway.model.ObservedPanel;
import spillway.model.verdict.RegionSets;
import spillway.report.ReportProblem;
import spillway.report.RunLogs;

/**
 * One way of reading the model: a finished run, or the replicates of one.
 *
 * @param name how tables call it
 * @param source program version, policy and seeds in one line
 * @param cityResiduals whether a mainland city has a declared productivity residual of its own
 * @param replicates yearly figures of each seed
 * @param mean their mean
 * @param panel what was observed, as the run keeps it
 */
public record Reading(
        String name, String source, boolean cityResiduals, List<CityYears> replicates, CityYears mean, Observed panel) {

    private static final String MANIFEST = "manifest.json";

    /**
     * Reads a folder.
     *
     * @param name how tables call it; empty to name it by whether cities have residuals
     * @throws ReportProblem if it is no folder of a completed run or set of replicates, or a file of it is damaged
     */
    public static Reading read(String name, Path folder) {
        Map<String, Object> manifest = manifest(folder);
        String status = text(manifest, "missing", "status");
        if (!status.equals("completed")) {
            throw new ReportProblem("%s is not complete: status in %s is %s".formatted(folder, MANIFEST, status));
        }
        List<Path> runs = new ArrayList<>();
        long first = (long) number(manifest, "seed");
        int count = (int) number(manifest, "replicates");
        for (long seed = first; seed < first + count; seed++) {
            runs.add(folder.resolve("seed-" + seed));
        }
        if (count == 0) {
            runs.add(folder);
        }
        List<CityYears> replicates = new ArrayList<>();
        @Nullable Observed panel = null;
        for (Path run : runs) {
            RunLogs logs = new RunLogs(run);
            if (!text(manifest(run), "", "status").equals("completed")) {
                throw new ReportProblem(run + " is not complete");
            }
            ObservedPanel kept = panel(run);
            if (panel != null && !panel.panel().observations().equals(kept.observations())) {
                throw new ReportProblem(run + ": observed.csv differs from that of " + runs.get(0));
            }
            panel = panel == null ? Observed.of(kept) : panel;
            try {
                replicates.add(RunYears.read(logs.table("cities.csv")));
            } catch (ReportProblem problem) {
                throw new ReportProblem(run + ": " + problem.getMessage(), problem);
            }
        }
        if (panel == null) {
            throw new ReportProblem(folder + " holds no run: replicates in %s is %d".formatted(MANIFEST, count));
        }
        boolean residuals = residuals(manifest);
        String called = !name.isEmpty() ? name : residuals ? "with city residuals" : "mechanisms alone";
        return new Reading(
                called,
                source(manifest, runs.size(), first),
                residuals,
                List.copyOf(replicates),
                CityYears.mean(replicates),
                panel);
    }

    /** The same under another name. */
    Reading named(String other) {
        return new Reading(other, source, cityResiduals, replicates, mean, panel);
    }

    private static ObservedPanel panel(Path run) {
        List<String> problems = new ArrayList<>();
        ObservedPanel panel = PanelReader.read(run.resolve("observed.csv"), problems);
        if (!problems.isEmpty()) {
            throw new ReportProblem(run + ": " + problems.get(0));
        }
        return panel;
    }

    private static Map<String, Object> manifest(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReportProblem(folder + (Files.exists(folder) ? " is a file, not a folder" : ": no such folder"));
        }
        Path file = folder.resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw new ReportProblem(folder + " is no run folder: it has no " + MANIFEST);
        }
        try {
            return Json.read(file).orElseThrow(() -> new ReportProblem(file + " is damaged: it holds no JSON object"));
        } catch (IOException broken) {
            throw new ReportProblem(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static Optional<Object> at(Map<String, Object> entries, String... path) {
        Object found = entries;
        for (String key : path) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(found);
    }

    private static String text(Map<String, Object> entries, String otherwise, String... path) {
        return at(entries, path).map(Object::toString).orElse(otherwise);
    }

    private static double number(Map<String, Object> entries, String... path) {
        return at(entries, path).orElse(null) instanceof Number number ? number.doubleValue() : 0;
    }

    private static boolean residuals(Map<String, Object> manifest) {
        return RegionSets.NINE.regions().stream()
                .anyMatch(city -> number(manifest, "configuration", "knowledge", "regionTrend", city) != 0);
    }

    private static String source(Map<String, Object> manifest, int runs, long seed) {
        String commit = text(manifest, "", "gitCommit");
        String seeds = runs == 1 ? "seed " + seed : "seeds %d to %d".formatted(seed, seed + runs - 1);
        return "Spillway %s%s, policy \u201c%s\u201d, %s"
                .formatted(
                        text(manifest, "of unknown version", "version"),
                        commit.isBlank() ? "" : " (" + commit.substring(0, Math.min(8, commit.length())) + ")",
                        text(manifest, "unnamed", "policy", "name").replaceAll("\\p{Cntrl}", " "),
                        seeds);
    }
}
