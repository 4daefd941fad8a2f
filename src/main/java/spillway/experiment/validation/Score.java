package spillway.experiment.validation;

import java.util.List;
import spillway.model.PanelVariable;

/**
 * One number by which what is told of a year is judged.
 *
 * @param name name in {@code scores.csv}
 * @param title what tables call it
 * @param unit its unit
 * @param decimals decimals in tables
 * @param set cities it looks at
 * @param distance whether it is a distance from what was observed, 0 being perfect; otherwise a level to be compared
 * @param rule how it is computed
 */
public record Score(String name, String title, String unit, int decimals, CitySet set, boolean distance, Rule rule) {

    /** Computes a score. */
    @FunctionalInterface
    public interface Rule {
        /** The score of {@code told} where {@code seen} was observed; NaN if a figure is missing. */
        double of(CityYears told, CityYears seen, int year);
    }

    private static final int BASE = NaiveForecast.LAST;

    /** All scores in the order of the tables. */
    public static final List<Score> ALL = List.of(
            shares("gdp", "GDP shares", PanelVariable.GDP, CitySet.NINE),
            shares("gdp", "GDP shares", PanelVariable.GDP, CitySet.ELEVEN),
            shares("population", "Population shares", PanelVariable.POPULATION, CitySet.NINE),
            shares("population", "Population shares", PanelVariable.POPULATION, CitySet.ELEVEN),
            new Score(
                    "tertiary_share_rmse_nine",
                    "Tertiary shares of cities, nine, RMSE",
                    "points",
                    2,
                    CitySet.NINE,
                    true,
                    (told, seen, year) -> rootMeanSquare(
                            told.values(PanelVariable.TERTIARY_SHARE, year, CitySet.NINE.cities()),
                            seen.values(PanelVariable.TERTIARY_SHARE, year, CitySet.NINE.cities()))),
            new Score(
                    "wage_growth_rmse_nine",
                    "Wage growth of cities since 2010, nine, RMSE",
                    "log points",
                    1,
                    CitySet.NINE,
                    true,
                    (told, seen, year) -> rootMeanSquare(wageGrowth(told, year), wageGrowth(seen, year))),
            level("theil_nine", "Theil of GDP per head, nine", "", 4, CitySet.NINE, Score::theilNine),
            level("theil_eleven", "Theil of GDP per head, eleven", "", 4, CitySet.ELEVEN, Score::theilEleven),
            level(
                    "tertiary_share_nine",
                    "Tertiary share, nine",
                    "% of GDP",
                    1,
                    CitySet.NINE,
                    (told, year) -> tertiary(told, year, CitySet.NINE)),
            level(
                    "tertiary_share_eleven",
                    "Tertiary share, eleven",
                    "% of GDP",
                    1,
                    CitySet.ELEVEN,
                    (told, year) -> tertiary(told, year, CitySet.ELEVEN)),
            level(
                    "hong_kong_share",
                    "Hong Kong in GDP of the eleven",
                    "%",
                    1,
                    CitySet.ELEVEN,
                    (told, year) -> told.shares(PanelVariable.GDP, year, CitySet.ELEVEN)[
                            CitySet.ELEVEN.cities().indexOf("Hong Kong")]),
            level(
                    "gdp_growth_nine",
                    "Nominal growth since 2010, nine",
                    "% a year",
                    2,
                    CitySet.NINE,
                    (told, year) -> growth(told, PanelVariable.GDP, year)),
            level(
                    "wage_growth_nine",
                    "Mean wage growth since 2010, nine",
                    "log points",
                    1,
                    CitySet.NINE,
                    (told, year) -> mean(wageGrowth(told, year))),
            new Score(
                    "population_error_nine",
                    "Residents of the nine, error",
                    "%",
                    1,
                    CitySet.NINE,
                    false,
                    (told, seen, year) -> relativeError(told, seen, PanelVariable.POPULATION, year)),
            new Score(
                    "gdp_error_nine",
                    "GDP of the nine, error",
                    "%",
                    1,
                    CitySet.NINE,
                    false,
                    (told, seen, year) -> relativeError(told, seen, PanelVariable.GDP, year)));

    /** The score of this name. */
    public static Score named(String name) {
        return ALL.stream().filter(score -> score.name.equals(name)).findFirst().orElseThrow();
    }

    /** Computes a score that asks nothing of what was observed. */
    @FunctionalInterface
    private interface Level {
        double of(CityYears told, int year);
    }

    private static Score level(String name, String title, String unit, int decimals, CitySet set, Level level) {
        return new Score(name, title, unit, decimals, set, false, (told, seen, year) -> level.of(told, year));
    }

    private static Score shares(String name, String title, PanelVariable variable, CitySet set) {
        return new Score(
                name + "_share_rmse_" + set.word(),
                title + ", " + set.word() + ", RMSE",
                "points",
                2,
                set,
                true,
                (told, seen, year) ->
                        rootMeanSquare(told.shares(variable, year, set), seen.shares(variable, year, set)));
    }

    private static double theilNine(CityYears told, int year) {
        return theil(told, year, CitySet.NINE);
    }

    private static double theilEleven(CityYears told, int year) {
        return theil(told, year, CitySet.ELEVEN);
    }

    /** Theil index of GDP per head between residents: sum of s ln(s / f), s shares in GDP and f in residents. */
    private static double theil(CityYears told, int year, CitySet set) {
        double[] gdp = told.shares(PanelVariable.GDP, year, set);
        double[] people = told.shares(PanelVariable.POPULATION, year, set);
        double sum = 0;
        for (int c = 0; c < gdp.length; c++) {
            sum += gdp[c] / 100 * Math.log(gdp[c] / people[c]);
        }
        return sum;
    }

    private static double tertiary(CityYears told, int year, CitySet set) {
        double[] shares = told.shares(PanelVariable.GDP, year, set);
        double[] tertiary = told.values(PanelVariable.TERTIARY_SHARE, year, set.cities());
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            sum += shares[c] / 100 * tertiary[c];
        }
        return sum;
    }

    /** Mean yearly growth of the nine since the base year, compounded, percent; NaN in the base year. */
    private static double growth(CityYears told, PanelVariable variable, int year) {
        double ratio = told.total(variable, year, CitySet.NINE) / told.total(variable, BASE, CitySet.NINE);
        return year == BASE ? Double.NaN : 100 * (Math.pow(ratio, 1.0 / (year - BASE)) - 1);
    }

    private static double relativeError(CityYears told, CityYears seen, PanelVariable variable, int year) {
        return 100 * (told.total(variable, year, CitySet.NINE) / seen.total(variable, year, CitySet.NINE) - 1);
    }

    /** Log growth of each city's wage since the base year, times 100; NaN in the base year. */
    private static double[] wageGrowth(CityYears told, int year) {
        double[] now = told.values(PanelVariable.WAGE, year, CitySet.NINE.cities());
        double[] base = told.values(PanelVariable.WAGE, BASE, CitySet.NINE.cities());
        double[] growth = new double[now.length];
        for (int c = 0; c < now.length; c++) {
            growth[c] = year == BASE ? Double.NaN : 100 * Math.log(now[c] / base[c]);
        }
        return growth;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double rootMeanSquare(double[] told, double[] seen) {
        double sum = 0;
        for (int c = 0; c < told.length; c++) {
            sum += (told[c] - seen[c]) * (told[c] - seen[c]);
        }
        return Math.sqrt(sum / told.length);
    }
}
