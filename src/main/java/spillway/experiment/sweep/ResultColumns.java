package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;

/** The columns that say which result and which factor a row is about, with those behind them. */
final class ResultColumns {
    private static final String NAME = "name";

    private ResultColumns() {}

    /** Columns of a table about factors. */
    static List<List<String>> with(List<List<String>> more) {
        List<List<String>> columns = new ArrayList<>(List.of(
                List.of("policy", NAME, "policy under which the result was had; none for the baseline"),
                List.of(
                        "against",
                        NAME,
                        "policy whose result under the same seed was taken off; empty for the result itself"),
                List.of("set", NAME, "parameter set"),
                List.of("measure", NAME, "the result"),
                List.of("factor", NAME, "what was varied")));
        columns.addAll(more);
        return List.copyOf(columns);
    }

    /** A row of such a table. */
    static List<Object> row(SweepRuns.Response response, String factor) {
        List<Object> row = new ArrayList<>(response.key());
        row.add(factor);
        return row;
    }
}
