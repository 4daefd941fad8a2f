package spillway.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** Clocks of computing time, in nanoseconds. */
public final class CpuTime {
    private CpuTime() {}

    /** Of the whole process, compiling and collecting garbage included. */
    public static LongSupplier ofProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system::getProcessCpuTime
                : ofThread();
    }

    /** Of the calling thread alone. */
    public static LongSupplier ofThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads::getCurrentThreadCpuTime;
    }
}
