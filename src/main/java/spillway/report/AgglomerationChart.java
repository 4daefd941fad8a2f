package spillway.report;

import java.awt.Font;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;

/** How much the firms of each sector bunch between the eleven cities, beside what chance gives, at the dates of the measure. */
public final class AgglomerationChart implements Chart {

    @Override
    public Part part() {
        return Part.SECTORS;
    }

    @Override
    public Figure figure(RunLogs logs) {
        LogTable table = logs.table("agglomeration.csv");
        String[] quarters = table.text("quarter");
        String[] of = table.text("sector");
        double[] gamma = table.numbers("eg_gamma");
        double[] mean = table.numbers("eg_null_mean");
        double[] sd = table.numbers("eg_null_sd");
        List<String> dates = table.distinct("quarter");
        List<String> sectors = table.distinct("sector");
        NumberAxis names =
                PlotStyle.names("sector", sectors.stream().map(SectorNames::of).toList());
        names.setTickLabelFont(Figure.font(Font.PLAIN, 10));
        XyPanel panel = new XyPanel(null, names, PlotStyle.axis("Ellison\u2013Glaeser index \u03b3"));
        double[] low = new double[3 * sectors.size()];
        double[] high = new double[low.length];
        double[] x = new double[low.length];
        java.util.Arrays.fill(low, Double.NaN);
        java.util.Arrays.fill(high, Double.NaN);
        int last = dates.size() - 1;
        for (int i = 0; i < of.length; i++) {
            int s = sectors.indexOf(of[i]);
            if (dates.indexOf(quarters[i]) == last) {
                for (int end = 0; end < 2; end++) {
                    x[3 * s + end] = s + (end == 0 ? -0.38 : 0.38);
                    low[3 * s + end] = mean[i] - 1.96 * sd[i];
                    high[3 * s + end] = mean[i] + 1.96 * sd[i];
                }
                x[3 * s + 2] = s + 0.4;
            }
        }
        Look chance = new Look(Palette.BLACK, Palette.stroke(1.2f), null);
        panel.add("95 % of random locations lie between the lines (" + text(dates, last) + ")", x, low, chance);
        panel.unnamed(x, high, chance);
        for (int d = 0; d < dates.size(); d++) {
            double[] places = new double[sectors.size()];
            double[] values = new double[sectors.size()];
            java.util.Arrays.fill(values, Double.NaN);
            for (int s = 0; s < places.length; s++) {
                places[s] = s + 0.16 * (d - last / 2.0);
            }
            for (int i = 0; i < of.length; i++) {
                if (quarters[i].equals(dates.get(d))) {
                    values[sectors.indexOf(of[i])] = gamma[i];
                }
            }
            panel.add(dates.get(d), places, values, Look.dots(Palette.category(d), 9));
        }
        return new Figure(
                "agglomeration",
                title(table),
                "Ellison\u2013Glaeser index of each sector over the eleven cities, employment, every row of the firms\u2019"
                        + " table a plant: how much more alike two of its plants choose their city than all employment"
                        + " does; 0 is chance. Lines: mean and 1.96 standard deviations when all plants fall at random,"
                        + " at the last date. With eleven cities of very unequal size one city may make the value of a sector.",
                "Ellison-Glaeser index by sector at " + String.join(", ", dates) + ".",
                520,
                false,
                logs.source(),
                panel);
    }

    private static String title(LogTable table) {
        String[] quarters = table.text("quarter");
        String[] sectors = table.text("sector");
        double[] gamma = table.numbers("eg_gamma");
        double[] mean = table.numbers("eg_null_mean");
        double[] sd = table.numbers("eg_null_sd");
        List<String> dates = table.distinct("quarter");
        if (dates.isEmpty()) {
            return "Too short a run for the Ellison\u2013Glaeser index";
        }
        String date = dates.get(dates.size() - 1);
        int most = -1;
        int beyond = 0;
        int all = 0;
        for (int i = 0; i < gamma.length; i++) {
            if (quarters[i].equals(date) && Double.isFinite(gamma[i])) {
                most = most < 0 || gamma[i] > gamma[most] ? i : most;
                beyond += gamma[i] > mean[i] + 1.96 * sd[i] ? 1 : 0;
                all++;
            }
        }
        return most < 0
                ? "No sector has firms enough for the Ellison\u2013Glaeser index"
                : "In %s firms of %d of %d sectors bunch in the same cities more than chance, most in %s"
                        .formatted(date, beyond, all, SectorNames.of(sectors[most]));
    }

    private static String text(List<String> dates, int at) {
        return at < 0 ? "" : dates.get(at);
    }
}
