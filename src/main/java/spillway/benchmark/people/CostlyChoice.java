package spillway.benchmark.people;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/**
 * B8b: talents who pay to move between three places, in three distances. Costs are the same both ways, so the chain of places is
 * reversible and its stationary law is known in closed form.
 */
public final class CostlyChoice implements BenchmarkCase {

    @Override
    public String id() {
        return "B8b";
    }

    @Override
    public String title() {
        return "Logit choice of a place with moving costs: stationary shares";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("V1", 0.0);
        parameters.put("V2", 0.5);
        parameters.put("V3", 1.0);
        parameters.put("c0", 0.5);
        parameters.put("c1", 1.0);
        parameters.put("scale", 50.0);
        parameters.put("d12", 30.0);
        parameters.put("d13", 120.0);
        parameters.put("d23", 100.0);
        parameters.put("muH", 0.05);
        parameters.put("n", 20_000.0);
        parameters.put("T", 600.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double[] value = {value(parameters, "V1"), value(parameters, "V2"), value(parameters, "V3")};
        Movers movers = new Movers(
                value,
                Movers.apart(value(parameters, "d12"), value(parameters, "d13"), value(parameters, "d23")),
                whole(parameters, "seed", 0),
                Movers.set("talentMoveRate", value(parameters, "muH")),
                Movers.set("talentFixedCost", value(parameters, "c0")),
                Movers.set("distanceCost", value(parameters, "c1")),
                Movers.set("distanceScale", value(parameters, "scale")));
        movers.settleEvenly(whole(parameters, "n", 300));
        movers.moveTalents(whole(parameters, "T", 1));
        double[][] cost = movers.world.distances.talentMove;
        double[] law = new double[value.length];
        for (int r = 0; r < law.length; r++) {
            for (int s = 0; s < law.length; s++) {
                law[r] += Math.exp(value[r] + value[s] - cost[r][s]);
            }
        }
        return Shares.measured(movers.heads(), law);
    }
}
