package spillway.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all, also where processes are killed or several write the same file. */
public final class WholeFile {
    private static final String SUFFIX = ".new";

    private WholeFile() {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to {@code file}. */
        void write(Path file) throws IOException;
    }

    /** Has {@code content} written beside {@code file}, down to the disk, and then moves it there in one step. */
    public static void replace(Path file, Content content) throws IOException {
        String writer = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        Path whole = file.resolveSibling("." + file.getFileName() + "." + writer + SUFFIX);
        try {
            content.write(whole);
            try (FileChannel written = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** The name that {@code file} has, or will have once it is whole. */
    static String finalName(Path file) {
        String name = file.getFileName().toString();
        if (!isLeftBehind(file)) {
            return name;
        }
        String inner = name.substring(1, name.length() - SUFFIX.length());
        return inner.substring(0, Math.max(0, inner.lastIndexOf('.')));
    }

    /** Whether {@code file} is what a writer that was killed has left beside its file. */
    public static boolean isLeftBehind(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }
}
