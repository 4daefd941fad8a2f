package spillway.mechanism.digital;

import spillway.kernel.Exponential;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Data that firms can use (E42): what adopters make leaves as much data as output, over the output of their knowledge group in the base
 * year. Data are not used up: all adopters of a group within reach use the same pool, as far as it is pooled, and beside it their own
 * (Jones and Tonetti 2020, as an idea, not opened).
 */
final class DataPool {
    private final DigitalReturns.Params params;
    private final World world;
    /** Output of a knowledge group in the base quarter, all regions, units [group]. */
    private final double[] usual;
    /** Data made within reach of a region, over that [group][region]. */
    private final double[][] pool;

    DataPool(DigitalReturns.Params params, World world) {
        this.params = params;
        this.world = world;
        Structure structure = world.structure;
        usual = new double[Structure.GROUPS.length];
        for (int r = 0; r < structure.regionCount(); r++) {
            for (int s = 0; s < structure.sectorCount(); s++) {
                usual[structure.group[s]] += world.base.valueAdded[r][s] / (1 - structure.materials[s]);
            }
        }
        double[][] made = new double[usual.length][structure.regionCount()];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.digitalStage[f] > DigitalStage.NONE.code) {
                made[structure.group[firms.sector[f]]][firms.region[f]] += firms.output[f];
            }
        }
        pool = new double[usual.length][structure.regionCount()];
        for (int g = 0; g < usual.length; g++) {
            for (int to = 0; to < structure.regionCount(); to++) {
                for (int from = 0; from < structure.regionCount(); from++) {
                    pool[g][to] += usual[g] > 0 ? reach(to, from) * made[g][from] / usual[g] : 0;
                }
            }
        }
    }

    /** Reach of data at a receiver from a sender: {@code k0 + (1 - k0) exp(-minutes / m)}, 1 at home. */
    double reach(int to, int from) {
        double minutes = to == from ? 0 : world.distances.minutes[to][from];
        return params.dataLeastReach()
                + (1 - params.dataLeastReach()) * Exponential.of(-minutes / params.dataMinutes());
    }

    /** Data that an enterprise of the firm in a row can use: the pooled share of all, and of its own what is not pooled. */
    double usable(int f) {
        Firms firms = world.firms;
        int g = world.structure.group[firms.sector[f]];
        double own = usual[g] > 0 ? firms.output[f] / Math.max(1, firms.represented[f]) / usual[g] : 0;
        return params.pooled() * pool[g][firms.region[f]] + (1 - params.pooled()) * own;
    }

    /** Rise of the data that firms of a group in a region can use for a unit of output made by an adopter elsewhere. */
    double rise(int g, int to, int from) {
        return usual[g] > 0 ? params.pooled() * reach(to, from) / usual[g] : 0;
    }
}
