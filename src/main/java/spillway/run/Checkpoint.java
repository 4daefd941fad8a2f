package spillway.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import spillway.file.Json;
import spillway.file.WholeFile;
import spillway.kernel.StateVisitor;

/**
 * A state on disk: a file of parts, which are a description, states as their values in the order in which a visitor meets them, and
 * copies of files. It is a zip archive, appears whole or not at all, also where several processes write it at once, and holds the same
 * bytes whenever it is written of the same.
 */
final class Checkpoint implements Closeable {
    private static final String DESCRIPTION = "description";
    private static final String KIND = "spillway checkpoint";
    private static final int VERSION = 1;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final ZipFile parts;
    private final Map<String, Object> description;

    private Checkpoint(Path file, ZipFile parts, Map<String, Object> description) {
        this.file = file;
        this.parts = parts;
        this.description = description;
    }

    /** Puts parts into a checkpoint. */
    @FunctionalInterface
    interface Content {
        /** Puts all of them. */
        void putInto(Parts parts) throws IOException;
    }

    /** Writes bytes. */
    @FunctionalInterface
    interface Bytes {
        /** Writes all of them. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The parts of a checkpoint that is being written. */
    static final class Parts {
        private final ZipOutputStream zip;

        private Parts(ZipOutputStream zip) {
            this.zip = zip;
        }

        /** Adds a state, which hands all its values to a visitor. */
        void state(String name, Consumer<StateVisitor> state) throws IOException {
            file(name, bytes -> {
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes, 1 << 16));
                try {
                    state.accept(value -> written(out, value));
                } catch (UncheckedIOException full) {
                    throw full.getCause();
                }
                out.flush();
            });
        }

        /** Adds a file. */
        void file(String name, Bytes content) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            content.writeTo(zip);
            zip.closeEntry();
        }

        private static long written(DataOutputStream out, long value) {
            try {
                out.writeLong(value);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            return value;
        }
    }

    /**
     * Writes a checkpoint.
     *
     * @param description says what it is the state of, in values that can be written as JSON
     */
    static void write(Path file, Map<String, ?> description, Content content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("kind", KIND);
        entries.put("version", VERSION);
        entries.putAll(description);
        WholeFile.replace(file, whole -> {
            try (ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16))) {
                zip.setLevel(Deflater.BEST_SPEED);
                Parts parts = new Parts(zip);
                parts.file(DESCRIPTION, out -> out.write(Json.text(entries).getBytes(StandardCharsets.UTF_8)));
                content.putInto(parts);
            }
        });
    }

    /**
     * Opens a checkpoint, all parts of which are checked first.
     *
     * @throws RunRefused if it is missing, cut short, damaged, no checkpoint, or one of another form
     */
    static Checkpoint open(Path file) throws RunRefused {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw new RunRefused(file + ": is no file, and so no checkpoint");
            }
            ZipFile parts = new ZipFile(file.toFile());
            try {
                return new Checkpoint(file, parts, checked(file, parts));
            } catch (IOException | RunRefused | RuntimeException broken) {
                parts.close();
                throw broken;
            }
        } catch (NoSuchFileException missing) {
            throw new RunRefused(file + ": there is no such checkpoint");
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw damaged(file, damaged);
        } catch (IOException unreadable) {
            throw new RunRefused(file + ": cannot be read: " + RunFolder.reason(unreadable));
        }
    }

    private static RunRefused damaged(Path file, Exception how) {
        return new RunRefused(file + ": no checkpoint, or one that is damaged or cut short (" + how.getMessage() + ")");
    }

    /** The description of a checkpoint all of whose parts hold what was written. */
    private static Map<String, Object> checked(Path file, ZipFile parts) throws IOException, RunRefused {
        for (ZipEntry part : parts.stream().toList()) {
            if (leadsElsewhere(part.getName())) {
                throw new RunRefused(file + ": no checkpoint");
            }
            try (CheckedInputStream in = new CheckedInputStream(parts.getInputStream(part), new CRC32())) {
                in.transferTo(OutputStream.nullOutputStream());
                if (in.getChecksum().getValue() != part.getCrc()) {
                    throw new ZipException("what " + part.getName() + " holds is not what was written");
                }
            }
        }
        Map<String, Object> description = Map.of();
        ZipEntry entry = parts.getEntry(DESCRIPTION);
        if (entry != null) {
            try (InputStream in = parts.getInputStream(entry)) {
                description = Json.entries(in.readAllBytes()).orElse(Map.of());
            }
        }
        if (!KIND.equals(description.get("kind"))) {
            throw new RunRefused(file + ": no checkpoint");
        }
        if (!Integer.valueOf(VERSION).equals(description.get("version"))) {
            throw new RunRefused(
                    file + ": a checkpoint of version " + description.get("version") + ", not of version " + VERSION);
        }
        return description;
    }

    /** Whether the name of a part, made that of a file in a folder, is or may be that of one outside. */
    private static boolean leadsElsewhere(String name) {
        return Stream.of(name.split("[/\\\\]", -1)).anyMatch(word -> word.isEmpty() || word.matches("[.]+"));
    }

    /** What it says of itself. */
    Map<String, Object> description() {
        return description;
    }

    /** Whether it has a part. */
    boolean has(String name) {
        return parts.getEntry(name) != null;
    }

    /**
     * Reads a state.
     *
     * @param state hands all its values to a visitor and keeps what it returns, in the order in which they were written
     * @throws RunRefused if it was made by a program whose state is made up otherwise; what was to be filled is not to be used then
     */
    void state(String name, Consumer<StateVisitor> state) throws IOException, RunRefused {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(part(name), 1 << 16))) {
            state.accept(value -> next(in));
            if (in.read() >= 0) {
                throw new RunRefused(file + ": the checkpoint holds more than this program expects");
            }
        } catch (IllegalStateException other) {
            throw new RunRefused(file + ": the checkpoint was made by another program: " + other.getMessage());
        } catch (UncheckedIOException end) {
            if (end.getCause() instanceof EOFException) {
                throw new RunRefused(file + ": the checkpoint holds less than this program expects");
            }
            throw end.getCause();
        }
    }

    private static long next(DataInputStream in) {
        try {
            return in.readLong();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The bytes of a part. */
    byte[] bytes(String name) throws IOException, RunRefused {
        try (InputStream in = part(name)) {
            return in.readAllBytes();
        }
    }

    private InputStream part(String name) throws IOException, RunRefused {
        ZipEntry entry = parts.getEntry(name);
        if (entry == null) {
            throw new RunRefused(file + ": the checkpoint has no " + name);
        }
        return parts.getInputStream(entry);
    }

    /** Names of the parts that begin so, without that beginning, in the order in which they were written. */
    List<String> names(String beginning) {
        return parts.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .toList();
    }

    /** Copies a part to a file. */
    void copy(String name, Path to) throws IOException, RunRefused {
        try (InputStream in = part(name)) {
            Files.copy(in, to);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
