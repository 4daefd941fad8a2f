package spillway.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Quarter;

/** High-value activity per square kilometre: first quarter, last quarter and the difference. */
public final class DensityMap implements Chart {
    private record Scale(double low, double high, double change) {
        double share(double density) {
            return Math.log(density / low) / Math.log(high / low);
        }

        /** Place of a change on a scale that is linear near zero and logarithmic beyond. */
        double signed(double difference) {
            double bend = change / 1000;
            return Math.signum(difference) * Math.log1p(Math.abs(difference) / bend) / Math.log1p(change / bend);
        }
    }

    @Override
    public Figure figure(RunLogs logs) {
        RegionGrid grid = new RegionGrid(logs);
        LogTable cells = logs.table("cells.csv.gz");
        Quarter[] of = cells.quarters("quarter");
        if (of.length == 0) {
            throw new ReportProblem("cells.csv.gz has no rows");
        }
        TreeSet<Quarter> quarters = new TreeSet<>(Arrays.asList(of));
        double[][] start = density(grid, cells, of, quarters.first());
        double[][] end = density(grid, cells, of, quarters.last());
        Scale scale = scale(start, end);
        Map<String, Double> outerStart = outer(logs, quarters.first());
        Map<String, Double> outerEnd = outer(logs, quarters.last());
        Drawing maps = Drawing.grid(
                2,
                level(quarters.first().toString(), grid, start, scale, outerStart),
                level(quarters.last().toString(), grid, end, scale, outerEnd),
                difference(quarters, grid, start, end, scale, outerStart, outerEnd),
                legends(scale, shares(logs, quarters)));
        return new Figure(
                "density-map",
                "High-value activity per square kilometre, " + quarters.first() + " and " + quarters.last(),
                "100 million RMB a year per square kilometre in cells of " + Figure.number(grid.cellKm(), 0) + " km; a"
                        + " quarter's flow times four, at the prices of the run. Strips at the edges stand for outer"
                        + " regions beyond the map, with their total high-value output in 100 million RMB a year;"
                        + " they have"
                        + " no colour of density because their activity has no place on the grid.",
                "Map of the Pearl River Delta. Densest cell: " + Figure.number(max(start), 1) + " in"
                        + " " + quarters.first()
                        + " and " + Figure.number(max(end), 1) + " in " + quarters.last() + ", 100 million RMB a"
                        + " year per km\u00b2.",
                920,
                true,
                logs.source(),
                maps);
    }

    private static double[][] density(RegionGrid grid, LogTable cells, Quarter[] of, Quarter quarter) {
        boolean[] used = new boolean[of.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = of[i].equals(quarter);
        }
        double[] values = cells.numbers("high_value_100m_rmb");
        double perYearAndKm2 = 4 / (grid.cellKm() * grid.cellKm());
        for (int i = 0; i < values.length; i++) {
            values[i] *= perYearAndKm2;
        }
        return grid.spread(cells.numbers("x"), cells.numbers("y"), values, used);
    }

    private static Scale scale(double[][] start, double[][] end) {
        double[] positive = Stream.of(start, end)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        double high = positive.length == 0 ? 1 : positive[positive.length - 1];
        double low = positive.length == 0 ? 0.01 : Math.max(high / 1e5, positive[positive.length / 20]);
        double floor = Math.pow(10, Math.floor(Math.log10(Math.min(low, high / 100))));
        double change = 0;
        for (int i = 0; i < start.length; i++) {
            for (int j = 0; j < start[i].length; j++) {
                double difference = end[i][j] - start[i][j];
                change = Double.isFinite(difference) ? Math.max(change, Math.abs(difference)) : change;
            }
        }
        return new Scale(floor, high, change > 0 ? PlotStyle.roundStep(change) : 1);
    }

    private static Drawing level(
            String quarter, RegionGrid grid, double[][] density, Scale scale, Map<String, Double> outer) {
        return new MapPanel(
                quarter,
                grid,
                (i, j, city) ->
                        !(density[i][j] > 0) ? Palette.BARE_LAND : Palette.sequential(scale.share(density[i][j])),
                notes(outer, null),
                Map.of());
    }

    private static Drawing difference(
            SortedSet<Quarter> quarters,
            RegionGrid grid,
            double[][] start,
            double[][] end,
            Scale scale,
            Map<String, Double> outerStart,
            Map<String, Double> outerEnd) {
        String title = quarters.size() > 1
                ? "Difference, " + quarters.last() + " less " + quarters.first()
                : "Difference (the run has one quarter only)";
        return new MapPanel(
                title,
                grid,
                (i, j, city) -> {
                    double difference = value(end[i][j]) - value(start[i][j]);
                    return Palette.diverging(scale.signed(difference));
                },
                notes(outerEnd, outerStart),
                Map.of());
    }

