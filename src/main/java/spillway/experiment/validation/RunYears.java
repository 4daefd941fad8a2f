package spillway.experiment.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spillway.kernel.Quarter;
import spillway.model.CityFigure;
import spillway.model.PanelVariable;
import spillway.report.LogTable;
import spillway.report.ReportProblem;

/** The quarterly {@code cities.csv} of a run as yearly figures in the units of the panel, whole years only. */
final class RunYears {
    private RunYears() {}

    static CityYears read(LogTable table) {
        CityYears years = new CityYears();
        String[] cities = table.text("city");
        Quarter[] quarters = table.quarters("quarter");
        double[] gdp = table.numbers(CityFigure.GDP.column());
        for (PanelVariable variable : PanelVariable.values()) {
            double[] values = table.numbers(variable.figure().column());
            Map<String, List<double[]>> byYear = new TreeMap<>();
            for (int i = 0; i < values.length; i++) {
                byYear.computeIfAbsent(quarters[i].year() + " " + cities[i], any -> new ArrayList<>())
                        .add(new double[] {quarters[i].number(), values[i], gdp[i]});
            }
            byYear.forEach((key, rows) -> {
                if (rows.size() > 4) {
                    throw new ReportProblem("%s has more than four quarters of %s".formatted(table.file(), key));
                }
                if (rows.size() == 4) {
                    rows.sort(Comparator.comparingDouble(row -> row[0]));
                    double value = variable.figure().kind().ofYear(column(rows, 1), column(rows, 2));
                    int blank = key.indexOf(' ');
                    years.put(
                            variable,
                            Integer.parseInt(key.substring(0, blank)),
                            key.substring(blank + 1),
                            variable.factor() * value);
                }
            });
        }
        return years;
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
