package spillway.experiment.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.study.StudyFolder;
import spillway.file.Folders;
import spillway.file.Json;
import spillway.file.WholeFile;
import spillway.run.RunFolder;
import spillway.run.RunRefused;
import spillway.run.RunningProgram;

/** The folder {@code jobs} of a study: what was handed to a scheduler, with the very program that makes the runs there. */
final class Jobs {
    private static final String SUBMISSION = "submission.json";
    private static final String CANCELLED = "cancelled";
    private static final String JAR = "spillway.jar";
    private static final String LOCK = ".lock";

    private final Path folder;

    private Jobs(Path folder) {
        this.folder = folder;
    }

    /** What a scheduler has taken over. */
    record Submission(String engine, String array, String gather, String chunks) {}

    static Jobs of(StudyFolder study) {
        return new Jobs(study.path().toAbsolutePath().normalize().resolve("jobs"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Makes the folder and holds it against other submissions while {@code work} is done. */
    void holding(Work work) throws IOException, RunRefused, InterruptedException {
        RunFolder.make(folder.resolve("logs"));
        try (FileChannel held =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!Folders.lock(held)) {
                throw new RunRefused(folder + ": another process is submitting this study");
            }
            work.run();
        }
    }

    /** Whether another process holds it. */
    boolean isHeld() throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !Folders.lock(held);
        }
    }

    /** Something to be done by one process at a time. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, RunRefused, InterruptedException;
    }

    /** What was taken over last; empty if nothing was. */
    Optional<Submission> submission() throws IOException {
        Path file = folder.resolve(SUBMISSION);
        return Files.exists(file)
                ? Json.read(file)
                        .map(entries -> new Submission(
                                String.valueOf(entries.get("engine")),
                                String.valueOf(entries.get("array")),
                                String.valueOf(entries.get("gather")),
                                String.valueOf(entries.get("chunks"))))
                : Optional.empty();
    }

    void write(Submission submission) throws IOException {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("engine", submission.engine());
        entries.put("array", submission.array());
        entries.put("gather", submission.gather());
        entries.put("chunks", submission.chunks());
        Json.replace(folder.resolve(SUBMISSION), entries);
    }

    /** Says to the tasks of a submission whether it was taken off. */
    void markCancelled(boolean is) throws IOException {
        if (is) {
            Files.writeString(folder.resolve(CANCELLED), "");
        } else {
            Files.deleteIfExists(folder.resolve(CANCELLED));
        }
    }

    void script(String name, String text) throws IOException {
        WholeFile.replace(folder.resolve(name), file -> Files.writeString(file, text));
    }

    /**
     * The words behind {@code java} that start the running program: from a copy of its jar in this folder, so that a new build changes
     * nothing for a study that is under way.
     */
    List<String> program() throws IOException {
        Optional<Path> own = jar();
        if (own.isPresent()) {
            return List.of("-jar", own.get().toString());
        }
        return List.of("-cp", RunningProgram.classPath(), "spillway.Main");
    }

    /** A copy of the running program's jar in this folder; empty if it does not run from a jar. */
    Optional<Path> jar() throws IOException {
        Path running = Path.of(System.getProperty("java.class.path", ""));
        return running.getFileName().toString().endsWith(".jar") && Files.isRegularFile(running)
                ? Optional.of(keep(running, JAR))
                : Optional.empty();
    }

    /** A copy of {@code file} in this folder, under a name. */
    Path keep(Path file, String name) throws IOException {
        Path own = folder.resolve(name);
        if (!Files.exists(own) || Files.mismatch(file, own) >= 0) {
            WholeFile.replace(own, copy -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
        }
        return own;
    }
}
