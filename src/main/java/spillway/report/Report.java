package spillway.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<Picture> pictures =
                kinds.stream().map(chart -> new Picture(chart.figure(logs))).toList();
        List<Path> written = new ArrayList<>();
        Path charts = runFolder.resolve("charts");
        String page = new ReportPage(logs).html(pictures);
        try {
            Files.createDirectories(charts);
            for (Picture picture : pictures) {
                written.addAll(picture.write(charts));
            }
            Path html = runFolder.resolve("report.html");
            Files.writeString(html, page);
            written.add(html);
        } catch (IOException e) {
            throw new ReportProblem("the report cannot be written to %s: %s".formatted(runFolder, e.getMessage()), e);
        }
        return List.copyOf(written);
    }
}
