package spillway.model;

import java.util.Arrays;
import spillway.model.measure.Concentration;
import spillway.model.measure.Specialisation;
import spillway.model.verdict.RegionSets;
import spillway.world.Cities;
import spillway.world.Flows;
import spillway.world.World;

/** Who gets what, and what governments do. */
final class SocietyMetrics {
    /** Unemployment below which a region counts as short of labour; least unemployment is half of it. */
    private static final double SHORT_OF_LABOUR = 0.01;

    private SocietyMetrics() {}

    static void declare(MetricList list) {
        distribution(list);
        wages(list);
        firms(list);
        fiscal(list);
    }

    private static void distribution(MetricList list) {
        list.add(
                "labour_share",
                "share",
                "Wages over value added",
                "national accounts",
                "distribution",
                w -> list.sum(r -> w.flows.wages[r]) / list.valueAdded(w));
        list.add(
                "consumption_share",
                "share",
                "Household consumption over GDP",
                "national accounts",
                "distribution",
                w -> list.sum(r -> w.flows.consumption[r]) / list.valueAdded(w));
        list.add(
                "investment_share",
                "share",
                "Investment over GDP",
                "national accounts",
                "distribution",
                w -> list.sum(r -> Flows.sum(w.flows.investment[r])) / list.valueAdded(w));
    }

    private static void wages(MetricList list) {
        list.add(
                "skill_premium",
                "ratio",
                "Wage of talent over that of other workers, mean over regions weighted by talent",
                "wages",
                "distribution",
                w -> list.sum(r -> w.cities.talentWage[r] / w.cities.workerWage[r] * w.cities.talent[r])
                        / list.sum(r -> w.cities.talent[r]));
        list.add(
                "wage_gini_regions",
                "index",
                "Gini of wages over regions",
                "Gini",
                "distribution",
                w -> Concentration.gini(
                        MetricList.of(RegionSets.FOURTEEN.indicesIn(list.names), r -> CityFigures.wage(w, r))));
        list.add(
                "unemployment",
                "share",
                "Labour force without work",
                "labour market",
                "distribution",
                w -> Cities.unemployment(list.sum(w.cities::employed), list.sum(w.cities::labourForce)));
        list.add(
                "regions_short_of_labour",
                "share",
                "Share of the regions with less than one in a hundred of their labour force without work",
                "labour market",
                "distribution",
                w -> list.sum(r -> w.cities.unemployment(r) < SHORT_OF_LABOUR ? 1 : 0) / list.names.size());
    }

    private static void firms(MetricList list) {
        list.add("firms", "count", "Firm rows alive", "firm register", "distribution", w -> w.firms.present);
        list.add("firm_loans_ratio", "ratio", "Loans of firms over annual GDP", "balance sheets", "distribution", w -> {
            double loans = 0;
            for (int f = 0; f < w.firms.count; f++) {
                loans += w.firms.active[f] ? Math.max(0, -w.firms.funds[f]) : 0;
            }
            return loans / 4 / list.valueAdded(w);
        });
    }

    private static void fiscal(MetricList list) {
        list.add(
                "subsidy_share",
                "share",
                "Subsidies to firms over GDP",
                "budgets",
                "fiscal",
                w -> list.sum(r -> w.governments.subsidyPaid[r]) / list.valueAdded(w));
        list.add(
                "patient_share",
                "share",
                "Share of patient programmes in programme money",
                "budgets",
                "fiscal",
                w -> list.sum(r -> w.governments.patientMoney[r])
                        / list.sum(r -> w.governments.patientMoney[r] + w.governments.quickMoney[r]));
        list.add(
                "public_balance_share",
                "share",
                "Public balance over GDP; negative is a deficit",
                "budgets",
                "fiscal",
                w -> list.sum(r -> w.governments.balance[r]) / list.valueAdded(w));
        list.add(
                "public_debt_ratio",
                "ratio",
                "Public debt net of deposits over annual GDP",
                "balance sheets",
                "fiscal",
                w -> -list.sum(r -> w.governments.funds[r]) / 4 / list.valueAdded(w));
        list.add(
                "duplication_targets",
                "share",
                "Chance that two mainland governments drawn at random support the same sector",
                "duplication index",
                "fiscal",
                SocietyMetrics::duplication);
        list.add(
                "leader_turnover",
                "count",
                "Leaders who left in the quarter",
                "politics",
                "fiscal",
                w -> w.events.stream()
                        .filter(e -> e instanceof spillway.world.Event.LeaderEvent leader
                                && !leader.kind().equals("appointed"))
                        .count());
    }

    private static double duplication(World w) {
        return Specialisation.targetDuplication(Arrays.stream(w.governments.target)
                .filter(target -> target >= 0)
                .mapToObj(target -> {
                    boolean[] targets = new boolean[w.structure.sectorCount()];
                    targets[target] = true;
                    return targets;
                })
                .toArray(boolean[][]::new));
    }
}
