package spillway.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spillway.file.Folders;

/**
 * The folder one run writes into, held against other processes as long as it is open. The hold ends with the process,
 * so a folder whose run was killed can be told from one whose run is under way.
 */
public final class RunFolder implements AutoCloseable {
    private static final String HOLD = ".running";

    private final Path path;
    private final FileChannel hold;

    private RunFolder(Path path, FileChannel hold) {
        this.path = path;
        this.hold = hold;
    }

    /**
     * The folder at exactly {@code path}, made if it is not there.
     *
     * @throws RunRefused if it has content, is a file, or cannot be written
     */
    public static RunFolder exactly(Path path) throws RunRefused {
        Optional<String> refusal = Folders.refusal(path);
        if (refusal.isPresent()) {
            throw new RunRefused("--out " + path + ": " + refusal.get());
        }
        if (hasContent(path)) {
            throw new RunRefused("--out " + path + ": has content; name a new or an empty folder");
        }
        return open(path, "--out " + path);
    }

    /**
     * The folder for a run that is known by what it computes: a new one, or an old one whose run never completed, which
     * is emptied but for its checkpoints. The result is empty if the run there is complete.
     *
     * @throws RunRefused if another process is writing it, or it cannot be written
     */
    public static Optional<RunFolder> unlessComplete(Path path) throws RunRefused {
        if (isComplete(path)) {
            return Optional.empty();
        }
        RunFolder folder = open(path, path.toString());
        if (isComplete(path)) {
            folder.close();
            return Optional.empty();
        }
        return Optional.of(folder.emptied(folder::emptyButForCheckpoints));
    }

    /**
     * The folder at {@code path}, made if it is not there and emptied if it is: for a run that is made again whether it is there or not.
     *
     * @throws RunRefused if another process is writing it, or it cannot be written
     */
    public static RunFolder anew(Path path) throws RunRefused {
        RunFolder folder = open(path, path.toString());
        return folder.emptied(folder::empty);
    }

    /** Empties something. */
    @FunctionalInterface
    private interface Emptying {
        void empty() throws IOException;
    }

    private RunFolder emptied(Emptying emptying) throws RunRefused {
        try {
            emptying.empty();
            return this;
        } catch (IOException stuck) {
            close();
            throw new RunRefused(path + ": what stands there cannot be removed: " + reason(stuck));
        }
    }

    /** Whether {@code folder} holds a run that ended well. */
    public static boolean isComplete(Path folder) {
        return Manifest.status(folder).filter(Manifest.COMPLETED::equals).isPresent();
    }

    /** Where the run writes. */
    public Path path() {
        return path;
    }

    /** Lets other processes have the folder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(HOLD));
            hold.close();
        } catch (IOException left) {
            // The hold is released by the end of the process at the latest; an empty file in the folder does no harm.
        }
    }

    private static boolean hasContent(Path path) throws RunRefused {
        try {
            return !Folders.content(path).isEmpty();
        } catch (IOException closed) {
            throw new RunRefused("--out " + path + ": cannot be looked into: " + reason(closed));
        }
    }

    /**
     * The folder at {@code path} with what is in it, made if it is not there; empty while another run is writing it.
     *
     * @throws RunRefused if it cannot be written
     */
    public static Optional<RunFolder> unlessHeld(Path path) throws RunRefused {
        return unlessHeld(path, path.toString());
    }

    private static RunFolder open(Path path, String name) throws RunRefused {
        return unlessHeld(path, name).orElseThrow(() -> new RunRefused(name + ": another run is writing it"));
    }

    private static Optional<RunFolder> unlessHeld(Path path, String name) throws RunRefused {
        FileChannel hold = null;
        try {
            Files.createDirectories(path);
            hold = FileChannel.open(path.resolve(HOLD), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (Folders.lock(hold)) {
                return Optional.of(new RunFolder(path, hold));
            }
            hold.close();
        } catch (IOException unwritable) {
            closeQuietly(hold);
            throw new RunRefused(name + ": cannot be written: " + reason(unwritable));
        }
        return Optional.empty();
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // Nothing was written through it.
        }
    }

    /** Deletes what is in it. */
    public void empty() throws IOException {
        delete(path, path, path.resolve(HOLD), path);
    }

    private void emptyButForCheckpoints() throws IOException {
        delete(path, path, path.resolve(HOLD), path.resolve(RunCheckpoint.FOLDER));
    }

    /** Deletes a folder with all it holds. */
    public static void delete(Path folder) throws IOException {
        delete(folder, null, null, folder);
    }

    /** Deletes what is in a folder, but for itself, a file and a folder of its if they are {@code kept}. */
    private static void delete(Path folder, @Nullable Path kept, @Nullable Path keptFile, Path keptFolder)
            throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && directory.equals(keptFolder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(keptFile)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException broken) throws IOException {
                if (broken != null) {
                    throw broken;
                }
                if (!directory.equals(kept)) {
                    Files.delete(directory);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Makes a folder, with those above it, if it is not there.
     *
     * @throws RunRefused if that cannot be
     */
    public static void make(Path folder) throws RunRefused {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new RunRefused(folder + ": cannot be written: " + reason(unwritable));
        }
    }

    /** What went wrong with a file, in words: Java's own message is often the bare path. */
    public static String reason(IOException broken) {
        if (broken instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (broken instanceof java.nio.file.FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (broken instanceof java.nio.file.NoSuchFileException none) {
            return none.getFile() + " is not there";
        }
        if (broken instanceof java.nio.file.FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return broken.getMessage() == null ? broken.toString() : broken.getMessage();
    }
}
