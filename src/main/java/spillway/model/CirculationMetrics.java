package spillway.model;

import java.util.Arrays;
import java.util.Locale;
import spillway.model.measure.Concentration;
import spillway.model.verdict.RegionSets;
import spillway.world.Flows;
import spillway.world.Mode;

/** How far the region lives by its own markets and by those abroad, and who invests in it. */
final class CirculationMetrics {
    private CirculationMetrics() {}

    static void declare(MetricList list) {
        circulation(list);
        modes(list);
        access(list);
        investment(list);
        relocation(list);
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

    private static void access(MetricList list) {
        list.add(
                "contract_home_share",
                "share",
                "Share of contract manufacturers' sales that stays in the region or goes to the rest of China",
                "sales of each firm by market",
                "circulation",
                w -> AccessFigures.share(w, r -> true));
        list.add(
                "contract_home_access",
                "share",
                "Access of contract manufacturers to the home market, mean by taste weight; that of others is 1",
                "access of each firm",
                "circulation",
                w -> AccessFigures.access(w, r -> true));
        list.add(
                "access_spending_share",
                "share",
                "Cost of building and keeping access to markets over GDP",
                "development of each firm",
                "circulation",
                w -> list.sum(r -> Flows.sum(w.flows.accessSpending[r])) / list.valueAdded(w));
        list.add(
                "exit_rate",
                "1/quarter",
                "Rows of firms that closed, failed or went inland over all rows",
                "entry and exit",
                "circulation",
                w -> (double) w.flows.exits / w.firms.present);
    }

    private static void modes(MetricList list) {
        for (Mode mode : Mode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            list.add(
                    "goods_share_" + name,
                    "share",
                    "Share of firms of mode " + mode + " in the value added of all makers of goods, all regions",
                    "mode of each firm",
                    "circulation",
                    w -> {
                        double part = 0;
                        double all = 0;
                        for (int f = 0; f < w.firms.count; f++) {
                            if (w.firms.active[f] && w.structure.goods[w.firms.sector[f]]) {
                                all += w.firms.valueAdded[f];
                                part += w.firms.mode[f] == mode.code ? w.firms.valueAdded[f] : 0;
                            }
                        }
                        return part / all;
                    });
        }
    }

    private static void relocation(MetricList list) {
        list.add(
                "relocated_capital_share",
                "share",
                "Capital that firms took to another place over all capital, all regions; what they left behind not counted",
                "moves of firms",
                "circulation",
                w -> list.sum(r -> Flows.sum(w.flows.firmMoves[r]))
                        / list.sum(r -> Flows.sum(w.flows.capital[r]) * w.cities.capitalPrice[r]));
        list.add(
                "relocated_inland_share",
                "share",
                "Share of that capital that went to the rest of China",
                "moves of firms",
                "circulation",
                w -> {
                    int inland = w.structure.regionCount();
                    return list.sum(r -> w.flows.firmMoves[r][inland]) / list.sum(r -> Flows.sum(w.flows.firmMoves[r]));
                });
        list.add(
                "relocation_minutes",
                "min",
                "Mean minutes of moves of firms between regions, by capital; the chance falls with the way",
                "moves of firms",
                "circulation",
                w -> {
                    double minutes = 0;
                    double moved = 0;
                    for (int from = 0; from < w.structure.regionCount(); from++) {
                        for (int to = 0; to < w.structure.regionCount(); to++) {
                            minutes += w.flows.firmMoves[from][to] * w.distances.minutes[from][to];
                            moved += w.flows.firmMoves[from][to];
                        }
                    }
                    return minutes / moved;
                });
    }
}
