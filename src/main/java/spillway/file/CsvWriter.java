package spillway.file;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import spillway.kernel.Numbers;

/**
 * A table of comma-separated values that is being written: UTF-8, lines ended by a line feed, cells quoted where needed, compressed
 * if the file's name ends in {@code .gz}.
 */
public final class CsvWriter implements Closeable {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final CsvGenerator out;
    private boolean rowBegun;

    /** Opens {@code folder/name} and writes the header. */
    public CsvWriter(Path folder, String name, String... header) throws IOException {
        this(open(folder.resolve(name)));
        row((Object[]) header);
    }

    private CsvWriter(Writer text) throws IOException {
        out = FACTORY.createGenerator(text);
    }

    private static Writer open(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        OutputStream bytes = file.getFileName().toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 13) : raw;
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 15);
    }

    /** Writes a whole table; cells as {@link #row} takes them. */
    public static void table(Path file, List<String> header, List<? extends List<?>> rows) throws IOException {
        try (CsvWriter csv = new CsvWriter(open(file))) {
            csv.row(header.toArray());
            for (List<?> row : rows) {
                csv.row(row.toArray());
            }
        }
    }

    /** One row as text, its line end included; cells as {@link #row} takes them. */
    public static String line(List<?> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = new CsvWriter(text)) {
            csv.row(cells.toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
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
        if (!rowBegun) {
            out.writeStartArray();
            rowBegun = true;
        }
        out.writeString(String.valueOf(value));
        return this;
    }

    /** Adds a number with 12 significant digits; an empty cell where it is undefined. */
    public CsvWriter number(double value) throws IOException {
        return text(Numbers.text(value));
    }

    /** Ends the row. */
    public void end() throws IOException {
        out.writeEndArray();
        rowBegun = false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
