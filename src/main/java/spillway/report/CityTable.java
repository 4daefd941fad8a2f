package spillway.report;

import java.util.ArrayList;
import java.util.List;

/** Every city in the first and the last whole year of the run. */
final class CityTable {
    private record Item(String head, String unit, String column, double factor, int decimals) {}

    private static final String GDP = "gdp_100m_rmb";
    private static final List<Item> ITEMS = List.of(
            new Item("GDP", "bn RMB a year", GDP, 0.1, 0),
            new Item("Population", "million", "population_10k", 0.01, 2),
            new Item("Talent", "million", "talent_10k", 0.01, 2),
            new Item("Value added of digital firms", "%", "adopters_networked", 100, 0),
            new Item("High-value share", "%", "high_value_share", 100, 1),
            new Item("Wage", "1,000 RMB a year", "wage_rmb_year", 0.001, 0),
            new Item("Rent", "index", "rent_index", 1, 2),
            new Item("Log TFP", "", "log_tfp", 1, 2),
            new Item("FDI", "bn USD a year", "fdi_bn_usd", 1, 1));

    private final CityHistory history;

    CityTable(RunLogs logs) {
        history = CityHistory.ofCities(logs);
    }

    void write(Html page) {
        int[] years = history.years();
        int first = years[0];
        int last = years[years.length - 1];
        page.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"" + " aria-label=\"Cities\"><table>\n<caption>");
        page.raw(
                "Cities in " + first + " and " + last
                        + "; population, talent, rent and TFP at the end of the year, GDP at"
                        + " current prices, real growth in percent a year between the two years</caption>\n<thead>\n<tr><th scope=\"col\" rowspan=\"2\">City</th>");
        for (Item item : ITEMS) {
            String unit = item.unit().isEmpty() ? "" : ", " + item.unit();
            page.raw("<th scope=\"colgroup\" colspan=\"2\">" + Html.escape(item.head() + unit) + "</th>");
            if (item.column().equals(GDP)) {
                page.raw("<th scope=\"col\" rowspan=\"2\">Real growth, % a year</th>");
            }
        }
        page.raw("</tr>\n<tr>");
        for (int i = 0; i < ITEMS.size(); i++) {
            page.raw("<th scope=\"col\">" + first + "</th><th scope=\"col\">" + last + "</th>");
        }
        page.raw("</tr>\n</thead>\n<tbody>\n");
        rows(years).forEach(page::row);
        page.raw("</tbody></table></div>\n");
    }

    private List<List<String>> rows(int[] years) {
        List<double[][]> values = new ArrayList<>();
        for (Item item : ITEMS) {
            values.add(history.yearly(item.column()));
        }
        double[][] real = history.yearly("gdp_real_100m_rmb");
        int end = years.length - 1;
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < history.cities().size(); c++) {
            List<String> row = new ArrayList<>();
            row.add(history.cities().get(c));
            for (int i = 0; i < ITEMS.size(); i++) {
                Item item = ITEMS.get(i);
                row.add(Figure.number(item.factor() * values.get(i)[c][0], item.decimals()));
                row.add(Figure.number(item.factor() * values.get(i)[c][end], item.decimals()));
                if (item.column().equals(GDP)) {
                    row.add(Figure.number(growth(real[c], years), 1));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Mean yearly growth from the first to the last year, percent; NaN within a single year. */
    private static double growth(double[] real, int[] years) {
        int end = years.length - 1;
        return end == 0 ? Double.NaN : 100 * (Math.pow(real[end] / real[0], 1.0 / (years[end] - years[0])) - 1);
    }
}
