package spillway.bench.twins;

/**
 * The size of the common workload. Every quarter each talent considers to move with a fixed chance and then chooses among
 * {@link Rules#PLACES} places by a logit over knowledge, crowding, distance and home; each learns with a fixed chance from the field of
 * knowledge where it lives, and adds to it; the field fades and diffuses.
 *
 * @param talents agents
 * @param quarters length of a run
 * @param seed random seed; the first population is a function of it alone
 */
public record Workload(int talents, int quarters, long seed) {
    /** Agents of the usual size. */
    public static final int USUAL_TALENTS = 100_000;

    private static final int USUAL_QUARTERS = 40;

    public Workload {
        if (talents < 1 || quarters < 1) {
            throw new IllegalArgumentException(
                    talents + " talents and " + quarters + " quarters: at least one of each");
        }
    }

    /** A run of the usual length. */
    public static Workload of(int talents) {
        return new Workload(talents, USUAL_QUARTERS, 1);
    }

    /** Agents times quarters. */
    public long agentSteps() {
        return (long) talents * quarters;
    }
}
