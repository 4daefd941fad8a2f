package spillway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import spillway.report.compare.ComparisonReport;

/** The pages of folders that hold many runs, by the file that tells what kind of folder it is. */
enum StudyPage {
    /** A comparison of policies. */
    COMPARISON("comparison.json", ComparisonReport::write);

    private final String mark;
    private final UnaryOperator<Path> writer;

    StudyPage(String mark, UnaryOperator<Path> writer) {
        this.mark = mark;
        this.writer = writer;
    }

    /** The kind of page that belongs into a folder. */
    static Optional<StudyPage> of(Path folder) {
        return Stream.of(values())
                .filter(page -> Files.exists(folder.resolve(page.mark)))
                .findFirst();
    }

    /**
     * Writes the page anew from the tables in {@code folder}.
     *
     * @return the page
     * @throws spillway.report.ReportProblem if a table is missing or damaged, or writing fails
     */
    Path write(Path folder) {
        return writer.apply(folder);
    }
}
