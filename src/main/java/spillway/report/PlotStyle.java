package spillway.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.jfree.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/** The one look of all plots: fonts, axes with round ticks and plain numbers, legends. */
public final class PlotStyle {
    /** Font of labels. */
    public static final Font LABEL = Figure.font(Font.PLAIN, 12);

    static final Font TICK = Figure.font(Font.PLAIN, 12);
    /** Font of headings. */
    public static final Font HEADING = Figure.font(Font.BOLD, 13.5);

    private PlotStyle() {}

    static JFreeChart chart(@Nullable String title, Plot plot, boolean legend) {
        JFreeChart chart = new JFreeChart(null, HEADING, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        if (title != null) {
            TextTitle heading = new TextTitle(title, HEADING);
            heading.setPaint(Palette.INK);
            heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
            heading.setPadding(new RectangleInsets(4, 6, 9, 4));
            chart.setTitle(heading);
        }
        if (legend) {
            LegendTitle list = new LegendTitle(plot);
            list.setItemFont(LABEL);
            list.setItemPaint(Palette.INK);
            list.setBackgroundPaint(null);
            list.setFrame(BlockBorder.NONE);
            list.setPosition(RectangleEdge.BOTTOM);
            list.setItemLabelPadding(new RectangleInsets(1, 4, 1, 10));
            chart.addLegend(list);
        }
        return chart;
    }

    static void dress(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
        plot.setInsets(new RectangleInsets(0, 4, 0, 4));
    }

    /** A shaded stretch of the horizontal axis, named at the top. */
    static IntervalMarker band(double from, double to, String name) {
        IntervalMarker band = new IntervalMarker(from, to, Palette.CALIBRATION);
        band.setAlpha(0.5f);
        band.setLabel(name);
        band.setLabelFont(Figure.font(Font.PLAIN, 11));
        band.setLabelPaint(java.awt.Color.BLACK);
        band.setLabelAnchor(RectangleAnchor.TOP);
        band.setLabelTextAnchor(TextAnchor.TOP_CENTER);
        band.setLabelOffset(new RectangleInsets(2, 0, 0, 0));
        return band;
    }

    /** An axis of numbers; its range is chosen when the data are known. */
    public static NumberAxis axis(@Nullable String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        axis.setAutoRangeIncludesZero(false);
        dress(axis);
        return axis;
    }

    /** An axis of numbers over a given range. */
    public static NumberAxis axis(String label, double low, double high) {
        NumberAxis axis = axis(label);
        axis.setAutoRange(false);
        range(axis, low, high, 0);
        axis.setRange(low, high);
        return axis;
    }

    /** An axis with a name at 0, 1, 2 and so on. */
    public static NumberAxis names(String label, java.util.List<String> names) {
        org.jfree.chart.axis.SymbolAxis axis = new org.jfree.chart.axis.SymbolAxis(label, names.toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, Math.max(0.5, names.size() - 0.5));
        dress(axis);
        return axis;
    }

    /** An axis of calendar years. */
    public static NumberAxis years(double from, double to) {
        return years(from, to, step(to - from));
    }

    /** Years between the ticks of an axis of so many years, on which their labels find room. */
    public static int step(double years) {
        return years > 240 ? 100 : years > 120 ? 20 : years > 60 ? 10 : years > 14 ? 5 : years > 7 ? 2 : 1;
    }

    /** An axis of calendar years with a tick every {@code step} years. */
    public static NumberAxis years(double from, double to, int step) {
        NumberAxis axis = new NumberAxis(null);
        dress(axis);
        axis.setRange(from, to);
        axis.setTickUnit(new NumberTickUnit(step, whole("0")));
        return axis;
    }

    /** A logarithmic axis over the positive values, with a tick at each power of ten; at least one decade. */
    static LogAxis logarithmic(String label, double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : values) {
            if (value > 0 && Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (high == 0) {
            low = 0.1;
            high = 1;
        }
        double floor = Math.log10(low) - 0.06;
        double ceiling = Math.max(floor + 1, Math.log10(high) + 0.06);
        LogAxis axis = new LogAxis(label);
        dress(axis);
        axis.setBase(10);
        axis.setRange(Math.pow(10, floor), Math.pow(10, ceiling));
        axis.setTickUnit(new NumberTickUnit(ceiling - floor > 6 ? 2 : 1, new PlainNumbers()));
        axis.setNumberFormatOverride(new PlainNumbers());
        axis.setMinorTickMarksVisible(false);
        return axis;
    }

    static boolean isLogarithmic(ValueAxis axis) {
        return axis instanceof LogAxis;
    }

    private static void dress(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(Palette.FAINT_INK);
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.GREY);
        axis.setTickMarkPaint(Palette.GREY);
    }

    /** Sets a range around {@code low} to {@code high} with {@code headroom} above, and about six round ticks. */
    public static void range(NumberAxis axis, double low, double high, double headroom) {
        double from = low;
        double to = high;
        if (!(from <= to) || from == 0 && to == 0) {
            from = 0;
            to = 1;
        }
        if (to - from < 1e-9 * Math.max(1, Math.abs(to))) {
            double half = Math.max(Math.abs(to) * 0.05, 1e-3);
            from -= half;
            to += half;
        }
        double span = to - from;
        boolean fromZero = from >= 0 && from < 0.35 * to;
        double bottom = fromZero ? 0 : from - 0.05 * span;
        double top = to + (0.01 + headroom) * (to - bottom);
        axis.setRange(bottom, top);
        double step = roundStep((top - bottom) / 6);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        axis.setTickUnit(new NumberTickUnit(step, whole(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))));
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below {@code rough}. */
    public static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static DecimalFormat whole(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat(pattern, symbols);
    }

    static void note(Graphics2D g, Rectangle2D area, String note) {
        g.setFont(LABEL);
        g.setPaint(Palette.FAINT_INK);
        double width = g.getFontMetrics().stringWidth(note);
        g.drawString(note, (float) (area.getCenterX() - width / 2), (float) area.getCenterY());
    }

    /** Moves places {@code [.., .., place, ..]}, sorted by their third entry, at least {@code step} apart. */
    static void spread(List<double[]> places, double step, double from, double to) {
        for (int round = 0; round < 200; round++) {
            boolean moved = false;
            for (int i = 1; i < places.size(); i++) {
                double gap = places.get(i)[2] - places.get(i - 1)[2];
                if (gap < step - 1e-6) {
                    double shift = (step - gap) / 2;
                    places.get(i)[2] += shift;
                    places.get(i - 1)[2] -= shift;
                    moved = true;
                }
            }
            for (int i = 0; i < places.size(); i++) {
                double low = from + step * (i + 0.2);
                double high = to - step * (places.size() - 1 - i);
                if (low <= high) {
                    places.get(i)[2] = Math.min(high, Math.max(low, places.get(i)[2]));
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    /** Numbers without exponent and without needless decimals, for axes that span decades. */
    private static final class PlainNumbers extends NumberFormat {
        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
            int decimals = value >= 1 || value <= 0 ? 0 : (int) Math.round(Math.ceil(-Math.log10(value) - 1e-9));
            return out.append(Figure.number(value, Math.min(9, decimals)));
        }

        @Override
        public StringBuffer format(long value, StringBuffer out, FieldPosition position) {
            return format((double) value, out, position);
        }

        @Override
        public Number parse(String text, java.text.ParsePosition position) {
            throw new UnsupportedOperationException("axis labels are only written");
        }
    }

    /** The colour with this opacity, 0 to 255. */
    public static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
