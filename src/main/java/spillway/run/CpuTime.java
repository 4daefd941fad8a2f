package spillway.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** Clocks of computing time, in nanoseconds. */
final class CpuTime {
    private CpuTime() {}

    /** Of the whole process, compiling and collecting garbage included. */
    static LongSupplier ofProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system::getProcessCpuTime
                : ofThread();
    }

    /** Of the calling thread alone. */
    static LongSupplier ofThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads::getCurrentThreadCpuTime;
    }
}
