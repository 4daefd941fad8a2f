package spillway.bench;

/**
 * One timing.
 *
 * @param cpu computing time of the whole process, compiler and garbage collection included, s
 * @param threadCpu that of the thread that did the work, s; NaN for another process or several threads
 * @param wall elapsed time, s
 * @param allocated bytes that this thread allocated; NaN as above
 * @param heap bytes on the heap after a full collection, what was worked on included; NaN for another process
 * @param peak most bytes that were on the heap; NaN for another process
 * @param agentSteps agents times quarters: firms, talents and cities that were there at the end of each quarter; 0 where none were
 *     counted
 * @param quarters quarters that were run, over all runs
 * @param runs runs that were made
 * @param disk bytes that the runs left on disk; NaN where nobody looked
 */
public record Sample(
        double cpu,
        double threadCpu,
        double wall,
        double allocated,
        double heap,
        double peak,
        long agentSteps,
        int quarters,
        int runs,
        double disk) {
    /** Computing time of one run, s. */
    public double cpuPerRun() {
        return cpu / runs;
    }

    /** Agent-steps in a second of computing time, in millions; NaN where none were counted. */
    public double millionStepsPerSecond() {
        return agentSteps == 0 ? Double.NaN : agentSteps / cpu / 1e6;
    }

    /** Kilobytes that a run left on disk; NaN where unknown. */
    public double kilobytesPerRun() {
        return disk / runs / 1e3;
    }

    /** Runs in a second of elapsed time. */
    public double runsPerSecond() {
        return runs / wall;
    }

    /** Megabytes that a quarter allocates; NaN where unknown. */
    public double megabytesPerQuarter() {
        return quarters == 0 ? Double.NaN : allocated / quarters / 1e6;
    }
}
