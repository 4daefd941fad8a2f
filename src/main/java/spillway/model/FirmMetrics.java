package spillway.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import spillway.world.Firms;
import spillway.world.World;

/** How far sales concentrate in few enterprises. Rows of firms stand for many enterprises, each with an equal part of the row's sales. */
final class FirmMetrics {
    /** Enterprises of a sector that count as its largest. */
    private static final int TOP = 100;

    private FirmMetrics() {}

    static void declare(MetricList list) {
        list.add(
                "firm_hhi",
                "index",
                "Herfindahl index of sales over the enterprises of a sector, all regions; mean of sectors by sales",
                "Herfindahl-Hirschman",
                "distribution",
                FirmMetrics::herfindahl);
        list.add(
                "top_enterprises_share",
                "share",
                "Share of the " + TOP
                        + " enterprises with most sales in the sales of their sector, all regions; mean of sectors by sales",
                "concentration ratio",
                "distribution",
                FirmMetrics::topShare);
    }

    /** Sales of the quarter by sector. */
    private static double[] sales(World world) {
        Firms firms = world.firms;
        double[] sales = new double[world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            sales[firms.sector[f]] += firms.active[f] ? firms.sold[f] * firms.price[f] : 0;
        }
        return sales;
    }

    private static double enterprises(Firms firms, int f) {
        return Math.max(1, firms.represented[f]);
    }

    static double herfindahl(World world) {
        Firms firms = world.firms;
        double[] sales = sales(world);
        double sum = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && sales[firms.sector[f]] > 0) {
                double sold = firms.sold[f] * firms.price[f];
                sum += sold / sales[firms.sector[f]] * sold / enterprises(firms, f);
            }
        }
        return sum / Arrays.stream(sales).sum();
    }

    static double topShare(World world) {
        Firms firms = world.firms;
        double top = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            int sector = s;
            double[][] rows = IntStream.range(0, firms.count)
                    .filter(f -> firms.active[f] && firms.sector[f] == sector)
                    .mapToObj(f ->
                            new double[] {firms.sold[f] * firms.price[f] / enterprises(firms, f), enterprises(firms, f)
                            })
                    .sorted((a, b) -> Double.compare(b[0], a[0]))
                    .toArray(double[][]::new);
            double left = TOP;
            for (int i = 0; i < rows.length && left > 0; i++) {
                double counted = Math.min(left, rows[i][1]);
                top += counted * rows[i][0];
                left -= counted;
            }
        }
        return top / Arrays.stream(sales(world)).sum();
    }
}
