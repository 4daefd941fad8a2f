package spillway.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import spillway.kernel.Named;
import spillway.kernel.Quarter;

/** A table with one row per quarter and city, as a series for each city. */
final class CityHistory {
    private final LogTable table;
    private final List<String> cities;
    private final List<Quarter> quarters;
    private final int[] cityOfRow;
    private final int[] quarterOfRow;

    CityHistory(LogTable table) {
        this.table = table;
        this.cities = table.distinct("city");
        Quarter[] of = table.quarters("quarter");
        this.quarters = List.copyOf(new TreeSet<>(Arrays.asList(of)));
        Map<String, Integer> cityIndex = new LinkedHashMap<>();
        cities.forEach(city -> cityIndex.put(city, cityIndex.size()));
        Map<Quarter, Integer> quarterIndex = new LinkedHashMap<>();
        quarters.forEach(quarter -> quarterIndex.put(quarter, quarterIndex.size()));
        String[] names = table.text("city");
        cityOfRow = new int[names.length];
        quarterOfRow = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            cityOfRow[i] = Named.value(cityIndex, names[i]);
            quarterOfRow[i] = Named.value(quarterIndex, of[i]);
        }
    }

    List<String> cities() {
        return cities;
    }

    List<Quarter> quarters() {
        return quarters;
    }

    /** Values [city][quarter]; NaN where nothing is written; rows of the same city and quarter are added up. */
    double[][] byQuarter(String column) {
        double[] cells = table.numbers(column);
        double[][] values = new double[cities.size()][quarters.size()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < cells.length; i++) {
            if (!Double.isNaN(cells[i])) {
                double before = values[cityOfRow[i]][quarterOfRow[i]];
                values[cityOfRow[i]][quarterOfRow[i]] = (Double.isNaN(before) ? 0 : before) + cells[i];
            }
        }
        return values;
    }

    boolean isEmpty() {
        return quarters.isEmpty();
    }

    /** Calendar years of which all four quarters were run; where there are none, the years that were begun. */
    int[] years() {
        if (quarters.isEmpty()) {
            throw new ReportProblem(table.file() + " has no rows");
        }
        int[] whole = quarters.stream()
                .mapToInt(Quarter::year)
                .distinct()
                .filter(year -> quarters.stream().filter(q -> q.year() == year).count() == 4)
                .toArray();
        return whole.length > 0
                ? whole
                : quarters.stream().mapToInt(Quarter::year).distinct().toArray();
    }

    /** Sums over the quarters of each year [city][year]: for flows. */
    double[][] yearlySum(String column) {
        return byYear(column, true);
    }

    /** Means over the quarters of each year [city][year]: for stocks, rates and indices. */
    double[][] yearlyMean(String column) {
        return byYear(column, false);
    }

    private double[][] byYear(String column, boolean sum) {
        double[][] values = byQuarter(column);
        int[] years = years();
        double[][] yearly = new double[cities.size()][years.length];
        for (int c = 0; c < values.length; c++) {
            for (int y = 0; y < years.length; y++) {
                double total = 0;
                int count = 0;
                for (int q = 0; q < values[c].length; q++) {
                    if (quarters.get(q).year() == years[y] && !Double.isNaN(values[c][q])) {
                        total += values[c][q];
                        count++;
                    }
                }
                yearly[c][y] = count == 0 ? Double.NaN : sum ? total : total / count;
            }
        }
        return yearly;
    }
}
