package spillway.model.variant;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Group;
import spillway.world.Link;
import spillway.world.World;

/** What is around the region: demand, trade, tariffs, direct investment, and the roads to its outer parts. */
final class OutsideVariants {
    private static final double POINT = 0.01;
    private static final double WIDE_MARGIN = 1.3;
    private static final double NARROW_MARGIN = 1.1;

    private OutsideVariants() {}

    static List<DataVariant> all() {
        String demand = "demand of the blocs";
        String index = "demand_index_rmb";
        String fdi = "places of direct investment";
        return List.of(
                variant(
                        "demand-faster",
                        demand,
                        "outside_demand.csv",
                        index,
                        "one point a year more growth",
                        data -> bend(data, 1 + POINT)),
                variant(
                        "demand-slower",
                        demand,
                        "outside_demand.csv",
                        index,
                        "one point a year less growth",
                        data -> bend(data, 1 - POINT)),
                variant(
                        "demand-even",
                        demand,
                        "outside_demand.csv",
                        index,
                        "every bloc on the mean path, weighted by exports of 2010",
                        OutsideVariants::sameDemand),
                variant(
                        "blocs-even",
                        "sectors' shares of blocs in exports",
                        "trade.csv",
                        "exports_*_100m_rmb",
                        "every sector sells to the blocs in the shares of all exports",
                        OutsideVariants::sameBlocs),
                variant(
                        "imports-even",
                        "imports from abroad over all imports",
                        "trade.csv",
                        "import_abroad_share",
                        "all sectors at their mean",
                        data -> {
                            double mean = Arrays.stream(data.importAbroadShare)
                                    .average()
                                    .orElse(0);
                            data.importAbroadShare = data.importAbroadShare.clone();
                            Arrays.fill(data.importAbroadShare, mean);
                        }),
                variant(
                        "imports-more",
                        "imports over use",
                        "trade.csv",
                        "import_share",
                        "a tenth more",
                        data -> data.importShare = times(data.importShare, NARROW_MARGIN)),
                variant(
                        "imports-fewer",
                        "imports over use",
                        "trade.csv",
                        "import_share",
                        "a tenth less",
                        data -> data.importShare = times(data.importShare, 1 / NARROW_MARGIN)),
                variant(
                        "tariffs-double",
                        "tariffs of the blocs",
                        "blocs.csv",
                        "tariff_share",
                        "twice as high",
                        data -> data.tariff = times(data.tariff, 2)),
                variant(
                        "investment-even",
                        fdi,
                        "fdi.csv",
                        "fdi_usd_bn",
                        "the seven smaller cities' investment in proportion to their output, year by year",
                        data -> eachYear(data, (year, product, seven) -> Spreading.even(year, product, seven))),
                variant(
                        "investment-shifted",
                        fdi,
                        "fdi.csv",
                        "fdi_usd_bn",
                        "its intensity moved on by three among the seven smaller cities in the order of the file",
                        data -> eachYear(
                                data,
                                (year, product, seven) ->
                                        Spreading.permuted(year, product, seven, Spreading.shift(seven.length, 3)))),
                variant(
                        "sources-even",
                        "sources of direct investment",
                        "fdi.csv",
                        "*_share",
                        "every place has the source shares of all investment of the year",
                        OutsideVariants::sameSources),
                variant(
                        "outer-roads-longer",
                        "links of the outer regions",
                        "links.csv",
                        "minutes",
                        "1.3 times",
                        data -> data.links = data.links.stream()
                                .map(link -> isOuter(data, link.a()) || isOuter(data, link.b())
                                        ? new Link(
                                                link.a(),
                                                link.b(),
                                                link.minutes() * WIDE_MARGIN,
                                                link.opens(),
                                                link.what())
                                        : link)
                                .toList()));
    }

    private static DataVariant variant(
            String name, String input, String file, String columns, String how, Consumer<RegionalData> change) {
        return new DataVariant(name, input, file, columns, "C", how, false, change);
    }

    private static boolean isOuter(RegionalData data, int r) {
        return data.regions.get(r).group() == Group.OUTER;
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** The first node is the rest of China, whose demand is better known. */
    private static void bend(RegionalData data, double factor) {
        data.outsideDemand = Spreading.copy(data.outsideDemand);
        for (int node = 1; node < data.outsideDemand.length; node++) {
            for (int year = 0; year < data.outsideDemand[node].length; year++) {
                int since = data.firstYear + year - World.START.year();
                data.outsideDemand[node][year] *= StrictMath.pow(factor, Math.max(0, since));
            }
        }
    }

    private static void sameDemand(RegionalData data) {
        double[] weights = Spreading.rows(data.exportsByBloc);
        double all = Arrays.stream(weights).sum();
        double[][] even = Spreading.copy(data.outsideDemand);
        for (int year = 0; year < even[0].length; year++) {
            double mean = 0;
            for (int bloc = 0; bloc < weights.length; bloc++) {
                mean += weights[bloc] / all * data.outsideDemand[bloc + 1][year];
            }
            for (int bloc = 0; bloc < weights.length; bloc++) {
                even[bloc + 1][year] = mean;
            }
        }
        data.outsideDemand = even;
    }

    private static void sameBlocs(RegionalData data) {
        double[] blocs = Spreading.rows(data.exportsByBloc);
        double all = Arrays.stream(blocs).sum();
        double[][] even = Spreading.copy(data.exportsByBloc);
        for (int s = 0; s < data.sectors.size(); s++) {
            double sector =
                    Arrays.stream(Spreading.column(data.exportsByBloc, s)).sum();
            for (int bloc = 0; bloc < blocs.length; bloc++) {
                even[bloc][s] = sector * blocs[bloc] / all;
            }
        }
        data.exportsByBloc = even;
    }

    /** Spreads the investment of a year, by region, over the seven smaller cities, whose outputs are given. */
    @FunctionalInterface
    private interface Spread {
        double[] of(double[] year, double[] product, int[] seven);
    }

    private static void eachYear(RegionalData data, Spread spread) {
        double[] product = Spreading.rows(data.valueAdded);
        int[] seven = Spreading.seven(data);
        double[][] other = Spreading.copy(data.fdi);
        for (int year = 0; year < other[0].length; year++) {
            double[] of = spread.of(Spreading.column(data.fdi, year), product, seven);
            for (int r : seven) {
                other[r][year] = of[r];
            }
        }
        data.fdi = other;
    }

    private static void sameSources(RegionalData data) {
        double[][][] even = new double[data.fdi.length][][];
        for (int r = 0; r < even.length; r++) {
            even[r] = Spreading.copy(data.fdiSourceShare[r]);
            for (int year = 0; year < even[r].length; year++) {
                double[] all = new double[even[r][year].length];
                double sum = 0;
                for (int place = 0; place < even.length; place++) {
                    sum += data.fdi[place][year];
                    for (int source = 0; source < all.length; source++) {
                        all[source] += data.fdi[place][year] * data.fdiSourceShare[place][year][source];
                    }
                }
                for (int source = 0; source < all.length; source++) {
                    even[r][year][source] = data.fdi[r][year] > 0 ? all[source] / sum : 0;
                }
            }
        }
        data.fdiSourceShare = even;
    }
}
