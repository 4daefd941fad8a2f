package spillway.model;

import java.util.function.IntPredicate;
import spillway.kernel.Exponential;
import spillway.world.KeyInput;
import spillway.world.World;

/** What metrics and figures of cities read of key inputs, each computed in one place. */
final class KeyFigures {
    private KeyFigures() {}

    /** Share of output that shortage of key inputs takes in region {@code r}, weighted by value added. */
    static double loss(World world, int r) {
        return lost(world, f -> world.firms.region[f] == r);
    }

    /** The same in sector {@code s}, all regions; in all sectors if it is -1. */
    static double lossInSector(World world, int s) {
        return lost(world, f -> s < 0 || world.firms.sector[f] == s);
    }

    private static double lost(World world, IntPredicate counts) {
        double lost = 0;
        double all = 0;
        for (int f = 0; f < world.firms.count; f++) {
            if (world.firms.active[f] && counts.test(f)) {
                double value = Math.max(0, world.firms.valueAdded[f]);
                lost += value * (1 - Exponential.of(world.firms.keyShortage[f]));
                all += value;
            }
        }
        return lost / all;
    }

    /** Share of their need of a key input that firms import, high-value activity. */
    static double dependence(World world, KeyInput input) {
        return world.keys.imported(world.structure, input) * (1 - substitution(world));
    }

    /** Share of its need of imported key inputs that a firm does without: mean of high-value activity, by value added. */
    static double substitution(World world) {
        double shed = 0;
        double all = 0;
        for (int f = 0; f < world.firms.count; f++) {
            if (world.firms.active[f] && world.structure.highValue[world.firms.sector[f]]) {
                double value = Math.max(0, world.firms.valueAdded[f]);
                shed += value * world.firms.keySubstitution[f];
                all += value;
            }
        }
        return all > 0 ? shed / all : 0;
    }

    /** Sales of region {@code r} inside all regions that home suppliers have won from imports since the base year, 100m RMB. */
    static double won(World world, int r) {
        double won = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            for (int d = 0; d < world.structure.regionCount(); d++) {
                won += world.flows.trade[s][r][d] * (1 - Exponential.of(-world.keys.logHomePull[s][d]));
            }
        }
        return won;
    }
}
