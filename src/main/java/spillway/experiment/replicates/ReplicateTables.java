package spillway.experiment.replicates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import spillway.experiment.AnnualResults;
import spillway.experiment.study.Results;
import spillway.file.CsvWriter;
import spillway.file.WholeFile;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/** What replicates come to over their seeds, as tables: paths year by year, and scores. */
final class ReplicateTables {
    /** Paths: mean, spread and bands in every year. */
    static final String BANDS = "bands.csv";
    /** Scores and their terms. */
    static final String SCORES = "scores.csv";

    private static final List<String> PATH_COLUMNS = List.of(
            "measure", "label", "unit", "place", "year", "seeds", "mean", "sd", "low90", "low50", "median", "high50",
            "high90");
    private static final List<String> SCORE_COLUMNS = List.of(
            "regions",
            "score",
            "seeds",
            "mean",
            "low95",
            "high95",
            "sd",
            "least",
            "most",
            "above_deadband",
            "below_deadband");
    private static final String[][] MEANINGS = {
        {BANDS, "measure", "", "what is followed"},
        {BANDS, "label", "", "the same in words"},
        {BANDS, "unit", "", "unit of mean, spread and bounds"},
        {BANDS, "place", "", "the city; empty for the whole area"},
        {BANDS, "year", "", "calendar year"},
        {BANDS, "seeds", "count", "runs in which it is defined"},
        {BANDS, "mean", "see unit", "mean over seeds"},
        {BANDS, "sd", "see unit", "standard deviation over seeds"},
        {BANDS, "low90", "see unit", "5% of the seeds lie below"},
        {BANDS, "low50", "see unit", "a quarter of the seeds lie below"},
        {BANDS, "median", "see unit", "half of the seeds lie below"},
        {BANDS, "high50", "see unit", "a quarter of the seeds lie above"},
        {BANDS, "high90", "see unit", "5% of the seeds lie above"},
        {SCORES, "regions", "", "set of regions that is judged"},
        {SCORES, "score", "", "c, d, c_named (C with the named core) or one of their terms"},
        {SCORES, "seeds", "count", "runs in which it is defined"},
        {SCORES, "mean", "score per decade", "mean over seeds"},
        {SCORES, "low95", "score per decade", "lower bound of the mean, Student's t at 95%"},
        {SCORES, "high95", "score per decade", "upper bound of the mean"},
        {SCORES, "sd", "score per decade", "standard deviation over seeds"},
        {SCORES, "least", "score per decade", "the smallest of all seeds"},
        {SCORES, "most", "score per decade", "the largest of all seeds"},
        {SCORES, "above_deadband", "count", "runs in which it is above the deadband"},
        {SCORES, "below_deadband", "count", "runs in which it is below its negative"},
        {ReplicateReport.TABLE, "seed", "", "the run's seed"},
        {ReplicateReport.TABLE, "outcome", "", "its class, nine mainland cities"},
        {ReplicateReport.TABLE, "c, d and their terms", "score per decade", "its scores, nine mainland cities"},
    };

    private final Results results;

    ReplicateTables(Results results) {
        this.results = results;
    }

    /** A score over all seeds. */
    Spread score(Score score, RegionSet set) {
        return Spread.of(runs().mapToDouble(run -> results.number(run, score.column(set)))
                .toArray());
    }

    private IntStream runs() {
        return IntStream.range(0, results.plan().size());
    }

    /** Writes all tables, with a dictionary of their columns. */
    void write(Path folder, List<String> places, double deadband) throws IOException {
        table(folder, BANDS, PATH_COLUMNS, paths(places));
        table(folder, SCORES, SCORE_COLUMNS, scores(deadband));
        List<List<?>> meanings = new ArrayList<>();
        for (String[] row : MEANINGS) {
            meanings.add(List.of((Object[]) row));
        }
        table(folder, "dictionary.csv", List.of("table", "column", "unit", "meaning"), meanings);
    }

    private static void table(Path folder, String name, List<String> header, List<? extends List<?>> rows)
            throws IOException {
        WholeFile.replace(folder.resolve(name), file -> CsvWriter.table(file, header, rows));
    }

    private List<List<?>> paths(List<String> places) {
        List<List<?>> rows = new ArrayList<>();
        for (Followed one : Followed.all(places)) {
            double[][] series =
                    runs().mapToObj(run -> results.series(run, one.column())).toArray(double[][]::new);
            int years = runs().map(run -> series[run].length).max().orElse(0);
            for (int year = 0; year < years; year++) {
                int index = year;
                Spread spread = Spread.of(runs().mapToDouble(
                                run -> index < series[run].length ? one.factor() * series[run][index] : Double.NaN)
                        .toArray());
                List<Object> row = new ArrayList<>(List.of(
                        one.key(),
                        one.label(),
                        one.unit(),
                        one.place(),
                        AnnualResults.FIRST_YEAR + year,
                        spread.mean().pairs(),
                        spread.mean().mean(),
                        spread.sd()));
                row.addAll(spread.ranks());
                rows.add(row);
            }
        }
        return rows;
    }

    private List<List<?>> scores(double deadband) {
        List<List<?>> rows = new ArrayList<>();
        for (RegionSet set : RegionSets.ALL) {
            for (Score score : Score.values()) {
                Spread spread = score(score, set);
                rows.add(List.of(
                        set.code(),
                        score.key(),
                        spread.mean().pairs(),
                        spread.mean().mean(),
                        spread.mean().lower(),
                        spread.mean().upper(),
                        spread.sd(),
                        spread.least(),
                        spread.most(),
                        spread.above(deadband),
                        spread.below(-deadband)));
            }
        }
        return rows;
    }
}
