package spillway.model;

import spillway.world.Flows;

/** Work and services at a distance, what crosses the border to Hong Kong and Macao, and services sold abroad. */
final class AwayMetrics {
    private AwayMetrics() {}

    static void declare(MetricList list) {
        remote(list);
        border(list);
        list.add(
                "knowledge_services_export_share",
                "share",
                "Sales abroad of knowledge services (sector K) over their sales, mainland regions",
                "national accounts",
                "trade",
                AwayFigures::servicesAbroad);
    }

    private static void remote(MetricList list) {
        list.add(
                "broadband",
                "share",
                "Share of the tasks that can be done over a network that are",
                "declared path",
                "remote",
                w -> w.distances.broadband);
        list.add(
                "remote_talent_share",
                "share",
                "Talent who work for firms of another region than they live in, over employed talent",
                "telemigration",
                "remote",
                w -> list.sum(r -> AwayFigures.remoteOut(w, r)) / list.sum(r -> w.cities.employedTalent[r]));
        list.add(
                "remote_wage_share",
                "share",
                "Wages earned from firms of another region over all wages",
                "telemigration",
                "remote",
                w -> list.sum(r -> Flows.sum(w.cities.remoteWages[r])) / list.sum(r -> w.flows.wages[r]));
        list.add(
                "services_away_share",
                "share",
                "Sales of services from one region to another over all sales of services",
                "services at a distance",
                "remote",
                w -> AwayFigures.servicesAway(w, false));
        list.add(
                "core_talent_premium",
                "ratio",
                "Wage of talent in the two mainland cities with most of it in 2010 over that in the other seven",
                "wages",
                "remote",
                w -> AwayFigures.corePremium(w, list.names));
    }

    private static void border(MetricList list) {
        list.add(
                "talent_across_border_10k",
                "10,000 persons",
                "Talent who moved between mainland regions, Hong Kong and Macao in the quarter",
                "moves of people",
                "integration",
                AwayFigures::talentAcrossBorder);
        list.add(
                "talent_beyond_border_10k",
                "10,000 persons",
                "Talent registered in one of mainland regions, Hong Kong and Macao who live beyond the border",
                "register of households",
                "integration",
                AwayFigures::talentBeyondBorder);
        list.add(
                "services_across_border_share",
                "share",
                "Sales of services between mainland regions, Hong Kong and Macao over all sales of services",
                "services at a distance",
                "integration",
                w -> AwayFigures.servicesAway(w, true));
    }
}
