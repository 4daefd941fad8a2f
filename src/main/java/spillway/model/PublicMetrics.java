package spillway.model;

import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.World;

/** What cities build and direct beside works: joint laboratories, a district, digital public goods. */
final class PublicMetrics {
    private PublicMetrics() {}

    static void declare(MetricList list) {
        laboratories(list);
        district(list);
        list.add(
                "digital_public_good",
                "share",
                "Part of the cost of digital adoption that public goods take over, mean over regions by value added",
                "stock of digital public goods",
                "public",
                w -> list.sum(r -> w.governments.publicGood[r] * CityFigures.valueAdded(w, r)) / list.valueAdded(w));
    }

    private static void laboratories(MetricList list) {
        list.add(
                "joint_laboratories",
                "count",
                "Joint laboratories with Hong Kong that work, all regions",
                "declared number and build time",
                "public",
                w -> list.sum(r -> w.governments.laboratories[r]));
        list.add(
                "laboratory_money_share",
                "share",
                "Share of joint laboratories in patient money, all regions",
                "budgets",
                "public",
                w -> list.sum(r -> w.governments.laboratoryMoney[r]) / list.sum(r -> w.governments.patientMoney[r]));
        list.add(
                "laboratory_reach",
                "share",
                "What joint laboratories add to the reach of Hong Kong's ideas, mean over the nine by high-value sectors",
                "joint laboratories",
                "public",
                PublicMetrics::laboratoryReach);
        list.add(
                "laboratory_yield",
                "share",
                "What joint laboratories add to the yield of research, mean over the nine by research",
                "joint laboratories",
                "public",
                w -> {
                    double sum = 0;
                    double all = 0;
                    for (int r = 0; r < w.structure.regionCount(); r++) {
                        for (int s = 0; s < w.structure.sectorCount() && w.structure.delta[r]; s++) {
                            sum += w.flows.research[r][s] * w.governments.laboratoryYield[r][s];
                            all += w.flows.research[r][s];
                        }
                    }
                    return sum / all;
                });
    }

    private static double laboratoryReach(World w) {
        double sum = 0;
        double all = 0;
        for (int r = 0; r < w.structure.regionCount(); r++) {
            for (int s = 0; s < w.structure.sectorCount() && w.structure.delta[r]; s++) {
                double served = w.structure.highValue[s] ? Math.max(0, w.cities.valueAdded[r][s]) : 0;
                sum += served * w.distances.laboratoryReach[r][s];
                all += served;
            }
        }
        return sum / all;
    }

    private static void district(MetricList list) {
        list.add(
                "district_tertiary_share",
                "share",
                "What official statistics count as tertiary in value added of the district",
                "firms in its cells",
                "public",
                w -> new District(w).share(Part.TERTIARY));
        list.add(
                "district_high_value_share",
                "share",
                "High-value activity in value added of the district",
                "firms in its cells",
                "public",
                w -> new District(w).share(Part.HIGH_VALUE));
        list.add(
                "district_high_value_in_tertiary",
                "share",
                "Knowledge and information services in tertiary value added of the district",
                "firms in its cells",
                "public",
                w -> new District(w).highValueInTertiary());
        list.add(
                "district_share_of_city",
                "share",
                "Value added of the district over that of its city",
                "firms in its cells",
                "public",
                w -> new District(w).shareOfCity());
    }

    private enum Part {
        TERTIARY,
        HIGH_VALUE
    }

    /** Sums over the firms of the district. */
    private static final class District {
        private double all;
        private double tertiary;
        private double highValue;
        private double highValueServices;
        private double city;

        District(World w) {
            Firms firms = w.firms;
            int region = -1;
            for (int f = 0; f < firms.count; f++) {
                if (!firms.active[f] || !w.cells.district[firms.cell[f]]) {
                    continue;
                }
                int s = firms.sector[f];
                double value = firms.valueAdded[f];
                double counted = value * w.structure.tertiaryShare[firms.region[f]][s];
                all += value;
                tertiary += counted;
                highValue += firms.isHighValue(w.structure, f) ? value : 0;
                highValueServices += w.structure.highValue[s] && !w.structure.goods[s] ? counted : 0;
                region = firms.region[f];
            }
            city = region < 0 ? 0 : Flows.sum(w.cities.valueAdded[region]);
        }

        double share(Part part) {
            return (part == Part.TERTIARY ? tertiary : highValue) / all;
        }

        double highValueInTertiary() {
            return highValueServices / tertiary;
        }

        double shareOfCity() {
            return all / city;
        }
    }
}
