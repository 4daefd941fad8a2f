package spillway.model.variant;

import java.util.List;
import java.util.function.Function;
import spillway.model.PanelVariable;
import spillway.model.RegionalData;
import spillway.world.World;

/** The map of research in 2010, which was split by judgement outside Guangzhou, Shenzhen and Hong Kong. */
final class ResearchVariants {
    private static final String MAP = "research map of 2010";
    private static final int SOME_PLACES = 3;
    private static final int MORE_PLACES = 6;
    private static final int OBSERVED = 2019;

    private ResearchVariants() {}

    static List<DataVariant> all() {
        return List.of(
                variant(
                        "research-even",
                        "the nine cities' research in proportion to what their sectors usually do; total unchanged",
                        data -> Spreading.even(data.rdSpending, usual(data), Spreading.nine(data))),
                variant(
                        "research-reversed",
                        "intensities over the usual swapped among the nine, the highest with the lowest and so on",
                        data -> {
                            int[] nine = Spreading.nine(data);
                            double[] usual = usual(data);
                            return Spreading.permuted(
                                    data.rdSpending, usual, nine, Spreading.reversed(data.rdSpending, usual, nine));
                        }),
                shifted("research-shifted-3", SOME_PLACES),
                shifted("research-shifted-6", MORE_PLACES),
                variant(
                        "research-2019",
                        "research over output of the nine as observed in 2019, scaled to the total of 2010",
                        ResearchVariants::asObserved));
    }

    private static DataVariant shifted(String name, int places) {
        return variant(
                name, "intensities over the usual moved on by " + places + " cities in the order of the file", data -> {
                    int[] nine = Spreading.nine(data);
                    return Spreading.permuted(data.rdSpending, usual(data), nine, Spreading.shift(nine.length, places));
                });
    }

    private static DataVariant variant(String name, String how, Function<RegionalData, double[]> research) {
        return new DataVariant(
                name, MAP, "rd.csv", "rd_100m_rmb", "C", how, true, data -> data.rdSpending = research.apply(data));
    }

    /** Research of each region if every sector did what it does on average [region], 100m RMB a year. */
    private static double[] usual(RegionalData data) {
        double[] usual = new double[data.regions.size()];
        for (int r = 0; r < usual.length; r++) {
            for (int s = 0; s < data.sectors.size(); s++) {
                usual[r] += data.valueAdded[r][s] * data.sectors.get(s).rdIntensity();
            }
        }
        return usual;
    }

    private static double[] asObserved(RegionalData data) {
        double[] product = new double[data.regions.size()];
        double[] intensity = new double[product.length];
        for (int r : Spreading.nine(data)) {
            String city = data.regions.get(r).name();
            product[r] = data.panel.value(PanelVariable.GDP, city, World.START.year());
            intensity[r] = data.panel.value(PanelVariable.RESEARCH, city, OBSERVED)
                    / data.panel.value(PanelVariable.GDP, city, OBSERVED);
        }
        return Spreading.byIntensity(data.rdSpending, product, Spreading.nine(data), intensity);
    }
}
