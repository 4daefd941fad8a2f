package spillway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import spillway.kernel.Metric;
import spillway.world.World;

/** Metrics as they are declared, with the sums over regions that many need. */
final class MetricList {
    final World world;
    final List<String> names;
    final List<Metric<World>> all = new ArrayList<>();

    MetricList(World world) {
        this.world = world;
        this.names = Arrays.asList(world.structure.regions);
    }

    void add(String name, String unit, String doc, String source, String chart, ToDoubleFunction<World> value) {
        if (all.stream().anyMatch(metric -> metric.name().equals(name))) {
            throw new IllegalStateException("the metric " + name + " is declared twice");
        }
        all.add(new Metric<>(name, unit, doc, source, chart, value));
    }

    /** A figure of some regions. */
    static double[] of(int[] members, IntToDoubleFunction figure) {
        return Arrays.stream(members).mapToDouble(figure).toArray();
    }

    /** Sum of a figure over all regions. */
    double sum(IntToDoubleFunction figure) {
        double sum = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            sum += figure.applyAsDouble(r);
        }
        return sum;
    }

    /** Value added of all regions, current prices, 100m RMB. */
    double valueAdded(World w) {
        return sum(r -> CityFigures.valueAdded(w, r));
    }
}
