package spillway.experiment.signs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.kernel.Numbers;

/**
 * {@code runs.csv}: a line for every run that was made, added when it ends. What is there is not made again; a line that was cut off
 * while it was being written is forgotten. All lines carry the key of their study, so that runs of different models cannot be
 * mixed.
 */
final class RunTable implements Closeable {
    private static final List<String> FIXED = List.of("study", "commit", "variant", "seed", "problem");
    private static final int VARIANT = 2;
    private static final int SEED = 3;
    private static final int PROBLEM = 4;

    private final Path file;
    private final String study;
    private final String commit;
    private final List<String> columns;
    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private final FileChannel channel;
    private final FileLock lock;

    /**
     * Opens the table in {@code file}, new or with what it holds.
     *
     * @param study what all its lines must be keyed with
     * @param commit what code makes new lines
     * @param columns names of the numbers of a line
     * @throws IOException if the file cannot be used, saying why
     */
    RunTable(Path file, String study, String commit, List<String> columns) throws IOException {
        this.file = file;
        this.study = study;
        this.commit = commit;
        this.columns = columns;
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException(file + ": another process is writing it");
        }
        try {
            load();
        } catch (IOException unusable) {
            close();
            throw unusable;
        }
    }

    private String header() {
        return String.join(",", FIXED) + "," + String.join(",", columns);
    }

    private void load() throws IOException {
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<String> lines = whole.lines().toList();
        if (lines.isEmpty()) {
            channel.truncate(0);
            write(header());
            return;
        }
        if (!lines.get(0).equals(header())) {
            throw new IOException(
                    file + " line 1: its columns are those of another table of tests; use another folder");
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != FIXED.size() + columns.size()) {
                throw new IOException(file + " line " + (i + 1) + ": has " + cells.length
                        + " cells where the header has " + (FIXED.size() + columns.size()));
            }
            if (!cells[0].equals(study)) {
                throw new IOException(file + " line " + (i + 1)
                        + ": column study: the run was made with other parameters, data or length; use another folder");
            }
            rows.put(key(cells[VARIANT], cells[SEED]), cells);
        }
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
    }

    private static String key(String variant, String seed) {
        return variant + " " + seed;
    }

    /** Commits, other than this one, that made lines of the table. */
    List<String> otherCommits() {
        return rows.values().stream()
                .map(cells -> cells[1])
                .filter(other -> !other.equals(commit))
                .distinct()
                .toList();
    }

    /** Whether a run is there, be it that it broke. */
    boolean has(String variant, long seed) {
        return rows.containsKey(key(variant, Long.toString(seed)));
    }

    /** Why a run broke; empty if it did not or is not there. */
    String problem(String variant, long seed) {
        String[] cells = rows.get(key(variant, Long.toString(seed)));
        return cells == null ? "" : cells[PROBLEM];
    }

    /** Adds a run. */
    void add(String variant, long seed, Map<String, String> numbers) throws IOException {
        append(variant, seed, "", numbers);
    }

    /** Adds a run that broke. */
    void addBroken(String variant, long seed, String why) throws IOException {
        String plain = why.replaceAll("[,\"\\s]+", " ").trim();
        append(variant, seed, plain.isEmpty() ? "broke" : plain, Map.of());
    }

    private void append(String variant, long seed, String problem, Map<String, String> numbers) throws IOException {
        List<String> cells = new ArrayList<>(List.of(study, commit, variant, Long.toString(seed), problem));
        columns.forEach(column -> cells.add(numbers.getOrDefault(column, "")));
        rows.put(key(variant, Long.toString(seed)), cells.toArray(String[]::new));
        write(String.join(",", cells));
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /** A cell; empty if the run is not there or has none. */
    String text(String variant, long seed, String column) {
        String[] cells = rows.get(key(variant, Long.toString(seed)));
        return cells == null ? "" : cells[FIXED.size() + columns.indexOf(column)];
    }

    /** A number; NaN if the run is not there or has none. */
    double number(String variant, long seed, String column) {
        String text = text(variant, seed, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** Puts the lines in order, whatever the order in which the runs ended. */
    void sort() throws IOException {
        List<String[]> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing((String[] cells) -> !cells[VARIANT].equals(Overrides.NONE.text()))
                .thenComparing(cells -> cells[VARIANT])
                .thenComparingLong(cells -> Long.parseLong(cells[SEED])));
        StringBuilder text = new StringBuilder(header()).append('\n');
        sorted.forEach(cells -> text.append(String.join(",", cells)).append('\n'));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** How numbers stand in the table: read back they are the same. */
    static String exact(double value) {
        return Numbers.exactText(value);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.release();
        }
        channel.close();
    }
}
