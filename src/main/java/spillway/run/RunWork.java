package spillway.run;

import java.io.IOException;
import java.util.Optional;
import spillway.kernel.Quarter;
import spillway.model.verdict.Verdict;

/** The simulation of one run as its driver sees it: quarters to step through, logs to close. */
public interface RunWork {

    /** The quarter that the next step simulates. */
    Quarter now();

    /**
     * Simulates one quarter and logs it.
     *
     * @throws RunFailure if a phase breaks or the books do not balance
     * @throws IOException if a log cannot be written
     */
    void step() throws IOException;

    /** Agents times quarters so far. */
    long agentSteps();

    /** A hash over the whole state. */
    long fingerprint();

    /** Writes what is known only at the end and closes all logs; nothing is left unflushed. */
    void finish() throws IOException;

    /** The verdict on the headline regions, once finished; empty for a run that is too short for one. */
    default Optional<Verdict> verdict() {
        return Optional.empty();
    }

    /** Closes all logs as they are; never throws. */
    void abort();
}
