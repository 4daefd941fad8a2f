package spillway.report;

import java.util.LinkedHashMap;
import java.util.Map;
import spillway.kernel.Quarter;

/** Who turns digital, and when: both vintages by size of enterprise, core and periphery, and group of sectors. */
public final class AdoptionChart implements Chart {
    /** What its first vintage is called in the log. */
    static final String NETWORKED = "adopters_networked";

    private static final double HALF = 0.5;
    private static final String SMART = "adopters_smart";
    private static final Map<String, String> SIZES = new LinkedHashMap<>();
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        SIZES.put("_small", "small and medium");
        SIZES.put("_large", "large");
        SIZES.put("_mega", "the few largest");
        GROUPS.put("_akp", "knowledge services, machinery");
        GROUPS.put("_mpg", "electronics, scale-intensive");
        GROUPS.put("_sis", "networks, transport");
        GROUPS.put("_pgs", "traditional goods, personal services");
    }

    @Override
    public Part part() {
        return Part.SECTORS;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        boolean any = lines.ends(NETWORKED)[1] > 0;
        XyPanel first =
                lines.time().panel("First vintage, by size", "% of enterprises").spanAtLeast(10);
        XyPanel second = lines.time()
                .panel("Second vintage, by size", "% of enterprises")
                .spanAtLeast(10);
        curves(lines, first, SIZES, NETWORKED);
        curves(lines, second, SIZES, SMART);
        XyPanel place =
                lines.time().panel("Core and other cities", "% of value added").spanAtLeast(10);
        place(lines, place, NETWORKED, "first vintage", false);
        place(lines, place, SMART, "second vintage", true);
        XyPanel groups = lines.time()
                .panel("First vintage, by group of sectors", "% of value added")
                .spanAtLeast(10);
        curves(lines, groups, GROUPS, NETWORKED);
        return new Figure(
                "adoption",
                any
                        ? "Half of large enterprises have turned digital " + half(logs, "_large")
                                + ", half of small ones " + half(logs, "_small")
                        : "Nobody turns digital: adoption is off",
                "Firms that have adopted a vintage of digital technology since 2010: first computers and the internet, second"
                        + " data, artificial intelligence and the internet of things. No observed series stands behind these curves."
                        + " Core: the cities of the nine at or above the median of high-value output per head in 2010."
                        + lines.meaning("First vintage by size", NETWORKED + "_small")
                        + lines.meaning("Core", NETWORKED + "_core"),
                "Adopters of the first vintage in % of enterprises: " + lines.fromTo(NETWORKED, 1, 100)
                        + "; of the second: " + lines.fromTo(SMART, 1, 100) + ".",
                640,
                false,
                logs.source(),
                Drawing.grid(2, first, second, place, groups));
    }

    /** When half of the enterprises of a size had adopted the first vintage, in words. */
    private static String half(RunLogs logs, String size) {
        LogTable metrics = logs.table("metrics.csv");
        Quarter[] quarters = metrics.quarters("quarter");
        double[] share = metrics.numbers(NETWORKED + size);
        for (int t = 0; t < share.length; t++) {
            if (share[t] >= HALF) {
                return "by " + quarters[t].year();
            }
        }
        return "not by " + quarters[quarters.length - 1].year();
    }

    private static void curves(MetricLines lines, XyPanel panel, Map<String, String> names, String vintage) {
        int color = 0;
        for (Map.Entry<String, String> name : names.entrySet()) {
            lines.addScaled(panel, name.getValue(), vintage + name.getKey(), 100, Palette.line(color++));
        }
    }

    private static void place(MetricLines lines, XyPanel panel, String vintage, String words, boolean dashed) {
        Look core = Palette.line(0);
        Look others = Palette.line(1);
        lines.addScaled(panel, "core, " + words, vintage + "_core", 100, dashed ? Palette.dashed(core.color()) : core);
        lines.addScaled(
                panel,
                "others, " + words,
                vintage + "_outside_core",
                100,
                dashed ? Palette.dashed(others.color()) : others);
    }
}
