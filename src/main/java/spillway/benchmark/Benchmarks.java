package spillway.benchmark;

import java.util.List;
import spillway.benchmark.measures.EllisonGlaeserDartboard;
import spillway.benchmark.measures.HeatOnTheGrid;
import spillway.benchmark.measures.MoranLattice;
import spillway.benchmark.measures.RandomIndustries;

/** The list of all cases. */
public final class Benchmarks {
    private Benchmarks() {}

    /** All cases, in the order of the table. */
    public static List<BenchmarkCase> all() {
        return List.of(new EllisonGlaeserDartboard(), new MoranLattice(), new RandomIndustries(), new HeatOnTheGrid());
    }
}
