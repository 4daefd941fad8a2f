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
     */
    record Load(
            long agentSteps,
            int quarters,
            int runs,
            @Nullable Object alive) {}
}
