package spillway.mechanism.knowledge;

import spillway.kernel.Exponential;
import spillway.world.World;

/** How far ideas travel: {@code k = k0 + (1 - k0) exp(-tauIdeas * minutes / delta)} between regions (E2). */
public final class IdeaReach {
    private final Knowledge.Params params;

    /** The rule under these parameters. */
    public IdeaReach(Knowledge.Params params) {
        this.params = params;
    }

    /** Sets this quarter's reach. */
    public void step(World world) {
        int regions = world.structure.regionCount();
        for (int to = 0; to < regions; to++) {
            for (int from = 0; from < regions; from++) {
                boolean cut = from == world.structure.hongKong && to != from && !params.hongKongSpillover();
                world.distances.ideaReach[to][from] = cut ? 0 : reach(world.distances.minutes[to][from]);
            }
        }
    }

    /** Reach over a way of {@code minutes}. */
    double reach(double minutes) {
        return params.leastReach()
                + (1 - params.leastReach()) * Exponential.of(-params.tauIdeas() * minutes / params.reachMinutes());
    }
}
