package spillway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Foreign direct investment by where it comes from and where it goes. */
public final class InvestmentChart implements Chart {
    static final List<String> SOURCES = List.of("HK", "HMT", "EUUS", "JPKRTW", "ROW");
    private static final int CITIES_SHOWN = 7;

    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        LogTable table = logs.table("fdi.csv");
        CityHistory history = new CityHistory(table);
        int[] years = history.isEmpty() ? new int[0] : history.years();
        RunTime time = new RunTime(logs, history.quarters());
        double[] times = new double[years.length];
        for (int y = 0; y < years.length; y++) {
            times[y] = years[y] + 0.5;
        }
        double[][] bySource = bySource(table, years);
        List<String> codes = table.distinct("source");
        StackPanel sources = new StackPanel("By source", "bn USD a year", time, times, true);
        for (int s = 0; s < SOURCES.size(); s++) {
            int at = codes.indexOf(SOURCES.get(s));
            if (at >= 0) {
                sources.add(sourceName(s, codes), bySource[at]);
            }
        }
        for (int s = 0; s < codes.size(); s++) {
            if (!SOURCES.contains(codes.get(s))) {
                sources.add(codes.get(s), bySource[s]);
            }
        }
        return new Figure(
                "investment",
                title(bySource, years),
                "Utilised investment, current bn USD, sums of calendar years. The cities that took most over the"
                        + " whole run"
                        + " are named, all others are added up.",
                words(bySource, years),
                460,
                false,
                logs.source(),
                Drawing.grid(2, sources, byCity(history, time, times)));
    }

    private static String title(double[][] bySource, int[] years) {
        if (years.length == 0) {
            return "No direct investment was recorded";
        }
        int end = years.length - 1;
        return "Direct investment "
                + Moves.words(total(bySource, 0), total(bySource, end), 0, "")
                + " bn USD a year, " + years[0] + " to " + years[end];
    }

    private static double total(double[][] bySource, int year) {
        double sum = 0;
        for (double[] source : bySource) {
            sum += source[year];
        }
        return sum;
    }

    private static String words(double[][] bySource, int[] years) {
        if (years.length == 0) {
            return "No investment was recorded.";
        }
        double start = total(bySource, 0);
        double end = total(bySource, years.length - 1);
        return "Total investment: %s bn USD in %d, %s bn USD in %d."
                .formatted(Figure.number(start, 1), years[0], Figure.number(end, 1), years[years.length - 1]);
    }

    private static String sourceName(int source, List<String> codes) {
        return SourceNames.of(SOURCES.get(source), codes.contains("HK"));
    }

    private static double[][] bySource(LogTable table, int[] years) {
        List<String> codes = table.distinct("source");
        double[][] sums = new double[codes.size()][years.length];
        String[] of = table.text("source");
        var quarters = table.quarters("quarter");
        double[] values = table.numbers("fdi_bn_usd");
        for (int i = 0; i < values.length; i++) {
            int year = java.util.Arrays.binarySearch(years, quarters[i].year());
            if (year >= 0 && Double.isFinite(values[i])) {
                sums[codes.indexOf(of[i])][year] += values[i];
            }
        }
        return sums;
    }

    private static Drawing byCity(CityHistory history, RunTime time, double[] times) {
        double[][] values = history.isEmpty() ? new double[0][] : history.yearly("fdi_bn_usd", CityHistory.SUM);
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < values.length; c++) {
            order.add(c);
        }
        order.sort(Comparator.comparingDouble(c -> -total(values[c])));
        StackPanel panel = new StackPanel("By city", "bn USD a year", time, times, true);
        double[] others = new double[times.length];
        for (int rank = 0; rank < order.size(); rank++) {
            double[] city = values[order.get(rank)];
            if (rank < CITIES_SHOWN) {
                panel.add(history.cities().get(order.get(rank)), city);
            } else {
                for (int y = 0; y < others.length; y++) {
                    others[y] += Double.isFinite(city[y]) ? city[y] : 0;
                }
            }
        }
        return panel.add("other cities", others);
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isFinite(value) ? value : 0;
        }
        return sum;
    }
}
