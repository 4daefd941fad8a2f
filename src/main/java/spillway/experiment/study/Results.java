package spillway.experiment.study;

import static spillway.kernel.Named.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import spillway.experiment.column.ColumnReader;
import spillway.file.Fingerprint;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/**
 * What the runs of a plan yielded, gathered from all shards: each run exactly once, or missing, in the order of the plan and not in that
 * in which they ended.
 */
public final class Results {
    /** How many lines are kept as cells: as many as the seeds of one variant in most studies. */
    private static final int KEPT = 256;

    private final Plan plan;
    /** The first position of the run that is at a position: two variants may be one way to run. */
    private final int[] first;

    private final RowStore lines;
    private final BitSet broken = new BitSet();
    private final Map<String, Integer> columns = new HashMap<>();

    /** The cells of lines that were read lately, each at its position modulo their number: readers ask for one cell after the other. */
    private final AtomicReferenceArray<Cells> lately = new AtomicReferenceArray<>(KEPT);

    /** Positions of variants by name, once somebody has asked for one. */
    private final Map<String, Integer> variants = new HashMap<>();

    private final Pace pace = new Pace();

    private Results(Plan plan, int mostInMemory) {
        this.plan = plan;
        this.lines = new RowStore(plan.size(), mostInMemory);
        this.first = new int[plan.size()];
        plan.columnNames().forEach(name -> columns.put(name, columns.size()));
    }

    /**
     * Gathers the runs of {@code plan} from {@code shards}; rows of other variants and seeds are left where they are, and so are those of
     * runs whose logs are gone.
     *
     * @param folder of the study
     * @throws RunRefused if a shard is damaged or of something else, or two say different things of one run, naming file and line
     * @throws IOException if there are more rows than the memory and the folder for temporary files can take
     */
    static Results gather(Plan plan, Path folder, List<Path> shards) throws IOException, RunRefused {
        return gather(plan, folder, shards, RowStore.MOST_IN_MEMORY);
    }

    static Results gather(Plan plan, Path folder, List<Path> shards, int mostInMemory) throws IOException, RunRefused {
        Results results = new Results(plan, mostInMemory);
        TrialIndex places = new TrialIndex(plan.size());
        for (int i = 0; i < plan.size(); i++) {
            results.first[i] = places.add(plan.trial(i).identity(), i);
        }
        ShardFormat format = ShardFormat.of(plan);
        try {
            for (Path shard : shards) {
                results.take(shard, format, places);
            }
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        if (plan.keep() == Plan.Keep.LOGS) {
            results.dropLost(folder, format);
        }
        return results;
    }

    private void dropLost(Path folder, ShardFormat format) {
        for (int i = 0; i < plan.size(); i++) {
            Trial trial = plan.trial(i);
            if (lines.has(i)
                    && format.rowIn(folder.resolve(plan.logs(trial)), trial).isEmpty()) {
                lines.drop(i);
                broken.clear(i);
            }
        }
    }

    private void take(Path shard, ShardFormat format, TrialIndex places) throws RunRefused {
        if (Files.isDirectory(shard)) {
            throw new RunRefused(shard + ": is a folder, not a shard");
        }
        try (FileChannel file = FileChannel.open(shard);
                BufferedReader text = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            Pace.Writer writer = pace.new Writer();
            long left = ShardFormat.wholeLines(file);
            for (int number = 1; left > 0; number++) {
                String line = text.readLine();
                if (line == null) {
                    throw new RunRefused(shard + ": is not what was written: its lines end differently");
                }
                left -= line.getBytes(StandardCharsets.UTF_8).length + 1;
                String complaint = format.complaint(number, line);
                if (number > 2 && Pace.isStamp(line)) {
                    writer.stamp(line);
                    continue;
                }
                if (complaint.isEmpty() && number > 2) {
                    complaint = put(line, places.find(ShardFormat.identity(line)));
                    writer.run();
                }
                if (!complaint.isEmpty()) {
                    throw new RunRefused(shard + " line " + number + ": " + complaint);
                }
            }
            writer.at(Files.getLastModifiedTime(shard).toMillis());
        } catch (IOException unreadable) {
            throw new RunRefused(shard + ": cannot be read: " + RunFolder.reason(unreadable));
        }
    }

    private String put(String line, int place) {
        if (place < 0) {
            return "";
        }
        if (lines.has(place)) {
            return lines.get(place).equals(line)
                    ? ""
                    : "says something else of the run " + plan.trial(place).name() + " than another row";
        }
        lines.put(place, line);
        broken.set(place, !ShardFormat.problem(line).isEmpty());
        return "";
    }

    /** The plan. */
    public Plan plan() {
        return plan;
    }

    /** How fast its runs end. */
    public Pace pace() {
        return pace;
    }

    /** Whether the run at a position of the plan is there, be it that it broke. */
    public boolean has(int index) {
        return lines.has(first[index]);
    }

    /** The first position in the plan of the run that is at {@code index}: the same, unless two variants are one way to run. */
    public int first(int index) {
        return first[index];
    }

    /** Positions of the runs that are not there. */
    public int[] missing() {
        return IntStream.range(0, plan.size()).filter(i -> !has(i)).toArray();
    }

    /** How many runs broke. */
    public int failed() {
        return (int) IntStream.range(0, plan.size())
                .filter(i -> broken.get(first[i]))
                .count();
    }

    /** Why a run broke; empty if it did not or is not there. */
    public String problem(int index) {
        return broken.get(first[index]) ? ShardFormat.problem(lines.get(first[index])) : "";
    }

    /** The runs that broke, by name, with the reason. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            if (broken.get(first[i])) {
                problems.put(plan.trial(i).name(), problem(i));
            }
        }
        return problems;
    }

    /** Position of the run of a variant with the seed at position {@code seed}. */
    public int index(String variant, int seed) {
        return plan.index(value(variants(), variant), seed);
    }

    private synchronized Map<String, Integer> variants() {
        if (variants.isEmpty()) {
            plan.variants().forEach(variant -> variants.put(variant.name(), variants.size()));
        }
        return variants;
    }

    /** A cell; empty if the run is not there or broke, or has no such value. */
    public String text(int index, String column) {
        return has(index) ? cells(first[index])[ShardFormat.place(value(columns, column))] : "";
    }

    private String[] cells(int at) {
        Cells known = lately.get(at % KEPT);
        if (known == null || known.at != at) {
            known = new Cells(at, ShardFormat.split(lines.get(at)));
            lately.set(at % KEPT, known);
        }
        return known.cells;
    }

    /** The cells of the line at a position. */
    private record Cells(int at, String[] cells) {}

    /** Stands for the plan and for what all its runs yielded: their rows have been checked, so that the checks stand for them. */
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(plan.identity());
        for (int i = 0; i < plan.size(); i++) {
            fingerprint.add(has(i) ? ShardFormat.checkOf(lines.get(first[i])) : "");
        }
        return fingerprint.hex();
    }

    /** A number, exactly as the run yielded it; NaN where {@link #text} is empty. */
    public double number(int index, String column) {
        String text = text(index, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** The numbers of a series, year by year; none where the run is not there or broke. */
    public double[] series(int index, String column) {
        String text = text(index, column);
        return text.isEmpty() ? new double[0] : ColumnReader.numbers(text);
    }
}
