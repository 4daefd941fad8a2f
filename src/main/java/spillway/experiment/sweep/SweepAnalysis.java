package spillway.experiment.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.experiment.study.Plan;
import spillway.experiment.study.StudyFolder;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.file.WholeFile;
import spillway.report.sweep.SweepReport;
import spillway.run.RunRefused;

/** What the runs of a sweep say of each thing that was varied: tables by design, findings in words, and the page, from its folder alone. */
public final class SweepAnalysis {
    /** Elementary effects. */
    public static final String MORRIS = "morris.csv";
    /** Shares of variance. */
    public static final String SOBOL = "sobol.csv";
    /** Rank correlations. */
    public static final String CORRELATIONS = "correlations.csv";
    /** Response curves. */
    public static final String CURVES = "curves.csv";
    /** Boxes of scenarios. */
    public static final String BOXES = "boxes.csv";
    /** What policies do at each point. */
    public static final String CONTRASTS = "contrasts.csv";
    /** What was found, in words. */
    public static final String FINDINGS = "findings.json";

    private SweepAnalysis() {}

    /**
     * Writes the tables that the design of the sweep in {@code folder} allows, from the table of its runs, and the page.
     *
     * @return the page
     * @throws RunRefused if the folder holds no sweep that can be read
     */
    public static Path page(Path folder) throws IOException, RunRefused {
        write(StudyFolder.of(folder).plan(), folder);
        return SweepReport.write(folder);
    }

    /** Writes the tables and what was found in words. */
    static void write(Plan plan, Path folder) throws IOException {
        SweepFacts facts = SweepFacts.of(plan);
        SweepRuns runs = SweepRuns.read(folder, facts, plan.seeds().count());
        Noted noted = new Noted(new ArrayList<>(), new ArrayList<>());
        for (AnalysisTable table : tables(facts)) {
            List<List<?>> rows = table.rows(facts, runs, noted);
            WholeFile.replace(folder.resolve(table.file()), file -> CsvWriter.table(file, table.header(), rows));
        }
        Json.replace(folder.resolve(FINDINGS), new SweepFinding(plan, facts, noted).facts());
    }

    /** The tables that a design allows, and that of policies' effects where there is something to hold them against. */
    static List<AnalysisTable> tables(SweepFacts facts) {
        List<AnalysisTable> tables = new ArrayList<>(
                switch (facts.kind()) {
                    case MORRIS -> List.of(new MorrisTable());
                    case SALTELLI -> List.of(new SobolTable(), new BoxTable());
                    case ONE_AT_A_TIME -> List.of(new CurveTable());
                    case GRID -> List.of(new CurveTable(), new BoxTable());
                    case LATIN_HYPERCUBE, SOBOL, POINTS -> List.of(new CorrelationTable(), new BoxTable());
                });
        if (facts.policies().size() > 1 && facts.policies().contains(SweepRuns.NONE)) {
            tables.add(new ContrastTable());
        }
        return tables;
    }
}
