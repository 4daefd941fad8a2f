package spillway.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The report of a run: its charts as files, and one page that holds them all. */
public final class Report {
    private Report() {}

    /**
     * Writes {@code charts/*.png}, {@code charts/*.svg} and {@code report.html} into the folder of a completed run.
     *
     * @return the files written, in the order of the report, the page last
     * @throws ReportProblem if the folder is no completed run, a file of it is missing or damaged, or writing fails
     */
    public static List<Path> write(Path runFolder) {
        return write(runFolder, Chart.all());
    }

    /** The same with these charts alone. */
    static List<Path> write(Path runFolder, List<Chart> kinds) {
        RunLogs logs = new RunLogs(runFolder);
        Map<Chart.Part, List<Picture>> pictures = pictures(logs, kinds);
        List<Path> written = new ArrayList<>();
        Path charts = runFolder.resolve("charts");
        String page = new ReportPage(logs).html(pictures);
        try {
            Files.createDirectories(charts);
            for (List<Picture> part : pictures.values()) {
                for (Picture picture : part) {
                    written.addAll(picture.write(charts));
                }
            }
            Path html = runFolder.resolve("report.html");
            Files.writeString(html, page);
            written.add(html);
        } catch (IOException e) {
            throw new ReportProblem("the report cannot be written to %s: %s".formatted(runFolder, e.getMessage()), e);
        }
        return List.copyOf(written);
    }

    /** The charts by where they stand, each in the order given. */
    static Map<Chart.Part, List<Picture>> pictures(RunLogs logs, List<Chart> kinds) {
        Map<Chart.Part, List<Picture>> parts = new EnumMap<>(Chart.Part.class);
        for (Chart chart : kinds) {
            parts.computeIfAbsent(chart.part(), part -> new ArrayList<>()).add(new Picture(chart.figure(logs)));
        }
        return parts;
    }
}
