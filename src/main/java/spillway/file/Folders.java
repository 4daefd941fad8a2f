package spillway.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What programs that write into folders ask of them. */
public final class Folders {
    private Folders() {}

    /** Why {@code path} can be no folder that is written to, in words; empty if it is one or is not there. */
    public static Optional<String> refusal(Path path) {
        return Files.exists(path) && !Files.isDirectory(path)
                ? Optional.of("is a file, not a folder")
                : Optional.empty();
    }

    /** Names of what is in the folder at {@code path}, sorted, but for what killed writers left; none if there is no folder. */
    public static List<String> content(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> !WholeFile.isLeftBehind(entry))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Locks {@code file} until it is closed or the process ends; false if another process, or another part of this one, holds it. On a
     * file system that has no locks, as some of those that nodes of a cluster share, every file counts as free.
     */
    public static boolean lock(FileChannel file) {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        } catch (IOException noLocks) {
            return true;
        }
    }
}
