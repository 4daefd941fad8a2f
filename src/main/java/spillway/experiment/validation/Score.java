package spillway.experiment.validation;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.util.MathArrays;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;

/**
 * One number by which the figures of a year are judged.
 *
 * @param name name in {@code scores.csv}
 * @param title what tables call it
 * @param unit its unit
 * @param decimals decimals in tables
 * @param set cities it looks at
 * @param distance whether it is a distance from what was observed, 0 being perfect; otherwise a level to be compared
 * @param rule how it is computed
 */
public record Score(String name, String title, String unit, int decimals, RegionSet set, boolean distance, Rule rule) {

    /** Computes a score. */
    @FunctionalInterface
    public interface Rule {
        /** The score of {@code estimate} where {@code seen} was observed; NaN if a figure is missing. */
        double of(CityYears estimate, CityYears seen, int year);
    }

    private static final int BASE = NaiveForecast.LAST;

    /** All scores in the order of the tables. */
    public static final List<Score> ALL = List.of(
            shares("gdp", "GDP shares", PanelVariable.GDP, RegionSets.NINE),
            shares("gdp", "GDP shares", PanelVariable.GDP, RegionSets.ELEVEN),
            shares("population", "Population shares", PanelVariable.POPULATION, RegionSets.NINE),
            shares("population", "Population shares", PanelVariable.POPULATION, RegionSets.ELEVEN),
            new Score(
                    "tertiary_share_rmse_nine",
                    "Tertiary shares of cities, nine, RMSE",
                    "points",
                    2,
                    RegionSets.NINE,
                    true,
                    (estimate, seen, year) -> rootMeanSquare(
                            estimate.values(PanelVariable.TERTIARY_SHARE, year, RegionSets.NINE.regions()),
                            seen.values(PanelVariable.TERTIARY_SHARE, year, RegionSets.NINE.regions()))),
            new Score(
                    "wage_growth_rmse_nine",
                    "Wage growth of cities since 2010, nine, RMSE",
                    "log points",
                    1,
                    RegionSets.NINE,
                    true,
                    (estimate, seen, year) -> rootMeanSquare(wageGrowth(estimate, year), wageGrowth(seen, year))),
            level("theil_nine", "Theil of GDP per head, nine", "", 4, RegionSets.NINE, Score::theilNine),
            level("theil_eleven", "Theil of GDP per head, eleven", "", 4, RegionSets.ELEVEN, Score::theilEleven),
            level(
                    "tertiary_share_nine",
                    "Tertiary share, nine",
                    "% of GDP",
                    1,
                    RegionSets.NINE,
                    (estimate, year) -> tertiary(estimate, year, RegionSets.NINE)),
            level(
                    "tertiary_share_eleven",
                    "Tertiary share, eleven",
                    "% of GDP",
                    1,
                    RegionSets.ELEVEN,
                    (estimate, year) -> tertiary(estimate, year, RegionSets.ELEVEN)),
            level(
                    "hong_kong_share",
                    "Hong Kong in GDP of the eleven",
                    "%",
                    1,
                    RegionSets.ELEVEN,
                    (estimate, year) -> estimate.shares(PanelVariable.GDP, year, RegionSets.ELEVEN)[
                            RegionSets.ELEVEN.regions().indexOf("Hong Kong")]),
            level(
                    "gdp_growth_nine",
                    "Nominal growth since 2010, nine",
                    "% a year",
                    2,
                    RegionSets.NINE,
                    (estimate, year) -> growth(estimate, PanelVariable.GDP, year)),
            new Score(
                    "research_change_correlation_nine",
                    "Research over GDP, log change since 2010, correlation with that observed",
                    "",
                    2,
                    RegionSets.NINE,
                    false,
                    (estimate, seen, year) -> year == BASE
                            ? Double.NaN
                            : correlation(researchChange(estimate, year), researchChange(seen, year))),
            level(
                    "research_spread_nine",
                    "Research over GDP, spread of logs over the nine",
                    "",
                    3,
                    RegionSets.NINE,
                    (estimate, year) -> new StandardDeviation(false).evaluate(research(estimate, year))),
            level(
                    "investment_two_cities",
                    "Guangzhou and Shenzhen in direct investment of the nine",
                    "%",
                    1,
                    RegionSets.NINE,
                    Score::investmentOfTwo),
            level(
                    "wage_growth_nine",
                    "Mean wage growth since 2010, nine",
                    "log points",
                    1,
                    RegionSets.NINE,
                    (estimate, year) -> mean(wageGrowth(estimate, year))),
            new Score(
                    "population_error_nine",
                    "Residents of the nine, error",
                    "%",
                    1,
                    RegionSets.NINE,
                    false,
                    (estimate, seen, year) -> relativeError(estimate, seen, PanelVariable.POPULATION, year)),
            new Score(
                    "gdp_error_nine",
                    "GDP of the nine, error",
                    "%",
                    1,
                    RegionSets.NINE,
                    false,
                    (estimate, seen, year) -> relativeError(estimate, seen, PanelVariable.GDP, year)));

