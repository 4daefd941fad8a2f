package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import spillway.experiment.effect.PairedEffect;

/** What policies do at each point: differences from no policy under equal seeds. */
final class ContrastTable implements AnalysisTable {
    @Override
    public String file() {
        return SweepAnalysis.CONTRASTS;
    }

    @Override
    public List<List<String>> columns() {
        List<List<String>> columns = new ArrayList<>(ResultColumns.with(List.of()));
        columns.remove(columns.size() - 1);
        columns.addAll(List.of(
                List.of("point", "count", "number of the point, from 1"),
                List.of("mean", "", "mean difference under equal seeds"),
                List.of("low95", "", "lower end of its 95% interval by Student's t over seeds"),
                List.of("high95", "", "upper end"),
                List.of("seeds", "count", "seeds under which both runs reached their end")));
        return columns;
    }

    @Override
    public List<List<?>> rows(SweepFacts facts, SweepRuns runs, Noted noted) {
        List<List<?>> rows = new ArrayList<>();
        for (SweepRuns.Response response : runs.responses()) {
            if (!response.against().isEmpty()) {
                for (int point = 0; point < response.results().length; point++) {
                    PairedEffect effect = PairedEffect.of(response.results()[point]);
                    List<Object> row = new ArrayList<>(response.key());
                    row.addAll(List.of(point + 1, effect.mean(), effect.lower(), effect.upper(), effect.pairs()));
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
