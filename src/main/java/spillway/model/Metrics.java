package spillway.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import spillway.kernel.Metric;
import spillway.model.measure.Concentration;
import spillway.model.measure.Convergence;
import spillway.model.measure.SpatialAssociation;
import spillway.model.measure.Specialisation;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.World;

/** Every number a run reports each quarter, each declared once. */
public final class Metrics {
    private final World world;
    private final List<String> names;
    private final List<Metric<World>> all = new ArrayList<>();
    private final double[][] kilometres;

    /** The metrics of a world; sets and cores are fixed by its base year. */
    public Metrics(World world, double[][] kilometres) {
        this.world = world;
        this.names = Arrays.asList(world.setting.regions);
        this.kilometres = kilometres;
        for (RegionSet set : RegionSets.ALL) {
            String suffix = set == RegionSets.NINE ? "nine" : set == RegionSets.ELEVEN ? "eleven" : "fourteen";
            concentration(suffix, set.indicesIn(names), core(world, set));
        }
        association();
        learning();
        circulation();
        distribution();
        fiscal();
        people();
    }

    /** All metrics in the order of the log. */
    public List<Metric<World>> all() {
        return List.copyOf(all);
    }

    /** The core of a set: its regions at or above the median of base-year high-value value added per head. */
    public static boolean[] core(World world, RegionSet set) {
        int regions = world.setting.regionCount();
        double[] people = new double[regions];
        for (int r = 0; r < regions; r++) {
            people[r] = world.base.residents[r] + world.base.talent[r];
        }
        return set.core(world.base.highValue, people, Arrays.asList(world.setting.regions));
    }

    private void add(String name, String unit, String doc, String source, String chart, ToDoubleFunction<World> value) {
        all.add(new Metric<>(name, unit, doc, source, chart, value));
    }

    private static double[] of(int[] members, java.util.function.IntToDoubleFunction figure) {
        return Arrays.stream(members).mapToDouble(figure).toArray();
    }

