package spillway.experiment.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spillway.model.PanelVariable;
import spillway.model.measure.Concentration;
import spillway.model.verdict.RegionSets;

class ScoreTest {
    /** 100 in every city, in both years, for GDP and population; twice that for Guangzhou's GDP in 2019 if asked for. */
    private static CityYears even(boolean guangzhouDoubles) {
        CityYears years = new CityYears();
        for (int year : new int[] {2010, 2019}) {
            for (String city : RegionSets.ELEVEN.regions()) {
                boolean doubled = guangzhouDoubles && year == 2019 && city.equals("Guangzhou");
                years.put(PanelVariable.GDP, year, city, doubled ? 200 : 100);
                years.put(PanelVariable.POPULATION, year, city, 100);
                years.put(PanelVariable.WAGE, year, city, doubled ? 100 * Math.E : 100);
                years.put(PanelVariable.TERTIARY_SHARE, year, city, doubled ? 80 : 40);
            }
        }
        return years;
    }

    private static double score(String name, CityYears estimate) {
        return Score.named(name).rule().of(estimate, even(false), 2019);
    }

    @Test
    void errorsOfSharesByHand() {
        // nine: 20 percent instead of 100/9 for one, 10 instead of 100/9 for eight
        double one = 20 - 100.0 / 9;
        double eight = 10 - 100.0 / 9;
        assertEquals(Math.sqrt((one * one + 8 * eight * eight) / 9), score("gdp_share_rmse_nine", even(true)), 1e-12);
        // eleven: 200/12 instead of 100/11 for one, 100/12 for ten
        double big = 200.0 / 12 - 100.0 / 11;
        double small = 100.0 / 12 - 100.0 / 11;
        assertEquals(
                Math.sqrt((big * big + 10 * small * small) / 11), score("gdp_share_rmse_eleven", even(true)), 1e-12);
        assertEquals(0, score("gdp_share_rmse_nine", even(false)), 1e-12);
        assertEquals(0, score("population_share_rmse_eleven", even(true)), 1e-12);
    }

    @Test
    void levelsByHand() {
        // one of ten parts of GDP moved to one of nine equal heads: .2 ln 1.8 + .8 ln .9
        assertEquals(.2 * Math.log(1.8) + .8 * Math.log(.9), score("theil_nine", even(true)), 1e-12);
        assertEquals(0, score("theil_eleven", even(false)), 1e-12);
        assertEquals(48, score("tertiary_share_nine", even(true)), 1e-12);
        assertEquals(100.0 / 12, score("hong_kong_share", even(true)), 1e-12);
        assertEquals(100 * (Math.pow(10.0 / 9, 1 / 9.0) - 1), score("gdp_growth_nine", even(true)), 1e-12);
        assertEquals(100.0 / 9, score("gdp_error_nine", even(true)), 1e-12);
        assertEquals(0, score("population_error_nine", even(true)), 1e-12);
        assertEquals(100.0 / 9, score("wage_growth_nine", even(true)), 1e-12);
        assertEquals(100.0 / 3, score("wage_growth_rmse_nine", even(true)), 1e-12);
        assertEquals(40.0 / 3, score("tertiary_share_rmse_nine", even(true)), 1e-12);
    }

    @Test
    void researchByHand() {
        // Rates of e and 1/e by turns, one city at 1: logs are 1, -1, ..., 0 with mean 0 and mean square 8/9.
        CityYears estimate = even(false);
        CityYears seen = even(false);
        for (int c = 0; c < 9; c++) {
            String city = RegionSets.NINE.regions().get(c);
            double log = c == 8 ? 0 : c % 2 == 0 ? 1 : -1;
            estimate.put(PanelVariable.RESEARCH, 2010, city, 7);
            estimate.put(PanelVariable.RESEARCH, 2019, city, 100 * Math.exp(log));
            seen.put(PanelVariable.RESEARCH, 2010, city, 3);
            seen.put(PanelVariable.RESEARCH, 2019, city, 5 * Math.exp(-2 * log));
        }
        assertEquals(Math.sqrt(8 / 9.0), score("research_spread_nine", estimate), 1e-12);
        assertEquals(-1, Score.named("research_change_correlation_nine").rule().of(estimate, seen, 2019), 1e-12);
        assertTrue(Double.isNaN(
                Score.named("research_change_correlation_nine").rule().of(estimate, even(false), 2019)));
    }

    @Test
    void theIndexOfInequalityIsTheModelsOwn() {
        CityYears uneven = new CityYears();
        double[] gdp = {5, 1, 7, 3, 9, 2, 8, 4, 6};
        double[] people = {1, 2, 2, 5, 3, 1, 4, 2, 2};
        for (int c = 0; c < gdp.length; c++) {
            uneven.put(PanelVariable.GDP, 2019, RegionSets.NINE.regions().get(c), gdp[c]);
            uneven.put(PanelVariable.POPULATION, 2019, RegionSets.NINE.regions().get(c), people[c]);
        }
        assertEquals(Concentration.theil(gdp, people), score("theil_nine", uneven), 1e-12);
    }

    @Test
    void aMissingCityLeavesAScoreUndefined() {
        CityYears nine = new CityYears();
        RegionSets.NINE.regions().forEach(city -> nine.put(PanelVariable.GDP, 2019, city, 1));
        assertTrue(Double.isNaN(score("gdp_share_rmse_eleven", nine)));
        assertTrue(Double.isNaN(score("hong_kong_share", nine)));
    }

    @Test
    void bandsGoFromLeastToMostUntilThereAreTwentySeeds() {
        assertEquals(new Band(1, 5), Band.of(new double[] {3, 1, 5}));
        assertTrue(Double.isNaN(Band.of(new double[] {3}).lower()));
        assertTrue(Double.isNaN(Band.of(new double[] {3, Double.NaN}).lower()));
        double[] many = IntStream.rangeClosed(0, 40).mapToDouble(i -> 40 - i).toArray();
        // 41 values 0..40: 2.5 percent of the way is exactly 1, 97.5 percent exactly 39
        assertEquals(1, Band.of(many).lower(), 1e-12);
        assertEquals(39, Band.of(many).upper(), 1e-12);
        double[] nineteen = DoubleStream.iterate(1, i -> i + 1).limit(19).toArray();
        assertEquals(new Band(1, 19), Band.of(nineteen));
    }
}
