package spillway.bench.twins;

import java.util.function.Function;

/** The ways in which the workload is written. */
public enum Twin {
    /** A {@code Steppable} an agent, as MASON's own examples have it. */
    AGENTS("mason-agents", "MASON, a schedule entry an agent", workload -> new MasonTwin(workload, true)),
    /** The same agents, called in a loop from one entry of the schedule. */
    LOOP("mason-loop", "MASON, one schedule entry for all agents", workload -> new MasonTwin(workload, false)),
    /** An array an attribute and keyed draws, as the simulator has it. */
    COLUMNS("columns", "columns and keyed draws, as in the simulator", ColumnTwin::new);

    private final String id;
    private final String title;
    private final Function<Workload, TwinRun> beginning;

    Twin(String id, String title, Function<Workload, TwinRun> beginning) {
        this.id = id;
        this.title = title;
        this.beginning = beginning;
    }

    /** Its name in commands and files. */
    public String id() {
        return id;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** A run before its first quarter. */
    public TwinRun begin(Workload workload) {
        return beginning.apply(workload);
    }
}
