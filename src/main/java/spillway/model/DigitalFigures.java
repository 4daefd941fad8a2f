package spillway.model;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/** Who has turned digital, in shares of firms. */
final class DigitalFigures {
    private DigitalFigures() {}

    /** Share of the enterprises among these firms that have reached a stage; NaN if there are none. */
    static double ofEnterprises(World world, DigitalStage stage, IntPredicate among) {
        return share(world, stage, among, f -> world.firms.represented[f]);
    }

    /** Share of the value added of these firms that is made by those who have reached a stage; NaN if there is none. */
    static double ofValue(World world, DigitalStage stage, IntPredicate among) {
        return share(world, stage, among, f -> Math.max(0, world.firms.valueAdded[f]));
    }

    /** Share of a region's value added that is made by firms which have adopted the first vintage or both. */
    static double networked(World world, int r) {
        return ofValue(world, DigitalStage.NETWORKED, f -> world.firms.region[f] == r);
    }

    /** Share of a region's value added that is made by firms which have adopted the second vintage. */
    static double smart(World world, int r) {
        return ofValue(world, DigitalStage.SMART, f -> world.firms.region[f] == r);
    }

    private static double share(World world, DigitalStage stage, IntPredicate among, IntToDoubleFunction weight) {
        Firms firms = world.firms;
        double reached = 0;
        double all = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && among.test(f)) {
                double value = weight.applyAsDouble(f);
                all += value;
                reached += firms.digitalStage[f] >= stage.code ? value : 0;
            }
        }
        return reached / all;
    }
}
