package spillway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import spillway.experiment.sweep.SweepAnalysis;
import spillway.experiment.sweep.SweepTables;
import spillway.report.compare.ComparisonReport;
import spillway.run.RunRefused;

/** The pages of folders that hold many runs, by the file that tells what kind of folder it is. */
enum StudyPage {
    /** A comparison of policies. */
    COMPARISON("comparison.json", ComparisonReport::write),
    /** A sweep: its analysis too is made anew. */
    SWEEP(SweepTables.STAMP, SweepAnalysis::page);

    /** From a folder to its page. */
    @FunctionalInterface
    private interface Writer {
        Path write(Path folder) throws IOException, RunRefused;
    }

    private final String mark;
    private final Writer writer;

    StudyPage(String mark, Writer writer) {
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
     * @throws spillway.report.ReportProblem if a table is missing or damaged
     * @throws RunRefused if the folder is not what it was
     */
    Path write(Path folder) throws IOException, RunRefused {
        return writer.write(folder);
    }
}
