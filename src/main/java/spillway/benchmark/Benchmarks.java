package spillway.benchmark;

import java.util.List;
import spillway.benchmark.government.BiddingRace;
import spillway.benchmark.government.Imitation;
import spillway.benchmark.government.Patience;
import spillway.benchmark.investors.LocationChoice;
import spillway.benchmark.people.CompanyChoice;
import spillway.benchmark.people.CostlyChoice;
import spillway.benchmark.people.FreeChoice;
import spillway.benchmark.people.MigrationGravity;

/** The list of all cases. */
public final class Benchmarks {
    private Benchmarks() {}

    /** All cases, in the order of the table. */
    public static List<BenchmarkCase> all() {
        return List.of(
                new FreeChoice(),
                new CostlyChoice(),
                new CompanyChoice(),
                new MigrationGravity(),
                LocationChoice.study(),
                LocationChoice.coverage(),
                new BiddingRace(),
                new Patience(),
                Imitation.oneAfterTheOther(),
                Imitation.together());
    }
}
