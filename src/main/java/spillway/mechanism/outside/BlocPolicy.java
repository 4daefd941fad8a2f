package spillway.mechanism.outside;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.world.Outside;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Blocs buy more or less than their paths say, and raise duties.
 *
 * <p>Demand of bloc b: {@code E_sb = path n_b exp(g_b t) (1 - l_b)}, the last factor for goods alone. n is a level that holds while it is set, g growth
 * whose effect stays, l the share of goods from afar that shorter value chains have taken by now: it rises by {@code shortening /
 * shorteningQuarters} a quarter up to {@code shortening} and never falls. Duties enter the cost of delivery.
 */
public final class BlocPolicy {
    private final Blocs.Params params;

    /** The rule under these parameters. */
    public BlocPolicy(Blocs.Params params) {
        this.params = params;
    }

    /** What every bloc does in this quarter; while the base is held none does anything. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        for (int b = 0; b < world.structure.blocs.length; b++) {
            String name = world.structure.blocs[b];
            world.outside.duty[world.structure.bloc(b)] = Named.value(params.extraTariff(), name);
            buy(world, name, world.structure.bloc(b));
        }
    }

    private void buy(World world, String name, int d) {
        Structure structure = world.structure;
        Outside outside = world.outside;
        double level = Logarithm.of(Named.value(params.demand(), name));
        double all = Exponential.of(level - outside.demandShift[d] + Named.value(params.extraGrowth(), name));
        outside.demandShift[d] = level;
        double far = 1 - outside.shortened[d];
        outside.shortened[d] = shortened(outside.shortened[d], Named.value(params.shortening(), name));
        far = (1 - outside.shortened[d]) / far;
        for (int s = 0; s < structure.sectorCount(); s++) {
            outside.demand[s][d] *= structure.goods[s] ? all * far : all;
        }
    }

    private double shortened(double before, double end) {
        return before >= end ? before : Math.min(end, before + end / params.shorteningQuarters());
    }
}
