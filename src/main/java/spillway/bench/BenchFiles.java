package spillway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.run.CodeVersion;

/** Writes what was measured: {@code bench.json} with every sample, {@code bench.csv} with a row a case, {@code bench.md} as it is shown. */
public final class BenchFiles {
    private static final List<String> COLUMNS = List.of(
            "case",
            "group",
            "title",
            "rounds",
            "cpu_s",
            "cpu_s_least",
            "cpu_s_most",
            "thread_cpu_s",
            "wall_s",
            "agent_steps",
            "million_steps_per_cpu_s",
            "mb_allocated_per_quarter",
            "mb_heap",
            "mb_heap_peak",
            "kb_disk_per_run");

    private final Results results;
    private final List<Comparison> comparisons;

    /** Files of these results. */
    public BenchFiles(Results results, List<Comparison> comparisons) {
        this.results = results;
        this.comparisons = comparisons;
    }

    /**
     * Writes them into {@code folder}.
     *
     * @param asked what was asked for: configuration, length, rounds
     */
    public void write(Path folder, Map<String, ?> asked) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(asked);
        all.put("machine", machine());
        all.put("cases", results.cases().stream().map(this::entries).toList());
        all.put("comparisons", comparisons.stream().map(BenchFiles::entries).toList());
        Json.write(folder.resolve("bench.json"), all);
        CsvWriter.table(
                folder.resolve("bench.csv"),
                COLUMNS,
                results.cases().stream().map(this::row).toList());
        Files.writeString(folder.resolve("bench.md"), String.join("\n", BenchTable.lines(results, comparisons)) + "\n");
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        for (String property : List.of("java.version", "java.vm.name", "os.name", "os.arch")) {
            machine.put(property, System.getProperty(property, ""));
        }
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("commit", CodeVersion.current().commitText());
        return machine;
    }

    private Map<String, Object> entries(BenchCase one) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("case", one.id());
        entries.put("group", one.group());
        entries.put("title", one.title());
        entries.put("cpu_s", results.spread(one, Sample::cpuPerRun).entries());
        List<Map<String, Object>> samples = new ArrayList<>();
        for (Sample sample : results.of(one)) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("cpu_s", sample.cpu());
            figures.put("thread_cpu_s", sample.threadCpu());
            figures.put("wall_s", sample.wall());
            figures.put("allocated_bytes", sample.allocated());
            figures.put("heap_bytes", sample.heap());
            figures.put("heap_peak_bytes", sample.peak());
            figures.put("agent_steps", sample.agentSteps());
            figures.put("quarters", sample.quarters());
            figures.put("runs", sample.runs());
            figures.put("disk_bytes", sample.disk());
            samples.add(figures);
        }
        entries.put("samples", samples);
        return entries;
    }

    private static Map<String, Object> entries(Comparison one) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("comparison", one.id());
        entries.put("title", one.title());
        entries.put("unit", one.unit());
        entries.put("asked", one.asked());
        entries.put("value", one.spread().entries());
        return entries;
    }

    private List<Object> row(BenchCase one) {
        Spread cpu = results.spread(one, Sample::cpuPerRun);
        return List.of(
                one.id(),
                one.group(),
                one.title(),
                results.of(one).size(),
                cpu.median(),
                cpu.least(),
                cpu.most(),
                results.spread(one, sample -> sample.threadCpu() / sample.runs())
                        .median(),
                results.spread(one, sample -> sample.wall() / sample.runs()).median(),
                results.of(one).get(0).agentSteps(),
                results.spread(one, Sample::millionStepsPerSecond).median(),
                results.spread(one, Sample::megabytesPerQuarter).median(),
                results.spread(one, sample -> sample.heap() / 1e6).median(),
                results.spread(one, sample -> sample.peak() / 1e6).median(),
                results.spread(one, Sample::kilobytesPerRun).median());
    }
}
