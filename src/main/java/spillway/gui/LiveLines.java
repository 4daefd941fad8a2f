package spillway.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridLayout;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.swing.JPanel;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleInsets;
import spillway.model.CityFigure;
import spillway.model.verdict.RegionSets;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Palette;
import spillway.world.World;

/** The three lines that say most of a run: output, the share of the two largest cities, residents. */
final class LiveLines extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final Font SMALL = Figure.font(Font.PLAIN, 11);

    private final transient List<Line> lines;
    private final transient List<JFreeChart> charts = new ArrayList<>();

    /** One of them: a title that says what is seen, and its value in a scene. */
    private record Line(String title, ToDoubleFunction<Scene> value, XYSeries run, XYSeries policy) {
        Line(String title, ToDoubleFunction<Scene> value) {
            this(title, value, new XYSeries("this run"), new XYSeries("with the policy"));
        }
    }

    /** The lines of regions in this order. */
    LiveLines(List<String> regions, int quarters) {
        super(new GridLayout(3, 1, 0, 4));
        int[] eleven = RegionSets.ELEVEN.indicesIn(regions);
        int[] largest = {regions.indexOf("Guangzhou"), regions.indexOf("Shenzhen")};
        lines = List.of(
                new Line(
                        "Real output, eleven cities, trillion RMB a year",
                        scene -> 4e-4 * sum(scene, CityFigure.REAL_GDP, eleven)),
                new Line(
                        "Guangzhou's and Shenzhen's share of it, %",
                        scene -> 100
                                * sum(scene, CityFigure.REAL_GDP, largest)
                                / sum(scene, CityFigure.REAL_GDP, eleven)),
                new Line(
                        "Residents of the eleven cities, million",
                        scene -> 1e-2 * sum(scene, CityFigure.POPULATION, eleven)));
        double end = World.START.year() + quarters / 4.0;
        lines.forEach(line -> {
            JFreeChart chart = chart(line, end);
            charts.add(chart);
            DrawingPanel panel = new DrawingPanel();
            panel.show((g, area) -> chart.draw(g, area));
            add(panel);
        });
        setBackground(Color.WHITE);
    }

    /** The three lines as they are, to be drawn elsewhere. */
    Drawing drawing() {
        double share = 1.0 / lines.size();
        Drawing[] drawings = charts.stream()
                .map(chart -> (Drawing) (g, area) -> chart.draw(g, area))
                .toArray(Drawing[]::new);
        return Drawing.stack(new double[] {share, share, share}, drawings);
    }

    private static double sum(Scene scene, CityFigure figure, int[] regions) {
        double sum = 0;
        for (int r : regions) {
            sum += scene.of(figure, r);
        }
        return sum;
    }

    /** Draws all quarters that are known of both runs. */
    void show(List<Scene> run, Optional<List<Scene>> policy) {
        for (Line line : lines) {
            fill(line.run, run, line.value);
            fill(line.policy, policy.orElse(List.of()), line.value);
        }
        for (JFreeChart chart : charts) {
            // A single point has no line.
            ((XYLineAndShapeRenderer) chart.getXYPlot().getRenderer()).setSeriesShapesVisible(0, run.size() == 1);
        }
        repaint();
    }

    /** Fills a line, which has a gap where scenes of quarters are not kept. */
    private static void fill(XYSeries series, List<Scene> scenes, ToDoubleFunction<Scene> value) {
        series.setNotify(false);
        series.clear();
        double end = Double.NaN;
        for (Scene scene : scenes) {
            if (scene.moment() - end > 0.3) {
                series.add((scene.moment() + end) / 2, null, false);
            }
            end = scene.moment();
            series.add(end, value.applyAsDouble(scene), false);
        }
        series.setNotify(true);
    }

    private static JFreeChart chart(Line line, double end) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(line.run);
        data.addSeries(line.policy);
        JFreeChart chart =
                ChartFactory.createXYLineChart("", "", "", data, PlotOrientation.VERTICAL, false, false, false);
        chart.setTitle(new org.jfree.chart.title.TextTitle(line.title, Figure.font(Font.BOLD, 11.5)));
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(0, 0, 0, 16));
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlinesVisible(false);
        plot.setOutlineVisible(false);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesStroke(0, new BasicStroke(2f));
        renderer.setSeriesPaint(1, Palette.VERMILLION);
        renderer.setSeriesStroke(1, new BasicStroke(2f));
        plot.setRenderer(renderer);
        NumberAxis years = (NumberAxis) plot.getDomainAxis();
        years.setTickLabelFont(SMALL);
        years.setNumberFormatOverride(new DecimalFormat("0"));
        years.setRange(World.START.year(), end);
        years.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis values = (NumberAxis) plot.getRangeAxis();
        values.setTickLabelFont(SMALL);
        values.setAutoRangeIncludesZero(false);
        values.setNumberFormatOverride(new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        values.setAutoRangeMinimumSize(1);
        return chart;
    }
}
