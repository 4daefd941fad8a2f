package spillway.experiment.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import spillway.file.Fingerprint;
import spillway.file.Folders;
import spillway.file.WholeFile;
import spillway.run.Manifest;

/**
 * How a shard is written: a line that says of which plans it is, a header, and a line a run, with the run's identity, what broke it if
 * something did, a cell for each column, and a check of the line. No cell holds a comma or a quotation mark.
 */
record ShardFormat(String origin, String header, int cells) {
    /** The row of a run in the folder of its logs: a shard of one line, and the names of the files beside it. */
    static final String ROW = "row.csv";

    private static final List<String> FIXED = List.of("trial", "problem");
    private static final String CHECK = "check";
    private static final int CHECK_DIGITS = 8;
    private static final String FILES = "# with ";
    private static final int ROW_LINES = 4;
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{32}");
    private static final int BLOCK = 1 << 12;

    static ShardFormat of(Plan plan) {
        List<String> columns = new ArrayList<>(FIXED);
        columns.addAll(plan.columnNames());
        columns.add(CHECK);
        return new ShardFormat("# runs of " + plan.basis(), String.join(",", columns), columns.size());
    }

    /** The two lines that a shard begins with. */
    String head() {
        return origin + "\n" + header + "\n";
    }

    /** The line of a run that ended well. */
    String line(Trial trial, List<String> values) {
        List<String> line = new ArrayList<>(List.of(trial.identity(), ""));
        line.addAll(values);
        String text = String.join(",", line);
        if (split(text).length != cells - 1 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalStateException("these are not " + columns() + " plain cells: " + values);
        }
        return checked(text);
    }

    private int columns() {
        return cells - FIXED.size() - 1;
    }

    private static String checked(String text) {
        return text + "," + check(text);
    }

    private static String check(String text) {
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK_DIGITS);
    }

    /** The line of a run that broke. */
    String failed(Trial trial, String why) {
        String plain = why.replaceAll("[\\p{Cntrl},\"\\s]+", " ").strip();
        return checked(trial.identity() + "," + (plain.isEmpty() ? "broke" : plain) + ",".repeat(columns()));
    }

    /** Writes the row of a run that has left its logs in {@code logs}: with it the folder is whole. */
    void writeRow(Path logs, String row) throws IOException {
        String files = FILES
                + Folders.content(logs).stream()
                        .filter(name -> !name.startsWith(".") && !name.equals(ROW))
                        .collect(Collectors.joining(" "));
        WholeFile.replace(
                logs.resolve(ROW), file -> Files.writeString(file, head() + row + "\n" + checked(files) + "\n"));
    }

    /** The row of {@code trial} in the folder of its logs; empty if it has not ended there, or files that it left are gone. */
    Optional<String> rowIn(Path logs, Trial trial) {
        List<String> lines;
        try {
            lines = Files.readAllLines(logs.resolve(ROW));
        } catch (IOException none) {
            return Optional.empty();
        }
        boolean own = lines.size() == ROW_LINES
                && IntStream.rangeClosed(1, 3)
                        .allMatch(n -> complaint(n, lines.get(n - 1)).isEmpty())
                && identity(lines.get(2)).equals(trial.identity())
                && isWhole(logs, lines.get(ROW_LINES - 1));
        return own ? Optional.of(lines.get(2)) : Optional.empty();
    }

    private static boolean isWhole(Path logs, String line) {
        if (!line.startsWith(FILES) || !isAsWritten(line)) {
            return false;
        }
        List<String> files = List.of(body(line).substring(FILES.length()).split(" "));
        boolean ended = !files.contains(Manifest.FILE)
                || Manifest.status(logs)
                        .filter(status -> !status.equals(Manifest.STARTED))
                        .isPresent();
        return ended && files.stream().allMatch(name -> Files.exists(logs.resolve(name)));
    }

    private static boolean isAsWritten(String line) {
        return checkOf(line).equals(check(body(line)));
    }

    private static String body(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(',')));
    }

    /** What is wrong with line {@code number} of a shard, counted from 1; empty if nothing is. */
    String complaint(int number, String line) {
        if (number == 1) {
            return line.equals(origin) ? "" : "is of another study, configuration, data, length or code";
        }
        if (number == 2) {
            return line.equals(header) ? "" : "is not the header of the plan's columns";
        }
        if (Pace.isStamp(line)) {
            return "";
        }
        int found = 1 + (int) line.chars().filter(c -> c == ',').count();
        if (found != cells) {
            return "has " + found + " cells where the header has " + cells;
        }
        if (!IDENTITY.matcher(identity(line)).matches()) {
            return "begins with no identity of a run";
        }
        return isAsWritten(line) ? "" : "is not what was written: its last cell, a check of the others, does not fit";
    }

    static String[] split(String line) {
        return line.split(",", -1);
    }

    /** Where the cell of the column at {@code column} of the plan stands in a line. */
    static int place(int column) {
        return FIXED.size() + column;
    }

    static String identity(String line) {
        int end = line.indexOf(',');
        return end < 0 ? line : line.substring(0, end);
    }

    /** The last cell of a line, which is a check of the others. */
    static String checkOf(String line) {
        return line.substring(line.lastIndexOf(',') + 1);
    }

    static String problem(String line) {
        return split(line)[1];
    }

    /** Bytes of a file up to the end of its last whole line: a writer that was killed may have left a torn one behind it. */
    static long wholeLines(FileChannel file) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long end = file.size();
        while (end > 0) {
            long start = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - start));
            int read;
            do {
                read = file.read(block, start + block.position());
            } while (read >= 0 && block.hasRemaining());
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }
}
