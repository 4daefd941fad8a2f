package spillway.run.log;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import spillway.kernel.Numbers;

/** A CSV file that is being written: a header, then rows; compressed if its name ends in {@code .gz}. */
public final class Csv implements Closeable {
    private final BufferedWriter out;
    private boolean rowBegun;

    /** Opens {@code folder/name} and writes the header. */
    public Csv(Path folder, String name, String... header) throws IOException {
        OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file, 1 << 13) : file;
        out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 15);
        for (String column : header) {
            text(column);
        }
        end();
    }

    /** Adds a text cell, quoted where needed. */
    public Csv text(Object value) throws IOException {
        if (rowBegun) {
            out.write(',');
        }
        rowBegun = true;
        String text = String.valueOf(value);
        if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0) {
            text = '"' + text.replace("\"", "\"\"") + '"';
        }
        out.write(text);
        return this;
    }

    /** Adds a number; an empty cell where it is undefined. */
    public Csv number(double value) throws IOException {
        return text(Numbers.text(value));
    }

    /** Ends the row. */
    public void end() throws IOException {
        out.write('\n');
        rowBegun = false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
