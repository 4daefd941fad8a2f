package spillway.benchmark.measures;

import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.model.measure.EllisonGlaeserNull;
import spillway.model.measure.Specialisation;

/**
 * B13: plants of skewed size placed in regions. At random, gamma is zero on average; where every plant copies its industry's
 * favourite region with chance sqrt(gamma), so that two of them copy with chance gamma, the planted gamma comes back.
 */
public final class EllisonGlaeserDartboard implements BenchmarkCase {
    private static final int INDUSTRIES = 8;

    @Override
    public String id() {
        return "B13";
    }

    @Override
    public String title() {
        return "Ellison-Glaeser index of random and of planted location";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("M", 11.0);
        parameters.put("n", 200.0);
        parameters.put("gamma", 0.2);
        parameters.put("draws", 4000.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int regions = value(parameters, "M").intValue();
        int plants = value(parameters, "n").intValue();
        double gamma = value(parameters, "gamma");
        if (regions < 2 || plants < 2 || !(gamma >= 0 && gamma <= 1)) {
            throw new IllegalArgumentException("two regions and two plants at least, gamma from 0 to 1");
        }
        KeyedRandom random = new RandomStreams(13).stream("dartboard");
        double[] aggregate = new double[regions];
        for (int r = 0; r < regions; r++) {
            aggregate[r] = 1 + r;
        }
        Sample alone = new Sample();
        Sample planted = new Sample();
        for (int draw = 0; draw < value(parameters, "draws").intValue(); draw++) {
            alone.add(industry(random.at(draw, 0), aggregate, plants, 0));
            planted.add(industry(random.at(draw, 1), aggregate, plants, Math.sqrt(gamma)));
        }
        return List.of(
                alone.mean("gamma of random location"),
                planted.mean("gamma of planted location"),
                ownAggregate(random.at(0, 2), aggregate, plants));
    }

    private static double industry(KeyedRandom random, double[] aggregate, int plants, double copying) {
        double[] size = new double[plants];
        int[] region = new int[plants];
        int favourite = random.nextIndex(aggregate, aggregate.length);
        for (int p = 0; p < plants; p++) {
            size[p] = StrictMath.exp(random.nextGaussian());
            boolean copies = random.nextDouble() < copying;
            int own = random.nextIndex(aggregate, aggregate.length);
            region[p] = copies ? favourite : own;
        }
        return Specialisation.ellisonGlaeser(size, region, aggregate).gamma();
    }

    /** Where the aggregate is counted from the plants themselves, an industry of eight is in it and gamma falls below zero. */
    private static Measured ownAggregate(KeyedRandom random, double[] chances, int plants) {
        int all = INDUSTRIES * plants;
        double[] size = new double[all];
        int[] region = new int[all];
        int[] industry = new int[all];
        for (int p = 0; p < all; p++) {
            size[p] = 1;
            region[p] = random.nextIndex(chances, chances.length);
            industry[p] = p % INDUSTRIES;
        }
        Sample means = new Sample();
        EllisonGlaeserNull.Plants world =
                new EllisonGlaeserNull.Plants(size, region, industry, chances.length, INDUSTRIES);
        for (int block = 0; block < 40; block++) {
            EllisonGlaeserNull.Result[] results = EllisonGlaeserNull.of(world, 50, random, 3 + block);
            double mean = 0;
            for (EllisonGlaeserNull.Result result : results) {
                mean += result.nullMean() / INDUSTRIES;
            }
            means.add(mean);
        }
        return means.mean("gamma of random location within eight industries");
    }
}
