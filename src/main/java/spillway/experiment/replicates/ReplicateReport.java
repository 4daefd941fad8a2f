package spillway.experiment.replicates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.VerdictColumns;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.Score;
import spillway.model.verdict.VerdictText;
import spillway.run.Manifest;

/** What replicates say together, from their rows and the manifests of their runs. */
public final class ReplicateReport {
    /** The outcomes and the verdict over all of them. */
    static final String FILE = "replicates.json";
    /** The outcomes as a table. */
    static final String TABLE = "replicates.csv";

    private static final RegionSet SET = RegionSets.NINE;

    private final Results results;
    private final List<Map<String, Object>> manifests;

    private ReplicateReport(Results results, List<Map<String, Object>> manifests) {
        this.results = results;
        this.manifests = manifests;
    }

    /**
     * The replicates in {@code folder}, all of which are there.
     *
     * @throws IOException if the manifest of one cannot be read
     */
    static ReplicateReport of(Results results, Path folder) throws IOException {
        Plan plan = results.plan();
        List<Map<String, Object>> manifests = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            Path file = folder.resolve(plan.logs(plan.trial(i))).resolve(Manifest.FILE);
            manifests.add(Json.read(file).orElseThrow(() -> new IOException(file + ": is damaged")));
        }
        return new ReplicateReport(results, manifests);
    }

    /** Why the first of those that broke did so; empty if none did. */
    Optional<String> failure() {
        return IntStream.range(0, manifests.size())
                .filter(i -> !results.problem(i).isEmpty())
                .mapToObj(i -> Objects.requireNonNullElse(manifests.get(i).get("failure"), results.problem(i)))
                .map(Object::toString)
                .findFirst();
    }

    /** Agents times quarters of all runs. */
    long agentSteps() {
        return manifests.stream()
                .mapToLong(run -> number(run, "agentSteps").longValue())
                .sum();
    }

    /** Computing time of all runs. */
    double cpuSeconds() {
        return manifests.stream()
                .mapToDouble(run -> number(run, "cpuSeconds").doubleValue())
                .sum();
    }

    private static Number number(Map<String, Object> manifest, String key) {
        return (Number) entry(manifest, key);
    }

    private static Object entry(Map<String, Object> manifest, String key) {
        return Objects.requireNonNull(manifest.get(key), () -> "a manifest lacks " + key);
    }

    /** Stands for the final states of all runs. */
    long fingerprint() {
        long fingerprint = 0;
        for (Map<String, Object> run : manifests) {
            fingerprint = 31 * fingerprint
                    + HexFormat.fromHexDigitsToLong(entry(run, "fingerprint").toString());
        }
        return fingerprint;
    }

    /** Writes table and verdict into {@code folder}. */
    void write(Path folder) throws IOException {
        List<String> header = new ArrayList<>(List.of("seed", "outcome"));
        Stream.of(Score.values()).map(Score::key).forEach(header::add);
        List<List<Object>> rows = new ArrayList<>();
        List<Map<String, Object>> replicates = new ArrayList<>();
        for (int i = 0; i < manifests.size(); i++) {
            Map<String, Object> entry = entry(i);
            rows.add(List.copyOf(entry.values()));
            entry.put("fingerprint", manifests.get(i).get("fingerprint"));
            replicates.add(entry);
        }
        CsvWriter.table(folder.resolve(TABLE), header, rows);
        Map<String, Object> entries = verdict();
        entries.put("replicates", replicates);
        Json.replace(folder.resolve(FILE), entries);
    }

    private Map<String, Object> entry(int run) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("seed", results.plan().trial(run).seed());
        entry.put("outcome", outcome(run));
        for (Score score : Score.values()) {
            entry.put(score.key(), score(run, score));
        }
        return entry;
    }

    private String outcome(int run) {
        return results.text(run, VerdictColumns.outcome(SET));
    }

    private double score(int run, Score score) {
        return results.number(run, score.column(SET));
    }

    private Map<String, Object> verdict() {
        int runs = manifests.size();
        List<Outcome> outcomes = IntStream.range(0, runs)
                .mapToObj(this::outcome)
                .map(Outcome::valueOf)
                .toList();
        long split = IntStream.range(0, runs)
                .filter(run -> score(run, Score.HHI) * score(run, Score.CORE) < 0)
                .count();
        ReplicateVerdict verdict = ReplicateVerdict.of(outcomes, (int) split);
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("outcome", verdict.label().name());
        entries.put("mostFrequent", verdict.mostFrequent().name());
        entries.put("realisations", verdict.runs());
        entries.put("sentence", VerdictText.ofReplicates(SET, verdict));
        entries.put(
                "frequencies",
                verdict.frequencies().stream().map(ReplicateReport::entry).toList());
        return entries;
    }

    private static Map<String, Object> entry(ReplicateVerdict.Frequency frequency) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("outcome", frequency.outcome().name());
        entry.put("count", frequency.count());
        entry.put("share", frequency.interval().share());
        entry.put("lower95", frequency.interval().lower());
        entry.put("upper95", frequency.interval().upper());
        return entry;
    }

    /** The sentence over all replicates in {@code folder}; empty if there is none. */
    public static String sentence(Path folder) {
        try {
            return Json.read(folder.resolve(FILE))
                    .map(entries -> entries.get("sentence"))
                    .map(Object::toString)
                    .orElse("");
        } catch (IOException none) {
            return "";
        }
    }
}
