package spillway.model;

import java.util.Arrays;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.model.measure.Concentration;
import spillway.model.measure.Convergence;
import spillway.model.measure.SpatialAssociation;
import spillway.model.measure.Specialisation;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.World;

/** Where high-value activity is, at prices of the base year: concentration, convergence, specialisation, association. */
final class PlaceMetrics {
    private PlaceMetrics() {}

    static void declare(MetricList list, double[][] kilometres, double reachKm) {
        for (RegionSet set : RegionSets.ALL) {
            String suffix = set.code();
            int[] members = set.indicesIn(list.names);
            boolean[] core = Metrics.core(list.world, set);
            concentration(list, suffix, members);
            inequality(list, suffix, members, core);
            coreAndRest(list, suffix, members, core);
            dispersion(list, suffix, members);
            convergence(list, suffix, members);
        }
        association(list, kilometres, reachKm);
    }

    private static void concentration(MetricList list, String set, int[] members) {
        String where = " over the " + set + " regions of the set";
        list.add(
                "hhi_high_value_" + set,
                "index",
                "Herfindahl index of high-value value added at prices of the base year" + where + "; uniform: 1/"
                        + members.length,
                "Herfindahl-Hirschman",
                "concentration",
                w -> Concentration.hhi(MetricList.of(members, r -> CityFigures.realHighValue(w, r))));
        list.add(
                "hhi_null_" + set,
                "index",
                "Herfindahl index expected if as many high-value firms as there are were placed"
                        + " at random with chances equal to population",
                "expectation under random location",
                "concentration",
                w -> Concentration.expectedHhi(
                        Concentration.shares(MetricList.of(members, w.cities::population)),
                        highValueFirms(w, members)));
        list.add(
                "gini_high_value_" + set,
                "index",
                "Gini of high-value value added at prices of the base year" + where,
                "Gini",
                "concentration",
                w -> Concentration.gini(MetricList.of(members, r -> CityFigures.realHighValue(w, r))));
    }

    private static void inequality(MetricList list, String set, int[] members, boolean[] core) {
        int[] groups = new int[members.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = core[i] ? 0 : 1;
        }
        list.add(
                "theil_gdp_" + set,
                "index",
                "Theil index of GDP per head, weighted by population; equality: 0",
                "Theil",
                "concentration",
                w -> Concentration.theil(
                        MetricList.of(members, r -> CityFigures.valueAdded(w, r)),
                        MetricList.of(members, w.cities::population)));
        list.add(
                "theil_gdp_" + set + "_between",
                "index",
                "Part of the Theil index between core and rest",
                "Theil",
                "concentration",
                w -> Concentration.theilBetween(
                        MetricList.of(members, r -> CityFigures.valueAdded(w, r)),
                        MetricList.of(members, w.cities::population),
                        groups));
        list.add(
                "theil_gdp_" + set + "_within",
                "index",
                "Part of the Theil index within core and within rest",
                "Theil",
                "concentration",
                w -> Concentration.theilWithin(
                        MetricList.of(members, r -> CityFigures.valueAdded(w, r)),
                        MetricList.of(members, w.cities::population),
                        groups));
    }

    private static void coreAndRest(MetricList list, String set, int[] members, boolean[] core) {
        list.add(
                "cpr_high_value_" + set,
                "ratio",
                "High-value value added of the core over that of the rest, at prices of the base year",
                "core/periphery",
                "concentration",
                w -> Concentration.corePeripheryRatio(
                        MetricList.of(members, r -> CityFigures.realHighValue(w, r)), core));
        list.add(
                "cpr_per_head_high_value_" + set,
                "ratio",
                "The same per head; equality: 1",
                "core/periphery",
                "concentration",
                w -> Concentration.corePeripheryRatioPerHead(
                        MetricList.of(members, r -> CityFigures.realHighValue(w, r)),
                        MetricList.of(members, w.cities::population),
                        core));
    }

