package spillway.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import spillway.bench.twins.Agreement;
import spillway.bench.twins.Outcome;
import spillway.bench.twins.Twin;
import spillway.bench.twins.TwinRun;
import spillway.bench.twins.Workload;

/** The cases of the yardstick, which remember where they end so that they can be compared. */
final class TwinCases {
    private final Workload workload;
    private final Map<Twin, Outcome> outcomes = new EnumMap<>(Twin.class);

    /** Twins of so many talents. */
    TwinCases(int talents) {
        workload = Workload.of(talents);
    }

    /** All of them, in the order of the table. */
    List<BenchCase> all() {
        List<BenchCase> cases = new ArrayList<>();
        for (Twin twin : Twin.values()) {
            String title = "yardstick: " + twin.title() + ", " + workload.talents() + " talents";
            cases.add(BenchCase.here("twins", twin.id(), title, () -> {
                TwinRun run = twin.begin(workload);
                return () -> {
                    for (int i = 0; i < workload.quarters(); i++) {
                        run.quarter();
                    }
                    outcomes.put(twin, run.outcome());
                    return new Work.Load(workload.agentSteps(), workload.quarters(), 1, run);
                };
            }));
        }
        return cases;
    }

    /** What differs between those that were run and the columns; empty if all agree. */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        Outcome columns = outcomes.get(Twin.COLUMNS);
        outcomes.forEach((twin, outcome) -> {
            if (columns != null && twin != Twin.COLUMNS) {
                Agreement.differences(columns, outcome).forEach(line -> found.add(twin.id() + ": " + line));
            }
        });
        return found;
    }
}
