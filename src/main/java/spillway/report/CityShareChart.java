package spillway.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.axis.NumberAxis;

/** Each city's share of GDP and of population in the run, with the observed panel beside it. */
public final class CityShareChart implements Chart {
    @Override
    public Figure figure(RunLogs logs) {
        CityHistory history = CityHistory.ofCities(logs);
        List<String> cities =
                Places.BAY_AREA.stream().filter(history.cities()::contains).toList();
        if (cities.isEmpty()) {
            throw new ReportProblem("cities.csv, column city: none of the cities of the Greater Bay Area is there");
        }
        LogTable panel = logs.table("observed.csv");
        double[][] gdp = shares(history, cities, "gdp_100m_rmb");
        double[][] people = shares(history, cities, "population_10k");
        SortedMap<Integer, double[]> gdpSeen = observed(panel, "gdp", cities);
        SortedMap<Integer, double[]> peopleSeen = observed(panel, "population_resident", cities);
        RunTime time = new RunTime(logs, history.quarters());
        List<Drawing> panels = new ArrayList<>();
        for (int c = 0; c < cities.size(); c++) {
            panels.add(panel(time, cities.get(c), c, gdp, people, gdpSeen, peopleSeen));
        }
        panels.add(key());
        int end = gdp[0].length - 1;
        return new Figure(
                "city-shares",
                title(cities, gdp, gdpSeen, time),
                "Percent of the total of the eleven cities of the Greater Bay Area; GDP at current prices. Observed"
                        + " dots are"
                        + " the years for which all eleven cities have a figure in the public panel. Shaded: years the"
                        + " model was fitted to, where agreement is no prediction.",
                "Share in GDP of the eleven at the end, percent: Shenzhen %s, Hong Kong %s."
                        .formatted(share(gdp, cities, "Shenzhen", end), share(gdp, cities, "Hong Kong", end)),
                900,
                false,
                logs.source(),
                Drawing.grid(4, panels));
    }

    private static String title(List<String> cities, double[][] gdp, SortedMap<Integer, double[]> seen, RunTime time) {
        SortedMap<Integer, double[]> within = seen.subMap((int) time.from(), (int) time.to());
        if (within.isEmpty()) {
            return "Cities\u2019 shares of GDP and population; no observed year within the run";
        }
        int year = within.lastKey();
        double[] middles = time.middles();
        double[] off = new double[cities.size()];
        int worst = 0;
        for (int c = 0; c < off.length; c++) {
            double sum = 0;
            int quarters = 0;
            for (int t = 0; t < middles.length; t++) {
                if ((int) middles[t] == year && Double.isFinite(gdp[c][t])) {
                    sum += gdp[c][t];
                    quarters++;
                }
            }
            off[c] = quarters == 0 ? 0 : sum / quarters - seen.getOrDefault(year, off)[c];
            worst = Math.abs(off[c]) > Math.abs(off[worst]) ? c : worst;
        }
        return "In %d simulated shares of GDP are within %s points of the observed ones; %s is furthest (%s)"
                .formatted(
                        year,
                        Figure.number(Math.abs(off[worst]), 1),
                        cities.get(worst),
                        (off[worst] > 0 ? "+" : "") + Figure.number(off[worst], 1));
    }

    private static String share(double[][] shares, List<String> cities, String city, int time) {
        int c = cities.indexOf(city);
        return c < 0 ? "\u2013" : Figure.number(shares[c][time], 1);
    }

