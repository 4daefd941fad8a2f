package spillway.model;

import java.util.Locale;
import spillway.kernel.Exponential;
import spillway.model.measure.Concentration;
import spillway.world.Flows;
import spillway.world.World;

/** Where abroad the region sells, and what it does to the markets there. */
final class AbroadMetrics {
    private AbroadMetrics() {}

    static void declare(MetricList list) {
        for (int b = 0; b < list.world.structure.blocs.length; b++) {
            int bloc = b;
            list.add(
                    "exports_share_" + list.world.structure.blocs[b].toLowerCase(Locale.ROOT),
                    "share",
                    "Share of the bloc " + list.world.structure.blocs[b] + " in exports abroad, all regions",
                    "trade flows",
                    "markets",
                    w -> {
                        double[] exports = exports(w);
                        return exports[bloc] / Flows.sum(exports);
                    });
        }
        list.add(
                "exports_hhi_blocs",
                "index",
                "Herfindahl index of exports abroad over blocs; a fourth if all four buy alike",
                "Herfindahl-Hirschman",
                "markets",
                w -> Concentration.hhi(exports(w)));
        list.add(
                "market_share_abroad",
                "share",
                "Exports abroad over what the blocs spend on all sectors",
                "trade flows",
                "markets",
                AbroadMetrics::share);
        list.add(
                "rival_prices_abroad",
                "index",
                "What the region's sales have done to prices of its rivals abroad, by exports; 1 in the base year",
                "markets that answer to a large exporter",
                "markets",
                AbroadMetrics::rivalPrices);
        list.add(
                "standards_spread",
                "share",
                "Share of markets abroad that follow the region's own technical standards; 0 in the base year",
                "spread of standards",
                "markets",
                w -> w.outside.standards);
    }

    /** Exports by bloc, 100m RMB. */
    private static double[] exports(World world) {
        double[] exports = new double[world.structure.blocs.length];
        for (double[][] sector : world.flows.trade) {
            for (double[] seller : sector) {
                for (int b = 0; b < exports.length; b++) {
                    exports[b] += seller[world.structure.bloc(b)];
                }
            }
        }
        return exports;
    }

    private static double share(World world) {
        double sold = 0;
        double spent = 0;
        double[] exports = exports(world);
        for (int b = 0; b < exports.length; b++) {
            sold += exports[b];
            for (double[] demand : world.outside.demand) {
                spent += demand[world.structure.bloc(b)];
            }
        }
        return sold / spent;
    }

    private static double rivalPrices(World world) {
        double log = 0;
        double sold = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            for (int b = 0; b < world.structure.blocs.length; b++) {
                for (double[] seller : world.flows.trade[s]) {
                    double value = seller[world.structure.bloc(b)];
                    log += value * world.outside.rivalPrice[s][world.structure.bloc(b)];
                    sold += value;
                }
            }
        }
        return Exponential.of(log / sold);
    }
}
