package spillway.model.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spillway.kernel.KeyedRandom;

/**
 * Whether the firms of an industry stand nearer to each other, or farther apart, than as many firms drawn from all industries
 * (Duranton and Overman 2005). Every site counts once, whatever stands on it.
 *
 * <p>An industry of n sites is compared with draws of n of all sites, without replacement. One shuffle of all sites serves every
 * industry at once: its first n sites are the draw for n.
 */
public final class DurantonOverman {
    private final SiteDistances distances;
    private final int toKm;
    private final int most;
    private final KeyedRandom random;

    /**
     * A comparison.
     *
     * @param distances of the grid that the sites stand on
     * @param toKm distance up to which densities are judged
     * @param most sites of an industry that count; of a larger industry that many are drawn
     * @param random of all draws
     */
    public DurantonOverman(SiteDistances distances, int toKm, int most, KeyedRandom random) {
        this.distances = distances;
        this.toKm = toKm;
        this.most = most;
        this.random = random;
    }

    /**
     * One industry.
     *
     * @param sites how many of its sites were taken
     * @param density of the distances between them at 0, 1, ... km, per km
     * @param band what as many sites of all industries give; null for fewer than two sites
     * @param localisation density above the global band, summed over the distances
     * @param dispersion density below it, likewise
     */
    public record Result(
            int sites, double[] density, @Nullable GlobalBand band, double localisation, double dispersion) {
        /** Whether the industry is localised, else dispersed, else neither (what is denser here must be thinner elsewhere). */
        public String verdict() {
            if (Double.isNaN(localisation)) {
                return "";
            }
            return localisation > 0 ? "localised" : dispersion > 0 ? "dispersed" : "random";
        }
    }

    /** All industries at once: sites in columns {@code x}, rows {@code y}, of industries numbered from 0. */
    public Result[] of(int[] x, int[] y, int[] industry, int industries, int draws, double level, long occasion) {
        Lengths.same(x.length, y.length);
        Lengths.same(x.length, industry.length);
        Result[] results = new Result[industries];
        int[][] own = new int[industries][];
        for (int i = 0; i < industries; i++) {
            own[i] = sample(members(industry, i), -1 - i, occasion);
        }
        int[] sizes = Arrays.stream(own).mapToInt(sites -> sites.length).toArray();
        double[][][] random = random(x, y, sizes, draws, occasion);
        for (int i = 0; i < industries; i++) {
            double[] density = density(x, y, own[i]);
            if (own[i].length < 2) {
                results[i] = new Result(own[i].length, density, null, Double.NaN, Double.NaN);
                continue;
            }
            GlobalBand band = GlobalBand.around(random[i], level);
            results[i] = new Result(own[i].length, density, band, band.excess(density), band.shortfall(density));
        }
        return results;
    }

    /** The density of the distances between {@code chosen} sites. */
    public double[] density(int[] x, int[] y, int[] chosen) {
        long[] counts = distances.empty();
        distances.add(counts, at(x, chosen, chosen.length), at(y, chosen, chosen.length), 0, chosen.length);
        return KDensity.of(counts, toKm);
    }

    /** Densities of random industries of each of these sizes [size][draw][km]; sizes are not above the number of sites. */
    public double[][][] random(int[] x, int[] y, int[] sizes, int draws, long occasion) {
        int[] ascending = Arrays.stream(sizes).sorted().distinct().toArray();
        double[][][] densities = new double[sizes.length][draws][];
        int largest = ascending.length == 0 ? 0 : ascending[ascending.length - 1];
        int[] all = new int[x.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            shuffle(all, largest, draw, occasion);
            int[] columns = at(x, all, largest);
            int[] rows = at(y, all, largest);
            long[] counts = distances.empty();
            int taken = 0;
            for (int size : ascending) {
                distances.add(counts, columns, rows, taken, size);
                taken = size;
                double[] density = KDensity.of(counts, toKm);
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == size) {
                        densities[i][draw] = density;
                    }
                }
            }
        }
        return densities;
    }

    private int[] sample(int[] members, long agent, long occasion) {
        if (members.length <= most) {
            return members;
        }
        shuffle(members, most, agent, occasion);
        return Arrays.copyOf(members, most);
    }

    /** Puts a random choice, in random order, at the first {@code count} places. */
    private void shuffle(int[] values, int count, long agent, long occasion) {
        random.at(agent, occasion);
        for (int i = 0; i < count; i++) {
            int other = i + (int) (random.nextDouble() * (values.length - i));
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }

    private static int[] members(int[] industry, int wanted) {
        int[] members = new int[industry.length];
        int count = 0;
        for (int i = 0; i < industry.length; i++) {
            if (industry[i] == wanted) {
                members[count++] = i;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private static int[] at(int[] values, int[] indices, int count) {
        int[] chosen = new int[count];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[indices[i]];
        }
        return chosen;
    }
}
