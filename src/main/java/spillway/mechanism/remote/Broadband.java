package spillway.mechanism.remote;

import spillway.world.Distances;
import spillway.world.World;

/**
 * Broadband spreads from 2010Q1 on, and takes part of the cost of distance off services (M03).
 *
 * <p>{@code b' = b + (1 - b) / spreadQuarters} from {@code b = 0} in 2010Q1; {@code online_s = taskShare_s b} for services, 0 for goods. The cost of delivery
 * itself is that of {@code trade}. A declared path, not a choice of firms; services that come within reach of a network as the third unbundling of
 * Baldwin (2016), as an idea, not opened.
 */
public final class Broadband {
    private final Remote.Params params;

    /** The rule under these parameters. */
    public Broadband(Remote.Params params) {
        this.params = params;
    }

    /** Lets broadband spread by a quarter; not while the base is held, nor in the first quarter. */
    public void step(World world) {
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        Distances distances = world.distances;
        if (world.tick > 0) {
            distances.broadband += (1 - distances.broadband) / params.spreadQuarters();
        }
        for (int s = 0; s < distances.online.length; s++) {
            distances.online[s] = world.structure.goods[s] ? 0 : params.taskShare(world, s) * distances.broadband;
        }
    }
}
