package spillway.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.kernel.Quarter;
import spillway.kernel.StateVisitor;
import spillway.model.CityReadings;
import spillway.model.StateHash;
import spillway.world.World;

/**
 * A run between two quarters, in one file: what was asked for, the state of the world, what a window needs to go on showing it, and, if
 * the run wrote logs, their state and all that they had written. From it the run goes on as if it had not been cut.
 */
public final class RunCheckpoint implements Closeable {
    /** The folder of a run in which its checkpoints lie. */
    public static final String FOLDER = "checkpoints";
    /** How the names of checkpoints end. */
    public static final String SUFFIX = ".checkpoint";

    private static final String WORLD = "world";
    private static final String WATCH = "watch";
    private static final String LOGS = "logs";
    private static final String TABLES = "tables/";
    private static final String POLICIES = "policies/";
    private static final int DIGITS = 12;

    private final Path file;
    private final Checkpoint parts;
    private final AskedRun asked;
    private final Quarter after;

    private RunCheckpoint(Path file, Checkpoint parts, AskedRun asked, Quarter after) {
        this.file = file;
        this.parts = parts;
        this.asked = asked;
        this.after = after;
    }

    /** What watches a run for a window: the readings of cities and the verdict so far. */
    public record Watch(CityReadings readings, VerdictWindows verdicts) {
        private void state(StateVisitor visitor) {
            readings.state(visitor);
            verdicts.state(visitor);
        }
    }

    /** The name of the checkpoint of a run after {@code quarter}. */
    static String name(Quarter quarter) {
        return quarter + SUFFIX;
    }

