package spillway.benchmark;

import java.nio.file.Path;
import java.util.List;
import spillway.benchmark.adoption.FittedCurve;
import spillway.benchmark.adoption.WellMixed;
import spillway.benchmark.government.BiddingRace;
import spillway.benchmark.government.Imitation;
import spillway.benchmark.government.Patience;
import spillway.benchmark.investors.LocationChoice;
import spillway.benchmark.keys.OneShortInput;
import spillway.benchmark.keys.SecondOrder;
import spillway.benchmark.measures.EllisonGlaeserDartboard;
import spillway.benchmark.measures.HeatOnTheGrid;
import spillway.benchmark.measures.MoranLattice;
import spillway.benchmark.measures.RandomIndustries;
import spillway.benchmark.people.CompanyChoice;
import spillway.benchmark.people.CostlyChoice;
import spillway.benchmark.people.FreeChoice;
import spillway.benchmark.people.MigrationGravity;
import spillway.benchmark.sensitivity.Screening;
import spillway.benchmark.sensitivity.VarianceShares;
import spillway.benchmark.space.BreakPoint;
import spillway.benchmark.space.CapitalOutput;
import spillway.benchmark.space.FootlooseChoice;
import spillway.benchmark.space.FootloosePoints;
import spillway.benchmark.space.RealWageGap;
import spillway.benchmark.space.SustainPoint;
import spillway.benchmark.space.Uniqueness;
import spillway.benchmark.whole.FalsePositives;
import spillway.benchmark.whole.OneItemAlone;
import spillway.benchmark.whole.RandomStream;
import spillway.benchmark.whole.StockFlow;
import spillway.benchmark.whole.SwitchNullity;
import spillway.benchmark.whole.SystemSize;

/** The list of all cases. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * All cases, in the order of the table. Nothing is read before a case is measured.
     *
     * @param config the configuration that cases of the whole model run under, with presets and data beside it
     */
    public static List<BenchmarkCase> all(Path config) {
        Path stationary = config.resolveSibling("presets").resolve("stationary.yaml");
        return List.of(
                new BreakPoint(),
                new SustainPoint(),
                new RealWageGap(),
                new FootloosePoints(),
                new FootlooseChoice(),
                new Uniqueness(),
                new CapitalOutput(),
                new WellMixed(),
                new FittedCurve(),
                new FreeChoice(),
                new CostlyChoice(),
                new CompanyChoice(),
                new MigrationGravity(),
                LocationChoice.study(),
                LocationChoice.coverage(),
                new BiddingRace(),
                new Patience(),
                Imitation.oneAfterTheOther(),
                Imitation.together(),
                new OneShortInput(),
                new SecondOrder(),
                new EllisonGlaeserDartboard(),
                new MoranLattice(),
                new RandomIndustries(),
                new HeatOnTheGrid(),
                new VarianceShares(),
                new Screening(),
                new StockFlow(stationary),
                new RandomStream(config),
                new SwitchNullity(config),
                new OneItemAlone(config),
                new FalsePositives(config),
                new SystemSize(config));
    }
}
