package spillway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import spillway.run.BaseYears;
import spillway.run.Observer;
import spillway.run.RunDriver;

/**
 * What the commands work with.
 *
 * @param charts what draws charts and page into a run folder from its logs
 * @param runs where runs without a place of their own go
 * @param showsProgress whether standard error is a terminal
 * @param cache solved base years of this and earlier commands
 * @param watchers what watches each run beside its logs; none in the program itself
 */
public record Workshop(
        RunDriver.Finish charts,
        Path runs,
        boolean showsProgress,
        BaseYears cache,
        Supplier<? extends List<? extends Observer>> watchers) {

    /** A workshop that keeps solved base years beside the runs, and in which nothing but the logs watches the runs. */
    public Workshop(RunDriver.Finish charts, Path runs, boolean showsProgress) {
        this(charts, runs, showsProgress, BaseYears.in(runs.resolve(".base-years")), List::of);
    }

    /** Solved base years: the cache, or none but those of this command. */
    BaseYears baseYears(boolean cached) {
        return cached ? cache : BaseYears.inMemory();
    }
}
