package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunRefused;

/**
 * Makes plans, one after another, each in a folder.
 *
 * @param source what makes the runs of a plan
 * @param threads how many at the same time
 * @param progress is told of every run that has ended
 * @param interruption asks it to begin no further run
 * @param place where they are made
 */
public record PlanRunner(Source source, int threads, Progress progress, Interruption interruption, Place place) {

    /** Makes them in this process. */
    public PlanRunner(Source source, int threads, Progress progress, Interruption interruption) {
        this(source, threads, progress, interruption, LocalEngine::new);
    }

    /** From what makes runs in this process to what makes them, or has them made. */
    @FunctionalInterface
    public interface Place {
        /** The engine that may use {@code worker}. */
        Engine engine(Worker worker);
    }

    /** From a plan to what makes its runs. */
    @FunctionalInterface
    public interface Source {
        /**
         * What makes the runs of {@code plan}.
         *
         * @throws RunRefused if they cannot be made as planned
         */
        TrialRunner runner(Plan plan) throws RunRefused;
    }

    /** The engine for {@code plan}. */
    public Engine engine(Plan plan) throws RunRefused {
        return place.engine(worker(plan));
    }

    /** What makes runs of {@code plan} in this process. */
    public Worker worker(Plan plan) throws RunRefused {
        return new Worker(source.runner(plan), threads, progress, interruption::isRequested);
    }

    /** Makes what {@code path} lacks of {@code plan} and writes the table of runs; some are missing if it was stopped. */
    public Results run(Path path, Plan plan) throws IOException, RunRefused, InterruptedException {
        StudyFolder folder = StudyFolder.open(path, plan);
        Results there = folder.gather();
        if (there.missing().length == 0) {
            return folder.write(there);
        }
        engine(plan).run(folder);
        return folder.write();
    }

    /**
     * As {@link #run}, for whoever needs all runs.
     *
     * @throws InterruptedException if some are missing
     */
    public Results runAll(Path path, Plan plan) throws IOException, RunRefused, InterruptedException {
        Results results = run(path, plan);
        if (results.missing().length > 0) {
            throw new InterruptedException(
                    results.missing().length + " of " + plan.size() + " runs are missing in " + path);
        }
        return results;
    }
}
