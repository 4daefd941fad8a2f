package spillway.mechanism.labour;

import spillway.world.Firms;
import spillway.world.Structure;
import spillway.world.World;

/** Labour that firms want at planned output, by region and by sector; talent by knowledge group of the firm too. 10,000 persons. */
final class Wanted {
    final double[] talent;
    final double[] workers;
    /** [region][sector] */
    final double[][] talentBySector;

    /** [region][sector] */
    final double[][] workersBySector;

    /** [region][group] */
    final double[][] talentByGroup;

    Wanted(World world) {
        Firms firms = world.firms;
        int regions = world.structure.regionCount();
        talent = new double[regions];
        workers = new double[regions];
        talentBySector = new double[regions][world.structure.sectorCount()];
        workersBySector = new double[regions][world.structure.sectorCount()];
        talentByGroup = new double[regions][Structure.GROUPS.length];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                int r = firms.region[f];
                talent[r] += firms.talent[f];
                workers[r] += firms.workers[f];
                int s = firms.sector[f];
                talentBySector[r][s] += firms.talent[f];
                workersBySector[r][s] += firms.workers[f];
                talentByGroup[r][world.structure.group[s]] += firms.talent[f];
            }
        }
    }
}
