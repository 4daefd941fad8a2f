package spillway.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a map of outcomes, drawn from its tables. */
public final class MapReport {
    private MapReport() {}

    /**
     * Writes {@code map.png} and {@code map.svg} for the nine mainland cities, and {@code map-eleven} and {@code map-fourteen}
     * likewise, from {@code points.csv} and {@code plan.json} in {@code folder}.
     *
     * @return the files written
     * @throws ReportProblem if a file is missing or damaged, or writing fails
     */
    public static List<Path> write(Path folder) {
        LogTable points = LogTable.read(folder.resolve("points.csv"));
        LogEntry about = LogEntry.read(folder.resolve("plan.json"));
        List<Path> written = new ArrayList<>();
        try {
            for (String set : points.distinct("set")) {
                written.addAll(new OutcomeMap(points, about, set).figure().write(folder));
            }
        } catch (IOException e) {
            throw new ReportProblem("the map cannot be written to %s: %s".formatted(folder, e.getMessage()), e);
        }
        return List.copyOf(written);
    }
}
