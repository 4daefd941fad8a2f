package spillway.file;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Numbers;
import spillway.kernel.StateVisitor;

/**
 * A table of comma-separated values that is being written: UTF-8, lines ended by a line feed, cells quoted where needed, compressed
 * if the file's name ends in {@code .gz}.
 */
public final class CsvWriter implements Closeable {
    /** The folder, in that of a resumed run, where its tables lie as they were when it was cut. */
    public static final String EARLIER = ".earlier";

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private static final int ROOM = 1 << 15;
    private static final int PLAIN_AT_MOST = 1 << 10;

    private final OutputStream out;
    private final @Nullable Content content;
    /** Text on its way, as far as {@link #filled}. */
    private final byte[] buffer = new byte[ROOM];

    private int filled;
    private boolean rowBegun;

    /** Opens {@code folder/name} and writes the header. */
    public CsvWriter(Path folder, String name, String... header) throws IOException {
        this(new Content(folder.resolve(name)));
        row((Object[]) header);
    }

    private CsvWriter(Content content) {
        this.content = content;
        out = content;
    }

    private CsvWriter(ByteArrayOutputStream text) {
        content = null;
        out = text;
    }

    /** Compression at the level that costs least: the files of a run are a tenth larger than at the usual one. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream file) throws IOException {
            super(file, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** The bytes of a table on their way to its file, counted before they are compressed. */
    private static final class Content extends FilterOutputStream {
        private final Path file;
        private long written;

        Content(Path file) throws IOException {
            super(compressed(file) ? new Quick(Files.newOutputStream(file)) : Files.newOutputStream(file));
            this.file = file;
        }

        private static boolean compressed(Path file) {
            return WholeFile.finalName(file).endsWith(".gz");
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        /** Copies the file as it would be if nothing came after. */
        void copyTo(OutputStream to) throws IOException {
            if (!compressed(file)) {
                Files.copy(file, to);
                return;
            }
            // What the compressor holds back comes out when it ends: another one then goes over the same bytes again.
            out.close();
            Files.copy(file, to);
            Path ended = file.resolveSibling("." + file.getFileName() + ".ended");
            Files.move(file, ended, StandardCopyOption.REPLACE_EXISTING);
            out = new Quick(Files.newOutputStream(file));
            try (InputStream in = new GZIPInputStream(Files.newInputStream(ended))) {
                in.transferTo(out);
            }
            Files.delete(ended);
        }

        /** Takes over what the table of the same name in {@link #EARLIER} holds, as far as {@code end}. */
        void resume(long end) throws IOException {
            Path earlier = file.resolveSibling(EARLIER).resolve(file.getFileName());
            try (InputStream raw = Files.newInputStream(earlier);
                    InputStream in = compressed(earlier) ? new GZIPInputStream(raw) : raw) {
                in.skipNBytes(written);
                byte[] block = new byte[1 << 13];
                while (written < end) {
                    int read = in.read(block, 0, (int) Math.min(block.length, end - written));
                    if (read < 0) {
                        throw new IOException(earlier + ": holds less than the run had written when it was cut");
                    }
                    write(block, 0, read);
                }
            }
        }
    }

    /**
     * Visits how much has been written. Where more had been written by the run that is resumed, that much is taken over from the table
     * of the same name in the folder {@link #EARLIER} beside this one.
     *
     * @throws IOException if that table holds less
     * @throws IllegalStateException if this table holds more already
     */
    public void state(StateVisitor visitor) throws IOException {
        Content bytes = file();
        drain();
        out.flush();
        long kept = visitor.value(bytes.written);
        if (kept < bytes.written) {
            throw new IllegalStateException(bytes.file + ": has been written further than when the run was cut");
        }
        if (kept > bytes.written) {
            bytes.resume(kept);
        }
    }

    /** Name of the file. */
    public String name() {
        return String.valueOf(file().file.getFileName());
    }

    private Content file() {
        return Objects.requireNonNull(content, "a text has no file");
    }

    /** Copies the file as it would be if this were the end of the table; more rows may follow. */
    public void copyTo(OutputStream to) throws IOException {
        drain();
        out.flush();
        file().copyTo(to);
    }

    /** Writes a whole table, which is there in one step; cells as {@link #row} takes them. */
    public static void table(Path file, List<String> header, Iterable<? extends List<?>> rows) throws IOException {
        WholeFile.replace(file, whole -> {
            try (CsvWriter csv = new CsvWriter(new Content(whole))) {
                csv.row(header.toArray());
                for (List<?> row : rows) {
                    csv.row(row.toArray());
                }
            }
        });
    }

    /** One row as text, its line end included; cells as {@link #row} takes them. */
    public static String line(List<?> cells) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(text)) {
            csv.row(cells.toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Adds a whole row: a {@code Double} as {@link #number} writes it, anything else as text. */
    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            if (cell instanceof Double number) {
                number(number);
            } else {
                text(cell);
            }
        }
        end();
    }

    /** Adds a text cell. */
    public CsvWriter text(Object value) throws IOException {
        String text = String.valueOf(value);
        begin();
        if (isPlain(text)) {
            reserve(text.length());
            for (int i = 0; i < text.length(); i++) {
                buffer[filled++] = (byte) text.charAt(i);
            }
        } else {
            byte[] quoted = quoted(text).getBytes(StandardCharsets.UTF_8);
            drain();
            out.write(quoted);
        }
        return this;
    }

    /** Adds a whole number. */
    public CsvWriter text(long value) throws IOException {
        begin();
        filled = Numbers.write(value, buffer, filled);
        return this;
    }

    /** Adds a number with 12 significant digits; an empty cell where it is undefined. */
    public CsvWriter number(double value) throws IOException {
        begin();
        filled = Numbers.write(value, buffer, filled);
        return this;
    }

    /** Ends the row. */
    public void end() throws IOException {
        reserve(1);
        buffer[filled++] = '\n';
        rowBegun = false;
    }

    /** Makes room for a number and what stands before it. */
    private void begin() throws IOException {
        reserve(1 + Numbers.MOST_BYTES);
        if (rowBegun) {
            buffer[filled++] = ',';
        }
        rowBegun = true;
    }

    private void reserve(int bytes) throws IOException {
        if (buffer.length - filled < bytes) {
            drain();
        }
    }

    private void drain() throws IOException {
        int written = filled;
        filled = 0;
        out.write(buffer, 0, written);
    }

    /** Whether a text is short, in ASCII, and without any character that could want quotes: the library need not be asked. */
    private static boolean isPlain(String text) {
        if (text.length() > PLAIN_AT_MOST || text.startsWith("#")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == ',' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** A cell as the library writes it. */
    private static String quoted(String text) throws IOException {
        StringWriter cell = new StringWriter();
        try (CsvGenerator csv = FACTORY.createGenerator(cell)) {
            csv.writeStartArray();
            csv.writeString(text);
            csv.writeEndArray();
        }
        return cell.getBuffer().substring(0, cell.getBuffer().length() - 1);
    }

    @Override
    public void close() throws IOException {
        try {
            drain();
        } finally {
            out.close();
        }
    }
}
