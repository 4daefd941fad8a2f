package spillway.mechanism.digital;

import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Who else has adopted along the chain of a place and sector, by output: suppliers by the input-output table and what trade costs leave of
 * them, buyers by what they need of the sector and what trade costs leave of it. All in sums over the firms of a region and sector.
 */
final class Ecosystem {
    /** Stages that count apart; stage 0 is everybody. */
    private static final int STAGES = DigitalStage.values().length;

    private final Structure structure;
    private final double[][][] tradeWeight;
    /** Value of what the suppliers of a sector offer within reach of a region, by stage, all sizes [stage][sector][region]. */
    private final double[][][] supplied;
    /** The same of small firms [0 all, 1 adopters][sector][region]. */
    private final double[][][] suppliedSmall;
    /** Value of what users need of a sector within reach of a place that sells it, by stage [stage][sector][region]. */
    private final double[][][] needed;

    Ecosystem(World world) {
        structure = world.structure;
        tradeWeight = world.distances.tradeWeight;
        double[][][] made = new double[STAGES][structure.sectorCount()][structure.regionCount()];
        double[][][] small = new double[2][structure.sectorCount()][structure.regionCount()];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f]) {
                continue;
            }
            double value = firms.output[f] * firms.price[f];
            for (int stage = 0; stage <= firms.digitalStage[f]; stage++) {
                made[stage][firms.sector[f]][firms.region[f]] += value;
                if (firms.size[f] == Size.SMALL.code && stage < 2) {
                    small[stage][firms.sector[f]][firms.region[f]] += value;
                }
            }
        }
        supplied = new double[STAGES][][];
        needed = new double[STAGES][][];
        for (int stage = 0; stage < STAGES; stage++) {
            supplied[stage] = withinReach(made[stage]);
            needed[stage] = needed(made[stage]);
        }
        suppliedSmall = new double[][][] {withinReach(small[0]), withinReach(small[1])};
    }

    /** What places offer, seen from each region [sector][region]. */
    private double[][] withinReach(double[][] made) {
        double[][] seen = new double[made.length][structure.regionCount()];
        for (int s = 0; s < made.length; s++) {
            for (int to = 0; to < seen[s].length; to++) {
                for (int from = 0; from < seen[s].length; from++) {
                    seen[s][to] += tradeWeight[s][from][to] * made[s][from];
                }
            }
        }
        return seen;
    }

    private double[][] needed(double[][] made) {
        double[][] seen = new double[made.length][structure.regionCount()];
        for (int s = 0; s < made.length; s++) {
            for (int from = 0; from < seen[s].length; from++) {
                for (int to = 0; to < seen[s].length; to++) {
                    double use = 0;
                    for (int user = 0; user < made.length; user++) {
                        use += need(s, user) * made[user][to];
                    }
                    seen[s][from] += tradeWeight[s][from][to] * use;
                }
            }
        }
        return seen;
    }

    /** What a user needs of a sector over its own output. */
    private double need(int s, int user) {
        return structure.supplierShare[s][user] * structure.materials[user];
    }

    /** Share of the suppliers and buyers of a place and sector that stand at a stage or beyond: the mean of the two. */
    double share(int stage, int r, int s) {
        double suppliers = suppliers(supplied[0], supplied[stage], r, s, 0);
        return hasBuyers(r, s) ? (suppliers + needed[stage][s][r] / needed[0][s][r]) / 2 : suppliers;
    }

    /** Share of the small suppliers of a place and sector that have adopted; 1 if there are none. */
    double smallSuppliers(int r, int s) {
        return suppliers(suppliedSmall[0], suppliedSmall[1], r, s, 1);
    }

    private boolean hasBuyers(int r, int s) {
        return needed[0][s][r] > 0;
    }

    private double suppliers(double[][] all, double[][] some, int r, int s, double ifNone) {
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            sum += all[i][r] > 0 ? structure.supplierShare[i][s] * some[i][r] / all[i][r] : 0;
        }
        double weight = weight(all, r, s);
        return weight > 0 ? sum / weight : ifNone;
    }

    /** Share of a sector's materials whose makers are to be found within reach of a region. */
    private double weight(double[][] all, int r, int s) {
        double weight = 0;
        for (int i = 0; i < all.length; i++) {
            weight += all[i][r] > 0 ? structure.supplierShare[i][s] : 0;
        }
        return weight;
    }

    /**
     * Rise of {@link #share} of the first vintage in place {@code (r, s)} for a unit of output value of sector {@code i} in region
     * {@code from} that adopts it.
     */
    double rise(int r, int s, int from, int i) {
        double suppliers = rise(supplied[0], r, s, from, i);
        return hasBuyers(r, s) ? (suppliers + tradeWeight[s][r][from] * need(s, i) / needed[0][s][r]) / 2 : suppliers;
    }

    /** The same of {@link #smallSuppliers}, for a small firm. */
    double riseOfSmall(int r, int s, int from, int i) {
        return rise(suppliedSmall[0], r, s, from, i);
    }

    private double rise(double[][] all, int r, int s, int from, int i) {
        return all[i][r] > 0
                ? structure.supplierShare[i][s] * tradeWeight[i][from][r] / all[i][r] / weight(all, r, s)
                : 0;
    }
}
