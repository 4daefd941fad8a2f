package spillway.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import spillway.world.World;

/** Numbers of every quarter of a run, as a {@link Chronicle} tells them; may be read by any thread. */
final class History implements Chronicle.Recorder {
    private final Function<World, List<ToDoubleFunction<World>>> declared;
    private final List<double[]> quarters = new ArrayList<>();
    private List<ToDoubleFunction<World>> numbers = List.of();

    /** A history of the numbers that are declared for a world of the run, NaN where one is undefined. */
    History(Function<World, List<ToDoubleFunction<World>>> declared) {
        this.declared = declared;
    }

    @Override
    public void begin(World world) {
        synchronized (quarters) {
            quarters.clear();
        }
        numbers = declared.apply(world);
    }

    @Override
    public void quarter(World world) {
        double[] values = numbers.stream()
                .mapToDouble(number -> number.applyAsDouble(world))
                .toArray();
        synchronized (quarters) {
            quarters.add(values);
        }
    }

    /** All quarters that are known of one number, from the first on. */
    double[] of(int number) {
        synchronized (quarters) {
            return quarters.stream().mapToDouble(values -> values[number]).toArray();
        }
    }
}
