package spillway.model.measure;

import java.util.Arrays;

/**
 * Counts of the distances between sites on a grid of square cells, in bins of one kilometre. All sites of a cell stand in its
 * middle, but for two in the same cell, which are as far apart as two random points of a square: .5214 of its side.
 *
 * <p>One object serves one thread: it keeps its working room between calls.
 */
public final class SiteDistances {
    /** Mean distance of two random points of a unit square. */
    private static final double WITHIN_A_SQUARE = 0.521405433164721;

    private final int stride;
    /**
     * Bin of two sites whose places differ by so much, at the difference plus {@link #middle}, in either order: no sign has to be taken
     * off. A site's place is its column times the stride plus its row.
     */
    private final short[] binOf;

    private final int middle;
    private final int bins;
    private final int[] one;
    private final int[] two;
    private int[] place = {};

    /** Distances on a grid of {@code width} by {@code height} cells with a side of {@code cellKm}. */
    public SiteDistances(int width, int height, double cellKm) {
        stride = 2 * height;
        middle = width * stride;
        binOf = new short[2 * middle];
        int most = 0;
        for (int dx = 0; dx < width; dx++) {
            for (int dy = dx == 0 ? 0 : 1 - height; dy < height; dy++) {
                double cells = dx == 0 && dy == 0 ? WITHIN_A_SQUARE : Math.sqrt((double) dx * dx + (double) dy * dy);
                int bin = (int) Math.round(cells * cellKm);
                binOf[middle + dx * stride + dy] = (short) bin;
                binOf[middle - dx * stride - dy] = (short) bin;
                most = Math.max(most, bin);
            }
        }
        bins = most + 1;
        one = new int[bins];
        two = new int[bins];
    }

    /** An empty count: bin b holds distances of b kilometres, rounded. */
    public long[] empty() {
        return new long[bins];
    }

    /** Adds to {@code counts} the distances of the sites {@code from} to {@code to - 1} to each other and to all before them. */
    public void add(long[] counts, int[] x, int[] y, int from, int to) {
        if (place.length < to) {
            place = new int[to];
        }
        for (int i = 0; i < to; i++) {
            place[i] = x[i] * stride + y[i];
        }
        // Two sites at once, each with a count of its own: the same bin twice in a row would make a processor wait for
        // itself.
        Arrays.fill(one, 0);
        Arrays.fill(two, 0);
        int i = from;
        for (; i + 1 < to; i += 2) {
            int own = middle + place[i];
            int next = middle + place[i + 1];
            for (int j = 0; j < i; j++) {
                one[binOf[own - place[j]]]++;
                two[binOf[next - place[j]]]++;
            }
            two[binOf[next - place[i]]]++;
        }
        for (int j = 0; i < to && j < i; j++) {
            one[binOf[middle + place[i] - place[j]]]++;
        }
        for (int b = 0; b < bins; b++) {
            counts[b] += one[b] + two[b];
        }
    }

    /** The distance that half of those counted do not exceed, km; NaN if none was counted. */
    public static double median(long[] counts) {
        return quantile(counts, 0.5);
    }

    /** The smallest distance that a share of those counted do not exceed, km; NaN if none was counted. */
    static double quantile(long[] counts, double share) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        long sum = 0;
        for (int b = 0; b < counts.length; b++) {
            sum += counts[b];
            if (all > 0 && sum >= share * all) {
                return b;
            }
        }
        return Double.NaN;
    }
}
