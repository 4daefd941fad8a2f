package spillway.experiment.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.experiment.AnnualResults;
import spillway.fixture.Baseline;
import spillway.model.CityFigure;

class QuantityReaderTest {
    private static final int GUANGZHOU = 0;
    private static final int SHENZHEN = 1;
    private static final int HONG_KONG = 9;
    private final QuantityReader reader = new QuantityReader(Baseline.REGIONS, List.of("theil_gdp_nine"));
    private final Map<CityFigure, double[][]> cities = new EnumMap<>(CityFigure.class);
    private final AnnualResults results =
            new AnnualResults(cities, Map.of("theil_gdp_nine", new double[] {0.3, 0.25, 0.2, 0.1}), Map.of());

    /** Region r has r + 1 in 2010, and gains as much each year; figures that a test does not set are like that. */
    private QuantityReaderTest() {
        for (CityFigure figure : CityFigure.values()) {
            double[][] years = new double[4][14];
            for (int year = 0; year < 4; year++) {
                for (int r = 0; r < 14; r++) {
                    years[year][r] = (r + 1) * (year + 1);
                }
            }
            cities.put(figure, years);
        }
    }

    private double value(String text, int year) {
        return reader.read(text).of(results, year);
    }

    @Test
    void placesAreWhatTheySay() {
        assertEquals(10, value("city log_tfp Hong Kong", 2010));
        assertEquals(45, value("sum gdp_100m_rmb nine", 2010));
        assertEquals(45 + 10 + 11, value("sum gdp_100m_rmb eleven", 2010));
        assertEquals(12 + 13 + 14, value("sum gdp_100m_rmb outer", 2010));
        assertEquals(105, value("sum gdp_100m_rmb fourteen", 2010));
        assertEquals(13, value("mean log_tfp outer", 2010));
        assertEquals(2 * 2, value("sum gdp_100m_rmb Shenzhen", 2011));
    }

    @Test
    void termsAddSubtractAndDivide() {
        assertEquals(2 - 10 + 1, value("city log_tfp Shenzhen - city log_tfp Hong Kong + city rent Guangzhou", 2010));
        assertEquals(
                39.0 / 105 - 1,
                value("sum gdp_100m_rmb outer / sum gdp_100m_rmb fourteen - city rent Guangzhou", 2010),
                1e-15);
    }

    @Test
    void placesMayBeJoined() {
        assertEquals(1 + 10 + 11 + 12, value("sum gdp_100m_rmb Guangzhou+Hong Kong+Macao+East Guangdong", 2010));
        assertEquals(45 + 39, value("sum gdp_100m_rmb nine+outer", 2010));
    }

    @Test
    void bracketsAndLogarithms() {
        assertEquals(StrictMath.log(2), value("log sum gdp_100m_rmb Shenzhen", 2010));
        assertEquals(
                StrictMath.log(90.0 / 210), value("log ( sum gdp_100m_rmb nine / sum gdp_100m_rmb fourteen )", 2011));
        assertEquals(
                StrictMath.log(3.0 * 2) - StrictMath.log(2),
                value("since 2010 log ( sum gdp_100m_rmb Shenzhen )", 2012),
                1e-15);
        assertEquals(
                (2.0 - 1) / (2.0 + 1),
                value(
                        "( sum gdp_100m_rmb Shenzhen - sum gdp_100m_rmb Guangzhou ) / sum gdp_100m_rmb Guangzhou+Shenzhen",
                        2010));
    }

    @Test
    void sinceCountsFromAYear() {
        assertEquals(0.2 - 0.3, value("since 2010 metric theil_gdp_nine", 2012), 1e-15);
        assertEquals(0.1 - 0.25, value("since 2011 metric theil_gdp_nine", 2013), 1e-15);
        assertTrue(Double.isNaN(value("since 2012 metric theil_gdp_nine", 2011)));
        assertTrue(Double.isNaN(value("metric theil_gdp_nine", 2014)), "beyond the results");
    }

