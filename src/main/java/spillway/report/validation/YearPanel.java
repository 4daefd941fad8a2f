package spillway.report.validation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import spillway.report.Drawing;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/**
 * One quantity over the years: readings with their bands, what was observed, and naive forecasts. All rows have an entry a year, NaN
 * where there is no figure.
 *
 * @param title what is shown
 * @param unit unit of the vertical axis
 * @param years the years, in order
 * @param forecasts naive forecasts
 * @param readings readings of the model
 * @param observed what was observed
 * @param earlier what was observed in an earlier vintage; NaN in years of the same vintage
 * @param leastSpan what the vertical axis spans at least
 */
public record YearPanel(
        String title,
        String unit,
        double[] years,
        List<Forecast> forecasts,
        List<Estimate> readings,
        double[] observed,
        double[] earlier,
        double leastSpan)
        implements Drawing {

    /**
     * A naive forecast.
     *
     * @param name what the key calls it
     * @param values what it says
     */
    public record Forecast(String name, double[] values) {}

    /**
     * A reading of the model.
     *
     * @param name what the key calls it
     * @param mean mean over seeds
     * @param lower lower end of the band of seeds
     * @param upper its upper end
     */
    public record Estimate(String name, double[] mean, double[] lower, double[] upper) {}

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        panel().draw(g, area);
    }

    private XyPanel panel() {
        NumberAxis vertical = PlotStyle.axis(unit);
        XyPanel panel = new XyPanel(title, PlotStyle.years(years[0] - 0.5, years[years.length - 1] + 0.5, 3), vertical);
        List<double[]> bounds = new ArrayList<>();
        for (int f = 0; f < forecasts.size(); f++) {
            panel.add(forecasts.get(f).name(), years, forecasts.get(f).values(), KeyDrawing.look(f));
            bounds.add(forecasts.get(f).values());
        }
        for (int r = 0; r < readings.size(); r++) {
            Estimate estimate = readings.get(r);
            Color color = KeyDrawing.color(r);
            band(panel, estimate, color);
            panel.add(estimate.name(), years, estimate.mean(), new Look(color, Palette.stroke(2.2f), null));
            bounds.addAll(List.of(estimate.lower(), estimate.upper(), estimate.mean()));
        }
        if (Arrays.stream(earlier).anyMatch(value -> !Double.isNaN(value))) {
            panel.add("observed, earlier vintage", years, earlier, Look.dots(Color.WHITE, 4));
        }
        panel.add("observed", years, observed, Look.dots(Palette.BLACK, 7));
        bounds.add(observed);
        double[] finite = bounds.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(finite).min().orElse(Double.POSITIVE_INFINITY);
        double high = Arrays.stream(finite).max().orElse(Double.NEGATIVE_INFINITY);
        vertical.setAutoRange(false);
        double missing = Math.max(0, leastSpan - (high - low)) / 2;
        PlotStyle.range(vertical, Math.max(0, low - missing), high + missing, 0.05);
        return panel.noLegend();
    }

    private void band(XyPanel panel, Estimate estimate, Color color) {
        List<double[]> above = new ArrayList<>();
        List<double[]> below = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            if (Double.isFinite(estimate.lower()[i])) {
                above.add(new double[] {years[i], estimate.upper()[i]});
                below.add(0, new double[] {years[i], estimate.lower()[i]});
            }
        }
        above.addAll(below);
        if (above.size() >= 4) {
            double[] corners = above.stream().flatMapToDouble(Arrays::stream).toArray();
            panel.background(new XYPolygonAnnotation(corners, null, null, PlotStyle.faint(color, 55)));
        }
    }
}
