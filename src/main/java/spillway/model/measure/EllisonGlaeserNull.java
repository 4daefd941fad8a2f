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
        double[] squaredSizes = squaredSizes(plants);
        Specialisation.Localisation[] measured = gammas(plants, plants.region, squaredSizes);
        double[] sum = new double[plants.industries];
        double[] squares = new double[plants.industries];
        int[] asHigh = new int[plants.industries];
        RandomRegion chances = new RandomRegion(totals(plants, plants.region));
        int[] placed = new int[plants.size.length];
        for (int d = 0; d < draws; d++) {
            random.at(d, occasion);
            for (int p = 0; p < placed.length; p++) {
                placed[p] = chances.at(random.nextDouble());
            }
            Specialisation.Localisation[] drawn = gammas(plants, placed, squaredSizes);
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
    private static Specialisation.Localisation[] gammas(Plants plants, int[] region, double[] squaredSizes) {
        double[] aggregate = new double[plants.regions];
        double[][] bySector = new double[plants.industries][plants.regions];
        for (int p = 0; p < region.length; p++) {
            bySector[plants.industry[p]][region[p]] += plants.size[p];
            aggregate[region[p]] += plants.size[p];
        }
        Specialisation.Localisation[] all = new Specialisation.Localisation[plants.industries];
        for (int i = 0; i < all.length; i++) {
            double total = 0;
            for (double quantity : bySector[i]) {
                total += quantity;
            }
            all[i] = Specialisation.localisation(bySector[i], squaredSizes[i] / (total * total), aggregate);
        }
        return all;
    }

    /** Sum of the squared sizes of each industry's plants, which do not hang on where they stand. */
    private static double[] squaredSizes(Plants plants) {
        double[] squares = new double[plants.industries];
        for (int p = 0; p < plants.size.length; p++) {
            squares[plants.industry[p]] += plants.size[p] * plants.size[p];
        }
        return squares;
    }

    private static double[] totals(Plants plants, int[] region) {
        double[] totals = new double[plants.regions];
        for (int p = 0; p < region.length; p++) {
            totals[region[p]] += plants.size[p];
        }
        return totals;
    }

    /** The choice of {@link Draw#inRunningSums}, with a table of where to begin for each equal part of the unit interval. */
    private static final class RandomRegion {
        private static final int PARTS = 256;

        private final double[] running;
        private final int[] first = new int[PARTS];

        RandomRegion(double[] sizes) {
            running = sizes;
            for (int r = 1; r < running.length; r++) {
                running[r] += running[r - 1];
            }
            for (int part = 0; part < PARTS; part++) {
                first[part] = Draw.inRunningSums(running, 0, running.length - 1, part / (double) PARTS);
            }
        }

        int at(double uniform) {
            double target = uniform * running[running.length - 1];
            int region = first[(int) (uniform * PARTS)];
            while (region < running.length - 1 && running[region] <= target) {
                region++;
            }
            return region;
        }
    }
}
