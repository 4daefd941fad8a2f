package spillway.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run is made, of which nothing in its results depends: from its base year or from a checkpoint, with checkpoints on the way or
 * without.
 */
public final class Course {
    /** From the base year to the end. */
    public static final Course STRAIGHT = new Course(Optional.empty(), Optional.empty(), 0);

    private final Optional<RunCheckpoint> from;
    private final Optional<AskedRun> asked;
    private final int every;

    private Course(Optional<RunCheckpoint> from, Optional<AskedRun> asked, int every) {
        this.from = from;
        this.asked = asked;
        this.every = every;
    }

    /** On from a checkpoint; from the base year again if it holds no logs, and then compared with it where it stands. */
    public static Course from(RunCheckpoint checkpoint) {
        return STRAIGHT.goingOnFrom(checkpoint);
    }

    /** The same on from a checkpoint. */
    public Course goingOnFrom(RunCheckpoint checkpoint) {
        return new Course(Optional.of(checkpoint), asked, every);
    }

    /** The same with a checkpoint every so many quarters, but after the last; {@code run} is what they say was asked for. */
    public Course withCheckpoints(AskedRun run, int quarters) {
        return new Course(from, Optional.of(run), quarters);
    }

    private Optional<RunCheckpoint> resumed() {
        return from.filter(RunCheckpoint::hasLogs);
    }

    /** Quarters that are simulated. */
    int quarters(RunPlan plan) {
        return plan.quarters() - resumed().map(RunCheckpoint::quartersOver).orElse(0);
    }

    /** How its beginning is called. */
    String beginning() {
        return resumed().isPresent() ? "reading the checkpoint" : "building the base year";
    }

    /** Notes in the manifest where the run goes on from. */
    void note(Manifest manifest) {
        from.ifPresent(checkpoint ->
                manifest.goesOnFrom(String.valueOf(checkpoint.file().getFileName()), checkpoint.after()));
    }

    /** Begins the run in {@code folder}. */
    LoggedRun begin(RunPlan plan, Path folder, List<? extends Observer> watchers) throws IOException, RunRefused {
        return resumed().isPresent()
                ? plan.resume(plan.seed(), folder, resumed().get(), watchers)
                : plan.begin(plan.seed(), folder, watchers);
    }

    /** Does what is to be done when a quarter has ended. */
    void quarterEnded(RunPlan plan, LoggedRun run, Path folder) throws IOException {
        int over = run.world().tick;
        if (from.isPresent() && resumed().isEmpty() && over == from.get().quartersOver()) {
            from.get().compare(run.world());
        }
        if (asked.isPresent() && over % every == 0 && over < plan.quarters()) {
            Path file = folder.resolve(RunCheckpoint.FOLDER)
                    .resolve(RunCheckpoint.name(run.now().plus(-1)));
            run.checkpoint(file, asked.get());
        }
    }
}
