package spillway.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who abroad buys how much of what the region makes, and what the region does to the markets there. */
public final class MarketsChart implements Chart {
    /** Blocs with names for readers, the largest market of 2010 first. */
    static final List<String> BLOCS = List.of("EUUS", "JPKRTW", "ASEANBRI", "ROW");

    private static final String SHARE = "exports_share_";
    private static final Map<String, String> NAMES = Map.of(
            "EUUS", "Europe and United States",
            "JPKRTW", "Japan, Korea, Taiwan",
            "ASEANBRI", "South-East Asia, Belt and Road",
            "ROW", "rest of the world");

    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        StackPanel exports = new StackPanel(
                "Exports abroad by buyer",
                "% of GDP",
                lines.time(),
                lines.time().middles(),
                false);
        double[] all = lines.values("export_share");
        List<String> metrics = lines.named(SHARE).stream().filter(lines::holds).toList();
        for (String metric : metrics) {
            double[] part = lines.values(metric);
            for (int t = 0; t < part.length; t++) {
                part[t] *= 100 * all[t];
            }
            exports.add(name(metric), part);
        }
        XyPanel spread = lines.time().panel("Concentration on few buyers", "Herfindahl index (0.25 to 1)");
        lines.add(spread.noLegend(), "exports over blocs", "exports_hhi_blocs", Palette.line(0));
        XyPanel own = lines.time().panel("Own standards and rivals abroad", "share; index");
        lines.add(own, "rivals' prices, 2010 = 1", "rival_prices_abroad", Palette.line(1));
        lines.add(own, "spread of own standards", "standards_spread", Palette.line(2));
        XyPanel share = lines.time()
                .panel("The region's share of markets abroad", "% of their spending")
                .noLegend();
        lines.addScaled(share, "market share abroad", "market_share_abroad", 100, Palette.line(3));
        return new Figure(
                "markets",
                title(lines, metrics),
                "All regions of the model together. Sales to the rest of China are not exports."
                        + lines.meaning("Concentration", "exports_hhi_blocs")
                        + lines.meaning("Rivals' prices", "rival_prices_abroad"),
                "Exports abroad in % of GDP: " + lines.fromTo("export_share", 1, 100)
                        + "; Herfindahl index over blocs: " + lines.fromTo("exports_hhi_blocs", 3, 1) + ".",
                640,
                false,
                logs.source(),
                Drawing.grid(2, exports, spread, share, own));
    }

    /** What became of exports, and which buyer gained most among them. */
    private static String title(MetricLines lines, List<String> metrics) {
        String best = "";
        double most = 0;
        for (String metric : metrics) {
            double[] ends = lines.ends(metric);
            if (ends[1] - ends[0] > most) {
                most = ends[1] - ends[0];
                best = metric;
            }
        }
        String exports = "Exports abroad over GDP: share " + lines.moves("export_share", 0, 100, "%");
        return best.isEmpty()
                ? exports + "; no buyer gained on the others"
                : exports + "; " + name(best) + " gained most, its part of exports " + lines.moves(best, 0, 100, "%");
    }

    private static String name(String metric) {
        String code = metric.substring(SHARE.length()).toUpperCase(Locale.ROOT);
        return NAMES.getOrDefault(code, code);
    }
}
