package spillway.world;

import java.util.function.IntToDoubleFunction;
import spillway.kernel.Draw;

/** Firms sorted by region and sector with the running sum of a weight, so that one can be drawn by it. */
public final class FirmIndex {
    private final int sectors;
    private final int[] start;
    private final int[] rows;
    private final double[] running;

    /** An index of the firms that are active now, by their sales. */
    public FirmIndex(World world) {
        this(world, f -> world.firms.sold[f] * world.firms.price[f]);
    }

    /** An index of the firms that are active now, by a weight that is not negative. */
    public FirmIndex(World world, IntToDoubleFunction weight) {
        Firms firms = world.firms;
        sectors = world.structure.sectorCount();
        int places = world.structure.regionCount() * sectors;
        start = new int[places + 1];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                start[firms.region[f] * sectors + firms.sector[f] + 1]++;
            }
        }
        for (int p = 0; p < places; p++) {
            start[p + 1] += start[p];
        }
        int[] next = start.clone();
        rows = new int[start[places]];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                rows[next[firms.region[f] * sectors + firms.sector[f]]++] = f;
            }
        }
        running = new double[rows.length];
        for (int p = 0; p < places; p++) {
            double sum = 0;
            for (int i = start[p]; i < start[p + 1]; i++) {
                sum += weight.applyAsDouble(rows[i]);
                running[i] = sum;
            }
        }
    }

    /** The firm of region {@code r} and sector {@code s} at a uniform share of the weight; -1 if nobody there has any. */
    public int pick(int r, int s, double uniform) {
        int low = start[r * sectors + s];
        int high = start[r * sectors + s + 1] - 1;
        if (high < low || running[high] <= 0) {
            return -1;
        }
        return rows[Draw.inRunningSums(running, low, high, uniform)];
    }
}
