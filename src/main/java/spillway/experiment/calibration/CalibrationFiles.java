package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.kernel.Numbers;
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
        Path home = file.resolveSibling("").toAbsolutePath().normalize();
        Files.createDirectories(home);
        Path relative = home.relativize(parent.toAbsolutePath().normalize());
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("extends: ").append(relative.toString().replace('\\', '/')).append('\n');
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        parameters.forEach((path, value) -> groups.computeIfAbsent(
                        path.substring(0, path.indexOf('.')), first -> new LinkedHashMap<>())
                .put(path.substring(path.indexOf('.') + 1), value));
        groups.forEach((group, values) -> {
            text.append('\n').append(group).append(":\n");
            Map<String, Map<String, Double>> byKey = new TreeMap<>();
            values.forEach((path, value) -> {
                int dot = path.indexOf('.');
                if (dot < 0) {
                    text.append("  ")
                            .append(path)
                            .append(": ")
                            .append(Numbers.text(value))
                            .append('\n');
                } else {
                    byKey.computeIfAbsent(path.substring(0, dot), first -> new LinkedHashMap<>())
                            .put(path.substring(dot + 1), value);
                }
            });
            byKey.forEach((name2, keys) -> {
                text.append("  ").append(name2).append(":\n");
                keys.forEach((key, value) -> text.append("    ")
                        .append(key)
                        .append(": ")
                        .append(Numbers.text(value))
                        .append('\n'));
            });
        });
        Files.writeString(file, text);
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
