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
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.VerdictColumns;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.Score;
import spillway.model.verdict.VerdictText;
import spillway.report.replicates.ReplicatesReport;
import spillway.run.Manifest;
import spillway.run.RunRefused;
import spillway.run.RunSummary;

/** What replicates say together, from their rows and the manifests of their runs. */
public final class ReplicateReport {
    /** The outcomes and the verdict over all of them. */
    static final String FILE = "replicates.json";
    /** The outcomes as a table. */
    static final String TABLE = "replicates.csv";

    /** The fact how large a score has to be to count. */
    static final String DEADBAND = "deadband";
    /** The fact which cities there are. */
    static final String PLACES = "places";

    private static final RegionSet SET = RegionSets.NINE;

    private final Results results;
    private final List<Map<String, Object>> manifests;
    private final List<String> dependsOn;

    private ReplicateReport(Results results, List<Map<String, Object>> manifests, List<String> dependsOn) {
        this.dependsOn = dependsOn;
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
        List<String> dependsOn = RunSummary.read(folder.resolve(plan.logs(plan.trial(0))))
                .map(RunSummary::dependsOn)
                .orElse(List.of());
        return new ReplicateReport(results, manifests, dependsOn);
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
        ReplicateTables tables = new ReplicateTables(results);
        Map<String, Object> entries = verdict(tables);
        entries.putAll(origin());
        entries.put("replicates", replicates);
        tables.write(folder, places(), deadband());
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

    private double deadband() {
        return ((Number) fact(DEADBAND)).doubleValue();
    }

    private List<String> places() {
        return ((List<?>) fact(PLACES)).stream().map(String::valueOf).toList();
    }

    private Object fact(String key) {
        return Objects.requireNonNull(results.plan().facts().get(key), () -> "the plan lacks " + key);
    }

    /** Where the runs come from, and by which policy, as the first of them says. */
    private Map<String, Object> origin() {
        Plan plan = results.plan();
        Map<String, Object> first = manifests.get(0);
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("configuration", plan.config());
        entries.put("settings", plan.variants().get(0).variant().settings());
        entries.put("policy", entry(first, "policy"));
        entries.put("seeds", plan.seeds().toString());
        entries.put("quarters", plan.quarters());
        for (String key : List.of("version", "gitCommit", "inputs")) {
            entries.put(key, entry(first, key));
        }
        return entries;
    }

    private Map<String, Object> verdict(ReplicateTables tables) {
        int runs = manifests.size();
        List<Outcome> outcomes = IntStream.range(0, runs)
                .mapToObj(this::outcome)
                .map(Outcome::valueOf)
                .toList();
        long split = IntStream.range(0, runs)
                .filter(run -> score(run, Score.HHI) * score(run, Score.CORE) < 0)
                .count();
        ReplicateVerdict verdict = ReplicateVerdict.of(outcomes, (int) split);
        ReplicateFinding finding = new ReplicateFinding(
                verdict,
                tables.score(Score.C, SET),
                tables.score(Score.D, SET),
                tables.score(Score.C_NAMED, SET),
                dependsOn,
                deadband(),
                results.plan().quarters());
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("title", finding.title());
        entries.put("scores", finding.scores());
        entries.put("tooShortForLabel", finding.tooShort());
        entries.put(DEADBAND, deadband());
        entries.put("outcome", verdict.label().name());
        entries.put("dependsOn", dependsOn);
        entries.put("mostFrequent", verdict.mostFrequent().name());
        entries.put("realisations", verdict.runs());
        entries.put("sentence", VerdictText.ofReplicates(SET, verdict, dependsOn));
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

    /**
     * Makes tables, verdict and page of the replicates in {@code folder} again, from its files alone.
     *
     * @return the page
     * @throws RunRefused if it holds no replicates that can be read, or not all of them
     */
    public static Path page(Path folder) throws IOException, RunRefused {
        Results results = StudyFolder.of(folder).gather();
        int missing = results.missing().length;
        if (missing > 0 || results.failed() > 0) {
            throw new RunRefused(folder + ": replicates without a page, since of "
                    + results.plan().size() + " runs " + missing + " are missing and " + results.failed() + " failed");
        }
        of(results, folder).write(folder);
        return ReplicatesReport.write(folder);
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
