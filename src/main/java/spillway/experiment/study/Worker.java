package spillway.experiment.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import spillway.experiment.AtOnce;
import spillway.run.Progress;
import spillway.run.RunRefused;

/**
 * Makes runs and leaves them in a shard of its own. What is there is not made again; it may be killed at any time and leaves whatever has
 * ended.
 */
public final class Worker {
    private final TrialRunner runner;
    private final int threads;
    private final Progress progress;
    private final BooleanSupplier stopped;

    /**
     * A worker.
     *
     * @param threads how many runs it makes at the same time
     * @param progress is told of every run that has ended
     * @param stopped whether it shall begin no further run
     */
    public Worker(TrialRunner runner, int threads, Progress progress, BooleanSupplier stopped) {
        this.runner = runner;
        this.threads = threads;
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * Makes those of some runs of the plan in {@code folder} that are not there.
     *
     * @param shard what its shard is called; a number is added while another worker holds a shard of that name
     * @param trials positions in the plan, in the order in which they are begun
     */
    public void make(StudyFolder folder, String shard, int[] trials)
            throws IOException, RunRefused, InterruptedException {
        Results there = folder.gather();
        int[] missing = Arrays.stream(trials).filter(i -> !there.has(i)).toArray();
        if (missing.length == 0) {
            return;
        }
        progress.start(missing.length);
        try (Shard rows = Shard.open(folder.shards(), shard, folder.plan())) {
            AtomicInteger next = new AtomicInteger();
            List<Callable<Void>> hands = new ArrayList<>();
            for (int thread = 0; thread < Math.min(threads, missing.length); thread++) {
                hands.add(() -> {
                    for (int i = next.getAndIncrement(); i < missing.length && !stopped.getAsBoolean(); ) {
                        make(folder.plan().trial(missing[i]), rows);
                        i = next.getAndIncrement();
                    }
                    return null;
                });
            }
            AtOnce.all(threads, hands);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RunRefused refused) {
                throw refused;
            }
            throw new IOException("the runs cannot be kept: " + broken.getCause(), broken.getCause());
        } finally {
            progress.end();
        }
    }

    private void make(Trial trial, Shard rows) throws IOException, RunRefused {
        List<String> cells;
        try {
            cells = runner.run(trial);
        } catch (RuntimeException broken) {
            rows.addFailed(trial, broken.getMessage() == null ? broken.toString() : broken.getMessage());
            progress.advance(trial.name());
            return;
        }
        rows.add(trial, cells);
        progress.advance(trial.name());
    }
}
