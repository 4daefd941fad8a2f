package spillway.mechanism.migration;

import spillway.world.Distances;
import spillway.world.Structure;
import spillway.world.World;

/**
 * What it costs to move (E3): {@code tau (c0 + c1 ln(1 + minutes / scale)) + (1 - relief) border} with a multiplier tau for moves
 * between regions and another for those from and to the rest of China; of talent's border recognised degrees take off a further share; and where people lack the
 * destination's registration {@code (1 - relief) strictness * cost} more (E33).
 */
public final class MovingCosts {
    private final Migration.Params params;

    /** The rule under these parameters. */
    public MovingCosts(Migration.Params params) {
        this.params = params;
    }

    /** Sets this quarter's costs of moving. */
    public void step(World world) {
        Structure structure = world.structure;
        Distances distances = world.distances;
        int china = structure.regionCount();
        double border = params.borderCost() * (1 - params.borderRelief());
        double talentBorder = border * (1 - distances.degreeRelief);
        for (int to = 0; to <= china; to++) {
            for (int from = 0; from <= china; from++) {
                boolean crosses = structure.crossesBorder(from, to);
                distances.talentMove[from][to] = way(structure, distances.minutes, params.talentFixedCost(), from, to)
                        + (crosses ? talentBorder : 0);
                distances.workerMove[from][to] =
                        way(structure, distances.minutes, params.workerFixedCost(), from, to) + (crosses ? border : 0);
            }
            double strictness = to < china ? structure.hukouStrictness[to] * (1 - params.hukouRelief()) : 0;
            distances.workerHukou[to] = strictness * params.hukouCost();
            distances.talentHukou[to] = strictness * params.hukouCost() * params.hukouTalentShare();
        }
    }

    private double way(Structure structure, double[][] minutes, double fixed, int from, int to) {
        if (from == to) {
            return 0;
        }
        int china = structure.regionCount();
        boolean outside = from == china || to == china;
        double way = outside ? params.minutesToChina() : minutes[from][to];
        return Migration.multiplier(params, outside)
                * (fixed + params.distanceCost() * StrictMath.log1p(way / params.distanceScale()));
    }
}
