package spillway.model;

import java.util.Arrays;
import spillway.model.measure.Concentration;
import spillway.model.verdict.RegionSets;
import spillway.world.Flows;

/** How far the region lives by its own markets and by those abroad, and who invests in it. */
final class CirculationMetrics {
    private CirculationMetrics() {}

    static void declare(MetricList list) {
        circulation(list);
        investment(list);
    }

    private static void circulation(MetricList list) {
        list.add(
                "dual_circulation_ratio",
                "ratio",
                "Exports and imports abroad over sales inside the region and to the rest of China",
                "the two papers' international over domestic circulation",
                "circulation",
                w -> {
                    double abroad = list.sum(r -> Flows.sum(w.flows.exports[r]) + w.flows.importsAbroad[r]);
                    double sales = list.sum(r -> Flows.sum(w.flows.sales[r]) - Flows.sum(w.flows.exports[r]));
                    return abroad / sales;
                });
        list.add(
                "trade_dependence",
                "share",
                "Exports and imports abroad over GDP",
                "trade dependence",
                "circulation",
                w -> list.sum(r -> Flows.sum(w.flows.exports[r]) + w.flows.importsAbroad[r]) / list.valueAdded(w));
        list.add(
                "export_share",
                "share",
                "Exports abroad over GDP",
                "national accounts",
                "circulation",
                w -> list.sum(r -> Flows.sum(w.flows.exports[r])) / list.valueAdded(w));
        list.add(
                "processing_share",
                "share",
                "Exports abroad of contract manufacturers over all exports abroad",
                "customs concept",
                "circulation",
                w -> list.sum(r -> Flows.sum(w.flows.processingExports[r]))
                        / list.sum(r -> Flows.sum(w.flows.exports[r])));
        list.add(
                "local_supply_share",
                "share",
                "Sales inside the own region over all spending in the region, all regions",
                "trade flows",
                "circulation",
                w -> {
                    double own = 0;
                    double spent = 0;
                    for (int s = 0; s < w.structure.sectorCount(); s++) {
                        for (int r = 0; r < w.structure.regionCount(); r++) {
                            own += w.flows.trade[s][r][r];
                            spent += w.cities.spending[s][r];
                        }
                    }
                    return own / spent;
                });
    }

    private static void investment(MetricList list) {
        list.add(
                "fdi_hhi_cities",
                "index",
                "Herfindahl index of direct investment over regions",
                "Herfindahl-Hirschman",
                "circulation",
                w -> Concentration.hhi(
                        MetricList.of(RegionSets.FOURTEEN.indicesIn(list.names), r -> Flows.sum(w.flows.direct[r]))));
        list.add(
                "fdi_hong_kong_share",
                "share",
                "Share of Hong Kong in direct investment",
                "declared source",
                "circulation",
                w -> Flows.sum(w.flows.investmentFrom[0]) / list.sum(r -> Flows.sum(w.flows.direct[r])));
        list.add(
                "fdi_western_share",
                "share",
                "Share of the European Union and the United States in direct investment",
                "declared source",
                "circulation",
                w -> {
                    int source = Arrays.asList(w.structure.sources).indexOf("EUUS");
                    return source < 0
                            ? Double.NaN
                            : Flows.sum(w.flows.investmentFrom[source]) / list.sum(r -> Flows.sum(w.flows.direct[r]));
                });
    }
}
