package spillway.report;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads tables of a folder, packed or not. */
final class TableFile {
    private TableFile() {}

    /**
     * The table in {@code path}.
     *
     * @throws ReportProblem if the file is missing or damaged
     */
    static LogTable read(Path path) {
        String file = path.getFileName().toString();
        CsvMapper mapper = new CsvMapper();
        try (InputStream in = open(path);
                MappingIterator<String[]> lines = mapper.readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .readValues(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.readAll();
            if (rows.isEmpty()) {
                throw new ReportProblem(file + " is empty: it has not even a header");
            }
            return new LogTable(file, rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new ReportProblem("%s is damaged: %s".formatted(file, firstLine(e)), e);
        }
    }

    /**
     * The content of {@code path}, unpacked.
     *
     * @throws ReportProblem if the file is missing
     */
    static InputStream open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new ReportProblem("%s is missing from %s".formatted(path.getFileName(), path.getParent()));
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        return path.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
