package spillway.report;

/** What city governments spend on quick and on patient aims, and the subsidies they offer. */
public final class GovernmentChart implements Chart {
    @Override
    public Figure figure(RunLogs logs) {
        CityHistory history = new CityHistory(logs.table("government.csv"));
        RunTime time = new RunTime(logs, history.quarters());
        double[] times = time.middles();
        StackPanel money = new StackPanel("Quick and patient money", "100m RMB a year", time, times, false);
        money.add("quick", annualised(history, "quick_100m_rmb"));
        money.add("patient", annualised(history, "patient_100m_rmb"));
        MetricLines lines = new MetricLines(logs);
        XyPanel share = time.panel("Patient money", "% of quick and patient").noLegend();
        lines.addScaled(share, "patient share", "patient_share", 100, Palette.line(1));
        XyPanel subsidies = time.panel("Subsidies, all cities", "% of GDP").noLegend();
        lines.addSmoothed(subsidies, "subsidies", "subsidy_share", 100, Palette.line(2));
        XyPanel race = time.panel("Subsidy rate by city", "% of capital in the target sector")
                .namesAtEnd();
        double[][] rates = history.isEmpty() ? new double[0][] : history.yearly("subsidy_rate", CityHistory.MEAN);
        int[] years = history.isEmpty() ? new int[0] : history.years();
        for (int c = 0; c < rates.length; c++) {
            double[] yearly = new double[years.length];
            double[] middle = new double[years.length];
            boolean offers = false;
            for (int y = 0; y < years.length; y++) {
                yearly[y] = 100 * rates[c][y];
                middle[y] = years[y] + 0.5;
                offers |= rates[c][y] > 0;
            }
            String city = history.cities().get(c);
            if (offers) {
                Look look = Palette.city(city);
                race.add(city, middle, yearly, years.length < 2 ? look.marked(6) : look);
            }
        }
        return new Figure(
                "government",
                "Patient money " + lines.moves("patient_share", 0, 100, "%")
                        + " of programme money; the share of subsidies in GDP "
                        + lines.moves("subsidy_share", 2, 100, "%"),
                "Quick money: subsidies and projects that pay off within a term of office; patient money: education,"
                        + " laboratories and the like. Subsidy rates are means of calendar years; cities that never"
                        + " offer"
                        + " any are left out. Subsidies of all cities: quarters thin, mean of the year around thick.",
                "Patient share in %: " + lines.fromTo("patient_share", 1, 100) + "; subsidies in % of GDP: "
                        + lines.fromTo("subsidy_share", 2, 100) + ".",
                820,
                false,
                logs.source(),
                Drawing.stack(new double[] {0.44, 0.56}, Drawing.grid(3, money, share, subsidies), race));
    }

    private static double[] annualised(CityHistory history, String column) {
        double[][] values = history.byQuarter(column);
        double[] sums = new double[history.quarters().size()];
        for (double[] city : values) {
            for (int q = 0; q < sums.length; q++) {
                sums[q] += Double.isFinite(city[q]) ? 4 * city[q] : 0;
            }
        }
        return sums;
    }
}
