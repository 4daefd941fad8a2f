package spillway.benchmark;

import java.util.List;
import spillway.benchmark.space.BreakPoint;
import spillway.benchmark.space.CapitalOutput;
import spillway.benchmark.space.FootlooseChoice;
import spillway.benchmark.space.FootloosePoints;
import spillway.benchmark.space.RealWageGap;
import spillway.benchmark.space.SustainPoint;
import spillway.benchmark.space.Uniqueness;

/** The list of all cases. */
public final class Benchmarks {
    private Benchmarks() {}

    /** All cases, in the order of the table. */
    public static List<BenchmarkCase> all() {
        return List.of(
                new BreakPoint(),
                new SustainPoint(),
                new RealWageGap(),
                new FootloosePoints(),
                new FootlooseChoice(),
                new Uniqueness(),
                new CapitalOutput());
    }
}
