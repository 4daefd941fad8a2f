package spillway.benchmark.people;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/** B8: talents who move at no cost between three places end up where a logit in the places' amenities says. */
public final class FreeChoice implements BenchmarkCase {

    @Override
    public String id() {
        return "B8";
    }

    @Override
    public String title() {
        return "Logit choice of a place without costs: stationary shares";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("V1", 0.0);
        parameters.put("V2", 0.5);
        parameters.put("V3", 1.0);
        parameters.put("muH", 0.05);
        parameters.put("n", 20_000.0);
        parameters.put("T", 300.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double[] value = {value(parameters, "V1"), value(parameters, "V2"), value(parameters, "V3")};
        Movers movers = new Movers(
                value,
                Movers.apart(60, 60, 60),
                whole(parameters, "seed", 0),
                Movers.set("talentMoveRate", value(parameters, "muH")),
                Movers.set("talentFixedCost", 0),
                Movers.set("distanceCost", 0));
        movers.settleEvenly(whole(parameters, "n", 300));
        movers.moveTalents(whole(parameters, "T", 1));
        double[] law = new double[value.length];
        for (int r = 0; r < law.length; r++) {
            law[r] = Math.exp(value[r]);
        }
        return Shares.measured(movers.heads(), law);
    }
}
