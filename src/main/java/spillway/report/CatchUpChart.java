package spillway.report;

import java.util.Arrays;
import java.util.Map;

/** Productivity: its growth, the channels that knowledge came by, its dispersion, and the breadth of activity. */
public final class CatchUpChart implements Chart {
    private static final String SHARE = "spillover_share_";
    private static final Map<String, String> CHANNEL_NAMES = Map.of(
            "own_rd", "own research",
            "local", "local spillover",
            "neighbours", "neighbouring cities",
            "hong_kong", "Hong Kong",
            "fdi", "direct investment",
            "orders", "buyers\u2019 orders");

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        CityHistory cities = CityHistory.ofCities(logs);
        XyPanel spread = lines.time()
                .panel("Spread of productivity, 9 mainland cities", "weighted s.d. of log" + " TFP")
                .noLegend();
        lines.add(spread, "weighted s.d. of log TFP", "sigma_log_tfp_nine", Palette.line(0));
        XyPanel breadth = lines.time().panel("Breadth and similarity, 9 mainland cities", "index, 0 to 1");
        lines.add(breadth, "breadth of high-value activity", "breadth_high_value_nine", Palette.line(2));
        lines.add(breadth, "similarity of sector mixes", "homogeneity_nine", Palette.line(1));
        return new Figure(
                "productivity",
                title(lines, cities),
                "Growth: change of log TFP against the same quarter a year before, mean over cities weighted by GDP,"
                        + " split"
                        + " by the recorded shares of the channels; shares are of net growth. Trend: what is set from"
                        + " outside; below zero it takes away what the channels bring. The split is an accounting"
                        + " of where"
                        + " knowledge came from in the model, not an estimate of effects."
                        + lines.meanings("sigma_log_tfp_nine")
                        + lines.meaning("Breadth", "breadth_high_value_nine")
                        + lines.meaning("Similarity", "homogeneity_nine"),
                "Spread of log TFP: " + lines.fromTo("sigma_log_tfp_nine", 3, 1) + "; breadth of high-value"
                        + " activity: "
                        + lines.fromTo("breadth_high_value_nine", 3, 1) + ".",
                800,
                false,
                logs.source(),
                Drawing.grid(2, growth(lines, cities), shares(lines), spread, breadth));
    }

    private static String title(MetricLines lines, CityHistory cities) {
        double[] growth = yearlyGrowth(cities, lines.time().middles().length);
        double mean = Arrays.stream(growth).filter(Double::isFinite).average().orElse(Double.NaN);
        String most = "";
        double reach = 0;
        for (String metric : lines.named(SHARE)) {
            double share = lines.holds(metric)
                    ? Arrays.stream(lines.values(metric))
                            .filter(Double::isFinite)
                            .average()
                            .orElse(0)
                    : 0;
            if (share > reach) {
                reach = share;
                most = channel(metric);
            }
        }
        String pace = Double.isFinite(mean)
                ? "Productivity grows by " + Figure.number(100 * mean, 1) + "% a year"
                        + (most.isEmpty() ? "" : ", most by " + most)
                : "Too short a run for growth of productivity";
        return pace + "; its spread between nine cities " + lines.moves("sigma_log_tfp_nine", 2, 1, "");
    }

    private static Drawing growth(MetricLines lines, CityHistory cities) {
        double[] times = lines.time().middles();
        double[] growth = yearlyGrowth(cities, times.length);
        StackPanel panel = new StackPanel("Growth of TFP by channel", "% a year", lines.time(), times, false);
        for (String metric : lines.named(SHARE)) {
            double[] part = new double[times.length];
            if (lines.holds(metric)) {
                double[] share = lines.values(metric);
                for (int t = 0; t < times.length; t++) {
                    part[t] = 100 * share[t] * growth[t];
                }
            }
            panel.add(channel(metric), part);
        }
        return panel.withSum("all");
    }

    private static Drawing shares(MetricLines lines) {
        StackPanel panel = new StackPanel(
                "Shares of the channels in growth",
                "% of" + " all",
                lines.time(),
                lines.time().middles(),
                false);
        for (String metric : lines.named(SHARE)) {
            if (lines.holds(metric)) {
                double[] share = lines.values(metric);
                for (int t = 0; t < share.length; t++) {
                    share[t] *= 100;
                }
                panel.add(channel(metric), share);
            }
        }
        return panel;
    }

    private static String channel(String metric) {
        String label = metric.substring(SHARE.length());
        return CHANNEL_NAMES.getOrDefault(label, label.replace('_', ' '));
    }

    /** Mean over cities, weighted by GDP, of the change of log TFP over four quarters; NaN in the first year. */
    private static double[] yearlyGrowth(CityHistory cities, int quarters) {
        double[][] logTfp = cities.byQuarter("log_tfp");
        double[][] gdp = cities.byQuarter("gdp_100m_rmb");
        double[] growth = new double[quarters];
        for (int t = 0; t < quarters; t++) {
            double weighted = 0;
            double weights = 0;
            for (int c = 0; c < gdp.length && t >= 4 && t < gdp[c].length; c++) {
                double change = logTfp[c][t] - logTfp[c][t - 4];
                if (Double.isFinite(change) && Double.isFinite(gdp[c][t])) {
                    weighted += gdp[c][t] * change;
                    weights += gdp[c][t];
                }
            }
            growth[t] = weights > 0 ? weighted / weights : Double.NaN;
        }
        return growth;
    }
}
