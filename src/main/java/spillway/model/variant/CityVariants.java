package spillway.model.variant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Region;

/** What the nine cities are in 2010: their people, wages, capital, and what is assumed of them. */
final class CityVariants {
    private static final String REGIONS = "regions.csv";
    private static final String MEAN = "the nine cities at their mean";

    private CityVariants() {}

    static List<DataVariant> all() {
        return List.of(
                variant(
                        "talent-even",
                        "talent in 2010",
                        "regions.csv, region_sector.csv",
                        "talent_employed_10k, talent_employment_10k",
                        "the same share of talent in each sector of the nine; total unchanged",
                        data -> talent(
                                data, Spreading.columnsEven(shares(data), data.employment, Spreading.nine(data)))),
                variant(
                        "talent-shifted",
                        "talent in 2010",
                        "regions.csv, region_sector.csv",
                        "talent_employed_10k, talent_employment_10k",
                        "shares of talent moved on by three among the seven smaller cities; their total unchanged",
                        CityVariants::shiftedTalent),
                variant(
                        "premium-even",
                        "wages by skill",
                        REGIONS,
                        "talent_wage_rmb",
                        "the ratio of talent's wage to the others' at the mean of the nine",
                        data -> set(data, Spreading.nine(data), Field.TALENT_WAGE, premium(data))),
                flat(
                        "capital-even",
                        "capital over output",
                        "capital_output_ratio_years",
                        Field.CAPITAL_OUTPUT,
                        Region::capitalOutputRatio,
                        data -> Spreading.rows(data.valueAdded)),
                flat(
                        "increase-even",
                        "natural increase",
                        "natural_increase_per_year",
                        Field.NATURAL_INCREASE,
                        Region::naturalIncrease,
                        data -> all(data, Region::population2010)),
                flat(
                        "registration-even",
                        "strictness of registration (assumed)",
                        "hukou_strictness_index",
                        Field.STRICTNESS,
                        Region::hukouStrictness,
                        data -> all(data, region -> 1)),
                flat(
                        "ports-even",
                        "minutes to a port (assumed)",
                        "port_minutes",
                        Field.PORT,
                        Region::portMinutes,
                        data -> all(data, region -> 1)),
                variant(
                        "graduates-even",
                        "where graduates are trained",
                        REGIONS,
                        "graduate_share",
                        "in proportion to residents; total of the nine unchanged",
                        data -> set(
                                data,
                                Spreading.nine(data),
                                Field.GRADUATES,
                                Spreading.even(
                                        all(data, Region::graduateShare),
                                        all(data, Region::population2010),
                                        Spreading.nine(data)))));
    }

    private static DataVariant variant(
            String name, String input, String file, String columns, String how, Consumer<RegionalData> change) {
        return new DataVariant(name, input, file, columns, "C", how, false, change);
    }

    /** A figure of the nine at its weighted mean. */
    private static DataVariant flat(
            String name,
            String input,
            String column,
            Field field,
            ToDoubleFunction<Region> read,
            Function<RegionalData, double[]> weights) {
        return variant(name, input, REGIONS, column, MEAN, data -> {
            double[] even = new double[data.regions.size()];
            Arrays.fill(even, Spreading.mean(all(data, read), weights.apply(data), Spreading.nine(data)));
            set(data, Spreading.nine(data), field, even);
        });
    }

    private static double[] all(RegionalData data, ToDoubleFunction<Region> read) {
        return data.regions.stream().mapToDouble(read).toArray();
    }

    private static double[] premium(RegionalData data) {
        double mean = Spreading.mean(
                all(data, region -> region.talentWage() / region.workerWage()),
                all(data, Region::talentEmployed),
                Spreading.nine(data));
        return all(data, region -> region.workerWage() * mean);
    }

    /** Share of talent among the employed [region][sector]; 0 where nobody works. */
    private static double[][] shares(RegionalData data) {
        double[][] shares = new double[data.regions.size()][data.sectors.size()];
        for (int r = 0; r < shares.length; r++) {
            for (int s = 0; s < shares[r].length; s++) {
                double employed = data.employment[r][s];
                shares[r][s] = employed > 0 ? data.talentEmployment[r][s] / employed : 0;
            }
        }
        return shares;
    }

    /** Employs talent by these shares; the totals of the regions follow. */
    private static void talent(RegionalData data, double[][] shares) {
        double[][] talent = new double[shares.length][data.sectors.size()];
        for (int r = 0; r < shares.length; r++) {
            for (int s = 0; s < talent[r].length; s++) {
                talent[r][s] = shares[r][s] * data.employment[r][s];
            }
        }
        data.talentEmployment = talent;
        set(data, Spreading.nine(data), Field.TALENT, Spreading.rows(talent));
    }

    private static void shiftedTalent(RegionalData data) {
        int[] seven = Spreading.seven(data);
        double[] employed = Spreading.rows(data.employment);
        double[] before = Spreading.rows(data.talentEmployment);
        double[] after = Spreading.permuted(before, employed, seven, Spreading.shift(seven.length, 3));
        double[][] shares = shares(data);
        for (int r : seven) {
            for (int s = 0; s < shares[r].length; s++) {
                shares[r][s] = Math.min(1, shares[r][s] * after[r] / before[r]);
            }
        }
        talent(data, shares);
    }

    /** A figure of a region that variants change. */
    private enum Field {
        TALENT,
        TALENT_WAGE,
        STRICTNESS,
        CAPITAL_OUTPUT,
        PORT,
        GRADUATES,
        NATURAL_INCREASE
    }

    private static void set(RegionalData data, int[] members, Field field, double[] values) {
        List<Region> regions = new ArrayList<>(data.regions);
        for (int r : members) {
            regions.set(r, with(regions.get(r), field, values[r]));
        }
        data.regions = List.copyOf(regions);
    }

    private static Region with(Region old, Field field, double value) {
        return new Region(
                old.name(),
                old.group(),
                old.tier(),
                old.areaKm2(),
                old.coreLon(),
                old.coreLat(),
                old.population2005(),
                old.population2010(),
                old.employment(),
                field == Field.TALENT ? value : old.talentEmployed(),
                field == Field.TALENT_WAGE ? value : old.talentWage(),
                old.workerWage(),
                old.localHukouShare(),
                field == Field.STRICTNESS ? value : old.hukouStrictness(),
                field == Field.CAPITAL_OUTPUT ? value : old.capitalOutputRatio(),
                old.consumption(),
                old.investment(),
                old.government(),
                field == Field.PORT ? value : old.portMinutes(),
                field == Field.GRADUATES ? value : old.graduateShare(),
                field == Field.NATURAL_INCREASE ? value : old.naturalIncrease());
    }
}
