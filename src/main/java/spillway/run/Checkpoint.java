package spillway.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import spillway.file.WholeFile;
import spillway.kernel.StateVisitor;

/**
 * A state on disk: a compressed file with a kind, a version, the identity of what it is the state of, and the values in the order in
 * which a visitor meets them. A file appears whole or not at all, also where several processes write it at once.
 */
public final class Checkpoint {
    private static final String KIND = "spillway state";
    private static final int VERSION = 1;

    private Checkpoint() {}

    /**
     * Writes a state.
     *
     * @param identity says of what it is the state, so that no other one is read in its place
     * @param state hands all its values to a visitor
     */
    public static void write(Path file, String identity, Consumer<StateVisitor> state) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            WholeFile.replace(file, whole -> writeAll(whole, identity, state));
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private static void writeAll(Path file, String identity, Consumer<StateVisitor> state) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes, 1 << 16), 1 << 16))) {
            out.writeUTF(KIND);
            out.writeInt(VERSION);
            out.writeUTF(identity);
            state.accept(value -> written(out, value));
        }
    }

    private static long written(DataOutputStream out, long value) {
        try {
            out.writeLong(value);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return value;
    }

    /**
     * Reads a state that was written under the same identity. The file is checked whole before the first value is handed out.
     *
     * @param state hands all its values to a visitor and keeps what it returns, in the order in which they were written
     * @throws RunRefused if the file is missing, cut short, damaged, no checkpoint, that of something else, or made by a program
     *     whose state is made up otherwise; what was to be filled is not to be used then
     */
    public static void read(Path file, String identity, Consumer<StateVisitor> state) throws IOException, RunRefused {
        try {
            try (InputStream in = open(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(open(file), 1 << 16))) {
                header(file, identity, in);
                state.accept(value -> next(in));
                if (in.read() >= 0) {
                    throw new RunRefused(file + ": the checkpoint holds more than this program expects");
                }
            }
        } catch (NoSuchFileException missing) {
            throw new RunRefused(file + ": there is no such checkpoint");
        } catch (EOFException cut) {
            throw new RunRefused(file + ": the checkpoint is cut short");
        } catch (ZipException damaged) {
            throw new RunRefused(file + ": no checkpoint, or a damaged one (" + damaged.getMessage() + ")");
        } catch (IllegalStateException other) {
            throw new RunRefused(file + ": the checkpoint was made by another program: " + other.getMessage());
        } catch (UncheckedIOException end) {
            if (end.getCause() instanceof EOFException) {
                throw new RunRefused(file + ": the checkpoint holds less than this program expects");
            }
            throw end.getCause();
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
    }

    private static void header(Path file, String identity, DataInputStream in) throws IOException, RunRefused {
        if (!KIND.equals(in.readUTF())) {
            throw new RunRefused(file + ": no checkpoint");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new RunRefused(file + ": a checkpoint of version " + version + ", not of version " + VERSION);
        }
        String found = in.readUTF();
        if (!found.equals(identity)) {
            throw new RunRefused(file + ": the checkpoint of " + found + ", not of " + identity);
        }
    }

    private static long next(DataInputStream in) {
        try {
            return in.readLong();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
