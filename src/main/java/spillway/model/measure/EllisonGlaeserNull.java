package spillway.model.measure;

import spillway.kernel.Draw;
import spillway.kernel.KeyedRandom;

/**
 * The Ellison-Glaeser index of several industries beside what chance gives: every plant of every industry is placed in a region
 * at random with the chances of the aggregate shares, the aggregate is summed again, and the index is computed as for the real plants. The
 * mean of such draws is a little below zero, because the aggregate holds the industry itself.
 */
public final class EllisonGlaeserNull {
    private EllisonGlaeserNull() {}

    /**
     * Plants of all industries.
     *
     * @param size of each plant, any unit
     * @param region of each plant, from 0
     * @param industry of each plant, from 0
     * @param regions how many regions
     * @param industries how many industries
     */
    public record Plants(double[] size, int[] region, int[] industry, int regions, int industries) {
        /** Plants whose columns have one length. */
        public Plants {
            Lengths.same(size.length, region.length);
            Lengths.same(size.length, industry.length);
        }
    }

    /**
     * The index of one industry and its null.
     *
     * @param measured raw concentration, Herfindahl index of the plants, gamma
     * @param nullMean mean gamma over the draws
     * @param nullSd its standard deviation
     * @param asHigh share of draws with a gamma at least as high, the measured one counted among them
     */
    public record Result(Specialisation.Localisation measured, double nullMean, double nullSd, double asHigh) {}

    /** The index of every industry with its null from {@code draws} draws. */
    public static Result[] of(Plants plants, int draws, KeyedRandom random, long occasion) {
        double[] aggregate = totals(plants, plants.region);
        Specialisation.Localisation[] measured = gammas(plants, plants.region);
        double[] sum = new double[plants.industries];
        double[] squares = new double[plants.industries];
        int[] asHigh = new int[plants.industries];
        double[] running = aggregate.clone();
        for (int r = 1; r < running.length; r++) {
            running[r] += running[r - 1];
        }
        int[] placed = new int[plants.size.length];
        for (int d = 0; d < draws; d++) {
            random.at(d, occasion);
            for (int p = 0; p < placed.length; p++) {
                placed[p] = Draw.inRunningSums(running, 0, running.length - 1, random.nextDouble());
            }
            Specialisation.Localisation[] drawn = gammas(plants, placed);
            for (int i = 0; i < drawn.length; i++) {
                sum[i] += drawn[i].gamma();
                squares[i] += drawn[i].gamma() * drawn[i].gamma();
                asHigh[i] += drawn[i].gamma() >= measured[i].gamma() ? 1 : 0;
            }
        }
        Result[] results = new Result[plants.industries];
        for (int i = 0; i < results.length; i++) {
            double mean = sum[i] / draws;
            double sd = Math.sqrt(Math.max(0, squares[i] / draws - mean * mean) * draws / (draws - 1));
            boolean defined = !Double.isNaN(measured[i].gamma());
            results[i] = new Result(measured[i], mean, sd, defined ? (asHigh[i] + 1.0) / (draws + 1) : Double.NaN);
        }
        return results;
    }

    /** The index of every industry against the total of all, with plants in these regions. */
    private static Specialisation.Localisation[] gammas(Plants plants, int[] region) {
        double[] aggregate = totals(plants, region);
        Specialisation.Localisation[] all = new Specialisation.Localisation[plants.industries];
        double[][] bySector = new double[plants.industries][plants.regions];
        double[] squares = new double[plants.industries];
        for (int p = 0; p < region.length; p++) {
            bySector[plants.industry[p]][region[p]] += plants.size[p];
            squares[plants.industry[p]] += plants.size[p] * plants.size[p];
        }
        for (int i = 0; i < all.length; i++) {
            double total = 0;
            for (double quantity : bySector[i]) {
                total += quantity;
            }
            all[i] = Specialisation.localisation(bySector[i], squares[i] / (total * total), aggregate);
        }
        return all;
    }

    private static double[] totals(Plants plants, int[] region) {
        double[] totals = new double[plants.regions];
        for (int p = 0; p < region.length; p++) {
            totals[region[p]] += plants.size[p];
        }
        return totals;
    }
}
