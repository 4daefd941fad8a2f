package spillway.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The trials of a plan in the order in which they are best made, cut into pieces that share solved base years as far as possible: seed
 * by seed, so that an interrupted plan is a thinner one, and within a seed by the parameters of the base year.
 */
public final class Chunks {
    /** The most trials of one piece, unless there would be too many pieces. */
    static final int MOST_TRIALS = 32;
    /** The most pieces, which is what schedulers of clusters take without further ado. */
    static final int MOST_CHUNKS = 1000;

    private final int[] order;
    private final int[] starts;

    private Chunks(int[] order, int[] starts) {
        this.order = order;
        this.starts = starts;
    }

    /** The chunks of {@code plan}: as many as it says, or pieces of a few runs where it says nothing. */
    static Chunks of(Plan plan) {
        Map<String, List<Integer>> byBase = new LinkedHashMap<>();
        for (int v = 0; v < plan.variants().size(); v++) {
            byBase.computeIfAbsent(plan.variants().get(v).base(), first -> new ArrayList<>())
                    .add(v);
        }
        int[] order = new int[plan.size()];
        List<Integer> groups = new ArrayList<>();
        int at = 0;
        for (int s = 0; s < plan.seeds().count(); s++) {
            for (List<Integer> variants : byBase.values()) {
                groups.add(at);
                for (int variant : variants) {
                    order[at++] = plan.index(variant, s);
                }
            }
        }
        groups.add(at);
        return new Chunks(order, plan.pieces() > 0 ? even(groups, plan.pieces()) : small(groups));
    }

    /** Pieces of one base year each, of at most {@link #MOST_TRIALS}, joined where there would be too many. */
    private static int[] small(List<Integer> groups) {
        List<Integer> pieces = new ArrayList<>();
        for (int g = 0; g + 1 < groups.size(); g++) {
            for (int at = groups.get(g); at < groups.get(g + 1); at += MOST_TRIALS) {
                pieces.add(at);
            }
        }
        int stride = (pieces.size() + MOST_CHUNKS - 1) / MOST_CHUNKS;
        int count = (pieces.size() + stride - 1) / stride;
        int[] starts = new int[count + 1];
        for (int chunk = 0; chunk < count; chunk++) {
            starts[chunk] = pieces.get(chunk * stride);
        }
        starts[count] = groups.get(groups.size() - 1);
        return starts;
    }

    /** At most {@code wished} pieces of equal length, whose borders move by up to half of it to lie between base years. */
    private static int[] even(List<Integer> groups, int wished) {
        int runs = groups.get(groups.size() - 1);
        TreeSet<Integer> between = new TreeSet<>(groups);
        TreeSet<Integer> starts = new TreeSet<>(List.of(0, runs));
        for (int k = 1; k < wished; k++) {
            int even = (int) ((long) k * runs / wished);
            int before = Objects.requireNonNull(between.floor(even));
            int after = Objects.requireNonNull(between.ceiling(even));
            int nearest = even - before <= after - even ? before : after;
            starts.add(2L * Math.abs(nearest - even) * wished <= runs ? nearest : even);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many there are. */
    public int count() {
        return starts.length - 1;
    }

    /** Positions of the trials of a chunk in the plan. */
    public int[] trials(int chunk) {
        return Arrays.copyOfRange(order, starts[chunk], starts[chunk + 1]);
    }
}
