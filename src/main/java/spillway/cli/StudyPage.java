package spillway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import spillway.experiment.fragility.FragilityStudy;
import spillway.experiment.maps.MapStudy;
import spillway.experiment.replicates.ReplicateReport;
import spillway.experiment.replicates.ReplicateStudy;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.sweep.SweepAnalysis;
import spillway.experiment.sweep.SweepTables;
import spillway.report.MapReport;
import spillway.report.compare.ComparisonReport;
import spillway.report.fragility.FragilityPage;
import spillway.run.InputDependence;
import spillway.run.RunRefused;

/** The pages of folders that hold many runs, by what tells what kind of folder it is. */
enum StudyPage {
    /** A comparison of policies. */
    COMPARISON("comparison.json", "", ComparisonReport::write),
    /** A sweep: its analysis too is made anew. */
    SWEEP(SweepTables.STAMP, "", SweepAnalysis::page),
    /** Replicates: their tables too are made anew. */
    REPLICATES(StudyFolder.PLAN, ReplicateStudy.KIND, ReplicateReport::page),
    /** What the label depends on. */
    FRAGILITY(InputDependence.FILE, FragilityStudy.KIND, FragilityPage::write),
    /** A map of outcomes, which is its picture. */
    MAP(MapStudy.POINTS, MapStudy.KIND, folder -> MapReport.write(folder).get(0));

    /** From a folder to its page. */
    @FunctionalInterface
    private interface Writer {
        Path write(Path folder) throws IOException, RunRefused;
    }

    private final String mark;
    private final String study;
    private final Writer writer;

    StudyPage(String mark, String study, Writer writer) {
        this.mark = mark;
        this.study = study;
        this.writer = writer;
    }

    /**
     * The kind of page that belongs into a folder.
     *
     * @throws RunRefused if the folder's plan, which would tell, is damaged
     */
    static Optional<StudyPage> of(Path folder) throws IOException, RunRefused {
        for (StudyPage page : values()) {
            if (Files.exists(folder.resolve(page.mark)) && (page.study.isEmpty() || page.study.equals(study(folder)))) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    private static String study(Path folder) throws IOException, RunRefused {
        return StudyFolder.planIn(folder).map(plan -> plan.study()).orElse("");
    }

    /**
     * Why there is no page of a folder that the program made and that holds no run, in words; empty for any other folder.
     *
     * @throws RunRefused if its plan is damaged
     */
    static Optional<String> reasonForNone(Path folder) throws IOException, RunRefused {
        String study = study(folder);
        if (!study.isEmpty()) {
            return Optional.of(ofStudy(study));
        }
        if (holds(folder, "validation.html", "scores.csv")) {
            return Optional.of(
                    "is a validation; its page validation.html is made by spillway validate, from runs that lie"
                            + " elsewhere");
        }
        boolean fit = holds(folder, "fitted.yaml") || holds(folder, "residuals.csv") || holds(folder, "waves");
        return fit
                ? Optional.of(
                        "is a calibration, which has no page; calibration.md or residuals.csv, there or in the folder"
                                + " of the window, say what was found")
                : Optional.empty();
    }

    private static boolean holds(Path folder, String... files) {
        return Stream.of(files).allMatch(file -> Files.exists(folder.resolve(file)));
    }

    private static String ofStudy(String study) {
        return switch (study) {
            case "compare", "sweep", "map", "fragility" ->
                "is a study (" + study + ") that is not finished: the same call resumes it and draws its page";
            case "null" -> "is a study of chance (null), which has no page; null-summary.csv says what was found";
            case "signs" ->
                "is a study of signs, which has no page; signs.csv says what was found, and spillway signs --markdown"
                        + " shows it";
            case "calibrate", "residuals" -> "is a wave of a calibration, which has no page; runs.csv holds its runs";
            default -> "is a study (" + study + "), which has no page; runs.csv holds its runs";
        };
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
