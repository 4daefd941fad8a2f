package spillway.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import spillway.experiment.Laboratory;
import spillway.experiment.maps.Axis;
import spillway.experiment.maps.Batch;
import spillway.experiment.maps.Design;
import spillway.experiment.maps.Guard;
import spillway.experiment.maps.RunTable;

/** What the commands for maps and for the null ensemble share: the runs of a design in a folder that can be gone on with. */
final class MapWork {
    private final Workshop workshop;
    private final CommandSpec spec;
    private final String kind;
    private final String runsFile;
    private final int threads;
    private final boolean anyCode;

    /**
     * The result.
     *
     * @param folder where it is
     * @param table all runs
     * @param batch the design as runs
     */
    record Done(Path folder, RunTable table, Batch batch) {}

    MapWork(Workshop workshop, CommandSpec spec, String kind, String runsFile, Integer threads, boolean anyCode) {
        if (threads != null && (threads < 1 || threads > 1000)) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + " is outside [1, 1000]");
        }
        this.workshop = workshop;
        this.spec = spec;
        this.kind = kind;
        this.runsFile = runsFile;
        this.threads = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        this.anyCode = anyCode;
    }

    /**
     * Makes the runs that are lacking. Adds a line to {@code problems} for each complaint; then nothing was written and the result
     * is empty.
     *
     * @param out the folder; null for one below the runs
     */
    Optional<Done> run(String name, Path config, Design design, Path out, List<String> problems)
            throws IOException, InterruptedException {
        Optional<Laboratory> laboratory = Laboratory.open(config, problems);
        if (laboratory.isEmpty()) {
            return Optional.empty();
        }
        Optional<Batch> batch = Batch.of(laboratory.get(), design, problems);
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        Guard guard = new Guard(name, laboratory.get(), design);
        Path folder = out != null
                ? out
                : workshop.runs().resolve(kind + "-" + guard.fingerprint().substring(0, 12));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            problems.add(folder + ": is a file, not a folder");
            return Optional.empty();
        }
        if (Files.isDirectory(folder) && Files.notExists(folder.resolve(Guard.FILE)) && hasContent(folder)) {
            problems.add(folder + ": has content that is not a map's; name another folder");
            return Optional.empty();
        }
        guard.check(folder, anyCode, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(folder);
        try (FileChannel file =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            if (lock == null) {
                problems.add(folder + ": another call is at work there");
                return Optional.empty();
            }
            List<String> paths = design.axes().stream().map(Axis::path).toList();
            Optional<RunTable> table = RunTable.open(folder.resolve(runsFile), paths, problems);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            guard.write(folder);
            work(batch.get(), table.get());
            return Optional.of(new Done(folder, table.get(), batch.get()));
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static boolean hasContent(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> !file.getFileName().toString().equals(".lock"));
        }
    }

    private void work(Batch batch, RunTable table) throws IOException, InterruptedException {
        int missing = batch.missing(table);
        long begun = System.nanoTime();
        int[] ended = {0};
        batch.run(table, threads, rows -> {
            ended[0]++;
            if (workshop.showsProgress()) {
                double minutes = (System.nanoTime() - begun) / 60e9;
                spec.commandLine()
                        .getErr()
                        .print(String.format(
                                Locale.ROOT,
                                "\r%d of %d runs, %.0f min gone, %.0f to go   ",
                                ended[0],
                                missing,
                                minutes,
                                minutes * (missing - ended[0]) / ended[0]));
                spec.commandLine().getErr().flush();
            }
        });
        if (missing > 0 && workshop.showsProgress()) {
            spec.commandLine().getErr().println();
        }
    }
}
