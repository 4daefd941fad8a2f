package spillway.mechanism.knowledge;

import java.util.function.IntToDoubleFunction;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/** Firms that sell products of their own: all but contract manufacturers, whose quality is the buyer's. */
public final class OwnProducts {
    private OwnProducts() {}

    /**
     * What they spend on research in the delta.
     *
     * @return research over value added by sector; 0 where they add no value
     */
    public static double[] researchRate(World world) {
        return researchRate(world, mode -> 1);
    }

    /**
     * What they spend on research in the delta, per unit of what is usual for their mode.
     *
     * @param usual research of a mode, relative, by its code
     * @return research over value added times {@code usual}, by sector; 0 where they add no value
     */
    static double[] researchRate(World world, IntToDoubleFunction usual) {
        Firms firms = world.firms;
        double[] research = new double[world.structure.sectorCount()];
        double[] value = new double[research.length];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && world.structure.delta[firms.region[f]] && firms.mode[f] != Mode.OEM.code) {
                research[firms.sector[f]] += firms.research[f];
                value[firms.sector[f]] += usual.applyAsDouble(firms.mode[f]) * Math.max(0, firms.valueAdded[f]);
            }
        }
        double[] rate = new double[research.length];
        for (int s = 0; s < rate.length; s++) {
            rate[s] = value[s] > 0 ? research[s] / value[s] : 0;
        }
        return rate;
    }
}
