package spillway.model;

import spillway.world.Channel;

/** How the region grows: learning by channel, size, people. */
final class GrowthMetrics {
    private GrowthMetrics() {}

    static void declare(MetricList list) {
        learning(list);
        size(list);
        people(list);
        prices(list);
    }

    private static void learning(MetricList list) {
        for (Channel channel : Channel.values()) {
            list.add(
                    "spillover_share_" + channel.label,
                    "share",
                    "Share of the bay area's productivity growth of the quarter that came by "
                            + channel.label.replace('_', ' '),
                    "accounted in the learning rule",
                    "learning",
                    w -> {
                        double total = 0;
                        double part = 0;
                        for (int r = 0; r < w.structure.regionCount(); r++) {
                            for (int k = 0; k < w.flows.learning.length && w.structure.bayArea[r]; k++) {
                                total += w.flows.learning[k][r];
                                part += k == channel.row ? w.flows.learning[k][r] : 0;
                            }
                        }
                        return total == 0 ? Double.NaN : part / total;
                    });
        }
        list.add(
                "tfp_growth",
                "1/quarter",
                "Growth of productivity in the bay area, mean over firms weighted by value added",
                "accounted in the learning rule",
                "learning",
                w -> {
                    double gain = 0;
                    double weight = 0;
                    for (int r = 0; r < w.structure.regionCount(); r++) {
                        weight += w.structure.bayArea[r] ? w.flows.learningWeight[r] : 0;
                        for (int k = 0; k < w.flows.learning.length && w.structure.bayArea[r]; k++) {
                            gain += w.flows.learning[k][r];
                        }
                    }
                    return gain / weight;
                });
    }

    private static void size(MetricList list) {
        list.add(
                "gdp",
                "100m RMB",
                "Value added of the quarter, current prices, all regions",
                "accounts",
                "size",
                list::valueAdded);
        list.add(
                "gdp_real",
                "100m RMB",
                "Value added of the quarter at prices of the base year, all regions",
                "accounts",
                "size",
                w -> list.sum(r -> CityFigures.realValueAdded(w, r)));
        list.add(
                "high_value_share",
                "share",
                "High-value value added over value added, all regions",
                "accounts",
                "size",
                w -> list.sum(r -> CityFigures.highValue(w, r)) / list.valueAdded(w));
    }

    private static void people(MetricList list) {
        list.add(
                "population",
                "10,000 persons",
                "Residents at the end of the quarter, all regions",
                "people",
                "size",
                w -> list.sum(w.cities::population));
        list.add(
                "talent",
                "10,000 persons",
                "Talent in the labour force, all regions",
                "people",
                "size",
                w -> list.sum(r -> w.cities.talent[r]));
        list.add(
                "net_arrivals",
                "10,000 persons",
                "People from the rest of China less those who left for it",
                "people",
                "size",
                w -> {
                    int china = w.structure.regionCount();
                    double net = 0;
                    for (int r = 0; r < china; r++) {
                        net += w.flows.talentMoves[china][r]
                                + w.flows.workerMoves[china][r]
                                - w.flows.talentMoves[r][china]
                                - w.flows.workerMoves[r][china];
                    }
                    return net;
                });
    }

    private static void prices(MetricList list) {
        list.add(
                "unserved_demand_share",
                "share",
                "Demand that the region's firms could not serve over GDP",
                "goods market",
                "size",
                w -> w.flows.unserved / list.valueAdded(w));
        list.add(
                "consumer_price_delta",
                "index",
                "Consumer prices in the delta, base quarter 1, weighted by value added",
                "accounts",
                "size",
                w -> {
                    double price = 0;
                    double weight = 0;
                    for (int r = 0; r < w.structure.regionCount(); r++) {
                        if (w.structure.delta[r]) {
                            price += w.cities.consumerPrice[r] * CityFigures.valueAdded(w, r);
                            weight += CityFigures.valueAdded(w, r);
                        }
                    }
                    return price / weight;
                });
    }
}
