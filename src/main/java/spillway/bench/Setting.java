package spillway.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.RunDriver;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;

/**
 * What all cases share.
 *
 * @param config configuration of the runs
 * @param quarters length of a run
 * @param talents agents of the yardstick
 * @param charts draws charts and page from the logs of a run
 * @param scratch folder for what the cases leave
 * @param interruption ends the work before its time
 */
public record Setting(
        Path config, int quarters, int talents, RunDriver.Finish charts, Path scratch, Interruption interruption) {
    /** The seed of all runs. */
    static final long SEED = 1;

    /** A plan of {@code length} quarters with these settings; solved base years are taken from {@code baseYears}. */
    RunPlan plan(int length, List<String> settings, BaseYears baseYears) throws RunRefused {
        return new RunPlanner(baseYears)
                .plan(new RunRequest(config, settings, List.of(), SEED, 1, OptionalInt.of(length)));
    }

    /**
     * Reads configuration and data.
     *
     * @throws RunRefused with every complaint, if there is one
     */
    public void check() throws RunRefused {
        plan(quarters, List.of(), BaseYears.inMemory());
    }

    /** Solved base years that the cases keep on disk. */
    BaseYears baseYears() {
        return BaseYears.in(scratch.resolve("base-years"));
    }
}
