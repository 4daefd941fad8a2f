package spillway.run;

import static spillway.kernel.Named.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spillway.file.Json;
import spillway.kernel.Quarter;

/** What a run was and how it ended, as {@code manifest.json} says it. */
public final class Manifest {
    /** The file's name in a run folder. */
    public static final String FILE = "manifest.json";
    /** The status of a run that is under way, or was when its process died. */
    public static final String STARTED = "started";
    /** The status of a run whose folder is whole. */
    public static final String COMPLETED = "completed";
    /** The status of a run that broke or was interrupted. */
    public static final String FAILED = "failed";

    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** The manifest of a run that starts at {@code startedAt}, an ISO-8601 instant. */
    public Manifest(CodeVersion code, Description run, String startedAt) {
        entries.put("program", "spillway");
        entries.put("version", code.version());
        entries.put("gitCommit", code.commitText());
        entries.put("java", System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
        entries.put("mason", code.mason());
        entries.put("seed", run.seed());
        if (run.replicates() > 1) {
            entries.put("replicates", run.replicates());
        }
        entries.put("configurationFile", run.configurationFile());
        entries.put("settings", run.settings());
        entries.put("configuration", run.configuration());
        entries.put("baseYearDiffers", run.baseYearDiffers());
        entries.put("policy", run.policy());
        entries.put("inputs", run.inputs());
        entries.put("start", run.start().toString());
        entries.put("quarters", run.quarters());
        entries.put("status", STARTED);
        entries.put("failure", null);
        entries.put("startedAt", startedAt);
        entries.put("wallSeconds", null);
        entries.put("cpuSeconds", null);
        entries.put("agentSteps", null);
        entries.put("fingerprint", null);
    }

    /**
     * What a run is asked to be.
     *
     * @param seed random seed, of the first replicate if there are several
     * @param replicates how many seeds from there on
     * @param configurationFile name of the file that was asked for
     * @param settings single settings by which the run differs from its files
     * @param configuration every resolved parameter, nested
     * @param baseYearDiffers by path, the values the base year is solved with where they are not those of the run
     * @param policy name, description and interventions
     * @param inputs SHA-256 of each file by name
     * @param start first quarter
     * @param quarters how many quarters
     */
    public record Description(
            long seed,
            int replicates,
            String configurationFile,
            List<String> settings,
            Map<String, Object> configuration,
            Map<String, Object> baseYearDiffers,
            Map<String, Object> policy,
            Map<String, String> inputs,
            Quarter start,
            int quarters) {}

    Object seed() {
        return value(entries, "seed");
    }

    /** Notes that the run goes on from a checkpoint: its file's name, and the last quarter that was over then. */
    void goesOnFrom(String checkpoint, Quarter after) {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("checkpoint", checkpoint);
        from.put("after", after.toString());
        entries.put("continuedFrom", from);
    }

    /** Notes what the simulation took and what it came to. */
    void measured(double wallSeconds, double cpuSeconds, long agentSteps, long fingerprint) {
        entries.put("wallSeconds", wallSeconds);
        entries.put("cpuSeconds", cpuSeconds);
        entries.put("agentSteps", agentSteps);
        entries.put("fingerprint", HexFormat.of().toHexDigits(fingerprint));
    }

    /** Notes how the run ended. */
    void ended(String status, @Nullable String failure) {
        entries.put("status", status);
        entries.put("failure", failure);
    }

    /** Puts the manifest into {@code folder}, whole or not at all. */
    void write(Path folder) throws IOException {
        Json.replace(folder.resolve(FILE), entries);
    }

    /** The status that the manifest in {@code folder} gives; empty if there is none that can be read. */
    public static Optional<String> status(Path folder) {
        return entry(folder, "status");
    }

    /** The reason the manifest in {@code folder} gives for a failure; empty if there is none. */
    public static Optional<String> failure(Path folder) {
        return entry(folder, "failure");
    }

    /** Whether the manifest in {@code folder} is that of a set of replicates rather than of one run. */
    public static boolean isSet(Path folder) {
        return entry(folder, "replicates").isPresent();
    }

    private static Optional<String> entry(Path folder, String name) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Json.read(file).map(map -> map.get(name)).map(Object::toString);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
