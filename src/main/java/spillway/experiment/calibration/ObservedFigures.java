package spillway.experiment.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.model.CityFigure;
import spillway.model.PanelVariable;
import spillway.model.RegionalData;

/**
 * What public statistics say of the figures of annual results, from the data files and, for figures of whole groups that no data
 * file has, a table beside the moments.
 */
public final class ObservedFigures {
    private static final List<String> COLUMNS =
            List.of("members", "year", "figure", "value", "unit", "confidence", "source");
    private static final int BASE_YEAR = 2010;
    private static final int NOTHING_LATER = 2019;

    private final RegionalData data;
    private final Map<String, Double> groups = new HashMap<>();

    /** The figures in {@code data} alone. */
    public ObservedFigures(RegionalData data) {
        this.data = data;
    }

    /** The figures in {@code data} and in the table {@code file}; adds a line to {@code problems} for each complaint. */
    public static ObservedFigures read(RegionalData data, Path file, List<String> problems) {
        ObservedFigures figures = new ObservedFigures(data);
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        List<CsvRow> rows = table == null ? new ArrayList<>() : table.rows();
        for (CsvRow row : rows) {
            int year = row.whole("year", BASE_YEAR, NOTHING_LATER);
            figures.groups.put(key(row.text("members"), row.text("figure"), year), row.positive("value"));
            row.text("confidence");
            row.text("source");
        }
        return figures;
    }

    /** The sum of a figure over members in a year; NaN if one of them is not known. */
    public double sum(CityFigure figure, Members members, int year) {
        Double whole = groups.get(key(members.text(), figure.column(), year));
        if (whole != null) {
            return whole;
        }
        double sum = 0;
        for (int r : members.regions()) {
            sum += value(figure, r, year);
        }
        return sum;
    }

    private double value(CityFigure figure, int r, int year) {
        int y = year - data.firstYear;
        return switch (figure) {
            case GDP -> seen(r, PanelVariable.GDP, year);
            case POPULATION -> seen(r, PanelVariable.POPULATION, year);
            case TERTIARY -> seen(r, PanelVariable.GDP, year) * seen(r, PanelVariable.TERTIARY_SHARE, year) / 100;
            // The wage of staff and workers, weighted by the employment of 2010: only its growth means anything.
            case WAGES ->
                seen(r, PanelVariable.WAGE, year) * data.regions.get(r).employment() / 1e4;
            case EMPLOYED -> data.regions.get(r).employment();
            case RESEARCH -> year == BASE_YEAR ? data.rdSpending[r] : seen(r, PanelVariable.RESEARCH, year);
            case EXPORTS -> seen(r, PanelVariable.EXPORTS, year);
            case DIRECT_INVESTMENT -> y >= 0 && y < data.fdi[r].length ? data.fdi[r][y] : Double.NaN;
            case CONSUMER_PRICE -> {
                double[] prices =
                        data.consumerPrices[data.regions.get(r).group().account()];
                yield y >= 0 && y < prices.length ? prices[y] / 100 : Double.NaN;
            }
            default -> Double.NaN;
        };
    }

    private double seen(int r, PanelVariable variable, int year) {
        return data.panel.value(variable, data.regions.get(r).name(), year);
    }

    private static String key(String place, String what, int year) {
        return place + "|" + what + "|" + year;
    }
}
