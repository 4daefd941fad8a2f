package spillway.report;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** Parts of a whole over time, piled up: as areas, or as one bar a year. */
final class StackPanel implements Drawing {
    private final String title;
    private final String unit;
    private final RunTime time;
    private final double[] times;
    private final boolean bars;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> parts = new ArrayList<>();
    private @Nullable String sum;

    StackPanel(String title, String unit, RunTime time, double[] times, boolean bars) {
        this.title = title;
        this.unit = unit;
        this.time = time;
        this.times = times.clone();
        this.bars = bars || times.length < 2;
    }

    /** Adds a part on top; undefined values count as nothing, and a part without any value is left out. */
    StackPanel add(String name, double[] values) {
        for (double value : values) {
            if (Double.isFinite(value) && value != 0) {
                names.add(name);
                parts.add(values);
                return this;
            }
        }
        return this;
    }

    /** Draws the sum of all parts as a line of this name, for parts that are not all of one sign. */
    StackPanel withSum(String name) {
        sum = name;
        return this;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        NumberAxis vertical = PlotStyle.axis(unit);
        double[] extent = extent();
        PlotStyle.range(vertical, extent[0], extent[1], 0.1);
        NumberAxis horizontal = time.axis();
        XYPlot plot = new XYPlot(data(), horizontal, vertical, renderer());
        PlotStyle.dress(plot);
        markCalibration(plot);
        if (sum != null && !parts.isEmpty()) {
            addSum(plot, sum);
        }
        JFreeChart chart = PlotStyle.chart(title, plot, !parts.isEmpty());
        chart.setPadding(new RectangleInsets(4, 2, 4, 18));
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g, area, info);
        if (!parts.isEmpty()) {
            time.policy().draw(g, info.getPlotInfo().getDataArea(), horizontal);
        } else {
            PlotStyle.note(g, info.getPlotInfo().getDataArea(), "nothing recorded in this run");
        }
    }

    private void addSum(XYPlot plot, String name) {
        XYSeries line = new XYSeries(new LegendName(name, parts.size()), false, false);
        for (int t = 0; t < times.length; t++) {
            if (defined(t)) {
                int now = t;
                line.add(
                        times[t],
                        parts.stream()
                                .mapToDouble(part -> part[now])
                                .filter(Double::isFinite)
                                .sum());
            }
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, times.length < 2);
        renderer.setSeriesPaint(0, Palette.BLACK);
        renderer.setSeriesStroke(0, Palette.stroke(1.8f));
        renderer.setLegendLine(new Line2D.Double(0, 0, 16, 0));
        plot.setDataset(1, new XYSeriesCollection(line));
        plot.setRenderer(1, renderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    private void markCalibration(XYPlot plot) {
        double end = time.calibration()[1];
        if (end <= time.calibration()[0] || end >= time.to()) {
            return;
        }
        plot.addDomainMarker(PlotStyle.band(time.calibration()[0], end, "calibration"), Layer.BACKGROUND);
        plot.addDomainMarker(
                new ValueMarker(end, Palette.INK, Palette.stroke(1f, new float[] {2f, 3f})), Layer.FOREGROUND);
    }

    private double[] extent() {
        double low = 0;
        double high = 0;
        for (int t = 0; t < times.length; t++) {
            double below = 0;
            double above = 0;
            for (double[] part : parts) {
                if (Double.isFinite(part[t])) {
                    below += Math.min(0, part[t]);
                    above += Math.max(0, part[t]);
                }
            }
            low = Math.min(low, below);
            high = Math.max(high, above);
        }
        return new double[] {low, high};
    }

    private DefaultTableXYDataset data() {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        for (int k = 0; k < parts.size(); k++) {
            XYSeries part = new XYSeries(new LegendName(names.get(k), k), true, false);
            for (int t = 0; t < times.length; t++) {
                if (!defined(t)) {
                    continue;
                }
                double value = parts.get(k)[t];
                part.add(times[t], Double.isFinite(value) ? value : 0, false);
            }
            data.addSeries(part);
        }
        data.setIntervalWidth(times.length > 1 ? times[1] - times[0] : 1);
        return data;
    }

    private boolean defined(int t) {
        return parts.stream().anyMatch(part -> Double.isFinite(part[t]));
    }

    private XYItemRenderer renderer() {
        XYItemRenderer renderer;
        if (bars) {
            StackedXYBarRenderer bar = new StackedXYBarRenderer(0.15);
            bar.setBarPainter(new StandardXYBarPainter());
            bar.setShadowVisible(false);
            bar.setDrawBarOutline(false);
            renderer = bar;
        } else {
            StackedXYAreaRenderer2 areas = new StackedXYAreaRenderer2();
            areas.setLegendArea(new Rectangle2D.Double(-5, -5, 10, 10));
            renderer = areas;
        }
        for (int k = 0; k < parts.size(); k++) {
            renderer.setSeriesPaint(k, Palette.category(k));
        }
        return renderer;
    }
}
