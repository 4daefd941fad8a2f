package spillway.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;
import spillway.model.verdict.VerdictText;

/**
 * The same run with several seeds: a folder with one sub-folder a seed, and the outcomes side by side. What is written
 * does not depend on how many run at the same time.
 */
public final class Replicates {
    /** The outcomes and the verdict over all of them. */
    public static final String FILE = "replicates.json";
    /** The outcomes as a table. */
    public static final String TABLE = "replicates.csv";

    private final int atOnce;
    private final Progress progress;
    private final Interruption interruption;
    private final Supplier<? extends List<? extends Observer>> watchers;

    /** Replicates of which {@code atOnce} run at the same time, each with watchers of its own. */
    public Replicates(
            int atOnce,
            Progress progress,
            Interruption interruption,
            Supplier<? extends List<? extends Observer>> watchers) {
        this.watchers = watchers;
        this.atOnce = atOnce;
        this.progress = progress;
        this.interruption = interruption;
    }

    /** Runs the whole set of {@code plan} in {@code folder}. */
    public RunDriver.Result run(RunPlan plan, Path folder) {
        progress.start((long) plan.replicates() * plan.quarters());
        RunRecord set = new RunRecord(plan.manifest(), folder);
        interruption.watch(set);
        try {
            set.started();
            return runAll(plan, set);
        } catch (IOException | RuntimeException | ExecutionException broken) {
            String why = "summing up the replicates: " + broken.getMessage();
            set.failed(why);
            return RunDriver.Result.broken(RunDriver.Ending.FAILED, why, broken);
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
            return interrupted(set);
        } finally {
            progress.end();
        }
    }

    private RunDriver.Result runAll(RunPlan plan, RunRecord set)
            throws IOException, InterruptedException, ExecutionException {
        long started = System.nanoTime();
        long first = plan.seed();
        List<Long> seeds =
                LongStream.range(first, first + plan.replicates()).boxed().toList();
        List<RunDriver.Result> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, seeds.size()));
        try {
            List<Future<RunDriver.Result>> running = new ArrayList<>();
            for (long seed : seeds) {
                running.add(threads.submit(() -> runOne(plan, seed, set.folder())));
            }
            for (Future<RunDriver.Result> result : running) {
                results.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        if (interruption.isRequested()) {
            return interrupted(set);
        }
        for (int i = 0; i < results.size(); i++) {
            RunDriver.Result result = results.get(i);
            if (result.ending() != RunDriver.Ending.COMPLETED) {
                set.failed(result.failure());
                return result;
            }
        }
        return sumUp(seeds, results, set, (System.nanoTime() - started) / 1e9);
    }

    private RunDriver.Result runOne(RunPlan plan, long seed, Path setFolder) throws IOException {
        if (interruption.isRequested()) {
            return RunDriver.Result.broken(RunDriver.Ending.INTERRUPTED, Interruption.REASON, null);
        }
        Path folder = Files.createDirectory(setFolder.resolve("seed-" + seed));
        RunDriver driver = new RunDriver(progress, interruption, CpuTime.ofThread());
        return driver.driveOnly(plan, seed, folder, watchers.get(), logs -> {});
    }

    private RunDriver.Result sumUp(List<Long> seeds, List<RunDriver.Result> results, RunRecord set, double wallSeconds)
            throws IOException {
        long agentSteps = 0;
        double cpuSeconds = 0;
        long fingerprint = 0;
        for (RunDriver.Result result : results) {
            agentSteps += result.agentSteps();
            cpuSeconds += result.cpuSeconds();
            fingerprint = 31 * fingerprint + result.fingerprint();
        }
        writeTable(seeds, results, set.folder().resolve(TABLE));
        Json.replace(set.folder().resolve(FILE), entries(seeds, results));
        set.measured(wallSeconds, cpuSeconds, agentSteps, fingerprint);
        if (interruption.isRequested() || !set.completed()) {
            return interrupted(set);
        }
        return new RunDriver.Result(
                RunDriver.Ending.COMPLETED, "", null, agentSteps, fingerprint, cpuSeconds, Optional.empty());
    }

    private static Map<String, Object> entries(List<Long> seeds, List<RunDriver.Result> results) {
        Map<String, Object> entries = new LinkedHashMap<>();
        List<Verdict> verdicts =
                results.stream().flatMap(result -> result.verdict().stream()).toList();
        if (verdicts.size() == results.size()) {
            addVerdict(entries, ReplicateVerdict.of(verdicts));
        } else {
            entries.put("sentence", "No verdict: the runs are too short for one.");
        }
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            RunDriver.Result result = results.get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("seed", seeds.get(i));
            result.verdict().ifPresent(verdict -> {
                entry.put("outcome", verdict.outcome().name());
                entry.putAll(Score.all(verdict));
            });
            entry.put("fingerprint", HexFormat.of().toHexDigits(result.fingerprint()));
            list.add(entry);
        }
        entries.put("replicates", list);
        return entries;
    }

    private static void addVerdict(Map<String, Object> entries, ReplicateVerdict verdict) {
        entries.put("outcome", verdict.label().name());
        entries.put("mostFrequent", verdict.mostFrequent().name());
        entries.put("realisations", verdict.verdicts().size());
        entries.put("sentence", VerdictText.ofReplicates(RegionSets.NINE, verdict));
        List<Map<String, Object>> frequencies = new ArrayList<>();
        for (ReplicateVerdict.Frequency frequency : verdict.frequencies()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("outcome", frequency.outcome().name());
            entry.put("count", frequency.count());
            entry.put("share", frequency.interval().share());
            entry.put("lower95", frequency.interval().lower());
            entry.put("upper95", frequency.interval().upper());
            frequencies.add(entry);
        }
        entries.put("frequencies", frequencies);
    }

    private static void writeTable(List<Long> seeds, List<RunDriver.Result> results, Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Optional<Verdict> verdict = results.get(i).verdict();
            List<Object> row = new ArrayList<>(List.of(
                    seeds.get(i), verdict.map(found -> found.outcome().name()).orElse("")));
            for (Score score : Score.values()) {
                row.add(verdict.map(score::of).orElse(Double.NaN));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("seed", "outcome"));
        Stream.of(Score.values()).map(Score::key).forEach(header::add);
        CsvWriter.table(file, header, rows);
    }

    private static RunDriver.Result interrupted(RunRecord set) {
        set.failed(Interruption.REASON);
        return RunDriver.Result.broken(RunDriver.Ending.INTERRUPTED, Interruption.REASON, null);
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
