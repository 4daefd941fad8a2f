package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import spillway.file.CsvWriter;
import spillway.model.RegionalData;

/** {@code observed.csv}: the public panel beside the run, so that charts and report need nothing but the run's folder. */
public final class ObservedLog {
    private ObservedLog() {}

    /** Writes the file. */
    public static void write(Path folder, RegionalData data) throws IOException {
        try (CsvWriter csv =
                new CsvWriter(folder, "observed.csv", "city", "year", "variable", "value", "unit", "confidence")) {
            for (RegionalData.Observation seen : data.panel) {
                csv.text(seen.city()).text(seen.year()).text(seen.variable()).number(seen.value());
                csv.text(seen.unit()).text(seen.confidence()).end();
            }
        }
    }
}
