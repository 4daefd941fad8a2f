package spillway.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import spillway.run.RunFolder;

/**
 * Lines of runs by position: in memory as long as they are few, beyond that in a file of the folder for temporary files, which goes with
 * the process. The memory that it needs is then some bytes a position, whatever the lines hold.
 */
final class RowStore {
    /** The most bytes of text that are kept in memory. */
    static final int MOST_IN_MEMORY = 1 << 24;

    private static final int BLOCK = 1 << 16;

    private final int most;
    /** The lines while they are few. */
    private byte @Nullable [] @Nullable [] few;

    private long bytes;
    private @Nullable Spool spool;

    /**
     * A store without a line.
     *
     * @param positions how many there are
     * @param most bytes of text that are kept in memory
     */
    RowStore(int positions, int most) {
        this.few = new byte[positions][];
        this.most = most;
    }

    /** Whether there is a line at a position. */
    boolean has(int at) {
        return few != null ? few[at] != null : spool != null && spool.lengths[at] > 0;
    }

    /**
     * Puts a line, which is not empty, to a position.
     *
     * @throws UncheckedIOException if there are too many for the memory, and the folder for temporary files cannot take them
     */
    void put(int at, String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        bytes += text.length;
        try {
            if (few != null && bytes > most) {
                spool = Spool.of(few);
                few = null;
            }
            if (few != null) {
                few[at] = text;
            } else if (spool != null) {
                spool.put(at, text);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(new IOException(
                    "the rows of so many runs need room in the folder for temporary files, "
                            + System.getProperty("java.io.tmpdir") + ": " + RunFolder.reason(full)
                            + "; JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER names another",
                    full));
        }
    }

    /** Forgets the line at a position. */
    void drop(int at) {
        if (few != null) {
            few[at] = null;
        } else if (spool != null) {
            spool.lengths[at] = 0;
        }
    }

    /**
     * The line at a position; empty if there is none.
     *
     * @throws UncheckedIOException if it cannot be read again
     */
    String get(int at) {
        if (!has(at)) {
            return "";
        }
        byte[] text = few != null ? few[at] : spool != null ? spool.get(at) : null;
        return text == null ? "" : new String(text, StandardCharsets.UTF_8);
    }

    /** Lines one behind the other in a file that no other process sees, and where each is. */
    private static final class Spool {
        private final FileChannel file;
        private final long[] starts;
        private final int[] lengths;
        private final ByteBuffer waiting = ByteBuffer.allocate(BLOCK);
        private long written;

        private Spool(FileChannel file, int positions) {
            this.file = file;
            this.starts = new long[positions];
            this.lengths = new int[positions];
        }

        static Spool of(byte[] @Nullable [] lines) throws IOException {
            Spool spool = new Spool(open(), lines.length);
            for (int at = 0; at < lines.length; at++) {
                byte[] line = lines[at];
                if (line != null) {
                    spool.put(at, line);
                }
            }
            return spool;
        }

        private static FileChannel open() throws IOException {
            return FileChannel.open(
                    Files.createTempFile("spillway-rows-", ".csv"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }

        synchronized void put(int at, byte[] line) throws IOException {
            starts[at] = written + waiting.position();
            lengths[at] = line.length;
            for (int from = 0; from < line.length; ) {
                if (!waiting.hasRemaining()) {
                    write();
                }
                int part = Math.min(line.length - from, waiting.remaining());
                waiting.put(line, from, part);
                from += part;
            }
        }

        private void write() throws IOException {
            waiting.flip();
            while (waiting.hasRemaining()) {
                written += file.write(waiting, written);
            }
            waiting.clear();
        }

        synchronized byte[] get(int at) {
            ByteBuffer line = ByteBuffer.allocate(lengths[at]);
            try {
                if (starts[at] + lengths[at] > written) {
                    write();
                }
                while (line.hasRemaining()) {
                    if (file.read(line, starts[at] + line.position()) < 0) {
                        throw new IOException("the file of rows is shorter than it was");
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return line.array();
        }
    }
}
