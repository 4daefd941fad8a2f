package spillway.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that are done several at a time. */
public final class AtOnce {
    private AtOnce() {}

    /**
     * Does all tasks and gives what they yield, in their order.
     *
     * @param threads how many at the same time, at least one
     * @throws ExecutionException if a task breaks; those not yet begun are then left
     */
    public static <T> List<T> all(int threads, List<? extends Callable<T>> tasks)
            throws ExecutionException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())));
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(pool.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
