package spillway.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import spillway.kernel.StateVisitor;
import spillway.model.CityFigures;
import spillway.world.Flows;
import spillway.world.World;

/** The few figures of {@code summary.json}, in the first and in the last quarter. */
final class Headlines implements Observer {
    private record Headline(String label, String unit, ToDoubleFunction<World> value) {}

    private static final String SHARE = "share of value added";
    private static final String BAY_VALUE = "Value added of the bay area, a year";
    private static final List<Headline> ALL = List.of(
            new Headline(BAY_VALUE, "100m RMB, current prices", w -> 4 * bay(w, CityFigures::valueAdded)),
            new Headline(BAY_VALUE, "100m RMB, prices of the base year", w -> 4 * bay(w, CityFigures::realValueAdded)),
            new Headline(
                    "Residents of the bay area", "10,000 persons", w -> bay(w, (of, r) -> of.cities.population(r))),
            new Headline("High-value share of the bay area", SHARE, w -> bayShare(w, CityFigures::highValue)),
            new Headline(
                    "Tertiary share of the bay area",
                    SHARE,
                    w -> bayShare(w, (of, r) -> CityFigures.tertiaryShare(of, r) * CityFigures.valueAdded(of, r))),
            new Headline(
                    "Hong Kong's share of the bay area",
                    SHARE,
                    w -> bayShare(w, (of, r) -> r == of.structure.hongKong ? CityFigures.valueAdded(of, r) : 0)),
            new Headline(
                    "Exports abroad, all regions",
                    SHARE,
                    w -> sum(w, r -> true, (of, r) -> Flows.sum(of.flows.exports[r]))
                            / sum(w, r -> true, CityFigures::valueAdded)));

    private double[] first = new double[0];
    private double[] last = new double[0];

    @Override
    public void quarter(World world) {
        last = ALL.stream().mapToDouble(one -> one.value.applyAsDouble(world)).toArray();
        first = first.length == 0 ? last : first;
    }

    @Override
    public void state(StateVisitor visitor) {
        first = visitor.values(first);
        last = visitor.values(last);
    }

    List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < last.length; i++) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("label", ALL.get(i).label);
            entry.put("unit", ALL.get(i).unit);
            entry.put("start", first[i]);
            entry.put("end", last[i]);
            entries.add(entry);
        }
        return entries;
    }

    private static double bayShare(World world, ToDoubleBiFunction<World, Integer> figure) {
        return bay(world, figure) / bay(world, CityFigures::valueAdded);
    }

    private static double bay(World world, ToDoubleBiFunction<World, Integer> figure) {
        return sum(world, r -> world.structure.bayArea[r], figure);
    }

    private static double sum(World world, IntPredicate wanted, ToDoubleBiFunction<World, Integer> figure) {
        double sum = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            sum += wanted.test(r) ? figure.applyAsDouble(world, r) : 0;
        }
        return sum;
    }
}
