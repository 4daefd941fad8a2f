package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.input.ExtendingConfig;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/** Writes what a calibration found into one folder. */
final class CalibrationFiles {
    private final Path folder;

    CalibrationFiles(Path folder) throws RunRefused {
        this.folder = folder;
        RunFolder.make(folder);
    }

    /** A configuration that differs from {@code parent} by these values. */
    void config(String name, Path parent, Map<String, Double> parameters, String comment) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("").toAbsolutePath().normalize());
        Files.writeString(file, ExtendingConfig.text(file, parent, parameters, comment));
    }

    /** A table. */
    void table(String name, List<String> header, List<List<Object>> rows) throws IOException {
        CsvWriter.table(folder.resolve(name), header, rows);
    }

    /** A JSON object. */
    void json(String name, Map<String, ?> entries) throws IOException {
        Json.write(folder.resolve(name), entries);
    }

    /** A text. */
    void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
