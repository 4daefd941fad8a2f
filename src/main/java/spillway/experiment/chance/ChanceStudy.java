package spillway.experiment.chance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.experiment.study.VerdictColumns;
import spillway.file.CsvWriter;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.run.RunRefused;

/** The ensemble of runs without forces: one variant, many seeds, and what chance alone does to the scores. */
public final class ChanceStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "null";

    private static final String SUMMARY = "null-summary.csv";

    private final StudyModel model;
    private final Variant variant;
    private final Seeds seeds;
    private final int quarters;

    /** The ensemble of these seeds, of runs of this length. */
    public ChanceStudy(StudyModel model, Variant variant, Seeds seeds, int quarters) {
        this.model = model;
        this.variant = variant;
        this.seeds = seeds;
        this.quarters = quarters;
    }

    @Override
    public Plan plan() throws RunRefused {
        return model.plan(
                KIND, "Runs without forces", quarters, VerdictColumns.all(), seeds, List.of(variant), Map.of());
    }

    /** Every score and term for every set of regions. */
    public static List<ChanceSummary> summaries(Results results) {
        List<ChanceSummary> summaries = new ArrayList<>();
        for (RegionSet set : RegionSets.ALL) {
            summaries.addAll(ChanceSummary.of(set, results));
        }
        return summaries;
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        CsvWriter.table(
                folder.resolve(SUMMARY),
                ChanceSummary.HEADER,
                summaries(results).stream().map(ChanceSummary::row).toList());
    }
}
