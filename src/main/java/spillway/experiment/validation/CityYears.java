package spillway.experiment.validation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;

/** Figures by variable, year and city, of a run, a forecast or the panel; NaN for what is missing. */
public final class CityYears {
    private final Map<PanelVariable, TreeMap<Integer, Map<String, Double>>> values = new EnumMap<>(PanelVariable.class);

    /** Notes a figure; one that is not finite is left out. */
    public void put(PanelVariable variable, int year, String city, double value) {
        if (Double.isFinite(value)) {
            values.computeIfAbsent(variable, any -> new TreeMap<>())
                    .computeIfAbsent(year, any -> new HashMap<>())
                    .put(city, value);
        }
    }

    /** One figure; NaN if it is missing. */
    public double value(PanelVariable variable, int year, String city) {
        Map<String, Double> cities =
                values.getOrDefault(variable, new TreeMap<>()).get(year);
        return cities == null ? Double.NaN : cities.getOrDefault(city, Double.NaN);
    }

    /** The figures of these cities in their order. */
    public double[] values(PanelVariable variable, int year, List<String> cities) {
        return cities.stream().mapToDouble(city -> value(variable, year, city)).toArray();
    }

    /** The sum over these cities; NaN if one is missing. */
    public double total(PanelVariable variable, int year, RegionSet set) {
        double total = 0;
        for (double value : values(variable, year, set.regions())) {
            total += value;
        }
        return total;
    }

    /** Percent of each city in the sum of these cities; NaN if one is missing. */
    public double[] shares(PanelVariable variable, int year, RegionSet set) {
        double[] shares = values(variable, year, set.regions());
        double total = total(variable, year, set);
        for (int c = 0; c < shares.length; c++) {
            shares[c] *= 100 / total;
        }
        return shares;
    }

    /** Years with at least one figure of the variable, in order. */
    public SortedSet<Integer> years(PanelVariable variable) {
        return new TreeSet<>(values.getOrDefault(variable, new TreeMap<>()).keySet());
    }

    /** Cities with a figure of the variable in this year. */
    public SortedSet<String> cities(PanelVariable variable, int year) {
        return new TreeSet<>(values.getOrDefault(variable, new TreeMap<>())
                .getOrDefault(year, Map.of())
                .keySet());
    }

    /** The figures of years up to {@code last}. */
    public CityYears upTo(int last) {
        CityYears early = new CityYears();
        values.forEach((variable, years) -> years.headMap(last, true)
                .forEach((year, cities) -> cities.forEach((city, value) -> early.put(variable, year, city, value))));
        return early;
    }

    /** Their mean. */
    static CityYears mean(List<CityYears> all) {
        CityYears mean = new CityYears();
        all.get(0)
                .values
                .forEach((variable, years) -> years.forEach((year, cities) -> cities.keySet()
                        .forEach(city -> mean.put(
                                variable,
                                year,
                                city,
                                all.stream()
                                                .mapToDouble(one -> one.value(variable, year, city))
                                                .sum()
                                        / all.size()))));
        return mean;
    }
}