    /** The score of this name. */
    public static Score named(String name) {
        return ALL.stream().filter(score -> score.name.equals(name)).findFirst().orElseThrow();
    }

    /** Computes a score that asks nothing of what was observed. */
    @FunctionalInterface
    private interface Level {
        double of(CityYears estimate, int year);
    }

    private static Score level(String name, String title, String unit, int decimals, RegionSet set, Level level) {
        return new Score(name, title, unit, decimals, set, false, (estimate, seen, year) -> level.of(estimate, year));
    }

    private static Score shares(String name, String title, PanelVariable variable, RegionSet set) {
        return new Score(
                name + "_share_rmse_" + set.code(),
                title + ", " + set.code() + ", RMSE",
                "points",
                2,
                set,
                true,
                (estimate, seen, year) ->
                        rootMeanSquare(estimate.shares(variable, year, set), seen.shares(variable, year, set)));
    }

    private static double theilNine(CityYears estimate, int year) {
        return theil(estimate, year, RegionSets.NINE);
    }

    private static double theilEleven(CityYears estimate, int year) {
        return theil(estimate, year, RegionSets.ELEVEN);
    }

    /** Theil index of GDP per head between residents: sum of s ln(s / f), s shares in GDP and f in residents. */
    private static double theil(CityYears estimate, int year, RegionSet set) {
        double[] gdp = estimate.shares(PanelVariable.GDP, year, set);
        double[] people = estimate.shares(PanelVariable.POPULATION, year, set);
        double sum = 0;
        for (int c = 0; c < gdp.length; c++) {
            sum += gdp[c] / 100 * Math.log(gdp[c] / people[c]);
        }
        return sum;
    }

    private static double tertiary(CityYears estimate, int year, RegionSet set) {
        double[] shares = estimate.shares(PanelVariable.GDP, year, set);
        double[] tertiary = estimate.values(PanelVariable.TERTIARY_SHARE, year, set.regions());
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            sum += shares[c] / 100 * tertiary[c];
        }
        return sum;
    }

    /** Mean yearly growth of the nine since the base year, compounded, percent; NaN in the base year. */
    private static double growth(CityYears estimate, PanelVariable variable, int year) {
        double ratio =
                estimate.total(variable, year, RegionSets.NINE) / estimate.total(variable, BASE, RegionSets.NINE);
        return year == BASE ? Double.NaN : 100 * (Math.pow(ratio, 1.0 / (year - BASE)) - 1);
    }

    private static double relativeError(CityYears estimate, CityYears seen, PanelVariable variable, int year) {
        return 100
                * (estimate.total(variable, year, RegionSets.NINE) / seen.total(variable, year, RegionSets.NINE) - 1);
    }

    /** Log growth of each city's wage since the base year, times 100; NaN in the base year. */
    private static double[] wageGrowth(CityYears estimate, int year) {
        double[] now = estimate.values(PanelVariable.WAGE, year, RegionSets.NINE.regions());
        double[] base = estimate.values(PanelVariable.WAGE, BASE, RegionSets.NINE.regions());
        double[] growth = new double[now.length];
        for (int c = 0; c < now.length; c++) {
            growth[c] = year == BASE ? Double.NaN : 100 * Math.log(now[c] / base[c]);
        }
        return growth;
    }

    /** Log of research over GDP of each city. */
    private static double[] research(CityYears estimate, int year) {
        double[] research = estimate.values(PanelVariable.RESEARCH, year, RegionSets.NINE.regions());
        double[] gdp = estimate.values(PanelVariable.GDP, year, RegionSets.NINE.regions());
        return IntStream.range(0, gdp.length)
                .mapToDouble(c -> Math.log(research[c] / gdp[c]))
                .toArray();
    }

    private static double[] researchChange(CityYears estimate, int year) {
        return MathArrays.ebeSubtract(research(estimate, year), research(estimate, BASE));
    }

    /** NaN where a figure is missing or does not vary. */
    private static double correlation(double[] estimate, double[] seen) {
        return new PearsonsCorrelation().correlation(estimate, seen);
    }

    private static double investmentOfTwo(CityYears estimate, int year) {
        double[] shares = estimate.shares(PanelVariable.DIRECT_INVESTMENT, year, RegionSets.NINE);
        return shares[RegionSets.NINE.regions().indexOf("Guangzhou")]
                + shares[RegionSets.NINE.regions().indexOf("Shenzhen")];
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double rootMeanSquare(double[] estimate, double[] seen) {
        double sum = 0;
        for (int c = 0; c < estimate.length; c++) {
            sum += (estimate[c] - seen[c]) * (estimate[c] - seen[c]);
        }
        return Math.sqrt(sum / estimate.length);
    }
}
