package spillway.report;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Quarter;

/** Lines and marks over two numeric axes, with a legend below or names at the right end of the lines. */
public final class XyPanel implements Drawing {
    private record Series(String name, double[] x, double[] y, Look look) {}

    private final @Nullable String title;
    private final ValueAxis xAxis;
    private final ValueAxis yAxis;
    private final List<Series> series = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final List<IntervalMarker> bands = new ArrayList<>();
    private final List<ValueMarker> moments = new ArrayList<>();
    private final List<XYAnnotation> annotations = new ArrayList<>();
    private boolean legend = true;
    private double leastSpan;
    private boolean namesAtEnd;
    private @Nullable PolicyMarks marks;
    private String emptyNote = "nothing recorded in this run";

    /** An empty panel; a null title leaves it out. */
    public XyPanel(@Nullable String title, ValueAxis xAxis, ValueAxis yAxis) {
        this.title = title;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** Adds a series; one without a single finite point is left out. */
    public XyPanel add(String name, double[] x, double[] y, Look look) {
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                series.add(new Series(name, x, y, look));
                return this;
            }
        }
        return this;
    }

    /** Adds a series that the legend leaves out. */
    public XyPanel unnamed(double[] x, double[] y, Look look) {
        int before = series.size();
        add("", x, y, look);
        if (series.size() > before) {
            hidden.add(before);
        }
        return this;
    }

    /** Shades a stretch of the horizontal axis and names it at the top. */
    public XyPanel band(double from, double to, String name) {
        bands.add(PlotStyle.band(from, to, name));
        return this;
    }

    /** Shades what lies between two lines, behind the series; years in which either is undefined are left out. */
    public XyPanel between(double[] x, double[] low, double[] high, Color color) {
        Path2D outline = new Path2D.Double();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(new double[] {x[i], low[i]});
        }
        for (int i = x.length - 1; i >= 0; i--) {
            points.add(new double[] {x[i], high[i]});
        }
        points.removeIf(point -> !Double.isFinite(point[1]));
        for (double[] point : points) {
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(point[0], point[1]);
            } else {
                outline.lineTo(point[0], point[1]);
            }
        }
        return points.size() < 3 ? this : background(new XYShapeAnnotation(outline, null, null, color));
    }

    /** Marks the beginning of a quarter by a dashed upright line. */
    public XyPanel begin(Quarter quarter) {
        moments.add(new ValueMarker(
                quarter.year() + (quarter.number() - 1) / 4.0, Palette.FAINT_INK, Palette.stroke(1f, 5f, 4f)));
        return this;
    }

    /** Paints an annotation behind the series. */
    public XyPanel background(XYAnnotation annotation) {
        annotations.add(annotation);
        return this;
    }

    /** Draws the dates of a policy over the plot. */
    XyPanel marks(PolicyMarks dates) {
        marks = dates;
        return this;
    }

    /** Names the lines at their right ends and drops the legend. */
    XyPanel namesAtEnd() {
        namesAtEnd = true;
        legend = false;
        return this;
    }

    /** Lets the vertical axis span this much at least, so that small changes look small. */
    XyPanel spanAtLeast(double span) {
        leastSpan = span;
        return this;
    }

    /** Drops the legend. */
    public XyPanel noLegend() {
        legend = false;
        return this;
    }

    /** What is written where no series has a value. */
    public XyPanel whenEmpty(String note) {
        emptyNote = note;
        return this;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        XYPlot plot = plot();
        JFreeChart chart = PlotStyle.chart(title, plot, legend && !series.isEmpty());
        double room = namesAtEnd ? widestName(g) + 32 : 18;
        chart.setPadding(new RectangleInsets(title == null ? 12 : 4, 2, 4, room));
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g, area, info);
        Rectangle2D inner = info.getPlotInfo().getDataArea();
        if (marks != null && !series.isEmpty()) {
            marks.draw(g, inner, xAxis);
        }
        if (series.isEmpty()) {
            PlotStyle.note(g, inner, emptyNote);
        } else if (namesAtEnd) {
            nameEnds(g, inner);
        }
    }

    private XYPlot plot() {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int k = 0; k < series.size(); k++) {
            data.addSeries(points(series.get(k), k));
            dress(renderer, k, series.get(k).look());
            renderer.setSeriesVisibleInLegend(k, !hidden.contains(k));
        }
        renderer.setLegendLine(new Line2D.Double(0, 0, 26, 0));
        renderer.setDrawSeriesLineAsPath(true);
        XYPlot plot = new XYPlot(data, xAxis, yAxis, renderer);
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        PlotStyle.dress(plot);
        fit();
        bands.forEach(band -> plot.addDomainMarker(band, Layer.BACKGROUND));
        moments.forEach(moment -> plot.addDomainMarker(moment, Layer.BACKGROUND));
        annotations.forEach(annotation -> renderer.addAnnotation(annotation, Layer.BACKGROUND));
        return plot;
    }

    private XYSeries points(Series one, int key) {
        XYSeries points = new XYSeries(new LegendName(one.name(), key), false, true);
        for (int i = 0; i < one.x().length; i++) {
            boolean drawn = Double.isFinite(one.x()[i]) && Double.isFinite(one.y()[i]);
            if (drawn && !(PlotStyle.isLogarithmic(yAxis) && one.y()[i] <= 0)) {
                points.add(one.x()[i], one.y()[i], false);
            } else if (Double.isFinite(one.x()[i])) {
                points.add(one.x()[i], null, false);
            }
        }
        return points;
    }

    private static void dress(XYLineAndShapeRenderer renderer, int k, Look look) {
        renderer.setSeriesPaint(k, look.color());
        renderer.setSeriesLinesVisible(k, look.stroke() != null);
        renderer.setSeriesShapesVisible(k, look.mark() != null);
        if (look.stroke() != null) {
            renderer.setSeriesStroke(k, look.stroke());
        }
        if (look.mark() != null) {
            renderer.setSeriesShape(k, look.mark());
            renderer.setSeriesShapesFilled(k, true);
        }
    }

    /** Gives an automatic vertical axis round ticks, with room above for the name of a band. */
    private void fit() {
        if (!(yAxis instanceof NumberAxis axis) || !axis.isAutoRange()) {
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            for (double y : one.y()) {
                if (Double.isFinite(y)) {
                    low = Math.min(low, y);
                    high = Math.max(high, y);
                }
            }
        }
        double missing = Math.max(0, leastSpan - (high - low));
        double down = low < 0 ? missing / 2 : Math.min(low, missing / 2);
        PlotStyle.range(axis, low - down, high + missing - down, bands.isEmpty() ? 0.04 : 0.12);
    }

    private int widestName(Graphics2D g) {
        FontMetrics metrics = g.getFontMetrics(PlotStyle.LABEL);
        return series.stream()
                .mapToInt(one -> metrics.stringWidth(one.name()))
                .max()
                .orElse(0);
    }

    private void nameEnds(Graphics2D g, Rectangle2D inner) {
        g.setFont(PlotStyle.LABEL);
        double step = g.getFontMetrics().getAscent() + 1.5;
        List<double[]> ends = new ArrayList<>();
        for (int k = 0; k < series.size(); k++) {
            double[] y = series.get(k).y();
            int last = y.length - 1;
            while (!Double.isFinite(y[last])) {
                last--;
            }
            double at = yAxis.valueToJava2D(y[last], inner, RectangleEdge.LEFT);
            double x = xAxis.valueToJava2D(series.get(k).x()[last], inner, RectangleEdge.BOTTOM);
            ends.add(new double[] {k, at, at, x});
        }
        ends.sort((a, b) -> Double.compare(a[1], b[1]));
        PlotStyle.spread(ends, step, inner.getMinY(), inner.getMaxY());
        for (double[] end : ends) {
            Series one = series.get((int) end[0]);
            Color color = one.look().color();
            g.setPaint(color);
            g.setStroke(Palette.stroke(0.8f));
            g.draw(new Line2D.Double(end[3], end[1], inner.getMaxX() + 6, end[2]));
            g.setStroke(one.look().stroke());
            g.draw(new Line2D.Double(inner.getMaxX() + 6, end[2], inner.getMaxX() + 25, end[2]));
            g.setPaint(color.darker());
            g.drawString(one.name(), (float) inner.getMaxX() + 28, (float) (end[2] + step / 2 - 2.5));
        }
    }
}
