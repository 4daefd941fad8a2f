package spillway.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    static Chunks of(Plan plan) {
        Map<String, List<Integer>> byBase = new LinkedHashMap<>();
        for (int v = 0; v < plan.variants().size(); v++) {
            byBase.computeIfAbsent(plan.variants().get(v).base(), first -> new ArrayList<>())
                    .add(v);
        }
        int[] order = new int[plan.size()];
        List<Integer> pieces = new ArrayList<>();
        int at = 0;
        for (int s = 0; s < plan.seeds().count(); s++) {
            for (List<Integer> variants : byBase.values()) {
                for (int i = 0; i < variants.size(); i++) {
                    if (i % MOST_TRIALS == 0) {
                        pieces.add(at);
                    }
                    order[at++] = plan.index(variants.get(i), s);
                }
            }
        }
        int stride = (pieces.size() + MOST_CHUNKS - 1) / MOST_CHUNKS;
        int count = (pieces.size() + stride - 1) / stride;
        int[] starts = new int[count + 1];
        for (int chunk = 0; chunk < count; chunk++) {
            starts[chunk] = pieces.get(chunk * stride);
        }
        starts[count] = at;
        return new Chunks(order, starts);
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
