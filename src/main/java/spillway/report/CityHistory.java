package spillway.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import spillway.kernel.Named;
import spillway.kernel.Quarter;

/** A table with one row per quarter and city, as a series for each city. */
final class CityHistory {
    /** An amount is summed over the quarters of a year. */
    static final String SUM = "sum";
    /** A rate is averaged over them. */
    static final String MEAN = "mean";

    private static final String WEIGHTED = "mean weighted by value added";

    private final LogTable table;
    private final Map<String, String> inYear;
    private final List<String> cities;
    private final List<Quarter> quarters;
    private final int[] cityOfRow;
    private final int[] quarterOfRow;

    /** The figures of cities, whose years follow their dictionary. */
    static CityHistory ofCities(RunLogs logs) {
        return new CityHistory(
                logs.table("cities.csv"), logs.table("cities_dictionary.csv").map("name", "in_year"));
    }

    CityHistory(LogTable table) {
        this(table, Map.of());
    }

    private CityHistory(LogTable table, Map<String, String> inYear) {
        this.table = table;
        this.inYear = inYear;
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

    /**
     * Figures of the {@link #years} [city][year], made of their quarters as {@code cities_dictionary.csv} says; NaN where none is written.
     *
     * @throws ReportProblem if the dictionary has no such figure
     */
    double[][] yearly(String column) {
        String rule = inYear.get(column);
        if (rule == null) {
            throw new ReportProblem("cities_dictionary.csv has no figure " + column);
        }
        return yearly(column, rule);
    }

    /** Figures of the {@link #years} [city][year] by a rule of {@code cities_dictionary.csv}. */
    double[][] yearly(String column, String rule) {
        double[][] values = byQuarter(column);
        double[][] weights = rule.equals(WEIGHTED) ? byQuarter("gdp_100m_rmb") : values;
        int[] years = years();
        double[][] yearly = new double[cities.size()][years.length];
        for (int c = 0; c < values.length; c++) {
            double[] written = values[c];
            for (int y = 0; y < years.length; y++) {
                int year = years[y];
                int[] within = IntStream.range(0, written.length)
                        .filter(q -> quarters.get(q).year() == year && !Double.isNaN(written[q]))
                        .toArray();
                yearly[c][y] = within.length == 0 ? Double.NaN : ofYear(rule, written, weights[c], within);
            }
        }
        return yearly;
    }

    private static double ofYear(String rule, double[] values, double[] weights, int[] quarters) {
        double sum = 0;
        double weighted = 0;
        double weight = 0;
        for (int q : quarters) {
            sum += values[q];
            weighted += weights[q] * values[q];
            weight += weights[q];
        }
        return switch (rule) {
            case SUM -> sum;
            case "end" -> values[quarters[quarters.length - 1]];
            case MEAN -> sum / quarters.length;
            case WEIGHTED -> weighted / weight;
            default -> throw new ReportProblem("cities_dictionary.csv: in_year = " + rule + " is no known rule");
        };
    }
}
