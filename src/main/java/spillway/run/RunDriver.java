package spillway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Quarter;

/**
 * Takes one run from an empty folder to its end: the manifest says {@code started} before anything else is there, and
 * {@code completed} only after everything else is.
 */
public final class RunDriver {
    private final Progress progress;
    private final Interruption interruption;
    private final LongSupplier cpuTime;

    RunDriver(Progress progress, Interruption interruption, LongSupplier cpuTime) {
        this.progress = progress;
        this.interruption = interruption;
        this.cpuTime = cpuTime;
    }

    /** A driver for the only run of this process. */
    public static RunDriver ofOneRun(Progress progress, Interruption interruption) {
        return new RunDriver(progress, interruption, CpuTime.ofProcess());
    }

    /** A driver for one of several runs at the same time, of which nobody follows the quarters. */
    public static RunDriver ofOneOfMany(Interruption interruption) {
        return new RunDriver(Progress.silent(), interruption, CpuTime.ofThread());
    }

    /** What is made from the logs of a run, such as charts, before it counts as complete. */
    @FunctionalInterface
    public interface Finish {
        /** Works on the closed logs in {@code folder}. */
        void apply(Path folder) throws IOException;
    }

    /** The three ways a run ends. */
    public enum Ending {
        /** Everything is written. */
        COMPLETED,
        /** Something broke; the manifest says what. */
        FAILED,
        /** Somebody asked it to stop. */
        INTERRUPTED
    }

    /**
     * How a run ended.
     *
     * @param ending the way
     * @param failure why, for people; empty for a complete run
     * @param cause what was thrown; null where nothing was
     */
    public record Result(
            Ending ending, String failure, @Nullable Throwable cause) {
        /** A run of which everything is written. */
        public static final Result COMPLETED = new Result(Ending.COMPLETED, "", null);
        /** A run that somebody stopped. */
        public static final Result INTERRUPTED = new Result(Ending.INTERRUPTED, Interruption.REASON, null);
    }

    /**
     * Drives the one run of {@code plan} in {@code folder}; never throws what a run can be blamed for.
     *
     * @param watchers what else is told of every quarter, before the logs
     */
    public Result drive(RunPlan plan, Path folder, List<? extends Observer> watchers, Finish finish) {
        return drive(plan, Course.STRAIGHT, folder, watchers, finish);
    }

    /** As {@link #drive(RunPlan, Path, List, Finish)}, on a course of its own. */
    public Result drive(RunPlan plan, Course course, Path folder, List<? extends Observer> watchers, Finish finish) {
        progress.start(course.quarters(plan), 1);
        try {
            return driveToEnd(plan, course, folder, watchers, finish);
        } finally {
            progress.end();
        }
    }

    private Result driveToEnd(
            RunPlan plan, Course course, Path folder, List<? extends Observer> watchers, Finish finish) {
        Manifest manifest = plan.manifest();
        course.note(manifest);
        RunRecord record = new RunRecord(manifest, folder);
        interruption.watch(record);
        Stage stage = new Stage();
        try {
            record.started();
            Result result = simulate(record, plan, course, watchers, finish, stage);
            if (result != null) {
                return result;
            }
        } catch (Throwable broken) {
            stage.abort();
            String why = stage.failure(broken, manifest.seed());
            boolean said = record.failed(why);
            String all = said ? why : why + "; the manifest could not be written either";
            return new Result(Ending.FAILED, all, broken);
        }
        stage.abort();
        record.failed(Interruption.REASON);
        return Result.INTERRUPTED;
    }

    /** Null if the run was interrupted. */
    private @Nullable Result simulate(
            RunRecord record,
            RunPlan plan,
            Course course,
            List<? extends Observer> watchers,
            Finish finish,
            Stage stage)
            throws IOException, RunRefused {
        long wallStart = System.nanoTime();
        long cpuStart = cpuTime.getAsLong();
        stage.name = course.beginning();
        LoggedRun work = course.begin(plan, record.folder(), watchers);
        stage.work = work;
        stage.name = null;
        for (int i = course.quarters(plan); i > 0; i--) {
            if (interruption.isRequested()) {
                return null;
            }
            stage.quarter = work.now();
            work.step();
            course.quarterEnded(plan, work, record.folder());
            progress.advance(stage.quarter);
        }
        stage.name = "closing the logs";
        long agentSteps = work.agentSteps();
        long fingerprint = work.fingerprint();
        work.finish();
        stage.work = null;
        double cpuSeconds = (cpuTime.getAsLong() - cpuStart) / 1e9;
        record.measured((System.nanoTime() - wallStart) / 1e9, cpuSeconds, agentSteps, fingerprint);
        if (interruption.isRequested()) {
            return null;
        }
        stage.name = "drawing the charts";
        progress.say("drawing the charts");
        finish.apply(record.folder());
        if (interruption.isRequested() || !record.completed()) {
            return null;
        }
        return Result.COMPLETED;
    }

    /** How far a run has come, for the words of its failure. */
    private static final class Stage {
        private @Nullable String name = "writing the manifest";
        private @Nullable Quarter quarter;
        private @Nullable LoggedRun work;

        void abort() {
            if (work != null) {
                try {
                    work.abort();
                } catch (RuntimeException alsoBroken) {
                    // The first failure is the one that is told.
                }
                work = null;
            }
        }

        String failure(Throwable broken, Object seed) {
            return what(broken).replaceAll("\\s+", " ") + " (seed " + seed + ")";
        }

        private String what(Throwable broken) {
            if (broken instanceof RunFailure failure) {
                return String.valueOf(failure.getMessage());
            }
            String where = name != null ? name : "in " + quarter;
            Throwable unwrapped = broken instanceof UncheckedIOException ? broken.getCause() : broken;
            if (unwrapped instanceof IOException io) {
                return where + ": " + RunFolder.reason(io);
            }
            if (broken instanceof OutOfMemoryError) {
                return where + ": out of memory; give Java more with JDK_JAVA_OPTIONS=-Xmx...";
            }
            return where + ": " + (broken instanceof RunRefused ? broken.getMessage() : broken);
        }
    }
}
