package spillway.report.replicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import spillway.report.Figure;
import spillway.report.ReportProblem;

/** Writes the page of replicates and its pictures. */
public final class ReplicatesReport {
    /** The page. */
    public static final String PAGE = "index.html";

    private ReplicatesReport() {}

    /**
     * Writes {@code index.html} and {@code figures/} from the tables in {@code folder}.
     *
     * @return the page
     * @throws ReportProblem if a file is missing or damaged, or writing fails
     */
    public static Path write(Path folder) {
        SeedTables tables = new SeedTables(folder);
        Figure scores = SeedScores.figure(tables);
        Figure paths = new BandPaths(tables).figure();
        try {
            Path figures = Files.createDirectories(folder.resolve("figures"));
            scores.write(figures);
            paths.write(figures);
            Path page = folder.resolve(PAGE);
            Files.writeString(page, new ReplicatesPage(tables, folder).html(scores, paths));
            return page;
        } catch (IOException e) {
            throw new ReportProblem("the page cannot be written to %s: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
