package spillway.model;

import java.util.function.IntToDoubleFunction;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/** Who has turned digital. */
final class DigitalMetrics {
    private static final DigitalStage[] STEPS = {DigitalStage.NETWORKED, DigitalStage.SMART};

    private DigitalMetrics() {}

    static void declare(MetricList list) {
        for (DigitalStage stage : STEPS) {
            list.add(
                    "adopters_" + stage.label,
                    "share",
                    "Share of enterprises that have reached stage " + stage
                            + " of digital technology since 2010, all regions",
                    "firms",
                    "digital",
                    w -> share(w, stage, f -> w.firms.represented[f]));
            list.add(
                    "adopters_" + stage.label + "_by_value",
                    "share",
                    "Share of value added of firms that have reached stage " + stage
                            + " of digital technology since 2010, all regions",
                    "firms",
                    "digital",
                    w -> share(w, stage, f -> Math.max(0, w.firms.valueAdded[f])));
        }
    }

    /** Weight of the firms at a stage or beyond in that of all firms. */
    private static double share(World world, DigitalStage stage, IntToDoubleFunction weight) {
        Firms firms = world.firms;
        double reached = 0;
        double all = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                double value = weight.applyAsDouble(f);
                all += value;
                reached += firms.digitalStage[f] >= stage.code ? value : 0;
            }
        }
        return reached / all;
    }
}
