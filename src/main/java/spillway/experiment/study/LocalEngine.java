package spillway.experiment.study;

import java.io.IOException;
import java.util.Arrays;
import spillway.run.RunRefused;

/** Threads of this process. */
public final class LocalEngine implements Engine {
    private static final String SHARD = "local";

    private final Worker worker;

    /** An engine whose runs {@code worker} makes. */
    public LocalEngine(Worker worker) {
        this.worker = worker;
    }

    @Override
    public void run(StudyFolder folder, int[] chunks) throws IOException, RunRefused, InterruptedException {
        Chunks all = folder.plan().chunks();
        int[] trials = Arrays.stream(chunks)
                .flatMap(chunk -> Arrays.stream(all.trials(chunk)))
                .toArray();
        worker.make(folder, SHARD, trials);
    }
}
