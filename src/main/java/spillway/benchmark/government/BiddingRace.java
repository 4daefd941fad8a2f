package spillway.benchmark.government;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.benchmark.small.SmallWorld;
import spillway.kernel.Numbers;
import spillway.mechanism.government.SubsidyRace;
import spillway.world.World;

/** B15: identical governments that bid for investors settle where each bid is the best reply to the others. */
public final class BiddingRace implements BenchmarkCase {

    @Override
    public String id() {
        return "B15";
    }

    @Override
    public String title() {
        return "Subsidy race of identical governments: Nash bid";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("n", 9.0);
        parameters.put("eta", 2.0);
        parameters.put("B", 1.0);
        parameters.put("H", 8.0);
        parameters.put("Kq", 8.0);
        parameters.put("c", 0.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int governments = whole(parameters, "n", 2);
        World world = SmallWorld.of(governments, 1, 1, List.of());
        Arrays.fill(world.governments.target, 0);
        Arrays.fill(world.governments.horizon, value(parameters, "H"));
        var params = Rules.with(List.of(
                "government.subsidyCompetition=true",
                "government.subsidyCoordination=" + Numbers.exactText(value(parameters, "c")),
                "government.investorValue=" + Numbers.exactText(value(parameters, "B")),
                "government.quickQuarters=" + Numbers.exactText(value(parameters, "Kq"))));
        new SubsidyRace(params.government(), value(parameters, "eta")).step(world);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double[] rate : world.governments.subsidyRate) {
            least = Math.min(least, rate[0]);
            most = Math.max(most, rate[0]);
        }
        return List.of(Measured.exactly("lowest bid", least), Measured.exactly("highest bid", most));
    }
}
