package spillway.model;

import java.util.function.IntPredicate;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/** How contract manufacturers come by buyers at home. */
final class AccessFigures {
    private AccessFigures() {}

    /** Share of the sales of a region's contract manufacturers that stays in the region or goes to the rest of China; NaN where there are none. */
    static double share(World world, int r) {
        return share(world, region -> region == r);
    }

    /** The same of some regions. */
    static double share(World world, IntPredicate regions) {
        double abroad = 0;
        double all = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            abroad += regions.test(r) ? Flows.sum(world.flows.processingExports[r]) : 0;
            all += regions.test(r) ? Flows.sum(world.flows.contractSales[r]) : 0;
        }
        return 1 - abroad / all;
    }

    /** Access of a region's contract manufacturers to the home market, mean by taste weight; NaN where there are none. */
    static double access(World world, int r) {
        return access(world, region -> region == r);
    }

    /** Access of contract manufacturers of some regions to the home market, mean by taste weight; NaN where there are none. */
    static double access(World world, IntPredicate regions) {
        Firms firms = world.firms;
        double access = 0;
        double weight = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.mode[f] == Mode.OEM.code && regions.test(firms.region[f])) {
                access += firms.attraction[f] * firms.access[f][Structure.HOME];
                weight += firms.attraction[f];
            }
        }
        return access / weight;
    }
}
