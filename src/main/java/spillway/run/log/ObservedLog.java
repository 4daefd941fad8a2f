package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import spillway.file.CsvWriter;
import spillway.model.ObservedPanel;

/** {@code observed.csv}: the public panel beside the run, so that charts and report need nothing but the run's folder. */
public final class ObservedLog {
    private ObservedLog() {}

    /** Writes the file. */
    public static void write(Path folder, ObservedPanel panel) throws IOException {
        try (CsvWriter csv =
                new CsvWriter(folder, "observed.csv", "city", "year", "variable", "value", "unit", "confidence")) {
            for (ObservedPanel.Observation seen : panel.observations()) {
                csv.text(seen.city()).text(seen.year()).text(seen.variable()).number(seen.value());
                csv.text(seen.unit()).text(seen.confidence()).end();
            }
        }
    }
}
