package spillway.gui;

import java.awt.Color;
import java.util.List;
import spillway.report.Figure;
import spillway.report.Palette;

/**
 * What colour stands for what value of a layer.
 *
 * @param low value of the first colour
 * @param high value of the last colour
 * @param logarithmic whether colours follow the logarithm
 * @param signed whether zero is in the middle, orange for less, blue for more as in the charts of comparisons
 */
record MapScale(double low, double high, boolean logarithmic, boolean signed) {
    private static final int TICKS = 5;
    private static final double DECADES = 5;
    /** Room for an index that is 100 at first, over that. */
    private static final double INDEX_GROWTH = 8;
    /** Room for logs of what grows over the years. */
    private static final double LOG_GROWTH = 1;

    /**
     * The scale of a layer in a run: that of the first scene of which it is known, with room for what grows, so that a colour means the same
     * in all quarters.
     */
    static MapScale of(Layer layer, List<Scene> scenes) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scenes.size() && low > high; i++) {
            for (float value : scenes.get(i).layer(layer)) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        if (low > high) {
            return new MapScale(0, 1, false, false);
        }
        return switch (layer.kind()) {
            case DENSITY -> {
                double top = Math.ceil(Math.log10(Math.max(high, 1e-6))) + 1;
                yield new MapScale(Math.pow(10, top - DECADES), Math.pow(10, top), true, false);
            }
            case INDEX -> new MapScale(0, INDEX_GROWTH * 100, false, false);
            case LOG -> {
                double step = step((high - low) / TICKS);
                yield new MapScale(
                        Math.floor(low / step) * step, Math.ceil((high + LOG_GROWTH) / step) * step, false, false);
            }
        };
    }

    /** The scale of a difference in percent that is nowhere larger than {@code most}, either way. */
    static MapScale ofDifference(double most) {
        double end = Math.max(1, step(most));
        return new MapScale(-end, end, false, true);
    }

    /** A round number near {@code rough}. */
    private static double step(double rough) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
        double times = rough / unit;
        return (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1) * unit;
    }

    /** Colour of a value; that of bare land where there is none. */
    Color color(double value) {
        if (Double.isNaN(value) || logarithmic && value < low / 10) {
            return Palette.BARE_LAND;
        }
        return at(place(value));
    }

    /** Colour of a place between 0 and 1. */
    Color at(double place) {
        return signed ? Palette.diverging(1 - 2 * place) : Palette.sequential(place);
    }

    private double place(double value) {
        return logarithmic
                ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                : (value - low) / Math.max(1e-12, high - low);
    }

    /** Places of the ticks of a legend, between 0 and 1; at each power of ten where colours follow the logarithm. */
    double[] ticks() {
        double[] places = new double[logarithmic ? 1 + (int) Math.round(Math.log10(high / low)) : TICKS];
        for (int i = 0; i < places.length; i++) {
            places[i] = i / (places.length - 1.0);
        }
        return places;
    }

    /** Labels of the ticks. */
    String[] labels() {
        double[] ticks = ticks();
        String[] labels = new String[ticks.length];
        for (int i = 0; i < labels.length; i++) {
            double place = ticks[i];
            double value = logarithmic ? low * Math.pow(high / low, place) : low + place * (high - low);
            double size = Math.abs(value);
            int decimals = size == 0 || size >= 10
                    ? 0
                    : size >= 1 ? 1 : (int) Math.ceil(-Math.log10(size)) + (logarithmic ? 0 : 1);
            labels[i] = (signed && value > 0 ? "+" : "") + Figure.number(value, decimals);
        }
        return labels;
    }
}
