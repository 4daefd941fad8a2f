package spillway.report.replicates;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/** Paths with their median over seeds and the bands that hold half and nine tenths of the seeds. */
final class BandPaths {
    private static final List<String> AREA =
            List.of("concentration", "core_ratio", "breadth", "productivity_spread", "real_output", "real_high_value");
    private static final int LEADING = 2;
    private static final int MEDIAN = 2;

    private final SeedTables tables;

    BandPaths(SeedTables tables) {
        this.tables = tables;
    }

    /** A panel for each measure of the whole area, then the shares of the leading cities. */
    Figure figure() {
        List<Drawing> panels = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String measure : AREA) {
            add(panels, words, tables.path(measure, ""), "");
        }
        List<String> cities = tables.cities();
        for (String city : cities.subList(0, Math.min(LEADING, cities.size()))) {
            add(panels, words, tables.path("city_output_share", city), city + ": share in real output");
        }
        String dated = tables.dates().isEmpty()
                ? ""
                : " Dashed upright lines: quarters in which interventions of the policy begin or have ended.";
        return new Figure(
                "paths",
                "What the runs do, year by year",
                "Line: median over seeds. Dark band: half of the seeds; light band: nine tenths of them. Concentration, core"
                        + " over periphery, breadth and spread of productivity are of the nine mainland cities, sizes of the"
                        + " eleven cities of the Greater Bay Area, shares of all regions." + dated,
                words.toString(),
                110 + 250 * ((panels.size() + 1) / 2),
                false,
                tables.source(),
                Drawing.grid(2, panels));
    }

    private void add(List<Drawing> panels, StringBuilder words, List<SeedTables.Year> path, String name) {
        if (path.isEmpty()) {
            return;
        }
        SeedTables.Year first = path.get(0);
        SeedTables.Year last = path.get(path.size() - 1);
        String title = name.isEmpty() ? first.label() : name;
        NumberAxis axis = PlotStyle.axis(first.unit());
        XyPanel panel = new XyPanel(title, PlotStyle.years(first.year(), last.year() + 1.0), axis).noLegend();
        double[] years = path.stream().mapToDouble(year -> year.year() + 0.5).toArray();
        Color color = Palette.BLUE;
        panel.between(years, bound(path, 0), bound(path, 4), PlotStyle.faint(color, 45));
        panel.between(years, bound(path, 1), bound(path, 3), PlotStyle.faint(color, 85));
        Look edge = new Look(PlotStyle.faint(color, 60), Palette.stroke(0.6f), null);
        panel.unnamed(years, bound(path, 0), edge).unnamed(years, bound(path, 4), edge);
        Look line = new Look(color, Palette.stroke(2f), null);
        panel.unnamed(years, bound(path, MEDIAN), path.size() == 1 ? line.marked(6) : line);
        tables.dates().forEach(panel::begin);
        panels.add(panel);
        words.append(title)
                .append(": median ")
                .append(Figure.number(first.bounds()[MEDIAN], 3))
                .append(" in ")
                .append(first.year())
                .append(", ")
                .append(Figure.number(last.bounds()[MEDIAN], 3))
                .append(" in ")
                .append(last.year())
                .append("; ");
    }

    private static double[] bound(List<SeedTables.Year> path, int bound) {
        return path.stream().mapToDouble(year -> year.bounds()[bound]).toArray();
    }
}
