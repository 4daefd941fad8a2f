package spillway.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import spillway.run.RunRefused;

/** What a case does in one round: something before the clock runs, then the work. */
@FunctionalInterface
interface Work {
    /** Prepares a round; what is returned is timed. */
    Timed prepare() throws IOException, RunRefused;

    /** The timed part. */
    @FunctionalInterface
    interface Timed {
        Load run() throws IOException, RunRefused, InterruptedException;
    }

    /**
     * What was done.
     *
     * @param agentSteps agents times quarters
     * @param quarters quarters run
     * @param runs runs made
     * @param alive what is to be on the heap when it is measured
     * @param disk bytes left on disk; NaN where nobody looked
     */
    record Load(
            long agentSteps,
            int quarters,
            int runs,
            @Nullable Object alive,
            double disk) {
        /** Work that leaves nothing on disk that anybody looks at. */
        Load(long agentSteps, int quarters, int runs, @Nullable Object alive) {
            this(agentSteps, quarters, runs, alive, Double.NaN);
        }
    }
}
