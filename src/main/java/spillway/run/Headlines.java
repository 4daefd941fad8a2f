package spillway.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.kernel.StateVisitor;
import spillway.model.CityFigures;
import spillway.world.Flows;
import spillway.world.World;

/** The few figures of {@code summary.json}, in the first and in the last quarter. */
final class Headlines implements Observer {
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    @Override
    public void quarter(World world) {
        double output = 0;
        double real = 0;
        double highValue = 0;
        double people = 0;
        double bay = 0;
        double tertiary = 0;
        double exports = 0;
        double hongKong = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            exports += Flows.sum(world.flows.exports[r]);
            output += CityFigures.valueAdded(world, r);
            if (world.structure.bayArea[r]) {
                double value = CityFigures.valueAdded(world, r);
                bay += value;
                real += CityFigures.realValueAdded(world, r);
                highValue += CityFigures.highValue(world, r);
                people += world.cities.population(r);
                tertiary += CityFigures.tertiaryShare(world, r) * value;
                hongKong += r == world.structure.hongKong ? value : 0;
            }
        }
        note("Value added of the bay area, a year", "100m RMB, current prices", 4 * bay);
        note("Value added of the bay area, a year", "100m RMB, prices of the base year", 4 * real);
        note("Residents of the bay area", "10,000 persons", people);
        note("High-value share of the bay area", "share of value added", highValue / bay);
        note("Tertiary share of the bay area", "share of value added", tertiary / bay);
        note("Hong Kong's share of the bay area", "share of value added", hongKong / bay);
        note("Exports abroad, all regions", "share of value added", exports / output);
    }

    @Override
    public void state(StateVisitor visitor) {
        List<String> keys = new ArrayList<>(values.keySet());
        List<double[]> kept = new ArrayList<>(values.values());
        visitor.list(keys, () -> "", visitor::value);
        visitor.list(kept, () -> new double[2], visitor::values);
        for (int i = 0; i < keys.size(); i++) {
            values.put(keys.get(i), kept.get(i));
            units.put(keys.get(i), keys.get(i).substring(keys.get(i).indexOf('|') + 1));
        }
    }

    private void note(String label, String unit, double value) {
        String key = label + "|" + unit;
        units.put(key, unit);
        values.computeIfAbsent(key, first -> new double[] {value, value})[1] = value;
    }

    List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        values.forEach((key, value) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("label", key.substring(0, key.indexOf('|')));
            entry.put("unit", units.get(key));
            entry.put("start", value[0]);
            entry.put("end", value[1]);
            entries.add(entry);
        });
        return entries;
    }
}
