package spillway.model.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Sector;

/** What the firms of the nine cities are in 2010: their mix of services, contracts, owners and sizes; and the sectors' research. */
final class FirmVariants {
    private static final String CELLS = "region_sector.csv";

    private FirmVariants() {}

    static List<DataVariant> all() {
        return List.of(
                variant(
                        "services-even",
                        "mix of services of the seven smaller cities",
                        CELLS,
                        "value_added_100m_rmb and what goes with it",
                        "every city has the seven's common mix; its services and each service of the seven as before",
                        FirmVariants::sameServices),
                variant(
                        "processing-even",
                        "processing share of exports",
                        CELLS,
                        "processing_share",
                        "each sector of the nine at its mean",
                        data -> data.processingShare =
                                Spreading.columnsEven(data.processingShare, data.exports, Spreading.nine(data))),
                variant(
                        "owners-even",
                        "share of foreign owners",
                        CELLS,
                        "hmt_share, foreign_share",
                        "each sector of the nine at its mean",
                        data -> {
                            int[] nine = Spreading.nine(data);
                            data.hmtShare = Spreading.columnsEven(data.hmtShare, data.valueAdded, nine);
                            data.foreignShare = Spreading.columnsEven(data.foreignShare, data.valueAdded, nine);
                        }),
                variant(
                        "sizes-even",
                        "sizes of firms",
                        CELLS,
                        "*_count_share, *_value_share, pareto_exponent",
                        "each sector of the nine at its mean",
                        FirmVariants::sameSizes),
                variant(
                        "sector-research-even",
                        "usual research of the sectors",
                        "sectors.csv",
                        "rd_intensity_share",
                        "every sector that does research half way to their mean",
                        FirmVariants::nearerResearch));
    }

    private static DataVariant variant(
            String name, String input, String file, String columns, String how, Consumer<RegionalData> change) {
        return new DataVariant(name, input, file, columns, "C", how, false, change);
    }

    private static void sameServices(RegionalData data) {
        int[] seven = Spreading.seven(data);
        int[] services = IntStream.range(0, data.sectors.size())
                .filter(s -> !data.sectors.get(s).goods())
                .toArray();
        double[] ofService = new double[data.sectors.size()];
        double all = 0;
        for (int r : seven) {
            for (int s : services) {
                ofService[s] += data.valueAdded[r][s];
                all += data.valueAdded[r][s];
            }
        }
        double[][] factor = new double[data.regions.size()][data.sectors.size()];
        Arrays.stream(factor).forEach(row -> Arrays.fill(row, 1));
        for (int r : seven) {
            double own = Arrays.stream(services)
                    .mapToDouble(s -> data.valueAdded[r][s])
                    .sum();
            for (int s : services) {
                factor[r][s] = own * ofService[s] / all / data.valueAdded[r][s];
            }
        }
        data.valueAdded = times(data.valueAdded, factor);
        data.wageBill = times(data.wageBill, factor);
        data.employment = times(data.employment, factor);
        data.talentEmployment = times(data.talentEmployment, factor);
        data.exports = times(data.exports, factor);
        data.enterprises = times(data.enterprises, factor);
    }

    private static double[][] times(double[][] values, double[][] factor) {
        double[][] product = Spreading.copy(values);
        for (int r = 0; r < product.length; r++) {
            for (int s = 0; s < product[r].length; s++) {
                product[r][s] *= factor[r][s];
            }
        }
        return product;
    }

    private static void sameSizes(RegionalData data) {
        int[] nine = Spreading.nine(data);
        data.sizeCountShare = Arrays.stream(data.sizeCountShare)
                .map(one -> Spreading.columnsEven(one, data.enterprises, nine))
                .toArray(double[][][]::new);
        data.sizeValueShare = Arrays.stream(data.sizeValueShare)
                .map(one -> Spreading.columnsEven(one, data.valueAdded, nine))
                .toArray(double[][][]::new);
        data.paretoExponent = Spreading.columnsEven(data.paretoExponent, data.enterprises, nine);
    }

    private static void nearerResearch(RegionalData data) {
        double research = 0;
        double product = 0;
        double[] bySector = new double[data.sectors.size()];
        for (int s = 0; s < bySector.length; s++) {
            bySector[s] = Arrays.stream(Spreading.column(data.valueAdded, s)).sum();
            double intensity = data.sectors.get(s).rdIntensity();
            research += intensity * bySector[s];
            product += intensity > 0 ? bySector[s] : 0;
        }
        List<Sector> sectors = new ArrayList<>();
        for (Sector old : data.sectors) {
            double nearer = old.rdIntensity() > 0 ? (old.rdIntensity() + research / product) / 2 : 0;
            sectors.add(new Sector(
                    old.code(),
                    old.name(),
                    old.group(),
                    old.valueAddedRatio(),
                    old.capitalShare(),
                    nearer,
                    old.goods(),
                    old.manufacturing(),
                    old.highValue()));
        }
        data.sectors = List.copyOf(sectors);
    }
}
