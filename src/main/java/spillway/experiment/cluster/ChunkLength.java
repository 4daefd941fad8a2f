package spillway.experiment.cluster;

/** How many chunks suit a study: each long against what it costs to start a task, and so many that no processor waits for the last. */
public final class ChunkLength {
    /** Seconds that a chunk takes where nothing speaks against it. */
    static final double WANTED = 300;
    /** Seconds that a chunk takes at least, against what starting it costs. */
    static final double LEAST = 120;
    /** Seconds that a chunk takes at most, so that a lost node or a preempted task costs little. */
    static final double MOST = 900;
    /** Chunks for each task that runs at the same time, at least. */
    static final int CHUNKS_A_SLOT = 10;
    /** The largest array that schedulers take without further ado. */
    static final int USUAL_ARRAY = 1000;

    private ChunkLength() {}

    /**
     * The number of chunks.
     *
     * @param runs runs of the plan
     * @param seconds what a run takes on a processor
     * @param cores runs that a task makes at the same time
     * @param slots tasks at the same time
     */
    public static int chunks(int runs, double seconds, int cores, int slots) {
        double all = runs * seconds / cores;
        double count = Math.max(all / WANTED, Math.min(CHUNKS_A_SLOT * (double) slots, all / LEAST));
        long whole = Math.round(Math.max(count, all / MOST));
        return (int) Math.max(1, Math.min(whole, Math.min(runs, USUAL_ARRAY)));
    }
}