    /** The newest checkpoint in the folder of a run; empty if there is none. */
    public static Optional<Path> newest(Path run) {
        try (Stream<Path> files = Files.list(run.resolve(FOLDER))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}Q[1-4]" + SUFFIX))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes the checkpoint of a run that writes no logs; its logs are made from the beginning when it goes on. */
    public static void write(Path file, RunPlan plan, AskedRun asked, World world, Watch watch) throws IOException {
        write(file, plan, asked, world, watch, parts -> {});
    }

    /** Writes the checkpoint of a run with logs: their state, and the tables as far as they go. */
    static void write(Path file, RunPlan plan, AskedRun asked, World world, Watch watch, LoggedRun logs)
            throws IOException {
        write(file, plan, asked, world, watch, parts -> {
            parts.state(LOGS, logs::state);
            for (CsvWriter table : logs.tables()) {
                parts.file(TABLES + table.name(), table::copyTo);
            }
        });
    }

    private static void write(
            Path file, RunPlan plan, AskedRun asked, World world, Watch watch, Checkpoint.Content more)
            throws IOException {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("after", world.quarter().plus(-1).toString());
        description.put("fingerprint", fingerprint(world));
        description.putAll(asked.entries());
        description.putAll(plan.stateInputs());
        Checkpoint.write(file, description, parts -> {
            for (int i = 0; i < asked.policies().size(); i++) {
                AskedRun.PolicyText policy = asked.policies().get(i);
                parts.file(POLICIES + i + "/" + policy.name(), out -> out.write(policy.bytes()));
            }
            parts.state(WORLD, world::state);
            parts.state(WATCH, watch::state);
            more.putInto(parts);
        });
    }

    private static String fingerprint(World world) {
        return HexFormat.of().toHexDigits(StateHash.of(world));
    }

    /**
     * Opens a checkpoint; all of it is checked.
     *
     * @throws RunRefused if it is missing, damaged or no checkpoint
     */
    public static RunCheckpoint open(Path file) throws RunRefused {
        Checkpoint parts = Checkpoint.open(file);
        try {
            Map<String, Object> entries = parts.description();
            AskedRun asked = new AskedRun(
                    text(entries, "configurationFile"),
                    texts(entries, "settings"),
                    policies(parts),
                    Long.parseLong(text(entries, "seed")),
                    Integer.parseInt(text(entries, "quarters")));
            return new RunCheckpoint(file, parts, asked, Quarter.parse(text(entries, "after")));
        } catch (IOException | IllegalArgumentException foreign) {
            closeQuietly(parts);
            throw new RunRefused(file + ": no checkpoint of a run: " + foreign.getMessage());
        }
    }

    private static void closeQuietly(Checkpoint parts) {
        try {
            parts.close();
        } catch (IOException ignored) {
            // Nothing was written to it.
        }
    }

    private static List<AskedRun.PolicyText> policies(Checkpoint parts) throws IOException, RunRefused {
        List<AskedRun.PolicyText> texts = new ArrayList<>();
        for (String name : parts.names(POLICIES)) {
            texts.add(new AskedRun.PolicyText(name.substring(name.indexOf('/') + 1), parts.bytes(POLICIES + name)));
        }
        return texts;
    }

    private static String text(Map<String, Object> entries, String key) {
        if (entries.get(key) == null) {
            throw new IllegalArgumentException("it has no " + key);
        }
        return String.valueOf(entries.get(key));
    }

    private static List<String> texts(Map<String, Object> entries, String key) {
        return entries.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** What was asked for. */
    public AskedRun asked() {
        return asked;
    }

    /** The last quarter that is over. */
    public Quarter after() {
        return after;
    }

    /** Quarters that are over. */
    public int quartersOver() {
        return after.since(World.START) + 1;
    }

    /** Whether it holds the logs of the quarters that are over. */
    public boolean hasLogs() {
        return parts.has(LOGS);
    }

    /**
     * The configuration file.
     *
     * @param given where somebody says that it is; empty for where it was
     * @throws RunRefused if it is not there
     */
    public Path config(Optional<Path> given) throws RunRefused {
        Path path = given.orElse(Path.of(asked.config()));
        if (!Files.exists(path)) {
            throw new RunRefused(path + ": the configuration of " + file
                    + " is not there; name its place as CONFIG, or change to the folder in which the run was started");
        }
        return path;
    }

    /**
     * The request that was made, once it is found to ask for the very run of which this is the state.
     *
     * @param runner the model on its data
     * @param folder where the policies are written
     * @throws RunRefused if program, data, configuration or policies are not those of the run
     */
    public RunRequest request(ModelRunner runner, Path folder) throws IOException, RunRefused {
        RunRequest request = asked.request(runner.config(), folder);
        verified(runner, request);
        return request;
    }

    /**
     * The plan of the run, or of one that goes on otherwise.
     *
     * @param request what {@link #request} gave
     * @param more policies that act from now on
     * @param quarters how many quarters, those that are over included; empty for as many as were asked for
     * @throws RunRefused if a policy changes what is over, or the run is over
     */
    public RunPlan plan(ModelRunner runner, RunRequest request, List<Path> more, OptionalInt quarters)
            throws RunRefused {
        int length = quarters.orElse(asked.quarters());
        if (length <= quartersOver()) {
            throw new RunRefused("--quarters " + length + ": " + file + " stands after " + after + ", when "
                    + quartersOver() + " quarters are over; ask for more");
        }
        RunPlan own = verified(runner, request);
        List<Path> all = new ArrayList<>(request.policies());
        all.addAll(more);
        RunPlan plan = RunPlanner.plan(
                runner,
                new RunRequest(request.config(), request.overrides(), all, asked.seed(), 1, OptionalInt.of(length)));
        Quarter next = after.plus(1);
        Optional<Quarter> changed =
                own.scenario().timeline().firstDifference(plan.scenario().timeline(), World.START, next);
        if (changed.isPresent()) {
            throw new RunRefused("--policy " + more.get(0) + ": acts in " + changed.get() + ", which is over in " + file
                    + "; its first quarter must be " + next + " or later");
        }
        return plan;
    }

    private RunPlan verified(ModelRunner runner, RunRequest request) throws RunRefused {
        RunPlan own = RunPlanner.plan(runner, request);
        refuseOther(own);
        return own;
    }

    /**
     * Nothing, if this is a state of the run of {@code plan}.
     *
     * @throws RunRefused if it is not, with what differs
     */
    public void refuseOther(RunPlan plan) throws RunRefused {
        if (plan.seed() != asked.seed()) {
            throw new RunRefused(file + ": of seed " + asked.seed() + ", not of seed " + plan.seed());
        }
        Map<String, Object> is;
        try {
            is = Json.entries(Json.text(plan.stateInputs()).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, Object> was = parts.description();
        for (Map.Entry<String, Object> input : is.entrySet()) {
            if (!input.getValue().equals(was.get(input.getKey()))) {
                throw new RunRefused(
                        file + ": " + difference(input.getKey(), was.get(input.getKey()), input.getValue()));
            }
        }
    }

    /** How an input of the run is not what it was, in a sentence. */
    private static String difference(String input, @Nullable Object was, Object is) {
        if (input.equals(RunPlan.PROGRAM)) {
            return "was written by another state of the program (" + shortened(was) + "), this is " + shortened(is)
                    + "; the run can be made again from its beginning";
        }
        if (was instanceof Map<?, ?> before && is instanceof Map<?, ?> now) {
            for (Object key : now.keySet()) {
                if (!Objects.equals(before.get(key), now.get(key))) {
                    return input.equals(RunPlan.DATA)
                            ? "data/" + key + " is not the file that it was"
                            : "the " + input + " has " + key + " = " + now.get(key) + " where it had "
                                    + before.get(key);
                }
            }
        }
        return "the " + input + " is not what it was";
    }

    private static String shortened(@Nullable Object digest) {
        String text = String.valueOf(digest);
        return text.substring(0, Math.min(DIGITS, text.length()));
    }

    /** The world of the run, as it is between the two quarters; a new one with every call. */
    public World world(ModelRunner runner, Scenario scenario) throws IOException, RunRefused {
        World world = runner.empty(scenario);
        parts.state(WORLD, world::state);
        if (!world.quarter().equals(after.plus(1)) || !isFingerprintOf(world)) {
            throw new RunRefused(file + ": damaged: the world in it is not the one that it says");
        }
        return world;
    }

    /** Fills what watches the run. */
    public void read(Watch watch) throws IOException, RunRefused {
        parts.state(WATCH, watch::state);
    }

    /** Fills logs, once {@link #copyTables} has put their tables where they look for them. */
    void read(LoggedRun logs) throws IOException, RunRefused {
        parts.state(LOGS, logs::state);
    }

    /** Copies the tables, as they were, into a folder. */
    public void copyTables(Path folder) throws IOException, RunRefused {
        for (String table : parts.names(TABLES)) {
            parts.copy(TABLES + table, folder.resolve(table));
        }
    }

    private boolean isFingerprintOf(World world) {
        return fingerprint(world).equals(parts.description().get("fingerprint"));
    }

    /**
     * Compares a run that was made again from its beginning.
     *
     * @throws IOException if its state is not that of the checkpoint
     */
    void compare(World world) throws IOException {
        if (!isFingerprintOf(world)) {
            throw new IOException("made again from its beginning, the run is not in the state of " + file);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