    private static Drawing panel(
            RunTime time,
            String city,
            int c,
            double[][] gdp,
            double[][] people,
            SortedMap<Integer, double[]> gdpSeen,
            SortedMap<Integer, double[]> peopleSeen) {
        NumberAxis vertical = PlotStyle.axis("% of the eleven");
        double high = 0;
        for (double[][] shares : new double[][][] {gdp, people}) {
            for (double share : shares[c]) {
                high = Double.isFinite(share) ? Math.max(high, share) : high;
            }
        }
        for (SortedMap<Integer, double[]> seen : List.of(gdpSeen, peopleSeen)) {
            for (double[] shares :
                    seen.subMap((int) time.from(), (int) time.to()).values()) {
                high = Math.max(high, shares[c]);
            }
        }
        vertical.setAutoRange(false);
        PlotStyle.range(vertical, 0, Math.max(high, 0.1), 0.1);
        int step = time.to() - time.from() > 14 ? 10 : 5;
        XyPanel panel = new XyPanel(city, PlotStyle.years(time.from(), time.to(), step), vertical)
                .noLegend()
                .marks(time.policy());
        double low = Math.max(time.from(), 2010);
        if (Math.min(time.to(), 2020) > low) {
            panel.band(low, Math.min(time.to(), 2020), "");
        }
        panel.add("GDP", time.middles(), gdp[c], Palette.line(0));
        panel.add("population", time.middles(), people[c], Palette.line(1));
        dots(panel, "GDP, observed", gdpSeen, c, time, Palette.BLUE);
        dots(panel, "population, observed", peopleSeen, c, time, Palette.VERMILLION);
        return panel;
    }

    private static void dots(
            XyPanel panel, String name, SortedMap<Integer, double[]> seen, int c, RunTime time, java.awt.Color color) {
        double[] x = new double[seen.size()];
        double[] y = new double[seen.size()];
        int i = 0;
        for (var year : seen.entrySet()) {
            boolean inRun = year.getKey() >= time.from() && year.getKey() < time.to();
            x[i] = year.getKey() + 0.5;
            y[i++] = inRun ? year.getValue()[c] : Double.NaN;
        }
        panel.add(name, x, y, Look.dots(color, 6.5));
    }

    private static Drawing key() {
        return (g, area) -> {
            String[] words = {
                "GDP, simulated", "GDP, observed", "population, simulated", "population, observed", "calibration period"
            };
            double x = area.getX() + 34;
            double y = area.getY() + 46;
            g.setFont(PlotStyle.LABEL);
            for (int i = 0; i < words.length; i++) {
                g.setPaint(i < 2 ? Palette.BLUE : Palette.VERMILLION);
                if (i == 4) {
                    g.setPaint(PlotStyle.faint(Palette.CALIBRATION, 128));
                    g.fill(new java.awt.geom.Rectangle2D.Double(x, y - 9, 26, 12));
                } else if (i % 2 == 0) {
                    g.setStroke(Palette.stroke(2f));
                    g.draw(new java.awt.geom.Line2D.Double(x, y - 4, x + 26, y - 4));
                } else {
                    g.fill(new java.awt.geom.Ellipse2D.Double(x + 10, y - 7, 6.5, 6.5));
                }
                g.setPaint(Palette.INK);
                g.drawString(words[i], (float) x + 34, (float) y);
                y += 22;
            }
        };
    }

    /** Shares [city][quarter] in the total of these cities, percent. */
    private static double[][] shares(CityHistory history, List<String> cities, String column) {
        double[][] all = history.byQuarter(column);
        double[][] shares = new double[cities.size()][];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = all[history.cities().indexOf(cities.get(c))].clone();
        }
        for (int q = 0; q < shares[0].length; q++) {
            double total = 0;
            for (double[] city : shares) {
                total += city[q];
            }
            for (double[] city : shares) {
                city[q] = 100 * city[q] / total;
            }
        }
        return shares;
    }

    /** Observed shares of each year in which all of these cities have a figure, percent. */
    private static SortedMap<Integer, double[]> observed(LogTable panel, String variable, List<String> cities) {
        String[] city = panel.text("city");
        double[] year = panel.numbers("year");
        String[] what = panel.text("variable");
        double[] value = panel.numbers("value");
        SortedMap<Integer, double[]> seen = new TreeMap<>();
        for (int i = 0; i < value.length; i++) {
            int c = cities.indexOf(city[i]);
            if (c >= 0 && what[i].equals(variable) && value[i] > 0) {
                seen.computeIfAbsent((int) year[i], y -> new double[cities.size()])[c] = value[i];
            }
        }
        seen.values().removeIf(values -> Arrays.stream(values).anyMatch(one -> !(one > 0)));
        for (double[] values : seen.values()) {
            double total = 0;
            for (double one : values) {
                total += one;
            }
            for (int c = 0; c < values.length; c++) {
                values[c] *= 100 / total;
            }
        }
        return seen;
    }
}
