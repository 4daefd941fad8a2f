package spillway.benchmark.people;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;

/**
 * B9: talents who like company choose between two places alike in all else. Below a strength of two they spread, above it they
 * gather. The share is averaged over quarters, since that of one quarter wavers.
 */
public final class CompanyChoice implements BenchmarkCase {
    private static final int BATCHES = 20;

    @Override
    public String id() {
        return "B9";
    }

    @Override
    public String title() {
        return "Choice between two places with the pull of company: mean share of the place where most began";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("betaG", 2.5);
        parameters.put("start", 0.95);
        parameters.put("muH", 0.05);
        parameters.put("n", 20_000.0);
        parameters.put("T", 2000.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int people = whole(parameters, "n", 100);
        int quarters = whole(parameters, "T", BATCHES);
        int first = (int) Math.round(people * value(parameters, "start"));
        if (first < 1 || first >= people) {
            throw new IllegalArgumentException("start leaves a place empty");
        }
        Movers movers = new Movers(
                new double[2],
                List.of(Movers.road(0, 1, 60)),
                whole(parameters, "seed", 0),
                Movers.set("talentMoveRate", value(parameters, "muH")),
                Movers.set("talentFixedCost", 0),
                Movers.set("distanceCost", 0),
                Movers.set("talentCompany", value(parameters, "betaG")));
        movers.settle(0, first);
        movers.settle(1, people - first);
        Arrays.fill(movers.world.base.talent, people / 2.0 * movers.world.talents.persons);
        movers.moveTalents(quarters / 2);
        double sum = 0;
        double squares = 0;
        int perBatch = quarters / BATCHES;
        for (int batch = 0; batch < BATCHES; batch++) {
            double inBatch = 0;
            for (int k = 0; k < perBatch; k++) {
                movers.moveTalents(1);
                inBatch += movers.world.cities.talent[0] / movers.world.talents.persons;
            }
            double mean = inBatch / perBatch / people;
            sum += mean;
            squares += mean * mean;
        }
        double mean = sum / BATCHES;
        double variance = Math.max(0, squares / BATCHES - mean * mean) / (BATCHES - 1);
        return List.of(new Measured("share", mean, Math.sqrt(variance)));
    }
}