    /** Growth of ln 2, ln 3 and ln 2 from 1: deviations -d, 2d, -d with d = ln(1.5) / 3, variance 6 d^2 / 2. */
    @Test
    void swingIsTheDeviationOfYearlyGrowth() {
        double[] levels = {1, 2, 6, 12};
        for (int year = 0; year < 4; year++) {
            cities.get(CityFigure.EXPORTS)[year][GUANGZHOU] = levels[year];
        }
        double d = StrictMath.log(1.5) / 3;
        assertEquals(d * Math.sqrt(3), value("swing exports_100m_rmb Guangzhou", 2013), 1e-12);
        assertTrue(Double.isNaN(value("swing exports_100m_rmb Guangzhou", 2012)), "two years are too few");
    }

    @Test
    void comovementIsTheMeanCorrelationOfPairs() {
        double[][] levels = {{1, 2, 6, 12}, {1, 2, 6, 12}, {1, 3, 6, 18}};
        CityFigure[] figures = {CityFigure.REAL_AKP, CityFigure.REAL_MPG, CityFigure.REAL_SIS};
        for (int f = 0; f < 3; f++) {
            for (int year = 0; year < 4; year++) {
                cities.get(figures[f])[year][SHENZHEN] = levels[f][year];
            }
        }
        // Growth is a, b, a in two of them and b, a, b in the third: correlations 1, -1, -1.
        assertEquals(
                -1.0 / 3,
                value("comovement akp_real_100m_rmb mpg_real_100m_rmb sis_real_100m_rmb Shenzhen", 2013),
                1e-12);
    }

    @Test
    void slopesAndCorrelationsAreOverRegions() {
        double[] y = {5, 3, 7};
        double[] x = {1, 2, 6};
        for (int i = 0; i < 3; i++) {
            cities.get(CityFigure.LOG_TFP)[2][11 + i] = y[i] + 100;
            cities.get(CityFigure.LOG_TFP)[0][11 + i] = 100;
            cities.get(CityFigure.VARIETY)[0][11 + i] = x[i];
        }
        // Deviations of y: 0, -2, 2; of x: -2, -1, 3; products sum to 8, squares to 14 and 8.
        assertEquals(8.0 / 14, value("slope change log_tfp on first variety over outer", 2012), 1e-12);
        assertEquals(
                8 / Math.sqrt(14 * 8), value("correlation first variety with change log_tfp over outer", 2012), 1e-12);
    }

    @Test
    void rowsMayBeRatiosAndGrowth() {
        cities.get(CityFigure.RESEARCH)[1][HONG_KONG] = 40;
        // Research per GDP of 1 in 2010 everywhere; in 2011 it is 2 in Hong Kong. Rent is 9 + 1 and so on: index plus
        // one.
        double mean = StrictMath.log(2) / 11;
        double sxy = 0;
        double sxx = 0;
        for (int r = 0; r < 11; r++) {
            sxy += (r + 1 - 6) * ((r == HONG_KONG ? StrictMath.log(2) : 0) - mean);
            sxx += (r + 1 - 6) * (r + 1 - 6);
        }
        assertEquals(
                sxy / sxx, value("slope growth rd_100m_rmb per gdp_100m_rmb on first rent over eleven", 2011), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | it ends where a term is expected",
                "weight GDP nine | 'weight' is no kind of term",
                "metric theil | 'theil' is no metric",
                "city GPD Shenzhen | 'GPD' is no figure of cities",
                "city gdp_100m_rmb Shengzhen | 'Shengzhen' is no region",
                "city gdp_100m_rmb nine | city takes one region",
                "sum log_tfp nine | log_tfp cannot be summed",
                "sum gdp_100m_rmb nine * sum gdp_100m_rmb outer | '*' stands where + or - is expected",
                "sum gdp_100m_rmb nine - | it ends where a term is expected",
                "since 1999 sum gdp_100m_rmb nine | '1999' is no year from 2010 on",
                "slope gdp_100m_rmb at rent over nine | 'at' stands where 'on' is expected",
                "comovement gdp_100m_rmb nine | comovement takes two figures or more",
                "( sum gdp_100m_rmb nine | it ends where ')' is expected",
                "sum gdp_100m_rmb nine ) | ')' stands where + or - is expected",
                "verdict e nine | 'e' is no score; there are c, d, c_named, hhi",
                "verdict c ten | no set of regions is called ten",
                "sum gdp_100m_rmb nine, outer | it holds a comma"
            })
    void whatIsNotUnderstoodIsNamed(String text, String complaint) {
        String said = assertThrows(IllegalArgumentException.class, () -> reader.read(text))
                .getMessage();
        assertTrue(said.contains(complaint), said);
    }
}
