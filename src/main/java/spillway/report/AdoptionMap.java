package spillway.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import spillway.kernel.Quarter;

/** Where firms have turned digital: share of each cell's value added, on the last three dates whose cells are logged. */
public final class AdoptionMap implements Chart {
    private static final int MAPS = 3;
    private static final double FOOT = 54;
    private static final double[] TICKS = {0, 0.25, 0.5, 0.75, 1};
    private static final String[] WORDS = {"0", "25", "50", "75", "100"};

    @Override
    public Part part() {
        return Part.SECTORS;
    }

    @Override
    public Figure figure(RunLogs logs) {
        RegionGrid grid = new RegionGrid(logs);
        LogTable cells = logs.table("cells.csv.gz");
        Quarter[] of = cells.quarters("quarter");
        if (of.length == 0) {
            throw new ReportProblem("cells.csv.gz has no rows");
        }
        TreeSet<Quarter> quarters = new TreeSet<>(List.of(of));
        Quarter last = quarters.last();
        List<Quarter> shown = List.copyOf(quarters).subList(Math.max(0, quarters.size() - MAPS), quarters.size());
        List<Drawing> maps = new ArrayList<>();
        for (Quarter quarter : shown) {
            maps.add(map(logs, grid, cells, of, quarter));
        }
        String end = range(byCity(logs, last), last);
        Quarter before = shown.get(Math.max(0, shown.size() - 2));
        boolean any = byCity(logs, last).values().stream().anyMatch(percent -> percent > 0);
        Drawing drawn = Drawing.grid(Math.max(2, maps.size()), maps);
        Drawing bar = new ColorBar("% of the cell\u2019s value added", Palette::sequential, TICKS, WORDS);
        return new Figure(
                "adoption-map",
                any
                        ? "Output of digital firms: "
                                + (before.equals(last) ? end : range(byCity(logs, before), before) + "; " + end)
                        : "No firm has turned digital anywhere by " + last,
                "Share of each cell of " + Figure.number(grid.cellKm(), 0)
                        + " km in which firms stand that is made by those which have adopted the first vintage of digital"
                        + " technology, or both, since 2010. Numbers under names: the same of the city, in percent. Pale: land"
                        + " without firms.",
                any ? "Output of digital firms: " + end + "." : "No digital firms.",
                460,
                true,
                logs.source(),
                (g, area) -> {
                    double room = area.getHeight() - FOOT;
                    drawn.draw(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), room));
                    bar.draw(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - FOOT, area.getWidth(), FOOT));
                });
    }

    private static Drawing map(RunLogs logs, RegionGrid grid, LogTable cells, Quarter[] of, Quarter quarter) {
        boolean[] used = new boolean[of.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = of[i].equals(quarter);
        }
        double[][] share = grid.spread(cells.numbers("x"), cells.numbers("y"), cells.numbers("digital_share"), used);
        Map<String, String> notes = new HashMap<>();
        Map<String, Color> strips = new HashMap<>();
        byCity(logs, quarter).forEach((city, percent) -> {
            notes.put(city, Figure.number(percent, 0));
            if (city.endsWith("Guangdong")) {
                strips.put(city, Palette.sequential(percent / 100));
            }
        });
        return new MapPanel(
                quarter + ": output of digital firms",
                grid,
                (i, j, city) -> Double.isNaN(share[i][j]) ? Palette.BARE_LAND : Palette.sequential(share[i][j]),
                notes,
                strips);
    }

    /** Share of each city's value added that digital firms make, percent. */
    private static Map<String, Double> byCity(RunLogs logs, Quarter quarter) {
        LogTable cities = logs.table("cities.csv");
        Quarter[] quarters = cities.quarters("quarter");
        String[] names = cities.text("city");
        double[] shares = cities.numbers("adopters_networked");
        Map<String, Double> percent = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (quarters[i].equals(quarter) && Double.isFinite(shares[i])) {
                percent.put(names[i], 100 * shares[i]);
            }
        }
        return percent;
    }

    /** Between which cities the shares lie, in words. */
    private static String range(Map<String, Double> percent, Quarter quarter) {
        return percent.isEmpty()
                ? "unknown in " + quarter
                : extreme(percent, -1) + " to " + extreme(percent, 1) + " in " + quarter;
    }

    /** The highest (1) or lowest (-1) share with its city, the first by name of equals. */
    private static String extreme(Map<String, Double> percent, int sign) {
        return percent.entrySet().stream()
                .max((a, b) -> {
                    int byValue = Double.compare(sign * a.getValue(), sign * b.getValue());
                    return byValue != 0 ? byValue : b.getKey().compareTo(a.getKey());
                })
                .map(city -> Figure.number(city.getValue(), 0) + "% (" + city.getKey() + ")")
                .orElse("");
    }
}
