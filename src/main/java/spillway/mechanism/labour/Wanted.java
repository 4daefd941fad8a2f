package spillway.mechanism.labour;

import spillway.world.Firms;
import spillway.world.Structure;
import spillway.world.World;

/** Labour that firms want at planned output, by region; talent by knowledge group of the firm too. 10,000 persons. */
final class Wanted {
    final double[] talent;
    final double[] workers;
    /** [region][group] */
    final double[][] talentByGroup;

    Wanted(World world) {
        Firms firms = world.firms;
        int regions = world.structure.regionCount();
        talent = new double[regions];
        workers = new double[regions];
        talentByGroup = new double[regions][Structure.GROUPS.length];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                int r = firms.region[f];
                talent[r] += firms.talent[f];
                workers[r] += firms.workers[f];
                talentByGroup[r][world.structure.group[firms.sector[f]]] += firms.talent[f];
            }
        }
    }
}
