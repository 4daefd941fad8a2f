package spillway.experiment.validation;

import java.util.TreeMap;
import spillway.kernel.Quarter;
import spillway.report.LogTable;
import spillway.report.ReportProblem;

/** The quarterly {@code cities.csv} of a run as yearly figures in the units of the panel, whole years only. */
final class RunYears {
    private RunYears() {}

    static CityYears read(LogTable table) {
        CityYears years = new CityYears();
        String[] cities = table.text("city");
        Quarter[] quarters = table.quarters("quarter");
        double[] gdp = table.numbers(Variable.GDP.column());
        for (Variable variable : Variable.values()) {
            double[] values = table.numbers(variable.column());
            TreeMap<String, double[]> sums = new TreeMap<>();
            for (int i = 0; i < values.length; i++) {
                String key = quarters[i].year() + " " + cities[i];
                double[] sum = sums.computeIfAbsent(key, any -> new double[3]);
                boolean weighted = variable.inYear() == Variable.InYear.WEIGHTED;
                boolean counts = variable.inYear() != Variable.InYear.END || quarters[i].number() == 4;
                double weight = !counts ? 0 : weighted ? gdp[i] : 1;
                sum[0] += counts ? weight * values[i] : 0;
                sum[1] += weight;
                sum[2]++;
            }
            sums.forEach((key, sum) -> {
                if (sum[2] > 4) {
                    throw new ReportProblem("%s has more than four quarters of %s".formatted(table.file(), key));
                }
                double value = variable.inYear() == Variable.InYear.SUM ? sum[0] : sum[0] / sum[1];
                if (sum[2] == 4) {
                    years.put(
                            variable,
                            Integer.parseInt(key.substring(0, key.indexOf(' '))),
                            key.substring(key.indexOf(' ') + 1),
                            variable.factor() * value);
                }
            });
        }
        return years;
    }
}
