package spillway.benchmark.space;

import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/**
 * B5: one steady state of the distribution of people or several. With {@code regions = 2} all lies {@code T} apart; with more, regions are spread at random over a
 * square whose side costs {@code T}.
 */
public final class Uniqueness implements BenchmarkCase {
    private static final int STARTS = 8;
    /** Minutes across the square. */
    private static final double SIDE = 100;

    @Override
    public String id() {
        return "B5";
    }

    @Override
    public String title() {
        return "Free mobility with external returns and crowding: one equilibrium or several (Allen and Arkolakis 2014)";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("alpha", 0.1, "beta", -0.3, "sigma", 5.0, "T", 1.3, "regions", 6.0);
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double alpha = value(parameters, "alpha");
        double beta = value(parameters, "beta");
        double sigma = value(parameters, "sigma");
        double trade = value(parameters, "T");
        int regions = value(parameters, "regions").intValue();
        if (!(beta < 0
                && sigma > 1
                && trade > 1
                && regions >= 2
                && regions <= SmallWorld.names().size())) {
            throw new IllegalArgumentException("needs beta < 0, sigma > 1, T > 1 and 2 to 14 regions");
        }
        double[][] minutes = minutes(regions);
        List<double[]> rests = new ArrayList<>();
        KeyedRandom random = new RandomStreams(1).stream("starts");
        for (int start = 0; start < STARTS; start++) {
            double[] first = new double[regions];
            double sum = 0;
            for (int r = 0; r < regions; r++) {
                first[r] = 0.05 + random.at(start, r).nextDouble();
                sum += first[r];
            }
            for (int r = 0; r < regions; r++) {
                first[r] /= sum;
            }
            rests.add(FreeMobility.rest(alpha, beta, sigma, minutes, (trade - 1) / SIDE, first));
        }
        return regions == 2 ? ofTwo(rests) : ofMany(rests);
    }

    private static List<Measured> ofTwo(List<double[]> rests) {
        double least = 1;
        double most = 0;
        for (double[] rest : rests) {
            double small = Math.min(rest[0], rest[1]) / (rest[0] + rest[1]);
            least = Math.min(least, small);
            most = Math.max(most, small);
        }
        return List.of(
                Measured.exactly("least share of the smaller region", least),
                Measured.exactly("largest share of the smaller region", most));
    }

    private static List<Measured> ofMany(List<double[]> rests) {
        double apart = 0;
        for (double[] rest : rests) {
            for (int r = 0; r < rest.length; r++) {
                apart = Math.max(apart, Math.abs(rest[r] - rests.get(0)[r]));
            }
        }
        List<Measured> all = new ArrayList<>();
        all.add(Measured.exactly("largest difference between starts", apart));
        for (int r = 0; r < rests.get(0).length; r++) {
            all.add(Measured.exactly("share of region " + (r + 1), rests.get(0)[r]));
        }
        return all;
    }

    /** Two regions lie a side apart, more are spread at random, always by the same random numbers. */
    static double[][] minutes(int regions) {
        KeyedRandom random = new RandomStreams(1).stream("places");
        double[] east = new double[regions];
        double[] north = new double[regions];
        for (int r = 0; r < regions; r++) {
            east[r] = regions == 2 ? r * SIDE : SIDE * random.at(r, 0).nextDouble();
            north[r] = regions == 2 ? 0 : SIDE * random.at(r, 1).nextDouble();
        }
        double[][] minutes = new double[regions][regions];
        for (int a = 0; a < regions; a++) {
            for (int b = 0; b < regions; b++) {
                minutes[a][b] = StrictMath.hypot(east[a] - east[b], north[a] - north[b]);
            }
        }
        return minutes;
    }
}
