package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spillway.experiment.sensitivity.Interval;
import spillway.experiment.sensitivity.RankCorrelation;

/** Rank correlations of all results with all axes that have an order. */
final class CorrelationTable implements AnalysisTable {
    @Override
    public String file() {
        return SweepAnalysis.CORRELATIONS;
    }

    @Override
    public List<List<String>> columns() {
        return ResultColumns.with(List.of(
                List.of("rank_correlation", "", "Spearman's rank correlation over points, of means over seeds"),
                List.of("low95", "", "lower end of its 95% bootstrap interval over points"),
                List.of("high95", "", "upper end")));
    }

    @Override
    public List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted) {
        List<List<?>> rows = new ArrayList<>();
        List<SweepRuns.Response> responses = runs.responses();
        List<String> paths = facts.paths();
        for (SweepRuns.Response response : responses) {
            double[] means = response.means();
            for (int a = 0; a < paths.size(); a++) {
                AxisValues axis = AxisValues.of(paths.get(a), runs.values(a));
                if (!axis.ordered()) {
                    continue;
                }
                Interval correlation = RankCorrelation.of(axis.numbers(), means);
                List<Object> row = ResultColumns.row(response, axis.path());
                row.addAll(List.of(correlation.value(), correlation.low(), correlation.high()));
                rows.add(row);
                noted.effects()
                        .add(new EffectLine(
                                response,
                                axis.path(),
                                Math.abs(correlation.value()),
                                correlation.sign() != 0,
                                String.format(Locale.ROOT, "rank correlation %+.2f", correlation.value())));
            }
        }
        return rows;
    }
}
