package spillway.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spillway.experiment.circulation.CirculationStudy;
import spillway.experiment.circulation.KnownFigure;
import spillway.report.Figure;
import spillway.report.LogTable;

/** The table of {@link CirculationStudy} in words, with the errors of the model and of a forecast that nothing changes. */
final class CirculationText {
    private CirculationText() {}

    /** The table and, below it, the errors of each group for which there are data of the region. */
    static String table(Path file) {
        LogTable table = LogTable.read(file);
        StringBuilder text =
                new StringBuilder("| figure, % | known | points a year | model 2010 | 2015 | 2019 | points a year |\n"
                        + "|---|---|---|---|---|---|---|\n");
        Map<String, double[]> squares = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            String group = table.text("group")[i];
            text.append("| ").append(String.join(" | ", cells(table, i))).append(" |\n");
            if (!group.equals(KnownFigure.DOCUMENTS)) { // from figures of other places no error follows
                double years = table.numbers("to")[i] - table.numbers("from")[i];
                double known = 100 * years * table.numbers("pace")[i];
                double error = 100 * years * table.numbers("model_pace")[i] - known;
                double[] sums = squares.computeIfAbsent(group, first -> new double[3]);
                sums[0] += error * error;
                sums[1] += known * known;
                sums[2]++;
            }
        }
        squares.forEach((group, sums) -> text.append(String.format(
                Locale.ROOT,
                "%nRoot mean square error of the change of %s, 2010 to 2019: %.1f points; a forecast of no change %.1f.%n",
                group.equals("data") ? "exports over output of the nine" : group,
                Math.sqrt(sums[0] / sums[2]),
                Math.sqrt(sums[1] / sums[2]))));
        return text.toString();
    }

    private static List<String> cells(LogTable table, int i) {
        int from = (int) table.numbers("from")[i];
        int to = (int) table.numbers("to")[i];
        String known = table.text("whose")[i] + ", "
                + (from == to ? "" : percent(table, "from_value", i) + " (" + from + ") to ")
                + percent(table, "to_value", i) + " (" + to + ")";
        return List.of(
                table.text("figure")[i],
                known,
                signed(table, "pace", i),
                percent(table, "model_2010", i),
                percent(table, "model_2015", i),
                percent(table, "model_2019", i) + " (" + percent(table, "low_2019", i) + " to "
                        + percent(table, "high_2019", i) + ")",
                signed(table, "model_pace", i));
    }

    private static String percent(LogTable table, String column, int row) {
        double value = table.numbers(column)[row];
        return Double.isNaN(value) ? "-" : Figure.number(100 * value, 1);
    }

    private static String signed(LogTable table, String column, int row) {
        double value = table.numbers(column)[row];
        return Double.isNaN(value) ? "-" : Figure.signed(100 * value, 2);
    }
}
