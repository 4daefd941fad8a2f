package spillway.gui;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import spillway.report.Drawing;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;
import spillway.world.World;

/**
 * Lines and dots over the years of a run.
 *
 * @param title says what is seen, with the unit
 * @param years how long the whole run is
 * @param lines quarterly values
 * @param dots yearly values that were observed
 */
record TimeChart(String title, double years, List<Line> lines, List<Dots> dots) {
    private static final double DOT = 6;

    /**
     * Values of quarters.
     *
     * @param name as the legend has it
     * @param values from the first quarter of the run on; NaN where undefined
     * @param look colour and stroke
     */
    record Line(String name, double[] values, Look look) {
        /** The run, or the run under a policy. */
        static Line of(boolean policy, double[] values) {
            return new Line(policy ? "with the policy" : "this run", values, Palette.line(policy ? 1 : 0));
        }
    }

    /**
     * Values of years.
     *
     * @param years calendar years
     * @param values one for each
     * @param color the colour
     */
    record Dots(double[] years, double[] values, Color color) {}

    /** The chart, to be drawn. */
    Drawing drawing() {
        double start = World.START.year();
        XyPanel panel = new XyPanel(title, PlotStyle.years(start, start + years), PlotStyle.axis(null))
                .whenEmpty("undefined in all quarters so far");
        for (Line line : lines) {
            double[] x = new double[line.values.length];
            Arrays.setAll(x, quarter -> start + (quarter + 0.5) / 4);
            panel.add(line.name, x, line.values, line.look);
        }
        for (Dots seen : dots) {
            double[] x = Arrays.stream(seen.years).map(year -> year + 0.5).toArray();
            panel.unnamed(x, seen.values, Look.dots(seen.color, DOT));
        }
        return lines.size() > 1 ? panel : panel.noLegend();
    }
}
