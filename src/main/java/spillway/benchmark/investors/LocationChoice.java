package spillway.benchmark.investors;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.kernel.Numbers;
import spillway.model.ModelParams;

/**
 * B11: a conditional logit fitted to the places that the simulator's investors chose gives back the weights they chose by; and in
 * many such studies the 95% intervals hold the weights as often as they say.
 */
public final class LocationChoice implements BenchmarkCase {
    private static final double NORMAL_95 = 1.959963985;
    private static final List<String> PATHS = List.of(
            "marketAccess",
            "supplierAccess",
            "wages",
            "agglomeration",
            "talent",
            "infrastructure",
            "subsidy",
            "hongKongDistance");
    private static final double[] PLANTED = {0.6, 0.5, -0.6, 0.4, 0.3, 0.3, 3, 0.5};

    private final boolean coverage;

    private LocationChoice(boolean coverage) {
        this.coverage = coverage;
    }

    /** One study. */
    public static LocationChoice study() {
        return new LocationChoice(false);
    }

    /** How often the intervals of many studies hold the truth. */
    public static LocationChoice coverage() {
        return new LocationChoice(true);
    }

    @Override
    public String id() {
        return coverage ? "B11c" : "B11";
    }

    @Override
    public String title() {
        return coverage
                ? "Conditional logit of direct investment: how many of 200 studies' 95% intervals hold the planted weights"
                : "Conditional logit of direct investment: planted weights recovered by maximum likelihood";
    }

    @Override
    public boolean isLong() {
        return coverage;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int c = 0; c < PLANTED.length; c++) {
            parameters.put(PlantedPlaces.NAMES.get(c), PLANTED[c]);
        }
        parameters.put("n", 20_000.0);
        if (coverage) {
            parameters.put("runs", 200.0);
        }
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        List<String> differences = new ArrayList<>(List.of(
                "investors.projectsPerQuarter=200",
                "investors.growth=0",
                "investors.sourceBias=true",
                "investors.sourceShare.HK=0.3",
                "investors.sourceShare.HMT=0.2",
                "investors.sourceShare.EUUS=0.2",
                "investors.sourceShare.JPKRTW=0.2",
                "investors.sourceShare.ROW=0.1"));
        for (int c = 0; c < PATHS.size(); c++) {
            double planted = value(parameters, PlantedPlaces.NAMES.get(c));
            differences.add("investors." + PATHS.get(c) + "=" + Numbers.exactText(planted));
        }
        ModelParams params = Rules.with(differences);
        int arrivals = whole(parameters, "n", 200);
        int seed = whole(parameters, "seed", 0);
        return coverage
                ? covered(params, arrivals, seed, whole(parameters, "runs", 1), parameters)
                : fitted(fit(params, arrivals, seed));
    }

    private static ConditionalLogit fit(ModelParams params, int arrivals, long seed) {
        return new ConditionalLogit(new PlantedPlaces(params, seed).choices(arrivals), PATHS.size());
    }

    private static List<Measured> fitted(ConditionalLogit fit) {
        List<Measured> measured = new ArrayList<>();
        for (int c = 0; c < PATHS.size(); c++) {
            measured.add(new Measured(PlantedPlaces.NAMES.get(c), fit.coefficients[c], fit.standardErrors[c]));
        }
        return measured;
    }

    private static List<Measured> covered(
            ModelParams params, int arrivals, int seed, int runs, Map<String, Double> parameters) {
        int[] held = new int[PATHS.size()];
        for (int run = 0; run < runs; run++) {
            ConditionalLogit fit = fit(params, arrivals, seed + (long) run);
            for (int c = 0; c < held.length; c++) {
                double miss = Math.abs(fit.coefficients[c] - value(parameters, PlantedPlaces.NAMES.get(c)));
                held[c] += miss <= NORMAL_95 * fit.standardErrors[c] ? 1 : 0;
            }
        }
        List<Measured> measured = new ArrayList<>();
        for (int c = 0; c < held.length; c++) {
            double share = (double) held[c] / runs;
            measured.add(new Measured(
                    "coverage of " + PlantedPlaces.NAMES.get(c), share, Math.sqrt(share * (1 - share) / runs)));
        }
        return measured;
    }
}
