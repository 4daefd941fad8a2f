package spillway.model;

import java.util.function.IntPredicate;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/** What digital technology and data yield, to whom, and to others. */
final class DataMetrics {
    private DataMetrics() {}

    static void declare(MetricList list) {
        list.add(
                "digital_gain",
                "log",
                "What digital technology adds to productivity, mean of firms by value added, all regions",
                "firms",
                "digital",
                w -> gain(w, f -> true));
        list.add(
                "digital_gain_large",
                "log",
                "The same of large and mega firms",
                "firms",
                "digital",
                w -> gain(w, f -> w.firms.size[f] != Size.SMALL.code));
        list.add(
                "digital_gain_small",
                "log",
                "The same of small firms",
                "firms",
                "digital",
                w -> gain(w, f -> w.firms.size[f] == Size.SMALL.code));
        list.add(
                "usable_data",
                "share",
                "Data that adopters can use over base-year output of their group of sectors, mean by value added",
                "one unit of data for a unit of output",
                "digital",
                w -> w.digital.usableData);
        list.add(
                "data_private_return",
                "share",
                "What the first vintage would add to value added of small firms without it, over it, at today's inputs and prices; 0 before anyone has it",
                "derived from the equations",
                "digital",
                w -> w.digital.privateReturn);
        list.add(
                "data_social_return",
                "share",
                "The same with what their adopting would add to all adopters through data and along the chain; rivals' losses are not in it",
                "derived from the equations",
                "digital",
                w -> w.digital.socialReturn);
    }

    private static double gain(World world, IntPredicate counts) {
        Firms firms = world.firms;
        double sum = 0;
        double weight = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && counts.test(f)) {
                double value = Math.max(0, firms.valueAdded[f]);
                sum += value * firms.digitalGain[f];
                weight += value;
            }
        }
        return weight > 0 ? sum / weight : 0;
    }
}
