package spillway.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colours that people with any common form of colour blindness can tell apart, and the looks of the cities. */
public final class Palette {
    /** Almost black. */
    public static final Color BLACK = new Color(0x222222);
    /** Orange. */
    public static final Color ORANGE = new Color(0xE69F00);
    /** Sky. */
    public static final Color SKY = new Color(0x56B4E9);
    /** Green. */
    public static final Color GREEN = new Color(0x009E73);
    /** Blue. */
    public static final Color BLUE = new Color(0x0072B2);
    /** Vermillion. */
    public static final Color VERMILLION = new Color(0xD55E00);
    /** Purple. */
    public static final Color PURPLE = new Color(0xCC79A7);
    /** Grey. */
    public static final Color GREY = new Color(0x8A8A8A);
    /** Colour of text. */
    public static final Color INK = new Color(0x222222);
    /** Colour of text that matters less. */
    public static final Color FAINT_INK = new Color(0x5A5A5A);
    /** Lines of a grid. */
    public static final Color GRID = new Color(0xE3E3E3);
    /** The stretch of years a model was fitted to. */
    public static final Color CALIBRATION = new Color(0xE4DFCB);

    static final Color SEA = new Color(0xDCE9F3);
    /** Land on which there is nothing of what is shown. */
    public static final Color BARE_LAND = new Color(0xF2F0EA);

    private static final List<Color> CATEGORIES = List.of(BLUE, VERMILLION, GREEN, ORANGE, SKY, PURPLE, BLACK, GREY);
    private static final int[] VIRIDIS = {
        0xFDE725, 0xB5DE2B, 0x6ECE58, 0x35B779, 0x1F9E89, 0x26828E, 0x31688E, 0x3E4989, 0x482878, 0x3B0A50
    };
    private static final int[] BLUE_ORANGE = {
        0x08407E, 0x2B7BBA, 0x74B2D8, 0xBCDAEC, 0xF5F5F2, 0xFBD9AE, 0xF6AE5F, 0xDC7A1E, 0x9C4A06
    };
    private static final float[][] DASHES = {{}, {7f, 3.5f}};

    private Palette() {}

    /** One of eight colours. */
    public static Color category(int index) {
        return CATEGORIES.get(Math.floorMod(index, CATEGORIES.size()));
    }

    /** From light yellow (0) to dark violet (1). */
    public static Color sequential(double share) {
        return blend(VIRIDIS, share);
    }

    /** From blue (-1) over near-white (0) to orange (1). */
    public static Color diverging(double signed) {
        return blend(BLUE_ORANGE, (signed + 1) / 2);
    }

    /** The look of a city in every chart. */
    public static Look city(String city) {
        int index = Places.ALL.indexOf(city);
        if (index < 0) {
            index = Math.floorMod(city.hashCode(), Places.ALL.size());
        }
        return new Look(category(index % 7), stroke(1.8f, DASHES[index / 7]), null);
    }

    /** A line in one of eight colours. */
    public static Look line(int index) {
        return new Look(category(index), stroke(2f), null);
    }

    /** A dashed line. */
    public static Look dashed(Color color) {
        return new Look(color, stroke(1.6f, DASHES[1]), null);
    }

    /** A line this wide, dashed if lengths of dashes and gaps are given. */
    public static BasicStroke stroke(float width, float... dash) {
        float @Nullable [] pattern = dash.length == 0 ? null : dash;
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, pattern, 0f);
    }

    private static Color blend(int[] stops, double share) {
        double place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
        int lower = Math.min(stops.length - 2, (int) place);
        double t = place - lower;
        int a = stops[lower];
        int b = stops[lower + 1];
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = (int) Math.round(((a >> shift) & 255) * (1 - t) + ((b >> shift) & 255) * t);
            rgb |= channel << shift;
        }
        return new Color(rgb);
    }
}
