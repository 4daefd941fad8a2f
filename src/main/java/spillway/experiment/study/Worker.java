package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import spillway.experiment.AtOnce;
import spillway.run.Progress;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/**
 * Makes runs and leaves them in a shard of its own. What is there is not made again; it may be killed at any time and leaves whatever has
 * ended.
 */
public final class Worker {
    /** Between two looks at a run that another process is making. */
    private static final long PAUSE_MILLIS = 200;

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
        make(folder, shard, trials, folder.gather());
    }

    /**
     * Makes what a chunk of the plan in {@code folder} lacks, whoever else works on others. It leaves the shards of other chunks unread, so
     * that what a worker reads does not grow with the number of workers.
     *
     * @param chunk number of the chunk, from 0
     * @param tag tells this attempt from others at the same chunk, where files cannot be locked; may be empty
     * @return whether all runs of the chunk are there
     */
    public boolean make(StudyFolder folder, int chunk, String tag)
            throws IOException, RunRefused, InterruptedException {
        int[] trials = folder.plan().chunks().trials(chunk);
        String shard = folder.shardOf(chunk);
        make(folder, tag.isEmpty() ? shard : shard + "-" + tag, trials, folder.gatherChunk(chunk));
        return Arrays.stream(trials).allMatch(folder.gatherChunk(chunk)::has);
    }

    private void make(StudyFolder folder, String shard, int[] trials, Results there)
            throws IOException, RunRefused, InterruptedException {
        int[] missing = Arrays.stream(trials)
                .filter(i -> !there.has(i))
                .map(there::first)
                .distinct()
                .toArray();
        if (missing.length == 0) {
            return;
        }
        progress.start(missing.length, Math.min(threads, missing.length));
        try (Shard rows = Shard.open(folder.shards(), shard, folder.plan())) {
            Loop loop = new Loop(folder, rows, missing);
            AtOnce.all(threads, Collections.nCopies(Math.min(threads, missing.length), loop));
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RunRefused refused) {
                throw refused;
            }
            if (broken.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            if (broken.getCause() instanceof IOException full) {
                throw new IOException("the runs cannot be kept: " + RunFolder.reason(full), full);
            }
            throw new IOException("the runs cannot be kept: " + broken.getCause(), broken.getCause());
        } finally {
            progress.end();
        }
    }

    /** What every thread does: takes the next run that nobody has taken, until there is none. */
    private final class Loop implements Callable<Void> {
        private final StudyFolder folder;
        private final ShardFormat format;
        private final Shard rows;
        private final Deque<Trial> left = new ConcurrentLinkedDeque<>();

        Loop(StudyFolder folder, Shard rows, int[] trials) {
            this.folder = folder;
            this.format = ShardFormat.of(folder.plan());
            this.rows = rows;
            Arrays.stream(trials).mapToObj(folder.plan()::trial).forEach(left::add);
        }

        @Override
        public @Nullable Void call() throws IOException, RunRefused {
            for (Trial trial = next(); trial != null; trial = next()) {
                try {
                    Optional<String> row = row(trial);
                    if (row.isPresent()) {
                        rows.add(row.get());
                        progress.advance(trial.name());
                    } else {
                        left.addLast(trial);
                        Thread.sleep(PAUSE_MILLIS);
                    }
                } catch (InterruptedException cutShort) {
                    return null;
                }
            }
            return null;
        }

        private @Nullable Trial next() {
            return stopped.getAsBoolean() ? null : left.pollFirst();
        }

        private Optional<String> row(Trial trial) throws IOException, RunRefused, InterruptedException {
            return folder.plan().keep() == Plan.Keep.LOGS
                    ? keptRow(trial)
                    : Optional.of(row(trial, () -> runner.run(trial)));
        }

        /** The row of a run that is made, or was made by somebody who could not add it; empty while another process makes it. */
        private Optional<String> keptRow(Trial trial) throws IOException, RunRefused, InterruptedException {
            Path logs = folder.path().resolve(folder.plan().logs(trial));
            try (RunFolder held = RunFolder.unlessHeld(logs).orElse(null)) {
                if (held == null) {
                    return Optional.empty();
                }
                Optional<String> there = format.rowIn(logs, trial);
                if (there.isPresent()) {
                    return there;
                }
                held.empty();
                String row = row(trial, () -> runner.run(trial, logs));
                format.writeRow(logs, row);
                return Optional.of(row);
            }
        }

        private String row(Trial trial, Run run) throws IOException, RunRefused, InterruptedException {
            List<String> cells;
            try {
                cells = run.cells();
            } catch (RuntimeException broken) {
                return format.failed(trial, broken.getMessage() == null ? broken.toString() : broken.getMessage());
            }
            return format.line(trial, cells);
        }
    }

    /** One run. */
    @FunctionalInterface
    private interface Run {
        List<String> cells() throws IOException, RunRefused, InterruptedException;
    }
}