    private static void dispersion(MetricList list, String set, int[] members) {
        list.add(
                "breadth_high_value_" + set,
                "share",
                "Entropy number of equal regions in high-value value added per head, at prices of the base year, over"
                        + " the number of regions; equality: 1",
                "entropy number",
                "convergence",
                w -> Concentration.entropyBreadthPerHead(
                        MetricList.of(members, r -> CityFigures.realHighValue(w, r)),
                        MetricList.of(members, w.cities::population)));
        list.add(
                "sigma_log_tfp_" + set,
                "log points",
                "Spread of log productivity over regions, weighted by value added",
                "sigma convergence",
                "convergence",
                w -> Convergence.sigma(
                        MetricList.of(members, r -> CityFigures.logTfp(w, r)),
                        MetricList.of(members, r -> CityFigures.valueAdded(w, r))));
    }

    private static void convergence(MetricList list, String set, int[] members) {
        list.add(
                "beta_gdp_" + set,
                "1/year",
                "Slope of growth of real GDP per head since the base year on its log then; no convergence: 0,"
                        + " undefined in the first year",
                "Barro and Sala-i-Martin (1992)",
                "convergence",
                w -> w.tick < 4
                        ? Double.NaN
                        : Convergence.beta(
                                        MetricList.of(
                                                members,
                                                r -> Logarithm.of(Flows.sum(w.base.valueAdded[r])
                                                        / (w.base.residents[r] + w.base.talent[r]))),
                                        MetricList.of(
                                                members,
                                                r -> Logarithm.of(
                                                        CityFigures.realValueAdded(w, r) / w.cities.population(r))),
                                        w.tick / 4.0)
                                .slope()
                                .value());
        list.add(
                "gap_to_frontier_" + set,
                "log points",
                "Best less mean log productivity over regions",
                "convergence",
                "convergence",
                w -> Convergence.gapToFrontier(MetricList.of(members, r -> CityFigures.logTfp(w, r))));
        list.add(
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
        boolean[] member = new boolean[w.structure.regionCount()];
        for (int r : members) {
            member[r] = true;
        }
        int number = 0;
        for (int f = 0; f < w.firms.count; f++) {
            number += w.firms.active[f] && member[w.firms.region[f]] && w.firms.isHighValue(w.structure, f) ? 1 : 0;
        }
        return number;
    }

    private static void association(MetricList list, double[][] kilometres, double reachKm) {
        int[] members = RegionSets.ELEVEN.indicesIn(list.names);
        double[][] weights = SpatialAssociation.decayWeights(kilometres, members, reachKm);
        list.add(
                "moran_high_value_eleven",
                "index",
                "Moran's I of high-value value added per head, at prices of the base year, over the eleven cities,"
                        + " weights exp(-km/"
                        + Numbers.text(reachKm) + ")",
                "Moran (1950)",
                "association",
                w -> SpatialAssociation.moransI(
                        MetricList.of(members, r -> CityFigures.realHighValue(w, r) / w.cities.population(r)),
                        weights));
        list.add(
                "moran_null_eleven",
                "index",
                "Moran's I expected without association: -1/(n-1)",
                "Moran (1950)",
                "association",
                w -> SpatialAssociation.expectedMoransI(members.length));
        list.add(
                "moran_sd_eleven",
                "index",
                "Its standard deviation under normality",
                "Cliff and Ord",
                "association",
                w -> Math.sqrt(SpatialAssociation.varianceOfMoransI(weights)));
        for (int s = 0; s < list.world.structure.sectorCount(); s++) {
            int sector = s;
            String code = list.world.structure.sectors[s];
            list.add(
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
        int[] place = new int[w.structure.regionCount()];
        Arrays.fill(place, -1);
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        Firms firms = w.firms;
        int plants = 0;
        for (int f = 0; f < firms.count; f++) {
            plants += firms.active[f] && firms.sector[f] == s && place[firms.region[f]] >= 0 ? 1 : 0;
        }
        double[] sizes = new double[plants];
        int[] regions = new int[plants];
        for (int f = 0, p = 0; p < plants; f++) {
            if (firms.active[f] && firms.sector[f] == s && place[firms.region[f]] >= 0) {
                sizes[p] = firms.talent[f] + firms.workers[f];
                regions[p++] = place[firms.region[f]];
            }
        }
        double[] all = MetricList.of(members, w.cities::employed);
        return Specialisation.ellisonGlaeser(sizes, regions, Concentration.shares(all))
                .gamma();
    }
}
