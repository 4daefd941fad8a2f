package spillway.benchmark.government;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.benchmark.small.SmallWorld;
import spillway.kernel.Numbers;
import spillway.kernel.RandomStreams;
import spillway.mechanism.government.Targets;
import spillway.world.World;

/**
 * B17: governments of equal rank that choose between two sectors equally fit for all, by copying one peer or by a choice of their
 * own: the ants of Kirman (1993). All review their target every year, or each with a chance, which for a small chance becomes
 * Kirman's one after the other.
 */
public final class Imitation implements BenchmarkCase {
    private static final int BATCHES = 50;
    private static final int BURN_IN = 20;

    private final String id;
    private final String title;
    private final double review;
    private final double reviews;
    private final boolean isLong;

    private Imitation(String id, String title, double review, double reviews, boolean isLong) {
        this.id = id;
        this.title = title;
        this.review = review;
        this.reviews = reviews;
        this.isLong = isLong;
    }

    /** Reviews that so nearly never coincide that they come one after the other. */
    public static Imitation oneAfterTheOther() {
        return new Imitation(
                "B17", "Imitation of targets, one government after the other (Kirman)", 0.02, 200_000, true);
    }

    /** All at once, as the shipped parameters have it, or with any chance of review. */
    public static Imitation together() {
        return new Imitation("B17s", "Imitation of targets, many governments at once", 1, 80_000, false);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isLong() {
        return isLong;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("n", 11.0);
        parameters.put("alpha", 0.5);
        parameters.put("rho", review);
        parameters.put("reviews", reviews);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int governments = whole(parameters, "n", 2);
        double alpha = value(parameters, "alpha");
        double own = 2 * alpha / (governments - 1 + 2 * alpha);
        if (!(own > 0 && own <= 1)) {
            throw new IllegalArgumentException("alpha is not positive");
        }
        var params = Rules.with(List.of(
                "government.imitation=" + Numbers.exactText(1 - own),
                "government.centralPlan=0",
                "government.targetCoordination=0",
                "government.targetReview=" + Numbers.exactText(value(parameters, "rho"))));
        World world = SmallWorld.of(governments, 2, 1, List.of());
        Targets targets =
                new Targets(params.government(), params.planning(), new RandomStreams(whole(parameters, "seed", 0)));
        double years = whole(parameters, "reviews", 1000) / value(parameters, "rho");
        if (years > 1e8) {
            throw new IllegalArgumentException("so many reviews take " + Numbers.text(years) + " years");
        }
        int batch = (int) years / BATCHES;
        double[] mean = new double[BATCHES];
        double[] spread = new double[BATCHES];
        choose(targets, world, (int) (BURN_IN / own / value(parameters, "rho")));
        for (int k = 0; k < BATCHES; k++) {
            for (int year = 0; year < batch; year++) {
                choose(targets, world, 1);
                int first = 0;
                for (int target : world.governments.target) {
                    first += target == 0 ? 1 : 0;
                }
                double share = (double) first / governments;
                mean[k] += share / batch;
                spread[k] += (share - 0.5) * (share - 0.5) / batch;
            }
        }
        return List.of(overBatches("mean share", mean), overBatches("variance of the share", spread));
    }

    private static void choose(Targets targets, World world, int years) {
        for (int year = 0; year < years; year++) {
            targets.step(world);
            world.tick += 4;
        }
    }

    private static Measured overBatches(String quantity, double[] batch) {
        double mean = 0;
        for (double value : batch) {
            mean += value / batch.length;
        }
        double squares = 0;
        for (double value : batch) {
            squares += (value - mean) * (value - mean);
        }
        return new Measured(quantity, mean, Math.sqrt(squares / (batch.length - 1) / batch.length));
    }
}
