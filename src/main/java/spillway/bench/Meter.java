package spillway.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.LongSupplier;
import spillway.run.CpuTime;
import spillway.run.RunRefused;

/** Times work in this process. Every timing begins on a collected heap. */
final class Meter {
    private final LongSupplier processTime = CpuTime.ofProcess();
    private final LongSupplier threadTime = CpuTime.ofThread();
    private final LongSupplier allocated = allocatedByThread();
    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private static LongSupplier allocatedByThread() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported()
                ? threads::getCurrentThreadAllocatedBytes
                : () -> -1;
    }

    /** Does {@code work} once. */
    Sample time(Work work) throws IOException, RunRefused, InterruptedException {
        Work.Timed timed = work.prepare();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long wall = System.nanoTime();
        long cpu = processTime.getAsLong();
        long thread = threadTime.getAsLong();
        long bytes = allocated.getAsLong();
        Work.Load load = timed.run();
        double allocatedBytes = bytes < 0 ? Double.NaN : allocated.getAsLong() - bytes;
        double threadSeconds = (threadTime.getAsLong() - thread) / 1e9;
        double cpuSeconds = (processTime.getAsLong() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double peak =
                heap.stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum();
        double after = live(load);
        return new Sample(
                cpuSeconds,
                threadSeconds,
                wallSeconds,
                allocatedBytes,
                after,
                peak,
                load.agentSteps(),
                load.quarters(),
                load.runs(),
                load.disk());
    }

    /** Bytes on the collected heap, with all that {@code load} keeps. */
    private double live(Work.Load load) {
        try {
            System.gc();
            return heap.stream().mapToDouble(pool -> pool.getUsage().getUsed()).sum();
        } finally {
            Reference.reachabilityFence(load);
        }
    }
}
