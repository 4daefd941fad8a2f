package spillway.gui;

import java.util.Arrays;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Firms as the map marks them: all of them, or a sample that keeps the same firms from quarter to quarter where there are too many. It
 * does not change.
 *
 * @param firm identity of each
 * @param cell land cell of each
 * @param sector index of the sector of each
 * @param foreign whether direct investment founded it
 * @param present how many firms there are on the land of the map
 */
record FirmSample(long[] firm, int[] cell, int[] sector, boolean[] foreign, int present) {
    /** How many marks a map bears. */
    static final int MOST = 3000;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** No firms. */
    static FirmSample none() {
        return new FirmSample(new long[0], new int[0], new int[0], new boolean[0], 0);
    }

    /** The sample of a world. */
    static FirmSample of(World world) {
        Firms firms = world.firms;
        int present = 0;
        for (int f = 0; f < firms.count; f++) {
            present += onLand(world, f) ? 1 : 0;
        }
        double share = present <= MOST ? 1 : 0.95 * MOST / present;
        int[] rows = new int[Math.min(present, MOST)];
        int taken = 0;
        for (int f = 0; f < firms.count && taken < rows.length; f++) {
            if (onLand(world, f) && (share == 1 || place(firms.id[f], 0) < share)) {
                rows[taken++] = f;
            }
        }
        rows = Arrays.copyOf(rows, taken);
        FirmSample sample =
                new FirmSample(new long[taken], new int[taken], new int[taken], new boolean[taken], present);
        for (int i = 0; i < taken; i++) {
            int f = rows[i];
            sample.firm[i] = firms.id[f];
            sample.cell[i] = firms.cell[f];
            sample.sector[i] = firms.sector[f];
            sample.foreign[i] = firms.origin[f] != Firms.DOMESTIC;
        }
        return sample;
    }

    private static boolean onLand(World world, int f) {
        return world.firms.active[f] && world.cells.isLand(world.firms.cell[f]);
    }

    /** How many are marked. */
    int size() {
        return firm.length;
    }

    /** A number between 0 and 1 that belongs to a firm: its place in its cell, and whether it is in the sample. */
    static double place(long firm, int turn) {
        long mixed = (firm + turn) * SPREAD;
        mixed = (mixed ^ mixed >>> 29) * SPREAD;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
