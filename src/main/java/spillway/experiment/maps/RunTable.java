package spillway.experiment.maps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;

/**
 * The table of runs on disk. Each run is appended when it ends; a call that was cut short leaves whole lines and at most one
 * torn one, which the next call takes away.
 */
public final class RunTable {
    private final Path file;
    private final List<String> axes;
    private final Map<Key, List<RunRow>> runs = new LinkedHashMap<>();

    private record Key(List<String> point, long seed) {}

    private RunTable(Path file, List<String> axes) {
        this.file = file;
        this.axes = List.copyOf(axes);
    }

    /**
     * Opens {@code file}, or begins it, for a map over the parameters {@code axes}. Adds a line to {@code problems} for each
     * complaint about what is there; nothing is then changed and the result is empty.
     */
    public static Optional<RunTable> open(Path file, List<String> axes, List<String> problems) throws IOException {
        RunTable table = new RunTable(file, axes);
        if (Files.notExists(file)) {
            Files.writeString(file, table.header());
            return Optional.of(table);
        }
        String text = Files.readString(file);
        int whole = text.lastIndexOf('\n') + 1;
        int before = problems.size();
        if (!text.startsWith(table.header())) {
            problems.add(file + ": its header is not " + table.header().strip());
            return Optional.empty();
        }
        if (whole > table.header().length()) {
            Path copy = Files.createTempFile("spillway", ".csv");
            try {
                Files.writeString(copy, text.substring(0, whole));
                List<String> found = new ArrayList<>();
                table.read(CsvTable.read(copy, found, table.columns()));
                found.forEach(complaint -> problems.add(
                        file + complaint.substring(copy.getFileName().toString().length())));
            } finally {
                Files.delete(copy);
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        table.rewrite();
        return Optional.of(table);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(axes);
        columns.addAll(RunRow.COLUMNS);
        return columns;
    }

    private String header() {
        return String.join(",", columns()) + "\n";
    }

    private void read(CsvTable table) {
        if (table == null) {
            return;
        }
        List<String> sets = RegionSets.ALL.stream().map(RegionSet::code).toList();
        Map<Key, Map<String, RunRow>> found = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            RunRow read = row(row, sets);
            if (read != null) {
                found.computeIfAbsent(new Key(read.point(), read.seed()), first -> new LinkedHashMap<>())
                        .put(read.set(), read);
            }
        }
        found.forEach((key, bySet) -> {
            if (bySet.keySet().containsAll(sets)) {
                runs.put(key, sets.stream().map(bySet::get).toList());
            }
        });
    }

    private RunRow row(CsvRow row, List<String> sets) {
        List<String> point = axes.stream().map(row::text).toList();
        String seed = row.text("seed");
        String outcome = row.text("outcome");
        int set = row.indexIn(sets, "set", "set of regions");
        Optional<Outcome> known = Optional.empty();
        for (Outcome each : Outcome.values()) {
            known = each.name().equals(outcome) ? Optional.of(each) : known;
        }
        if (!seed.matches("-?[0-9]{1,19}")) {
            row.problem("seed = " + seed + " is not a whole number");
            return null;
        }
        if (known.isEmpty() && !outcome.equals(RunRow.BROKEN)) {
            row.problem("outcome = " + outcome + " is not a class");
            return null;
        }
        return set < 0
                ? null
                : new RunRow(
                        point,
                        Long.parseLong(seed),
                        sets.get(set),
                        known,
                        row.numberOrNaN("c"),
                        row.numberOrNaN("d"),
                        row.numberOrNaN("hhi"),
                        row.numberOrNaN("core"),
                        row.numberOrNaN("breadth"),
                        row.numberOrNaN("sigma"),
                        row.numberOrNaN("ratio"),
                        row.numberOrNaN("real_gdp_100m_rmb"),
                        row.textOrEmpty("note"));
    }

    /** Whether the run of {@code seed} at {@code point} is there. */
    public synchronized boolean holds(List<String> point, long seed) {
        return runs.containsKey(new Key(point, seed));
    }

    /** Takes in the rows of one run, in memory and on disk. */
    public synchronized void append(List<RunRow> rows) throws IOException {
        RunRow first = rows.get(0);
        runs.put(new Key(first.point(), first.seed()), List.copyOf(rows));
        Files.writeString(file, text(rows), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** The runs of these seeds at {@code point}, as far as they are there, in the order of the seeds, for one set of regions. */
    public synchronized List<RunRow> rows(List<String> point, List<Long> seeds, String set) {
        return seeds.stream()
                .map(seed -> runs.get(new Key(point, seed)))
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .filter(row -> row.set().equals(set))
                .toList();
    }

    /** Puts the runs of {@code design} in order on disk, whatever the order they ended in; others follow as they came. */
    public synchronized void sort(Design design) throws IOException {
        Map<Key, List<RunRow>> ordered = new LinkedHashMap<>();
        for (List<String> point : design.points()) {
            for (long seed : design.seedList()) {
                Key key = new Key(point, seed);
                if (runs.containsKey(key)) {
                    ordered.put(key, runs.get(key));
                }
            }
        }
        runs.forEach(ordered::putIfAbsent);
        runs.clear();
        runs.putAll(ordered);
        rewrite();
    }

    private void rewrite() throws IOException {
        Path whole = file.resolveSibling("." + file.getFileName() + ".new");
        String body = runs.values().stream().map(RunTable::text).collect(Collectors.joining());
        Files.writeString(whole, header() + body);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(List<RunRow> rows) {
        return rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }
}
