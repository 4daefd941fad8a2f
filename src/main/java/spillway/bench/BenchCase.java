package spillway.bench;

import java.io.IOException;
import spillway.run.RunRefused;

/**
 * A case of the benchmark.
 *
 * @param group what it is asked for by, alone or with others
 * @param id its name in tables
 * @param title what it does, in words
 * @param sampling does it once
 */
public record BenchCase(String group, String id, String title, Sampling sampling) {
    /** Does a case and says what it took. */
    @FunctionalInterface
    public interface Sampling {
        Sample sample() throws IOException, RunRefused, InterruptedException;
    }

    /** Whether {@code name} asks for it. */
    public boolean is(String name) {
        return name.equals(id) || name.equals(group);
    }

    /** A case that is done in this process. */
    static BenchCase here(String group, String id, String title, Work work) {
        return new BenchCase(group, id, title, () -> new Meter().time(work));
    }
}
