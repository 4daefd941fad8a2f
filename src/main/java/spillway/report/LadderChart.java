package spillway.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether makers fall into two groups: the distribution of their value added per head by mode, at the start, in 2019 and at the end. */
public final class LadderChart implements Chart {
    /** Depth of a valley, over the highest hump, from which two humps are told. */
    private static final double TOLD = 0.05;

    /** The share of all that is beyond what is drawn is small. */
    private static final double DRAWN = 1.5;

    private static final Map<String, String> MODES = new LinkedHashMap<>();

    static {
        MODES.put("oem", "contract manufacturers");
        MODES.put("plain", "plain makers");
        MODES.put("odm", "own designs");
        MODES.put("obm", "own brands");
    }

    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        LogTable table = logs.table("value_per_head.csv");
        List<XyPanel> panels = new ArrayList<>();
        List<String> humps = new ArrayList<>();
        for (String date : table.distinct("quarter")) {
            double valley = at(logs.table("metrics.csv"), "head_valley", date);
            humps.add(valley >= TOLD ? "two humps" : "one hump");
            panels.add(panel(table, date, panels.isEmpty()));
        }
        return new Figure(
                "ladder",
                "Value added per head of makers of goods has " + told(humps, table.distinct("quarter")),
                "Makers of goods in nine mainland cities, weighted by employment; zero is the mean of the sector. Upper line: all;"
                        + " the lines below split it by mode and sum to it. Two humps are told from a valley of "
                        + Figure.number(100 * TOLD, 0) + "% of the higher hump on."
                        + lines.meaning("Valley", "head_valley")
                        + lines.meanings("margin_oem"),
                "Depth of the valley: " + lines.fromTo("head_valley", 2, 1) + "; Sarle\u2019s coefficient: "
                        + lines.fromTo("head_sarle", 2, 1) + "; profit over sales of contract manufacturers, %: "
                        + lines.fromTo("margin_oem", 1, 100) + ".",
                360,
                false,
                logs.source(),
                Drawing.grid(3, panels));
    }

    private static String told(List<String> humps, List<String> dates) {
        if (humps.stream().distinct().count() == 1) {
            return humps.get(0) + " in " + String.join(", ", dates);
        }
        return IntStream.range(0, humps.size())
                .mapToObj(i -> humps.get(i) + " in " + dates.get(i))
                .collect(Collectors.joining(", "));
    }

    private static XyPanel panel(LogTable table, String date, boolean first) {
        String[] quarters = table.text("quarter");
        double[] all = table.numbers("log_value_per_head");
        int[] rows = IntStream.range(0, quarters.length)
                .filter(i -> quarters[i].equals(date) && Math.abs(all[i]) <= DRAWN)
                .toArray();
        double[] x = IntStream.of(rows).mapToDouble(i -> all[i]).toArray();
        double[] sum = new double[x.length];
        XyPanel panel = new XyPanel(
                date,
                PlotStyle.axis("log value added per head over the sector\u2019s"),
                PlotStyle.axis(first ? "density" : null));
        int color = 0;
        for (Map.Entry<String, String> mode : MODES.entrySet()) {
            double[] values = table.numbers("density_" + mode.getKey());
            double[] part = IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
            panel.add(mode.getValue(), x, part, Palette.line(color++));
        }
        return panel.add("all", x, sum, new Look(Palette.BLACK, Palette.stroke(2.4f), null));
    }

    private static double at(LogTable metrics, String metric, String date) {
        String[] quarters = metrics.text("quarter");
        double[] values = metrics.numbers(metric);
        return IntStream.range(0, quarters.length)
                .filter(i -> quarters[i].equals(date))
                .mapToDouble(i -> values[i])
                .findFirst()
                .orElse(Double.NaN);
    }
}
