package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import spillway.experiment.sensitivity.Interval;
import spillway.experiment.sensitivity.SobolIndices;

/** Shares of the variance of all results that factors account for, and that of the seeds. */
final class SobolTable implements AnalysisTable {
    @Override
    public String file() {
        return SweepAnalysis.SOBOL;
    }

    @Override
    public List<List<String>> columns() {
        return ResultColumns.with(List.of(
                List.of("rows", "count", "rows of the design whose runs all reached their end"),
                List.of("first", "share", "share of the variance of what points expect that is the factor's alone"),
                List.of("first_low95", "share", "lower end of its 95% bootstrap interval over rows"),
                List.of("first_high95", "share", "upper end"),
                List.of("total", "share", "share that is the factor's with all its interactions"),
                List.of("total_low95", "share", "lower end of its 95% bootstrap interval over rows"),
                List.of("total_high95", "share", "upper end"),
                List.of(
                        "variance",
                        "",
                        "variance of what points expect, chance left out where there are two seeds or more"),
                List.of(
                        "seed_share",
                        "share",
                        "share of the variance of single runs that is chance; empty with one seed"),
                List.of("seed_share_low95", "share", "lower end of its 95% bootstrap interval"),
                List.of("seed_share_high95", "share", "upper end")));
    }

    @Override
    public List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted) {
        List<String> factors = facts.coordinates();
        int parts = factors.size() + 2;
        List<List<?>> rows = new ArrayList<>();
        for (SweepRuns.Response response : runs.responses()) {
            double[][] results = response.results();
            double[][][] byPart = new double[parts][results.length / parts][];
            for (int point = 0; point < results.length; point++) {
                byPart[point % parts][point / parts] = results[point];
            }
            SobolIndices indices = SobolIndices.of(byPart[0], byPart[1], Arrays.copyOfRange(byPart, 2, parts));
            for (int f = 0; f < factors.size(); f++) {
                Interval first = indices.first().get(f);
                Interval total = indices.total().get(f);
                List<Object> row = ResultColumns.row(response, factors.get(f));
                row.addAll(List.of(indices.rows(), first.value(), first.low(), first.high()));
                row.addAll(List.of(total.value(), total.low(), total.high(), indices.variance()));
                Interval seeds = indices.seedShare();
                row.addAll(List.of(seeds.value(), seeds.low(), seeds.high()));
                rows.add(row);
                noted.effects()
                        .add(new EffectLine(
                                response,
                                factors.get(f),
                                total.value(),
                                total.sign() > 0,
                                String.format(Locale.ROOT, "%.0f%% of its variance", 100 * total.value())));
            }
        }
        return rows;
    }
}
