package spillway.experiment.study;

import static spillway.kernel.Named.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spillway.experiment.column.ColumnReader;
import spillway.file.Fingerprint;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/**
 * What the runs of a plan yielded, gathered from all shards: each run exactly once, or missing, in the order of the plan and not in that
 * in which they ended.
 */
public final class Results {
    private final Plan plan;
    /** The first position of the run that is at a position: two variants may be one way to run. */
    private final int[] first;

    private final String[] lines;
    private final Map<String, Integer> columns = new HashMap<>();

    /** The cells of the line that was read last: readers ask for one cell of a run after the other. */
    private volatile Cells last = new Cells("", new String[0]);

    private final Map<String, Integer> variants = new HashMap<>();
    private final Pace pace = new Pace();

    private Results(Plan plan) {
        this.plan = plan;
        this.lines = new String[plan.size()];
        this.first = new int[plan.size()];
        plan.columnNames().forEach(name -> columns.put(name, columns.size()));
        plan.variants().forEach(variant -> variants.put(variant.name(), variants.size()));
    }

    /**
     * Gathers the runs of {@code plan} from {@code shards}; rows of other variants and seeds are left where they are, and so are those of
     * runs whose logs are gone.
     *
     * @param folder of the study
     * @throws RunRefused if a shard is damaged or of something else, or two say different things of one run, naming file and line
     */
    static Results gather(Plan plan, Path folder, List<Path> shards) throws RunRefused {
        Results results = new Results(plan);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < plan.size(); i++) {
            Integer earlier = places.putIfAbsent(plan.trial(i).identity(), i);
            results.first[i] = earlier == null ? i : earlier;
        }
        ShardFormat format = ShardFormat.of(plan);
        for (Path shard : shards) {
            results.take(shard, format, places);
        }
        if (plan.keep() == Plan.Keep.LOGS) {
            results.dropLost(folder, format);
        }
        return results;
    }

    private void dropLost(Path folder, ShardFormat format) {
        for (int i = 0; i < lines.length; i++) {
            Trial trial = plan.trial(i);
            if (lines[i] != null
                    && format.rowIn(folder.resolve(plan.logs(trial)), trial).isEmpty()) {
                lines[i] = null;
            }
        }
    }

    private void take(Path shard, ShardFormat format, Map<String, Integer> places) throws RunRefused {
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
                    complaint = put(line, places.get(ShardFormat.identity(line)));
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

    private String put(String line, @Nullable Integer place) {
        if (place == null) {
            return "";
        }
        if (lines[place] != null && !lines[place].equals(line)) {
            return "says something else of the run " + plan.trial(place).name() + " than another row";
        }
        lines[place] = line;
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
        return lines[first[index]] != null;
    }

    /** The first position in the plan of the run that is at {@code index}: the same, unless two variants are one way to run. */
    public int first(int index) {
        return first[index];
    }

    /** Positions of the runs that are not there. */
    public int[] missing() {
        return IntStream.range(0, lines.length).filter(i -> !has(i)).toArray();
    }

    /** How many runs broke. */
    public int failed() {
        return (int) IntStream.range(0, lines.length)
                .filter(i -> !problem(i).isEmpty())
                .count();
    }

    /** Why a run broke; empty if it did not or is not there. */
    public String problem(int index) {
        return has(index) ? ShardFormat.problem(lines[first[index]]) : "";
    }

    /** The runs that broke, by name, with the reason. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (int i = 0; i < lines.length; i++) {
            if (!problem(i).isEmpty()) {
                problems.put(plan.trial(i).name(), problem(i));
            }
        }
        return problems;
    }

    /** Position of the run of a variant with the seed at position {@code seed}. */
    public int index(String variant, int seed) {
        return plan.index(value(variants, variant), seed);
    }

    /** A cell; empty if the run is not there or broke, or has no such value. */
    public String text(int index, String column) {
        return has(index) ? cells(lines[first[index]])[ShardFormat.place(value(columns, column))] : "";
    }

    private String[] cells(String line) {
        Cells known = last;
        if (!known.line.equals(line)) {
            known = new Cells(line, ShardFormat.split(line));
            last = known;
        }
        return known.cells;
    }

    /** A line and its cells. */
    private record Cells(String line, String[] cells) {}

    /** Stands for the plan and for what all its runs yielded: their rows have been checked, so that the checks stand for them. */
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(plan.identity());
        for (int i = 0; i < lines.length; i++) {
            fingerprint.add(has(i) ? ShardFormat.checkOf(lines[first[i]]) : "");
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

    /**
     * The header of the table of runs: the parameters that the variants set, if all set the same ones, else the variant's name; seed,
     * problem, columns.
     */
    List<String> header() {
        List<String> header = new ArrayList<>(paths());
        if (header.isEmpty()) {
            header.add("variant");
        }
        header.addAll(List.of("seed", "problem"));
        header.addAll(tabled());
        return header;
    }

    /** The cells of a run below {@link #header}; those of a missing run are empty behind its name. */
    List<String> row(int index) {
        Trial trial = plan.trial(index);
        List<String> row = new ArrayList<>(
                paths().isEmpty()
                        ? List.of(trial.variant().name())
                        : trial.variant().variant().values());
        row.add(Long.toString(trial.seed()));
        row.add(problem(index));
        tabled().forEach(column -> row.add(text(index, column)));
        return row;
    }

    private List<String> tabled() {
        return plan.columns().stream()
                .filter(column -> !column.isSeries())
                .map(Column::name)
                .toList();
    }

    private List<String> paths() {
        List<String> first = plan.variants().get(0).variant().paths();
        boolean same = plan.variants().stream()
                .map(PlannedVariant::variant)
                .allMatch(variant ->
                        variant.paths().equals(first) && variant.policies().isEmpty());
        return same ? first : List.of();
    }
}