    private void concentration(String set, int[] members, boolean[] core) {
        String where = " over the " + set + " regions of the set";
        add(
                "hhi_high_value_" + set,
                "index",
                "Herfindahl index of high-value value added" + where + "; uniform: 1/" + members.length,
                "Herfindahl-Hirschman",
                "concentration",
                w -> Concentration.hhi(of(members, r -> CityFigures.highValue(w, r))));
        add(
                "hhi_null_" + set,
                "index",
                "Herfindahl index expected if as many high-value firms as there are had been thrown"
                        + " at random with chances equal to population",
                "expectation under random location",
                "concentration",
                w -> Concentration.expectedHhi(
                        Concentration.shares(of(members, w.cities::population)), highValueFirms(w, members)));
        add(
                "gini_high_value_" + set,
                "index",
                "Gini of high-value value added" + where,
                "Gini",
                "concentration",
                w -> Concentration.gini(of(members, r -> CityFigures.highValue(w, r))));
        add(
                "theil_gdp_" + set,
                "index",
                "Theil index of GDP per head, weighted by population; equality: 0",
                "Theil",
                "concentration",
                w -> Concentration.theil(
                        of(members, r -> CityFigures.valueAdded(w, r)), of(members, w.cities::population)));
        int[] groups = new int[members.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = core[i] ? 0 : 1;
        }
        add(
                "theil_gdp_" + set + "_between",
                "index",
                "Part of the Theil index between core and rest",
                "Theil",
                "concentration",
                w -> Concentration.theilBetween(
                        of(members, r -> CityFigures.valueAdded(w, r)), of(members, w.cities::population), groups));
        add(
                "theil_gdp_" + set + "_within",
                "index",
                "Part of the Theil index within core and within rest",
                "Theil",
                "concentration",
                w -> Concentration.theilWithin(
                        of(members, r -> CityFigures.valueAdded(w, r)), of(members, w.cities::population), groups));
        add(
                "cpr_high_value_" + set,
                "ratio",
                "High-value value added of the core over that of the rest",
                "core/periphery",
                "concentration",
                w -> Concentration.corePeripheryRatio(of(members, r -> CityFigures.highValue(w, r)), core));
        add(
                "cpr_per_head_high_value_" + set,
                "ratio",
                "The same per head; equality: 1",
                "core/periphery",
                "concentration",
                w -> Concentration.corePeripheryRatioPerHead(
                        of(members, r -> CityFigures.highValue(w, r)), of(members, w.cities::population), core));
        add(
                "breadth_high_value_" + set,
                "share",
                "Entropy number of equal regions in high-value value added per head over"
                        + " the number of regions; equality: 1",
                "entropy number",
                "convergence",
                w -> Concentration.entropyBreadthPerHead(
                        of(members, r -> CityFigures.highValue(w, r)), of(members, w.cities::population)));
        add(
                "sigma_log_tfp_" + set,
                "log points",
                "Spread of log productivity over regions, weighted by value added",
                "sigma convergence",
                "convergence",
                w -> Convergence.sigma(
                        of(members, r -> CityFigures.logTfp(w, r)), of(members, r -> CityFigures.valueAdded(w, r))));
        add(
                "beta_gdp_" + set,
                "1/year",
                "Slope of growth of real GDP per head since the base year on its log then; no convergence: 0,"
                        + " undefined in the first year",
                "Barro and Sala-i-Martin (1992)",
                "convergence",
                w -> w.tick < 4
                        ? Double.NaN
                        : Convergence.beta(
                                        of(
                                                members,
                                                r -> StrictMath.log(Flows.sum(w.base.valueAdded[r])
                                                        / (w.base.residents[r] + w.base.talent[r]))),
                                        of(
                                                members,
                                                r -> StrictMath.log(
                                                        CityFigures.realValueAdded(w, r) / w.cities.population(r))),
                                        w.tick / 4.0)
                                .slope()
                                .value());
        add(
                "gap_to_frontier_" + set,
                "log points",
                "Best less mean log productivity over regions",
                "convergence",
                "convergence",
                w -> Convergence.gapToFrontier(of(members, r -> CityFigures.logTfp(w, r))));
        add(
                "homogeneity_" + set,
                "index",
                "One less half the mean Krugman distance between sector mixes; identical: 1",
                "Krugman (1991)",
                "specialisation",
                w -> Specialisation.homogeneity(Arrays.stream(members)
                        .mapToObj(r -> w.cities.valueAdded[r])
                        .toArray(double[][]::new)));
    }

    private static int highValueFirms(World w, int[] members) {
        boolean[] member = new boolean[w.setting.regionCount()];
        for (int r : members) {
            member[r] = true;
        }
        int number = 0;
        for (int f = 0; f < w.firms.count; f++) {
            number += w.firms.active[f] && member[w.firms.region[f]] && w.firms.isHighValue(w.setting, f) ? 1 : 0;
        }
        return number;
    }

