package spillway.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import spillway.kernel.Quarter;

/** Where on the ground high-value activity stands at the end, and where it moved: cells' shares of all of it. */
public final class DensityMap implements Chart {
    /** Basis points, the unit of the shares. */
    private static final double UNITS = 10_000;

    private static final double LEAST = 0.05;
    private static final double REACH_KM = 4;

    /** A scale of shares: logarithmic for levels, linear near zero and logarithmic beyond for changes. */
    private record Scale(double low, double high, double change) {
        double level(double share) {
            return Math.log(share / low) / Math.log(high / low);
        }

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
        double[][] start = shares(grid, cells, of, quarters.first());
        double[][] end = shares(grid, cells, of, quarters.last());
        double[][] change = around(grid, start, end);
        Scale scale = scale(start, end, change);
        Map<String, Double> moved = byCity(grid, start, end);
        double reallocated = reallocated(start, end);
        Drawing maps = Drawing.grid(
                2,
                new MapPanel(
                        quarters.last() + ": share of the region",
                        grid,
                        (i, j, city) -> !(end[i][j] > 0)
                                ? Palette.BARE_LAND
                                : Palette.sequential(Math.max(0, scale.level(end[i][j]))),
                        Map.of(),
                        Map.of()),
                new MapPanel(
                        "Change of share, " + quarters.first() + " to " + quarters.last(),
                        grid,
                        (i, j, city) -> Palette.diverging(scale.signed(change[i][j])),
                        notes(moved),
                        Map.of()));
        Drawing bars = Drawing.grid(2, levels(scale), changes(scale));
        return new Figure(
                "density-map",
                title(quarters, reallocated, moved),
                "Left: share of each cell of " + Figure.number(grid.cellKm(), 0)
                        + " km in all high-value output on the map, in basis points (hundredths of a percent). Right:"
                        + " its change, mean of the cells within " + Figure.number(REACH_KM, 0)
                        + " km; free of growth and prices that all cells have in common. Numbers under names: percentage"
                        + " points. Pale: land without high-value activity. Outer regions have no cells.",
                "Map of the Pearl River Delta. Cells that gain take " + Figure.number(reallocated, 1)
                        + " percent of high-value output from others.",
                540,
                true,
                logs.source(),
                (g, area) -> {
                    double foot = 54;
                    maps.draw(
                            g,
                            new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - foot));
                    bars.draw(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - foot, area.getWidth(), foot));
                });
    }

    private static String title(SortedSet<Quarter> quarters, double reallocated, Map<String, Double> moved) {
        String up = extreme(moved, 1);
        String down = extreme(moved, -1);
        if (quarters.size() < 2) {
            return "Where high-value activity stands in " + quarters.first();
        }
        String first = Figure.number(reallocated, 0) + "% of high-value activity on the map moves to other cells from "
                + quarters.first() + " to " + quarters.last();
        return up.isEmpty() || down.isEmpty()
                ? first + ", no city gaining or losing"
                : first + ", most into " + up + " and out of " + down;
    }

    /** The city that gained (1) or lost (-1) most; empty if none did. */
    private static String extreme(Map<String, Double> moved, int sign) {
        String most = "";
        double reach = LEAST;
        for (Map.Entry<String, Double> city : moved.entrySet()) {
            if (sign * city.getValue() > reach) {
                most = city.getKey();
                reach = sign * city.getValue();
            }
        }
        return most;
    }

    private static double[][] shares(RegionGrid grid, LogTable cells, Quarter[] of, Quarter quarter) {
        boolean[] used = new boolean[of.length];
        double[] values = cells.numbers("high_value_100m_rmb");
        double total = 0;
        for (int i = 0; i < used.length; i++) {
            used[i] = of[i].equals(quarter);
            total += used[i] && Double.isFinite(values[i]) ? values[i] : 0;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = total > 0 ? UNITS * values[i] / total : Double.NaN;
        }
        return grid.spread(cells.numbers("x"), cells.numbers("y"), values, used);
    }

    private static Scale scale(double[][] start, double[][] end, double[][] changes) {
        double high = 0;
        double change = 0;
        for (int i = 0; i < start.length; i++) {
            for (int j = 0; j < start[i].length; j++) {
                high = Math.max(high, Math.max(value(start[i][j]), value(end[i][j])));
                change = Math.max(change, Math.abs(changes[i][j]));
            }
        }
        double top = high > 0 ? high : 1;
        return new Scale(top / 1000, top, change > 0 ? PlotStyle.roundStep(change) : 1);
    }

    /** Change of share of each cell with its neighbours within {@link #REACH_KM}, mean over these cells. */
    private static double[][] around(RegionGrid grid, double[][] start, double[][] end) {
        int reach = Math.max(1, (int) Math.round(REACH_KM / grid.cellKm()));
        double[][] means = new double[start.length][start[0].length];
        for (int i = 0; i < start.length; i++) {
            for (int j = 0; j < start[i].length; j++) {
                double sum = 0;
                int cells = 0;
                for (int x = Math.max(0, i - reach); x <= Math.min(start.length - 1, i + reach); x++) {
                    for (int y = Math.max(0, j - reach); y <= Math.min(start[i].length - 1, j + reach); y++) {
                        boolean land = grid.cityAt(x, y) >= 0;
                        sum += land ? value(end[x][y]) - value(start[x][y]) : 0;
                        cells += land ? 1 : 0;
                    }
                }
                means[i][j] = cells == 0 ? 0 : sum / cells;
            }
        }
        return means;
    }

    private static double value(double share) {
        return Double.isFinite(share) ? share : 0;
    }

    /** Percent of all that would have to move for the first map to become the last. */
    private static double reallocated(double[][] start, double[][] end) {
        double gains = 0;
        for (int i = 0; i < start.length; i++) {
            for (int j = 0; j < start[i].length; j++) {
                gains += Math.max(0, value(end[i][j]) - value(start[i][j]));
            }
        }
        return 100 * gains / UNITS;
    }

    /** Change of each city's share on the map, percentage points. */
    private static Map<String, Double> byCity(RegionGrid grid, double[][] start, double[][] end) {
        Map<String, Double> moved = new TreeMap<>();
        for (int i = 0; i < start.length; i++) {
            for (int j = 0; j < start[i].length; j++) {
                int city = grid.cityAt(i, j);
                if (city >= 0) {
                    double change = 100 * (value(end[i][j]) - value(start[i][j])) / UNITS;
                    moved.merge(grid.cities().get(city), change, Double::sum);
                }
            }
        }
        return moved;
    }

    private static Map<String, String> notes(Map<String, Double> moved) {
        Map<String, String> notes = new HashMap<>();
        moved.forEach((city, change) -> notes.put(city, (change >= LEAST ? "+" : "") + Figure.number(change, 1)));
        return notes;
    }

    private static Drawing levels(Scale scale) {
        List<Double> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double tick = Math.pow(10, Math.ceil(Math.log10(scale.low()))); tick <= scale.high(); tick *= 10) {
            places.add(scale.level(tick));
            labels.add(plain(tick));
        }
        return new ColorBar(
                "basis points (logarithmic)",
                Palette::sequential,
                places.stream().mapToDouble(Double::doubleValue).toArray(),
                labels.toArray(String[]::new));
    }

    private static Drawing changes(Scale scale) {
        double top = scale.change();
        double[] ticks = {-top, -top / 10, -top / 100, 0, top / 100, top / 10, top};
        double[] at = new double[ticks.length];
        String[] words = new String[ticks.length];
        for (int i = 0; i < ticks.length; i++) {
            at[i] = (scale.signed(ticks[i]) + 1) / 2;
            words[i] = (ticks[i] > 0 ? "+" : "") + plain(ticks[i]);
        }
        return new ColorBar(
                "change, basis points (logarithmic away from 0)", place -> Palette.diverging(2 * place - 1), at, words);
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        return Figure.number(value, size == 0 || size >= 1 ? 0 : (int) Math.ceil(-Math.log10(size) - 1e-9));
    }
}