    private static double value(double density) {
        return Double.isFinite(density) ? density : 0;
    }

    private static Map<String, String> notes(Map<String, Double> now, @Nullable Map<String, Double> before) {
        Map<String, String> notes = new HashMap<>();
        for (var region : now.entrySet()) {
            double value = region.getValue() - (before == null ? 0 : before.getOrDefault(region.getKey(), 0.0));
            notes.put(region.getKey(), (before != null && value >= 0 ? "+" : "") + Figure.number(value, 0));
        }
        return notes;
    }

    private static Map<String, Double> outer(RunLogs logs, Quarter quarter) {
        CityHistory history = CityHistory.ofCities(logs);
        int at = history.quarters().indexOf(quarter);
        Map<String, Double> totals = new HashMap<>();
        double[][] values = history.byQuarter("high_value_100m_rmb");
        for (String region : Places.OUTER) {
            int city = history.cities().indexOf(region);
            if (city >= 0 && at >= 0 && Double.isFinite(values[city][at])) {
                totals.put(region, 4 * values[city][at]);
            }
        }
        return totals;
    }

    private static Drawing legends(Scale scale, Drawing shares) {
        List<Double> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double tick = scale.low(); tick <= scale.high(); tick *= 10) {
            places.add(scale.share(tick));
            labels.add(plain(tick));
        }
        ColorBar levels = new ColorBar(
                "100m RMB a year per km\u00b2 (logarithmic)",
                Palette::sequential,
                places.stream().mapToDouble(Double::doubleValue).toArray(),
                labels.toArray(String[]::new));
        double top = scale.change();
        double[] ticks = {-top, -top / 10, -top / 100, 0, top / 100, top / 10, top};
        double[] at = new double[ticks.length];
        String[] words = new String[ticks.length];
        for (int i = 0; i < ticks.length; i++) {
            at[i] = (scale.signed(ticks[i]) + 1) / 2;
            words[i] = (ticks[i] > 0 ? "+" : "") + plain(ticks[i]);
        }
        ColorBar changes = new ColorBar(
                "change, 100m RMB a year per km\u00b2 (logarithmic away from 0)",
                place -> Palette.diverging(2 * place - 1),
                at,
                words);
        return (g, area) -> {
            double step = 52;
            double y = area.getY() + 4;
            levels.draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), step));
            changes.draw(g, new Rectangle2D.Double(area.getX(), y + step, area.getWidth(), step));
            String[] keys = {"land without high-value activity (levels)", "sea, and land outside the region"};
            Color[] colors = {Palette.BARE_LAND, Palette.SEA};
            g.setFont(PlotStyle.LABEL);
            for (int i = 0; i < keys.length; i++) {
                Rectangle2D box = new Rectangle2D.Double(area.getCenterX() - 150, y + 2.15 * step + 18 * i, 22, 13);
                g.setPaint(colors[i]);
                g.fill(box);
                g.setPaint(Palette.GREY);
                g.draw(box);
                g.setPaint(Palette.INK);
                g.drawString(keys[i], (float) box.getMaxX() + 8, (float) box.getMaxY() - 2);
            }
            double below = y + 2.15 * step + 48;
            shares.draw(
                    g, new Rectangle2D.Double(area.getX() + 10, below, area.getWidth() - 20, area.getMaxY() - below));
        };
    }

    private static Drawing shares(RunLogs logs, SortedSet<Quarter> quarters) {
        CityHistory history = CityHistory.ofCities(logs);
        double[][] values = history.byQuarter("high_value_100m_rmb");
        return new ShareDots(
                "Share of each region in high-value output, %",
                history.cities(),
                shares(values, history.quarters().indexOf(quarters.first())),
                shares(values, history.quarters().indexOf(quarters.last())),
                quarters.first().toString(),
                quarters.last().toString());
    }

    private static double[] shares(double[][] values, int quarter) {
        double[] shares = new double[values.length];
        Arrays.fill(shares, Double.NaN);
        if (quarter >= 0) {
            double total = Arrays.stream(values)
                    .mapToDouble(city -> city[quarter])
                    .filter(Double::isFinite)
                    .sum();
            for (int c = 0; c < shares.length; c++) {
                shares[c] = total > 0 ? 100 * values[c][quarter] / total : Double.NaN;
            }
        }
        return shares;
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        return Figure.number(value, size == 0 || size >= 1 ? 0 : (int) Math.ceil(-Math.log10(size) - 1e-9));
    }

    private static double max(double[][] map) {
        return Arrays.stream(map)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
