package spillway.bench.twins;

/** One run of the workload. */
public interface TwinRun {
    /** Runs the next quarter. */
    void quarter();

    /** How things stand. */
    Outcome outcome();
}
