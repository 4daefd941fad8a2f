package spillway.experiment.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSets;

/** Naive forecasts against numbers worked out by hand. */
class NaiveForecastTest {
    private static final List<Integer> YEARS = List.of(2010, 2015, 2018, 2019);

    /** Nine cities: Guangzhou doubles and doubles again, Shenzhen stays and then quadruples, all others stay at 100. */
    private static CityYears seen() {
        CityYears seen = new CityYears();
        for (String city : RegionSets.NINE.regions()) {
            for (int year : new int[] {2000, 2005, 2010}) {
                seen.put(PanelVariable.GDP, year, city, 100);
            }
        }
        seen.put(PanelVariable.GDP, 2005, "Guangzhou", 200);
        seen.put(PanelVariable.GDP, 2010, "Guangzhou", 400);
        seen.put(PanelVariable.GDP, 2010, "Shenzhen", 400);
        return seen;
    }

    private static double estimate(NaiveForecast naive, int year, String city) {
        return naive.of(seen(), RegionSets.NINE, YEARS).value(PanelVariable.GDP, year, city);
    }

    @Test
    void sharesStayWhileTheTotalGoesOnAsItDid() {
        // total: 1000 in 2005, 1500 in 2010, so 2250 in 2015; 100 of 1500 stay 6.67 percent
        assertEquals(150, estimate(NaiveForecast.SHARES_STAY, 2015, "Foshan"), 1e-9);
        assertEquals(600, estimate(NaiveForecast.SHARES_STAY, 2015, "Shenzhen"), 1e-9);
        assertEquals(
                100.0 / 15,
                NaiveForecast.SHARES_STAY.of(seen(), RegionSets.NINE, YEARS)
                        .shares(PanelVariable.GDP, 2019, RegionSets.NINE)[2],
                1e-9);
    }

    @Test
    void trendsGoOnFromFiveOrTenYears() {
        assertEquals(1600, estimate(NaiveForecast.TREND, 2015, "Shenzhen"), 1e-9);
        assertEquals(400 * Math.pow(4, 1.8), estimate(NaiveForecast.TREND, 2019, "Shenzhen"), 1e-9);
        assertEquals(800, estimate(NaiveForecast.LONG_TREND, 2015, "Shenzhen"), 1e-9);
        assertEquals(800, estimate(NaiveForecast.TREND, 2015, "Guangzhou"), 1e-9);
        assertEquals(100, estimate(NaiveForecast.TREND, 2019, "Foshan"), 1e-9);
        assertEquals(400, estimate(NaiveForecast.TREND, 2010, "Shenzhen"), 1e-9);
    }

    @Test
    void theLineOfGrowthOnEarlierGrowthIsThatOfLeastSquares() {
        // In units of ln 2 the points are (1,1), (0,2) and seven times (0,0): means 1/9 and 1/3,
        // sum of products 1 - 9/27 = 2/3, sum of squares 1 - 1/9 = 8/9, slope 3/4, intercept 1/3 - 1/12 = 1/4.
        Autoregression line = NaiveForecast.line(seen(), PanelVariable.GDP, RegionSets.NINE);
        assertEquals(.75, line.slope(), 1e-12);
        assertEquals(.25 * Math.log(2), line.intercept(), 1e-12);
        // residuals: (1,1): 0; (0,2): 7/4; seven of -1/4: 49/16 + 7/16 = 3.5 over 7 degrees, variance .5
        assertEquals(Math.sqrt(.5 / (8.0 / 9)), line.slopeError(), 1e-12);
    }

    @Test
    void stepsAreFiveYearsAndAPartOfAStepCountsInProportion() {
        // Guangzhou in units of ln 2: last growth 1; next 1/4 + 3/4 = 1; then 1 again: doubles every five years
        assertEquals(800, estimate(NaiveForecast.AUTOREGRESSION, 2015, "Guangzhou"), 1e-9);
        assertEquals(400 * Math.pow(2, 1.6), estimate(NaiveForecast.AUTOREGRESSION, 2018, "Guangzhou"), 1e-9);
        // Shenzhen: last 2; next 7/4; then 1/4 + 21/16 = 25/16
        assertEquals(400 * Math.pow(2, 1.75), estimate(NaiveForecast.AUTOREGRESSION, 2015, "Shenzhen"), 1e-9);
        assertEquals(
                400 * Math.pow(2, 1.75 + .8 * 25 / 16), estimate(NaiveForecast.AUTOREGRESSION, 2019, "Shenzhen"), 1e-9);
        // Foshan: last 0; next 1/4; then 7/16
        assertEquals(
                100 * Math.pow(2, .25 + .6 * 7 / 16), estimate(NaiveForecast.AUTOREGRESSION, 2018, "Foshan"), 1e-9);
    }

    @Test
    void nothingAfter2010Matters() {
        CityYears later = seen();
        RegionSets.NINE.regions().forEach(city -> later.put(PanelVariable.GDP, 2015, city, 12345));
        for (NaiveForecast naive : NaiveForecast.values()) {
            for (String city : RegionSets.NINE.regions()) {
                assertEquals(
                        estimate(naive, 2019, city),
                        naive.of(later, RegionSets.NINE, YEARS).value(PanelVariable.GDP, 2019, city));
            }
        }
    }

    @Test
    void aSharePercentMovesByPointsAndAMissingPastLeavesOnlyTheRest() {
        CityYears seen = seen();
        for (String city : RegionSets.NINE.regions()) {
            seen.put(PanelVariable.TERTIARY_SHARE, 2005, city, 40);
            seen.put(PanelVariable.TERTIARY_SHARE, 2010, city, 42.5);
        }
        CityYears trend = NaiveForecast.TREND.of(seen, RegionSets.NINE, YEARS);
        assertEquals(46.5, trend.value(PanelVariable.TERTIARY_SHARE, 2018, "Foshan"), 1e-12);
        CityYears longer = NaiveForecast.LONG_TREND.of(seen, RegionSets.NINE, YEARS);
        assertTrue(Double.isNaN(longer.value(PanelVariable.TERTIARY_SHARE, 2018, "Foshan")));
        assertTrue(Double.isNaN(trend.value(PanelVariable.WAGE, 2018, "Foshan")));
    }
}