    private void association() {
        int[] members = RegionSets.ELEVEN.indicesIn(names);
        double[][] between = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < members.length; j++) {
                between[i][j] = kilometres[members[i]][members[j]];
            }
        }
        double[][] weights = SpatialAssociation.decayWeights(between, 50);
        add(
                "moran_high_value_eleven",
                "index",
                "Moran's I of high-value value added per head over the eleven cities, weights" + " exp(-km/50)",
                "Moran (1950)",
                "association",
                w -> SpatialAssociation.moransI(
                        of(members, r -> CityFigures.highValue(w, r) / w.cities.population(r)), weights));
        add(
                "moran_null_eleven",
                "index",
                "Moran's I expected without association: -1/(n-1)",
                "Moran (1950)",
                "association",
                w -> SpatialAssociation.expectedMoransI(members.length));
        add(
                "moran_sd_eleven",
                "index",
                "Its standard deviation under normality",
                "Cliff and Ord",
                "association",
                w -> Math.sqrt(SpatialAssociation.varianceOfMoransI(weights)));
        for (int s = 0; s < world.setting.sectorCount(); s++) {
            int sector = s;
            String code = world.setting.sectors[s];
            add(
                    "ellison_glaeser_" + code.toLowerCase(java.util.Locale.ROOT),
                    "index",
                    "Geographic concentration of sector " + code
                            + " over the eleven beyond that of its firms; random location: 0",
                    "Ellison and Glaeser (1997)",
                    "specialisation",
                    w -> ellisonGlaeser(w, sector, members));
        }
    }

    private static double ellisonGlaeser(World w, int s, int[] members) {
        int[] place = new int[w.setting.regionCount()];
        Arrays.fill(place, -1);
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        double[] sizes = new double[w.firms.count];
        int[] regions = new int[w.firms.count];
        int n = 0;
        for (int f = 0; f < w.firms.count; f++) {
            if (w.firms.active[f] && w.firms.sector[f] == s && place[w.firms.region[f]] >= 0) {
                sizes[n] = w.firms.talent[f] + w.firms.workers[f];
                regions[n++] = place[w.firms.region[f]];
            }
        }
        double[] all = of(members, r -> w.cities.employedTalent[r] + w.cities.employedWorkers[r]);
        return Specialisation.ellisonGlaeser(
                        Arrays.copyOf(sizes, n), Arrays.copyOf(regions, n), Concentration.shares(all))
                .gamma();
    }

    private void learning() {
        String[] labels = {"own_rd", "imitation", "local", "neighbours", "hong_kong", "fdi", "trend"};
        for (int c = 0; c < labels.length; c++) {
            int channel = c;
            add(
                    "spillover_share_" + labels[c],
                    "share",
                    "Share of the bay area's productivity growth of the quarter that came by "
                            + labels[c].replace('_', ' '),
                    "accounted in the learning rule",
                    "learning",
                    w -> {
                        double total = 0;
                        double part = 0;
                        for (int r = 0; r < w.setting.regionCount(); r++) {
                            for (int k = 0; k < labels.length && w.setting.bayArea[r]; k++) {
                                total += w.flows.learning[k][r];
                                part += k == channel ? w.flows.learning[k][r] : 0;
                            }
                        }
                        return total == 0 ? Double.NaN : part / total;
                    });
        }
        add(
                "tfp_growth",
                "1/quarter",
                "Growth of productivity in the bay area, mean over firms weighted by value added",
                "accounted in the learning rule",
                "learning",
                w -> {
                    double gain = 0;
                    double weight = 0;
                    for (int r = 0; r < w.setting.regionCount(); r++) {
                        weight += w.setting.bayArea[r] ? w.flows.learningWeight[r] : 0;
                        for (int k = 0; k < labels.length && w.setting.bayArea[r]; k++) {
                            gain += w.flows.learning[k][r];
                        }
                    }
                    return gain / weight;
                });
    }

    private double sum(java.util.function.IntToDoubleFunction figure) {
        double sum = 0;
        for (int r = 0; r < world.setting.regionCount(); r++) {
            sum += figure.applyAsDouble(r);
        }
        return sum;
    }

    private double output(World w) {
        return sum(r -> CityFigures.valueAdded(w, r));
    }

    private void circulation() {
        add(
                "dual_circulation_ratio",
                "ratio",
                "Exports and imports abroad over sales inside the region and to the rest of China",
                "the two papers' international over domestic circulation",
                "circulation",
                w -> {
                    double abroad = sum(r -> Flows.sum(w.flows.exports[r]) + w.flows.importsAbroad[r]);
                    double sales = sum(r -> Flows.sum(w.flows.sales[r]) - Flows.sum(w.flows.exports[r]));
                    return abroad / sales;
                });
        add(
                "trade_dependence",
                "share",
                "Exports and imports abroad over GDP",
                "trade dependence",
                "circulation",
                w -> sum(r -> Flows.sum(w.flows.exports[r]) + w.flows.importsAbroad[r]) / output(w));
        add(
                "export_share",
                "share",
                "Exports abroad over GDP",
                "national accounts",
                "circulation",
                w -> sum(r -> Flows.sum(w.flows.exports[r])) / output(w));
        add(
                "processing_share",
                "share",
                "Exports abroad of contract manufacturers over all exports abroad",
                "customs concept",
                "circulation",
                w -> sum(r -> Flows.sum(w.flows.processingExports[r])) / sum(r -> Flows.sum(w.flows.exports[r])));
        add(
                "local_supply_share",
                "share",
                "Sales inside the own region over all spending in the region, all regions",
                "trade flows",
                "circulation",
                w -> {
                    double own = 0;
                    double spent = 0;
                    for (int s = 0; s < w.setting.sectorCount(); s++) {
                        for (int r = 0; r < w.setting.regionCount(); r++) {
                            own += w.flows.trade[s][r][r];
                            spent += w.cities.spending[s][r];
                        }
                    }
                    return own / spent;
                });
        add(
                "fdi_hhi_cities",
                "index",
                "Herfindahl index of direct investment over regions",
                "Herfindahl-Hirschman",
                "circulation",
                w -> Concentration.hhi(of(RegionSets.FOURTEEN.indicesIn(names), r -> Flows.sum(w.flows.direct[r]))));
        add(
                "fdi_hong_kong_share",
                "share",
                "Share of Hong Kong in direct investment",
                "declared source",
                "circulation",
                w -> Flows.sum(w.flows.investmentFrom[0]) / sum(r -> Flows.sum(w.flows.direct[r])));
        add(
                "fdi_western_share",
                "share",
                "Share of the European Union and the United States in direct investment",
                "declared source",
                "circulation",
                w -> {
                    int source = Arrays.asList(w.setting.sources).indexOf("EUUS");
                    return source < 0
                            ? Double.NaN
                            : Flows.sum(w.flows.investmentFrom[source]) / sum(r -> Flows.sum(w.flows.direct[r]));
                });
    }

    private void distribution() {
        add(
                "labour_share",
                "share",
                "Wages over value added",
                "national accounts",
                "distribution",
                w -> sum(r -> w.flows.wages[r]) / output(w));
        add(
                "consumption_share",
                "share",
                "Household consumption over GDP",
                "national accounts",
                "distribution",
                w -> sum(r -> w.flows.consumption[r]) / output(w));
        add(
                "investment_share",
                "share",
                "Investment over GDP",
                "national accounts",
                "distribution",
                w -> sum(r -> Flows.sum(w.flows.investment[r])) / output(w));
        add(
                "skill_premium",
                "ratio",
                "Wage of talent over that of other workers, mean over regions weighted by talent",
                "wages",
                "distribution",
                w -> sum(r -> w.cities.talentWage[r] / w.cities.workerWage[r] * w.cities.talent[r])
                        / sum(r -> w.cities.talent[r]));
        add(
                "wage_gini_regions",
                "index",
                "Gini of wages over regions",
                "Gini",
                "distribution",
                w -> Concentration.gini(of(RegionSets.FOURTEEN.indicesIn(names), r -> CityFigures.wage(w, r))));
        add("unemployment", "share", "Labour force without work", "labour market", "distribution", w -> {
            double labour = sum(r -> w.cities.talentOffered[r] + w.cities.workersOffered[r]);
            return 1 - sum(r -> w.cities.employedTalent[r] + w.cities.employedWorkers[r]) / labour;
        });
        add(
                "firm_hhi",
                "index",
                "Herfindahl index of sales over firm rows",
                "Herfindahl-Hirschman",
                "distribution",
                w -> {
                    Firms firms = w.firms;
                    double total = 0;
                    double squares = 0;
                    for (int f = 0; f < firms.count; f++) {
                        double sales = firms.active[f] ? firms.sold[f] * firms.price[f] : 0;
                        total += sales;
                        squares += sales * sales;
                    }
                    return squares / (total * total);
                });
        add("firms", "count", "Firm rows alive", "firm register", "distribution", w -> w.firms.alive);
        add("firm_loans_ratio", "ratio", "Loans of firms over annual GDP", "balance sheets", "distribution", w -> {
            double loans = 0;
            for (int f = 0; f < w.firms.count; f++) {
                loans += w.firms.active[f] ? Math.max(0, -w.firms.funds[f]) : 0;
            }
            return loans / 4 / output(w);
        });
    }

    private void fiscal() {
        add(
                "subsidy_share",
                "share",
                "Subsidies to firms over GDP",
                "budgets",
                "fiscal",
                w -> sum(r -> w.governments.subsidyPaid[r]) / output(w));
        add(
                "patient_share",
                "share",
                "Share of patient programmes in programme money",
                "budgets",
                "fiscal",
                w -> sum(r -> w.governments.patientMoney[r])
                        / sum(r -> w.governments.patientMoney[r] + w.governments.quickMoney[r]));
        add(
                "public_balance_share",
                "share",
                "Public balance over GDP; negative is a deficit",
                "budgets",
                "fiscal",
                w -> sum(r -> w.governments.balance[r]) / output(w));
        add(
                "public_debt_ratio",
                "ratio",
                "Public debt net of deposits over annual GDP",
                "balance sheets",
                "fiscal",
                w -> -sum(r -> w.governments.funds[r]) / 4 / output(w));
        add(
                "duplication_targets",
                "share",
                "Chance that two mainland governments drawn at random support the same sector",
                "duplication index",
                "fiscal",
                Metrics::duplication);
        add(
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
        int pairs = 0;
        int same = 0;
        int[] target = w.governments.target;
        for (int r = 0; r < target.length; r++) {
            for (int q = 0; q < r; q++) {
                if (target[r] >= 0 && target[q] >= 0) {
                    pairs++;
                    same += target[r] == target[q] ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : (double) same / pairs;
    }

    private void people() {
        add(
                "gdp",
                "100m RMB",
                "Value added of the quarter, current prices, all regions",
                "accounts",
                "size",
                this::output);
        add(
                "gdp_real",
                "100m RMB",
                "Value added of the quarter at prices of the base year, all regions",
                "accounts",
                "size",
                w -> sum(r -> CityFigures.realValueAdded(w, r)));
        add(
                "high_value_share",
                "share",
                "High-value value added over value added, all regions",
                "accounts",
                "size",
                w -> sum(r -> CityFigures.highValue(w, r)) / output(w));
        add(
                "population",
                "10,000 persons",
                "Residents at the end of the quarter, all regions",
                "people",
                "size",
                w -> sum(w.cities::population));
        add(
                "talent",
                "10,000 persons",
                "Talent in the labour force, all regions",
                "people",
                "size",
                w -> sum(r -> w.cities.talent[r]));
        add(
                "net_arrivals",
                "10,000 persons",
                "People from the rest of China less those who left for it",
                "people",
                "size",
                w -> {
                    int china = w.setting.regionCount();
                    double net = 0;
                    for (int r = 0; r < china; r++) {
                        net += w.flows.talentMoves[china][r]
                                + w.flows.workerMoves[china][r]
                                - w.flows.talentMoves[r][china]
                                - w.flows.workerMoves[r][china];
                    }
                    return net;
                });
        add(
                "unserved_demand_share",
                "share",
                "Demand that the region's firms could not serve over GDP",
                "goods market",
                "size",
                w -> w.flows.unserved / output(w));
        add(
                "consumer_price_delta",
                "index",
                "Consumer prices in the delta, base quarter 1, weighted by value added",
                "accounts",
                "size",
                w -> {
                    double price = 0;
                    double weight = 0;
                    for (int r = 0; r < w.setting.regionCount(); r++) {
                        if (w.setting.delta[r]) {
                            price += w.cities.consumerPrice[r] * CityFigures.valueAdded(w, r);
                            weight += CityFigures.valueAdded(w, r);
                        }
                    }
                    return price / weight;
                });
    }
}
