package spillway.file;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values line by line: UTF-8, cells without surrounding blanks, packed if the name ends in {@code .gz}. */
public final class CsvReader implements Closeable {
    private static final ObjectReader CELLS = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.TRIM_SPACES);

    private final MappingIterator<String[]> lines;
    private int line;

    private CsvReader(InputStream bytes) throws IOException {
        lines = CELLS.readValues(bytes);
    }

    /** Opens a file. */
    public static CsvReader of(Path file) throws IOException {
        return new CsvReader(open(file));
    }

    /** Reads from memory. */
    public static CsvReader of(byte[] bytes) throws IOException {
        return new CsvReader(new ByteArrayInputStream(bytes));
    }

    /** The content of {@code file}, unpacked if its name ends in {@code .gz}. */
    public static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The cells of the next line, or null after the last one. An empty line has one empty cell. */
    public String @Nullable [] next() throws IOException {
        if (!lines.hasNextValue()) {
            return null;
        }
        line++;
        return lines.nextValue();
    }

    /** Number of lines read so far, the header included. */
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
