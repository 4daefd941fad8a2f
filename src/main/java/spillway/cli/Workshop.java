package spillway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import spillway.run.BaseYears;
import spillway.run.Interruption;
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
 * @param interruption ends what is under way when the process is told to stop
 * @param planning takes note of studies that are to be made elsewhere; empty where runs are made here
 */
public record Workshop(
        RunDriver.Finish charts,
        Path runs,
        boolean showsProgress,
        BaseYears cache,
        Supplier<? extends List<? extends Observer>> watchers,
        Interruption interruption,
        Optional<Planning> planning) {

    /** A workshop that keeps solved base years beside the runs, and in which nothing but the logs watches the runs. */
    public Workshop(RunDriver.Finish charts, Path runs, boolean showsProgress) {
        this(charts, runs, showsProgress, BaseYears.in(runs.resolve(".base-years")), List::of);
    }

    /** A workshop in which nobody interrupts. */
    public Workshop(
            RunDriver.Finish charts,
            Path runs,
            boolean showsProgress,
            BaseYears cache,
            Supplier<? extends List<? extends Observer>> watchers) {
        this(charts, runs, showsProgress, cache, watchers, Interruption.onRequest(), Optional.empty());
    }

    /** The same with what ends the work when the process is told to stop. */
    public Workshop interruptedBy(Interruption other) {
        return new Workshop(charts, runs, showsProgress, cache, watchers, other, planning);
    }

    /** The same for a call that only plans. */
    Workshop planning(Planning plans) {
        return new Workshop(charts, runs, showsProgress, cache, watchers, interruption, Optional.of(plans));
    }

    /** The folder of a run that is named by its path, or by its id among the runs. */
    Path run(Path named) {
        Path below = runs.resolve(named);
        return !Files.exists(named) && Files.isDirectory(below) ? below : named;
    }

    /** Solved base years: the cache, or none but those of this command. */
    BaseYears baseYears(boolean cached) {
        return cached ? cache : BaseYears.inMemory();
    }
}
